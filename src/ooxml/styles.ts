import { isOn } from "./lengths.ts";
import { type LooksLayer, over, readLooks } from "./looks.ts";
import { type ParagraphLayer, readParagraphLayer } from "./paragraph-layer.ts";
import type { Theme } from "./theme.ts";
import { nothing, type XmlElement } from "./xml.ts";

/** The styles of a document, each as what it adds to those it is based on. */
export interface Styles {
  defaults: { paragraph: ParagraphLayer; looks: LooksLayer };
  /** The style of this id, or the default one of its kind. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** A character style resolved with its ancestors; empty if the id is unknown. */
  character(id: string | undefined): LooksLayer;
  /** A table style and what it is based on, the deepest first. */
  table(id: string | undefined): readonly XmlElement[];
  /** The list that a list style stands for. */
  list(id: string): string | undefined;
}

export interface ParagraphStyle {
  id: string;
  /** Empty for the default. */
  name: string;
  /** Own properties and those of each ancestor, base style first. */
  levels: readonly { id: string; layer: ParagraphLayer }[];
  looks: LooksLayer;
}

/** Styles are not based on more others, one on the other. */
const longestChain = 30;

const typeOf = (style: XmlElement): string => style.attribute("w:type") ?? "paragraph";

/** Word shows the built-in headings with a capital, and writes them without. */
const shownName = (style: XmlElement): string => (style.one("w:name").val ?? "").replace(/^heading (?=\d)/, "Heading ");

const isDefault = (style: XmlElement): boolean => {
  const word = style.attribute("w:default");
  return word !== undefined && isOn(word);
};

/** Word knows its own defaults by their names, where a program forgot to mark them. */
const isBuiltInDefault = (style: XmlElement): boolean =>
  /^(?:Normal|Normal Table|Default Paragraph Font)$/i.test(style.one("w:name").val ?? "");

class StyleSheet implements Styles {
  readonly defaults: Styles["defaults"];
  private readonly byId = new Map<string, XmlElement>();
  private readonly defaultIds = new Map<string, string>();
  private readonly paragraphs = new Map<string, ParagraphStyle>();
  private readonly characters = new Map<string, LooksLayer>();
  private readonly own = new Map<XmlElement, { layer: ParagraphLayer; looks: LooksLayer }>();
  private readonly theme: Theme;

  constructor(root: XmlElement, theme: Theme) {
    this.theme = theme;
    for (const style of root.all("w:style")) {
      const id = style.attribute("w:styleId") ?? "";
      this.byId.set(id, style);
      if (isDefault(style) || (isBuiltInDefault(style) && !this.defaultIds.has(typeOf(style))))
        this.defaultIds.set(typeOf(style), id);
    }
    const defaults = root.one("w:docDefaults");
    this.defaults = {
      paragraph: readParagraphLayer(defaults.one("w:pPrDefault").one("w:pPr"), theme),
      looks: readLooks(defaults.one("w:rPrDefault").one("w:rPr"), theme),
    };
  }

  private styled(id: string | undefined, type: string): XmlElement {
    const style = this.byId.get(id ?? "");
    return style && typeOf(style) === type ? style : nothing;
  }

  /** A style and what it is based on, the deepest first; a circle is cut where it closes. */
  private chain(id: string | undefined, type: string): XmlElement[] {
    const chain = new Set<XmlElement>();
    let at = this.styled(id, type);
    while (at.exists && !chain.has(at) && chain.size < longestChain) {
      chain.add(at);
      at = this.styled(at.one("w:basedOn").val, type);
    }
    return [...chain].reverse();
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const fallback = this.defaultIds.get("paragraph") ?? "";
    const wanted = id !== undefined && this.styled(id, "paragraph").exists ? id : fallback;
    const known = this.paragraphs.get(wanted);
    if (known) return known;
    const chain = this.chain(wanted, "paragraph");
    const style = {
      id: wanted,
      name: wanted === fallback ? "" : shownName(this.styled(wanted, "paragraph")),
      levels: chain.map((level) => ({
        id: level.attribute("w:styleId") ?? "",
        layer: this.ownOf(level).layer,
      })),
      looks: this.looksOf(chain),
    };
    this.paragraphs.set(wanted, style);
    return style;
  }

  private looksOf(chain: readonly XmlElement[]): LooksLayer {
    return chain.reduce<LooksLayer>((under, level) => over(under, this.ownOf(level).looks), {});
  }

  /** A style's own properties; cached, because many styles may be based on it. */
  private ownOf(style: XmlElement): { layer: ParagraphLayer; looks: LooksLayer } {
    const known = this.own.get(style);
    if (known) return known;
    const own = {
      layer: readParagraphLayer(style.one("w:pPr"), this.theme),
      looks: readLooks(style.one("w:rPr"), this.theme),
    };
    this.own.set(style, own);
    return own;
  }

  character(id: string | undefined): LooksLayer {
    const wanted = id ?? this.defaultIds.get("character") ?? "";
    const known = this.characters.get(wanted);
    if (known) return known;
    const linked = this.styled(wanted, "paragraph").one("w:link").val;
    const looks = this.looksOf(this.chain(linked ?? wanted, "character"));
    this.characters.set(wanted, looks);
    return looks;
  }

  table(id: string | undefined): readonly XmlElement[] {
    return this.chain(this.styled(id, "table").exists ? id : this.defaultIds.get("table"), "table");
  }

  list(id: string): string | undefined {
    return this.styled(id, "numbering").one("w:pPr").one("w:numPr").one("w:numId").val;
  }
}

export const readStyles = (root: XmlElement, theme: Theme): Styles => new StyleSheet(root, theme);
