import { crossed, type LooksLayer, looksIn, over, readLooks, type Slot } from "./looks.ts";
import type { Looks, MeasuredBlock } from "./measured.ts";
import type { Counters, Lists } from "./numbering.ts";
import type { ParagraphStyle, Styles } from "./styles.ts";
import type { TableCellStyle, TableStyles } from "./table-style.ts";
import type { Theme } from "./theme.ts";
import type { XmlElement } from "./xml.ts";

/** State shared by all parts of a document while it is read. */
export interface DocumentContext {
  theme: Theme;
  styles: Styles;
  lists: Lists;
  counters: Counters;
  tableStyles: TableStyles;
  looks: LooksBook;
  notes: Notes;
  unfamiliar: Set<string>;
  /** Left and right pages have margins that mirror each other. */
  mirrored: boolean;
  /** Left and right pages have headers of their own. */
  evenAndOdd: boolean;
  /** Tables stand so that their text, and not their edge, is in line with that of paragraphs: Word's way up to 2010. */
  tablesHang: boolean;
  /** Spacing after a paragraph and before the next add up: Word's way up to 2003. */
  gapsAdd: boolean;
}

/** Notes by the order of their marks. */
export interface Notes {
  indexOf(kind: "footnote" | "endnote", id: string): number;
}

/** Context of a list of blocks: their cell, and the widths of text and page. */
export interface PartPlace {
  cell: TableCellStyle;
  /** Of the text. */
  widthMm: number;
  page: { widthMm: number; textMm: number };
  read: (container: XmlElement, place: PartPlace) => MeasuredBlock[];
}

export const outsideTables: TableCellStyle = { paragraph: {}, looks: {} };

interface Entries<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The cached value of a key; computed on first access. */
const entryOf = <Key, Value>(entries: Entries<Key, Value>, key: Key, make: () => Value): Value => {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = make();
  entries.set(key, made);
  return made;
};

/** Looks of characters, each kept once: a document has many runs and few looks. */
export class LooksBook {
  private readonly styled = new Map<ParagraphStyle, Map<TableCellStyle, Map<string | undefined, LooksLayer>>>();
  private readonly kept = new Map<string, Looks>();
  private readonly bySlot = new WeakMap<LooksLayer, Map<string, Looks>>();
  private readonly styles: Styles;
  private readonly theme: Theme;

  constructor(styles: Styles, theme: Theme) {
    this.styles = styles;
    this.theme = theme;
  }

  /** Resolves styles and a `w:rPr` to character looks. */
  layer(properties: XmlElement, style: ParagraphStyle, cell: TableCellStyle): LooksLayer {
    const styled = this.ofStyles(style, cell, properties.one("w:rStyle").val);
    return properties.children.length === 0 ? styled : over(styled, readLooks(properties, this.theme));
  }

  private ofStyles(style: ParagraphStyle, cell: TableCellStyle, id: string | undefined): LooksLayer {
    const byCell = entryOf(this.styled, style, () => new Map());
    const byId = entryOf(byCell, cell, () => new Map());
    return entryOf(byId, id, () =>
      crossed(this.styles.defaults.looks, [cell.looks, style.looks, this.styles.character(id)]),
    );
  }

  /** @param font instead of that of the layer */
  in(layer: LooksLayer, slot: Slot, font = ""): Looks {
    const slots = entryOf(this.bySlot, layer, () => new Map());
    return entryOf(slots, slot + font, () => {
      const looks = looksIn(layer, slot, font || undefined);
      return entryOf(this.kept, JSON.stringify(looks), () => looks);
    });
  }
}
