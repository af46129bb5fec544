import { BlockReader, blockElementsIn, blocksReader } from "./blocks.ts";
import { type DocumentContext, outsideTables, type PartPlace } from "./document.ts";
import { switchOf, twipsInMm, wholeOf } from "./lengths.ts";
import type { MarginPage, MeasuredBlock, MeasuredSection } from "./measured.ts";
import { nothing, type XmlElement } from "./xml.ts";

/** A section's own settings, and what it is made of. */
interface SectionSource {
  properties: XmlElement;
  elements: XmlElement[];
}

const sourcesOf = (body: XmlElement, document: DocumentContext): SectionSource[] => {
  const sources: SectionSource[] = [];
  let elements: XmlElement[] = [];
  for (const element of blockElementsIn(body, document)) {
    elements.push(element);
    const properties = element.name === "w:p" ? element.one("w:pPr").one("w:sectPr") : nothing;
    if (!properties.exists) continue;
    sources.push({ properties, elements });
    elements = [];
  }
  const last = body.children.findLast(({ name }) => name === "w:sectPr") ?? nothing;
  if (elements.length > 0 || last.exists || sources.length === 0) sources.push({ properties: last, elements });
  return sources;
};

/** Word's own page, where the file says none: Letter, an inch on each side. */
const usualTwips = { width: "12240", height: "15840", margin: "1440", header: "720", gutter: "0" };

const pageOf = (properties: XmlElement, { mirrored }: DocumentContext): MeasuredSection["page"] => {
  const size = properties.one("w:pgSz");
  const margins = properties.one("w:pgMar");
  const mm = (element: XmlElement, name: string, usual: string): number =>
    twipsInMm(element.attribute(name)) ?? twipsInMm(usual) ?? 0;
  const columns = properties.one("w:cols");
  const isBordered = properties.one("w:pgBorders").children.some(({ val }) => val !== "none" && val !== "nil");
  return {
    widthMm: mm(size, "w:w", usualTwips.width),
    heightMm: mm(size, "w:h", usualTwips.height),
    // Below zero, a margin keeps its width whatever stands in the header.
    topMm: Math.abs(mm(margins, "w:top", usualTwips.margin)),
    bottomMm: Math.abs(mm(margins, "w:bottom", usualTwips.margin)),
    leftMm: mm(margins, "w:left", usualTwips.margin),
    rightMm: mm(margins, "w:right", usualTwips.margin),
    headerMm: mm(margins, "w:header", usualTwips.header),
    footerMm: mm(margins, "w:footer", usualTwips.header),
    gutterMm: mm(margins, "w:gutter", usualTwips.gutter),
    mirrored,
    columns: Math.max(1, wholeOf(columns.attribute("w:num")) ?? columns.all("w:col").length),
    ...(isBordered ? { bordered: true } : {}),
    ...(properties.one("w:lnNumType").exists ? { linesNumbered: true } : {}),
  };
};

/** The text of a page, for what stands straight in it. */
export const placeOn = (page: MeasuredSection["page"], document: DocumentContext): PartPlace => {
  const textMm = Math.max(0, page.widthMm - page.leftMm - page.rightMm - page.gutterMm);
  return {
    cell: outsideTables,
    widthMm: textMm,
    page: { widthMm: page.widthMm, textMm },
    read: blocksReader(document),
  };
};

type MarginParts = Partial<Record<MarginPage, string>>;

const marginsIn = (properties: XmlElement, name: string): MarginParts => {
  const margins: MarginParts = {};
  for (const reference of properties.all(name)) {
    const page = reference.attribute("w:type") ?? "default";
    if (page === "default" || page === "first" || page === "even") margins[page] = reference.attribute("r:id") ?? "";
  }
  return margins;
};

const startsPage = (properties: XmlElement): boolean =>
  !/^(?:continuous|nextColumn)$/.test(properties.one("w:type").val ?? "");

/** Headers and footers, each read once for upright pages and once for pages on their side, however many show it. */
class MarginReader {
  private readonly read = new Map<string, MeasuredBlock[]>();
  private readonly parts: ReadonlyMap<string, XmlElement>;

  constructor(parts: ReadonlyMap<string, XmlElement>) {
    this.parts = parts;
  }

  blocks(
    margin: MarginParts,
    { widthMm, heightMm }: MeasuredSection["page"],
    place: PartPlace,
  ): MeasuredSection["headers"] {
    const shown: MeasuredSection["headers"] = {};
    for (const page of ["default", "first", "even"] as const) {
      const id = margin[page];
      const part = this.parts.get(id ?? "");
      if (!part?.exists) continue;
      const key = `${widthMm > heightMm} ${id}`;
      const blocks = this.read.get(key) ?? place.read(part, place);
      this.read.set(key, blocks);
      shown[page] = blocks;
    }
    return shown;
  }
}

/** Reads the sections of a body, one after the other. */
export const readSections = (
  body: XmlElement,
  parts: ReadonlyMap<string, XmlElement>,
  document: DocumentContext,
): MeasuredSection[] => {
  const reader = new MarginReader(parts);
  let headers: MarginParts = {};
  let footers: MarginParts = {};
  return sourcesOf(body, document).map(({ properties, elements }, index) => {
    const page = pageOf(properties, document);
    const place = placeOn(page, document);
    headers = { ...headers, ...marginsIn(properties, "w:headerReference") };
    footers = { ...footers, ...marginsIn(properties, "w:footerReference") };
    const flow = new BlockReader(document, place);
    for (const element of elements) flow.add(element);
    const numbers = properties.one("w:pgNumType");
    return {
      page,
      startsPage: index === 0 || startsPage(properties),
      titlePage: switchOf(properties.one("w:titlePg")) ?? false,
      evenAndOdd: document.evenAndOdd,
      pageNumbers: {
        start: wholeOf(numbers.attribute("w:start")) ?? null,
        format: numbers.attribute("w:fmt") ?? "decimal",
      },
      headers: reader.blocks(headers, page, place),
      footers: reader.blocks(footers, page, place),
      blocks: flow.blocks(),
    };
  });
};
