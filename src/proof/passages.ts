import { budgetOfFile, readXml, type XmlElement } from "../ooxml/xml.ts";
import { isRefusal, openZip } from "../ooxml/zip.ts";

/**
 * Kind of a text for the reader of a page: `page` is the printed text with its notes; the others are not printed with it.
 */
export type Region = "page" | "deleted" | "hidden" | "comment" | "margin" | "drawing" | "building-block";

/** The text of one paragraph, as it stands in the XML. */
export interface Passage {
  region: Region;
  /** Tabs and line breaks are blanks, hyphens that do not break plain ones, soft hyphens nothing. */
  text: string;
  /** Its page when a program last saved the file with page marks, from 1; absent where there are none. */
  page?: number;
  /** Id of its paragraph style; empty for the default. */
  style: string;
  /** Word sets a number of its own before it, by itself or by its style. */
  numbered: boolean;
  /** In a row of a table that has another table in a cell: a row of several, whose cells have no one order. */
  inManyRows?: true;
}

/** Parts in which no text stands that anybody reads. */
const wordless =
  /(?:^|\/)(?:\[content_types\]|styles|styleswitheffects|settings|websettings|fonttable|theme\d*|numbering|people|comments(?:ids|extended|extensible)|item\d*|itemprops\d*|document_?\d*\.rels)\.xml$|^(?:docprops|customxml)\/|\.rels$/;

const regionsOfParts: Readonly<Record<string, Region>> = {
  "w:document": "page",
  "w:footnotes": "page",
  "w:endnotes": "page",
  "w:hdr": "margin",
  "w:ftr": "margin",
  "w:comments": "comment",
  "w:glossaryDocument": "building-block",
};

const isOn = (element: XmlElement): boolean => element.exists && !["0", "false", "off"].includes(element.val ?? "true");

const texts: ReadonlySet<string> = new Set(["w:t", "a:t", "m:t"]);
const blanks: ReadonlySet<string> = new Set(["w:br", "w:tab", "w:ptab", "w:cr"]);
/** Parts of a formula, which stand apart from each other. */
const apart: ReadonlySet<string> = new Set("m:num m:den m:e m:sup m:sub m:deg m:lim m:fName".split(" "));
const silent: ReadonlySet<string> = new Set(["w:pPr", "w:rPr", "w:instrText", "w:delInstrText"]);

const signOf = (element: XmlElement): string => {
  const code = Number.parseInt(element.attribute("w:char") ?? "", 16);
  return code > 0 && code < 0xfffe ? String.fromCharCode(code) : " ";
};

/** The region of what stands in an element. */
const regionIn = (element: XmlElement, region: Region): Region => {
  const { name } = element;
  if (name === "w:del" || name === "w:moveFrom") return "deleted";
  if (name === "w:tr" && element.one("w:trPr").one("w:del").exists) return "deleted";
  if (name === "w:r" && region === "page" && isOn(element.one("w:rPr").one("w:vanish"))) return "hidden";
  return region;
};

interface OpenParagraph {
  passages: Map<Region, Passage>;
  style: string;
  numbered: boolean;
}

/** Gathers the passages of one part, in the order of its paragraphs. */
class Gatherer {
  readonly passages: Passage[] = [];
  /** Notes in the order of their marks. */
  readonly marks: string[] = [];
  hasPageMarks = false;
  private page = 1;
  /** Of each passage. */
  private readonly pages: number[] = [];
  private readonly region: Region;
  private readonly isNumberedStyle: (id: string) => boolean;
  private open: OpenParagraph | undefined;
  /** Rows around the paragraph that hold tables in their cells. */
  private rowsAround = 0;
  /** The mark of the paragraph before is struck out, so that its text goes on in this one. */
  private goesOn = false;

  constructor(region: Region, isNumberedStyle: (id: string) => boolean) {
    this.region = region;
    this.isNumberedStyle = isNumberedStyle;
  }

  walk(element: XmlElement, region = this.region): void {
    for (const child of element.children) this.read(child, region);
  }

  setPages(): void {
    for (const [index, passage] of this.passages.entries()) passage.page = this.pages[index] ?? 1;
  }

  private add(text: string, region: Region): void {
    this.open ??= { passages: new Map(), style: "", numbered: false };
    const { passages, style, numbered } = this.open;
    let passage = passages.get(region);
    if (!passage) {
      passage = { region, text: "", style, numbered, ...(this.rowsAround > 0 ? { inManyRows: true } : {}) };
      passages.set(region, passage);
      this.pages.push(this.page);
      this.passages.push(passage);
    }
    passage.text += text;
  }

  private paragraph(element: XmlElement, region: Region): void {
    const properties = element.one("w:pPr");
    const outer = this.open;
    const style = properties.one("w:pStyle").val ?? "";
    const list = properties.one("w:numPr");
    const numbered = list.exists ? list.one("w:numId").val !== "0" : this.isNumberedStyle(style);
    if (!this.goesOn) this.open = { passages: new Map(), style, numbered };
    if (isOn(properties.one("w:pageBreakBefore"))) this.page++;
    this.goesOn = false;
    if (numbered) this.add("", region);
    this.walk(element, region);
    const mark = properties.one("w:rPr");
    this.goesOn = mark.one("w:del").exists || mark.one("w:moveFrom").exists;
    if (!this.goesOn) this.open = outer;
  }

  private read(element: XmlElement, region: Region): void {
    const { name } = element;
    if (name === "w:p" || name === "a:p") this.paragraph(element, region);
    else if (texts.has(name)) this.add(element.text.replace(/[\t\r\n]+/g, " "), region);
    else if (name === "w:delText") this.add(element.text, "deleted");
    else if (name === "w:sym") this.add(signOf(element), region);
    else if (name === "w:noBreakHyphen") this.add("-", region);
    else if (blanks.has(name)) {
      if (element.attribute("w:type") === "page") this.page++;
      this.add(" ", region);
    } else if (name === "w:lastRenderedPageBreak") {
      this.hasPageMarks = true;
      this.page++;
    } else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
      this.marks.push(`${name.slice(2, -"Reference".length)} ${element.attribute("w:id")}`);
      this.add(" ", region);
    } else if (!silent.has(name)) {
      const around = name === "w:tr" && element.all("w:tc").some((cell) => cell.one("w:tbl").exists) ? 1 : 0;
      this.rowsAround += around;
      if (apart.has(name)) this.add(" ", region);
      this.walk(element, regionIn(element, region));
      if (apart.has(name)) this.add(" ", region);
      this.rowsAround -= around;
    }
  }
}

/** Returns true for styles that number their paragraphs, by themselves or by the style they are based on. */
const numberedStyles = (styles: XmlElement): ((id: string) => boolean) => {
  const byId = new Map(styles.all("w:style").map((style) => [style.attribute("w:styleId") ?? "", style]));
  const isNumbered = (id: string, depth = 0): boolean => {
    const style = byId.get(id);
    if (!style || depth > 20) return false;
    const list = style.one("w:pPr").one("w:numPr");
    return list.exists ? list.one("w:numId").val !== "0" : isNumbered(style.one("w:basedOn").val ?? "", depth + 1);
  };
  return isNumbered;
};

/**
 * The text of a .docx, paragraph by paragraph: of every part of the package that holds any, of alternates one branch. It
 * knows nothing of how the program reads Word files otherwise, so that one can be held against the other.
 *
 * @returns the passages of the page in reading order, notes behind it in the order of their marks; then all others; a part
 *   that cannot be read is named
 */
export const passagesIn = (bytes: Uint8Array): { passages: Passage[]; unread: string[] } => {
  const archive = openZip(bytes);
  if (isRefusal(archive)) return { passages: [], unread: [""] };
  const budget = budgetOfFile();
  const unread: string[] = [];
  const xmlOf = (name: string): XmlElement | undefined => {
    const part = archive.part(name);
    const xml = part && !isRefusal(part) ? readXml(part, name, budget) : undefined;
    if (xml && !isRefusal(xml)) return xml;
    unread.push(name);
    return undefined;
  };
  const stylesName = archive.names.find((name) => /(?:^|\/)styles\.xml$/.test(name));
  const styles = stylesName === undefined ? undefined : xmlOf(stylesName);
  const isNumberedStyle = styles ? numberedStyles(styles) : () => false;

  const page: Passage[] = [];
  const others: Passage[] = [];
  const marks: string[] = [];
  const notes = new Map<string, Passage[]>();
  // SmartArt keeps its words twice: as data, and as it was last drawn.
  const hasData = archive.names.some((name) => name.includes("diagrams/data"));
  for (const name of archive.names) {
    if (!name.endsWith(".xml") || wordless.test(name) || (hasData && name.includes("diagrams/drawing"))) continue;
    const root = xmlOf(name);
    if (!root) continue;
    const region = regionsOfParts[root.name] ?? "drawing";
    if (root.name === "w:footnotes" || root.name === "w:endnotes") {
      for (const note of root.children) {
        const gatherer = new Gatherer(region, isNumberedStyle);
        gatherer.walk(note);
        notes.set(`${note.name.slice(2)} ${note.attribute("w:id")}`, gatherer.passages);
      }
      continue;
    }
    const gatherer = new Gatherer(region, isNumberedStyle);
    gatherer.walk(root);
    if (root.name === "w:document") {
      marks.push(...gatherer.marks);
      if (gatherer.hasPageMarks) gatherer.setPages();
    }
    for (const passage of gatherer.passages) (passage.region === "page" ? page : others).push(passage);
  }
  const inOrder = [...new Set([...marks, ...notes.keys()])].flatMap((mark) => notes.get(mark) ?? []);
  for (const passage of inOrder) (passage.region === "page" ? page : others).push(passage);
  const all = [...page, ...others].filter(({ text, numbered }) => numbered || text.trim() !== "");
  return { passages: all, unread };
};
