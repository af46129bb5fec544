import { isOn, switchOf, wholeOf } from "./lengths.ts";
import { type LooksLayer, readLooks } from "./looks.ts";
import { meanings } from "./meanings.ts";
import { formatted, plainSigns } from "./number-formats.ts";
import { type ListPlace, type ParagraphLayer, readParagraphLayer } from "./paragraph-layer.ts";
import type { Styles } from "./styles.ts";
import type { Theme } from "./theme.ts";
import { nothing, type XmlElement } from "./xml.ts";

/** One level of a list. */
export interface ListLevel {
  /** Lists that share a definition count on together. */
  counter: string;
  list: string;
  index: number;
  start: number;
  /** Given by the list itself, and not by its definition: it counts anew from here when it is first met. */
  startsAnew: boolean;
  format: string;
  /** `%1.%2`. */
  text: string;
  legal: boolean;
  /** The level from 1 after which it restarts; 0 for never; null for any above. */
  restartsAfter: number | null;
  labelEnd: "tab" | "space" | "nothing";
  layer: ParagraphLayer;
  looks: LooksLayer;
}

const deepestLevel = 8;
const longestLabel = 255;
const levelIndex = (level: number | undefined): number => Math.min(deepestLevel, Math.max(0, level ?? 0));

const labelEndOf = meanings<ListLevel["labelEnd"]>({ space: "space", nothing: "nothing" });

/** A definition of lists, with its levels at hand. */
class Definition {
  readonly id: string;
  readonly styleLink: string | undefined;
  private readonly levels = new Map<number, XmlElement>();
  private readonly named = new Map<string, number>();

  constructor(element: XmlElement) {
    this.id = element.attribute("w:abstractNumId") ?? "";
    this.styleLink = element.one("w:numStyleLink").val;
    for (const level of element.all("w:lvl")) {
      const index = levelIndex(wholeOf(level.attribute("w:ilvl")));
      if (!this.levels.has(index)) this.levels.set(index, level);
      const style = level.one("w:pStyle").val;
      if (style !== undefined && !this.named.has(style)) this.named.set(style, index);
    }
  }

  level(index: number): XmlElement {
    return this.levels.get(index) ?? nothing;
  }

  /** The level that names a style. */
  indexFor(styleId: string): number | undefined {
    return this.named.get(styleId);
  }
}

/** The lists of a document: what a level looks like. */
export class Lists {
  private readonly abstracts = new Map<string, Definition>();
  private readonly numbers = new Map<string, XmlElement>();
  private readonly levels = new Map<string, ListLevel | undefined>();
  private readonly styles: Styles;
  private readonly theme: Theme;

  constructor(root: XmlElement, styles: Styles, theme: Theme) {
    this.styles = styles;
    this.theme = theme;
    for (const element of root.all("w:abstractNum"))
      this.abstracts.set(element.attribute("w:abstractNumId") ?? "", new Definition(element));
    for (const element of root.all("w:num")) this.numbers.set(element.attribute("w:numId") ?? "", element);
  }

  /** The definition of a list; one that only names a list style is that of the style. */
  private definitionOf(list: string): Definition | undefined {
    let at: string | undefined = list;
    for (let steps = 0; at !== undefined && steps < 10; steps++) {
      const definition: Definition | undefined = this.abstracts.get(
        this.numbers.get(at)?.one("w:abstractNumId").val ?? "",
      );
      if (definition?.styleLink === undefined) return definition;
      at = this.styles.list(definition.styleLink);
    }
    return undefined;
  }

  /** The level of the place that a paragraph has; undefined where it is in no list. @param styleId of the style that gives it the list */
  level({ list, level }: ListPlace, styleId?: string): ListLevel | undefined {
    if (list === undefined || list === "0") return undefined;
    const index = this.indexOf(list, level, styleId);
    const key = `${index} ${list}`;
    if (!this.levels.has(key)) this.levels.set(key, this.readLevel(list, index));
    return this.levels.get(key);
  }

  /** A style stands at the level that names it, whatever it says itself. */
  private indexOf(list: string, level: number | undefined, styleId: string | undefined): number {
    const named = styleId === undefined ? undefined : this.definitionOf(list)?.indexFor(styleId);
    return named ?? levelIndex(level);
  }

  private readLevel(list: string, index: number): ListLevel | undefined {
    const definition = this.definitionOf(list);
    if (!definition) return undefined;
    const override =
      this.numbers
        .get(list)
        ?.all("w:lvlOverride")
        .find((at) => wholeOf(at.attribute("w:ilvl")) === index) ?? nothing;
    const own = override.one("w:lvl");
    const level = own.exists ? own : definition.level(index);
    const startOverride = wholeOf(override.one("w:startOverride").val);
    const format = level.one("w:numFmt").val ?? "decimal";
    return {
      counter: definition.id,
      list,
      index,
      start: startOverride ?? wholeOf(level.one("w:start").val) ?? 0,
      startsAnew: startOverride !== undefined,
      format,
      text: labelTextOf(level.one("w:lvlText")),
      legal: switchOf(level.one("w:isLgl")) ?? false,
      restartsAfter: wholeOf(level.one("w:lvlRestart").val) ?? null,
      labelEnd: labelEndOf(level.one("w:suff").val) ?? "tab",
      layer: readParagraphLayer(level.one("w:pPr"), this.theme),
      looks: readLooks(level.one("w:rPr"), this.theme),
    };
  }
}

const labelTextOf = (element: XmlElement): string => {
  const isNull = element.attribute("w:null");
  return isNull !== undefined && isOn(isNull) ? "" : plainSigns((element.val ?? "").slice(0, longestLabel));
};

/** Counts the paragraphs of lists, in the order of the document. */
export class Counters {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly met = new Set<string>();
  private readonly lists: Lists;

  constructor(lists: Lists) {
    this.lists = lists;
  }

  /** The label of the next paragraph at a level. */
  next(level: ListLevel): string {
    const counts = this.counts.get(level.counter) ?? [];
    this.counts.set(level.counter, counts);
    const first = `${level.index} ${level.list}`;
    const isAnew = level.startsAnew && !this.met.has(first);
    this.met.add(first);
    const count = counts[level.index];
    counts[level.index] = count === undefined || isAnew ? level.start : count + 1;
    for (let below = level.index + 1; below <= deepestLevel; below++) {
      const { restartsAfter } = this.lists.level({ list: level.list, level: below }) ?? { restartsAfter: null };
      if (restartsAfter === null || level.index < restartsAfter) counts[below] = undefined;
    }
    return this.labelOf(level, counts);
  }

  private labelOf(level: ListLevel, counts: readonly (number | undefined)[]): string {
    if (level.format === "none" && !level.text.includes("%")) return level.text;
    return level.text.replace(/%([1-9])/g, (_all, digit: string) => {
      const index = Number(digit) - 1;
      const other = index === level.index ? level : this.lists.level({ list: level.list, level: index });
      const value = counts[index] ?? other?.start ?? 0;
      const format = other?.format ?? "decimal";
      const plain = level.legal && !["none", "bullet"].includes(format) ? "decimal" : format;
      return formatted(value, plain);
    });
  }
}
