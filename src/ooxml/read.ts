import { type DocumentContext, LooksBook, type Notes } from "./document.ts";
import { informationIn } from "./information.ts";
import { switchOf, wholeOf } from "./lengths.ts";
import type { Measured, MeasuredNote, MeasuredSection } from "./measured.ts";
import { Counters, Lists } from "./numbering.ts";
import { type DocumentParts, readParts } from "./parts.ts";
import type { Refusal } from "./refusals.ts";
import { placeOn, readSections } from "./sections.ts";
import { readStyles } from "./styles.ts";
import { TableStyles } from "./table-style.ts";
import { readTheme } from "./theme.ts";
import { leftIn } from "./unsettled.ts";
import { nothing, type XmlElement } from "./xml.ts";
import { isRefusal, openZip } from "./zip.ts";

/** Notes in the order of their marks. A note that holds a mark of its own comes behind it. */
class NoteList implements Notes {
  private readonly indices = new Map<string, number>();
  private readonly wanted: { kind: MeasuredNote["kind"]; element: XmlElement }[] = [];
  private readonly sources: Readonly<Record<MeasuredNote["kind"], ReadonlyMap<string, XmlElement>>>;

  constructor({ footnotes, endnotes }: DocumentParts) {
    const byId = (root: XmlElement, name: string): Map<string, XmlElement> =>
      new Map(root.all(name).map((note) => [note.attribute("w:id") ?? "", note]));
    this.sources = { footnote: byId(footnotes, "w:footnote"), endnote: byId(endnotes, "w:endnote") };
  }

  indexOf(kind: MeasuredNote["kind"], id: string): number {
    const key = `${kind} ${id}`;
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    this.indices.set(key, this.wanted.length);
    return this.wanted.push({ kind, element: this.sources[kind].get(id) ?? nothing }) - 1;
  }

  read(document: DocumentContext, page: MeasuredSection["page"]): MeasuredNote[] {
    const place = placeOn(page, document);
    const notes: MeasuredNote[] = [];
    for (const { kind, element } of this.wanted) notes.push({ kind, blocks: place.read(element, place) });
    return notes;
  }
}

/** Word keeps its way of up to 2010 for documents that were made then, and for those that do not say. */
const tablesHang = (settings: XmlElement): boolean => {
  const mode = settings
    .one("w:compat")
    .all("w:compatSetting")
    .find((setting) => setting.attribute("w:name") === "compatibilityMode");
  return (wholeOf(mode?.val) ?? 12) < 15;
};

const documentOf = (parts: DocumentParts, notes: Notes): DocumentContext => {
  const theme = readTheme(parts.theme, parts.settings);
  const styles = readStyles(parts.styles, theme);
  const lists = new Lists(parts.numbering, styles, theme);
  return {
    theme,
    styles,
    lists,
    counters: new Counters(lists),
    tableStyles: new TableStyles(styles, theme),
    looks: new LooksBook(styles, theme),
    notes,
    unfamiliar: new Set(),
    mirrored: switchOf(parts.settings.one("w:mirrorMargins")) ?? false,
    evenAndOdd: switchOf(parts.settings.one("w:evenAndOddHeaders")) ?? false,
    tablesHang: tablesHang(parts.settings),
    gapsAdd: switchOf(parts.settings.one("w:compat").one("w:doNotUseHTMLParagraphAutoSpacing")) ?? false,
  };
};

/** Measures a document from its parts. */
export const measure = (parts: DocumentParts): Measured => {
  const notes = new NoteList(parts);
  const document = documentOf(parts, notes);
  const sections = readSections(parts.document.one("w:body"), parts.margins, document);
  return {
    sections,
    notes: sections[0] ? notes.read(document, sections[0].page) : [],
    ...leftIn(parts.document),
    unfamiliar: [...document.unfamiliar],
    information: informationIn(parts),
  };
};

/** Reads a .docx, whoever made it: what a reader of it sees, or why it cannot be read. */
export const readDocx = (bytes: Uint8Array): { measured: Measured } | { refusal: Refusal } => {
  const archive = openZip(bytes);
  if (isRefusal(archive)) return { refusal: archive };
  const parts = readParts(archive);
  return isRefusal(parts) ? { refusal: parts } : { measured: measure(parts) };
};
