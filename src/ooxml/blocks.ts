import type { DocumentContext, PartPlace } from "./document.ts";
import { PieceGatherer } from "./fields.ts";
import type { MeasuredBlock } from "./measured.ts";
import { settleNeighbours } from "./neighbours.ts";
import { type ReadParagraph, readParagraph } from "./paragraphs.ts";
import { readTable } from "./tables.ts";
import { commonMarks, commonWrappers } from "./unseen.ts";
import type { XmlElement } from "./xml.ts";

/** Around paragraphs and tables, and seen through. */
const wrappers: ReadonlySet<string> = new Set(commonWrappers);

const silent = new RegExp(`^w:(?:sectPr|tcPr|${commonMarks})$`);

/** The paragraphs and tables of a container, in order. */
export const blockElementsIn = (container: XmlElement, { unfamiliar }: DocumentContext): XmlElement[] => {
  const blocks: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.name === "w:p" || child.name === "w:tbl") blocks.push(child);
      else if (wrappers.has(child.name)) visit(child);
      else if (!silent.test(child.name)) unfamiliar.add(child.name);
    }
  };
  visit(container);
  return blocks;
};

/** The mark of this paragraph was deleted, and it runs on into the next. */
const runsOn = (element: XmlElement): boolean => {
  const mark = element.one("w:pPr").one("w:rPr");
  return mark.one("w:del").exists || mark.one("w:moveFrom").exists;
};

/** Reads paragraphs and tables; fields may go on from one to the next. */
export class BlockReader {
  private readonly pieces = new PieceGatherer();
  private readonly read: (ReadParagraph | MeasuredBlock)[] = [];
  private pending: XmlElement[] = [];
  private readonly document: DocumentContext;
  private readonly place: PartPlace;

  constructor(document: DocumentContext, place: PartPlace) {
    this.document = document;
    this.place = place;
  }

  add(element: XmlElement): void {
    if (element.name === "w:p") {
      this.pending.push(element);
      if (!runsOn(element)) this.close();
      return;
    }
    this.close();
    const table = readTable(element, this.document, this.place);
    if (table) this.read.push(table);
  }

  private close(): void {
    if (this.pending.length === 0) return;
    this.read.push(readParagraph(this.pending, this.document, this.place, this.pieces));
    this.pending = [];
  }

  blocks(): MeasuredBlock[] {
    this.close();
    return settleNeighbours(this.read, this.document.gapsAdd);
  }
}

/** Reads all that stands in a cell, a header, a text box or a note. */
export const blocksReader =
  (document: DocumentContext) =>
  (container: XmlElement, place: PartPlace): MeasuredBlock[] => {
    const flow = new BlockReader(document, place);
    for (const element of blockElementsIn(container, document)) flow.add(element);
    return flow.blocks();
  };
