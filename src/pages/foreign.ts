import { escaped } from "../docx/xml.ts";
import type {
  Border,
  Borders,
  Looks,
  Measured,
  MeasuredBlock,
  MeasuredInline,
  MeasuredParagraph,
  MeasuredSection,
  MeasuredTable,
  Shape,
} from "../ooxml/measured.ts";
import { isPicture, isRule, penOf } from "../recognize/drawn.ts";
import { eighthsFromPt, halfPointsFromPt, twipsFromMm, twipsFromPt } from "../units.ts";

/**
 * A Word file of any program, written anew as the reader of pages knows it: looks on each paragraph and run, no styles, no
 * headers and footers. Boxes that float stand in a row above the paragraph that holds them, pictures as empty frames; a line
 * that is drawn stands below its paragraph.
 */

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const twips = (name: string, mm: number): string => ` w:${name}="${twipsFromMm(mm)}"`;

const edge = (name: string, { weightPt, color, spacePt }: Border): string =>
  `<w:${name} w:val="single" w:sz="${Math.max(2, eighthsFromPt(weightPt))}" w:space="${Math.round(Math.min(31, Math.abs(spacePt)))}" w:color="${color}"/>`;

const edgesOf = (borders: Borders): string =>
  (["top", "left", "bottom", "right"] as const)
    .map((side) => (borders[side] ? edge(side, borders[side]) : ""))
    .join("");

const runProperties = ({ sizePt, bold, italic, color, raised }: Looks): string => {
  const size = halfPointsFromPt(sizePt);
  return [
    "<w:rPr>",
    bold ? "<w:b/>" : "",
    italic ? "<w:i/>" : "",
    color === "auto" || !/^[\dA-F]{6}$/.test(color) ? "" : `<w:color w:val="${color}"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    raised === "" ? "" : `<w:vertAlign w:val="${raised}"/>`,
    "</w:rPr>",
  ].join("");
};

const textRun = (text: string, looks: Looks): string =>
  text === "" || looks.hidden
    ? ""
    : `<w:r>${runProperties(looks)}<w:t xml:space="preserve">${escaped(looks.caps ? text.toUpperCase() : text)}</w:t></w:r>`;

const justified: Readonly<Record<MeasuredParagraph["align"], string>> = {
  left: "left",
  center: "center",
  right: "right",
  justify: "both",
};

const tabStop = (atMm: number, align: string, leader: string): string =>
  `<w:tab w:val="${["center", "right"].includes(align) ? align : "left"}" w:leader="${leader === "none" ? "none" : "dot"}" w:pos="${twipsFromMm(atMm)}"/>`;

/** The lines that a paragraph's own spacing asks for; the layout knows no other than these. */
const lineSpacing = ({ line }: MeasuredParagraph): string =>
  line.rule === "auto"
    ? ` w:line="${Math.round(line.value * 240)}" w:lineRule="auto"`
    : ` w:line="${twipsFromPt(line.value)}" w:lineRule="${line.rule}"`;

const paragraphProperties = (paragraph: MeasuredParagraph, startsPage: boolean, sectionEnd: string): string => {
  const { leftMm, rightMm, firstLineMm, tabs, borders, beforePt, afterPt, label, labelEnd } = paragraph;
  // A hanging label makes a stop of its own.
  const own = label !== "" && labelEnd === "tab" && firstLineMm < 0 ? [tabStop(leftMm, "left", "none")] : [];
  const stops = [...own, ...tabs.map(({ atMm, align, leader }) => tabStop(atMm, align, leader))];
  const first =
    firstLineMm === 0 ? "" : firstLineMm > 0 ? twips("firstLine", firstLineMm) : twips("hanging", -firstLineMm);
  const drawn = edgesOf(borders);
  return [
    "<w:pPr>",
    paragraph.keepNext ? "<w:keepNext/>" : "",
    paragraph.pageBreakBefore || startsPage ? "<w:pageBreakBefore/>" : "",
    drawn === "" ? "" : `<w:pBdr>${drawn}</w:pBdr>`,
    stops.length === 0 ? "" : `<w:tabs>${stops.join("")}</w:tabs>`,
    `<w:spacing w:before="${twipsFromPt(beforePt)}" w:after="${twipsFromPt(afterPt)}"${lineSpacing(paragraph)}/>`,
    `<w:ind${twips("left", leftMm)}${twips("right", rightMm)}${first}/>`,
    `<w:jc w:val="${justified[paragraph.align]}"/>`,
    sectionEnd,
    runProperties(paragraph.mark),
    "</w:pPr>",
  ].join("");
};

const shapesIn = ({ inlines }: MeasuredParagraph): Shape[] =>
  inlines.flatMap((inline) =>
    inline.tag === "shape" && (inline.blocks.length > 0 || isPicture(inline)) ? [inline] : [],
  );

/** Around a picture, which is not drawn. */
const frame = ["top", "left", "bottom", "right"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`)
  .join("");

/** No frame is drawn higher, nor a line closer to its paragraph. */
const mostHighMm = 200;
const belowMm = 0.5;

/** A line that was drawn, as a paragraph with a border as long as it. */
const ruleXml = (shape: Shape, widthMm: number): string => {
  const { weightPt, color } = penOf(shape);
  const free = Math.max(0, widthMm - shape.widthMm);
  const known = shape.floating && shape.at.fromLeft !== "page" ? shape.at.leftMm : null;
  const leftMm = Math.min(free, Math.max(0, known ?? free / 2));
  const line = edge("top", { weightPt: weightPt ?? 0.75, color, spacePt: 0, style: "single" });
  return `<w:p><w:pPr><w:pBdr>${line}</w:pBdr><w:spacing w:before="${twipsFromMm(belowMm)}" w:after="0" w:line="20" w:lineRule="exact"/><w:ind${twips("left", leftMm)}${twips("right", free - leftMm)}/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`;
};

/** Writes blocks as XML. */
class ForeignXml {
  private readonly notes: Measured["notes"];

  constructor({ notes }: Measured) {
    this.notes = notes;
  }

  blocks(blocks: readonly MeasuredBlock[], widthMm: number, sectionEnd = ""): string {
    const written = blocks.map((block, index) => {
      const end = index === blocks.length - 1 ? sectionEnd : "";
      if (block.tag === "paragraph") return this.paragraph(block, widthMm, end);
      // Tables that touch would become one.
      const touches = blocks[index + 1]?.tag === "table" || index === blocks.length - 1;
      return this.table(block) + (touches ? `<w:p><w:pPr><w:pStyle w:val="het"/>${end}</w:pPr></w:p>` : "");
    });
    return written.join("") || `<w:p><w:pPr>${sectionEnd}</w:pPr></w:p>`;
  }

  private paragraph(paragraph: MeasuredParagraph, widthMm: number, sectionEnd: string): string {
    const boxes = this.boxes(shapesIn(paragraph), widthMm);
    const pieces: MeasuredInline[][] = [[]];
    for (const inline of paragraph.inlines) {
      if (inline.tag === "break" && inline.ends !== "line") pieces.push([]);
      else pieces.at(-1)?.push(inline);
    }
    const { label, labelEnd, labelLooks } = paragraph;
    const behind = { tab: `<w:r><w:tab/></w:r>`, space: textRun(" ", labelLooks), nothing: "" }[labelEnd];
    const opening = label === "" ? "" : textRun(label, labelLooks) + behind;
    const written = pieces.map((inlines, index) => {
      const end = index === pieces.length - 1 ? sectionEnd : "";
      const runs = inlines.map((inline) => this.run(inline, paragraph.mark)).join("");
      return `<w:p>${paragraphProperties(paragraph, index > 0, end)}${index === 0 ? opening : ""}${runs}</w:p>`;
    });
    const rules = paragraph.inlines.flatMap((inline) =>
      inline.tag === "shape" && isRule(inline) ? [ruleXml(inline, widthMm)] : [],
    );
    // The end of a section is marked in its last paragraph.
    return sectionEnd === "" ? boxes + written.join("") + rules.join("") : boxes + rules.join("") + written.join("");
  }

  private run(inline: MeasuredInline, mark: Looks): string {
    switch (inline.tag) {
      case "text":
      case "field":
        return textRun(inline.text, inline);
      case "tab":
        return `<w:r>${runProperties(inline)}<w:tab/></w:r>`;
      case "break":
        return "<w:r><w:br/></w:r>";
      case "note":
        return this.notes[inline.index] ? textRun(String(inline.index + 1), { ...mark, raised: "superscript" }) : "";
      default:
        return "";
    }
  }

  /** Side by side, in the order in which they stand on the page. */
  private boxes(shapes: readonly Shape[], widthMm: number): string {
    if (shapes.length === 0) return "";
    const inOrder = [...shapes].sort((one, other) => (one.at.leftMm ?? 0) - (other.at.leftMm ?? 0));
    const whole = inOrder.reduce((sum, shape) => sum + shape.widthMm, 0) || widthMm;
    const widths = inOrder.map(
      (shape) => ((shape.widthMm || whole / shapes.length) * Math.min(widthMm, whole)) / whole,
    );
    const grid = widths.map((mm) => `<w:gridCol${twips("w", mm)}/>`).join("");
    const high = Math.max(0, ...inOrder.filter(isPicture).map(({ heightMm }) => Math.min(heightMm, mostHighMm)));
    const tall = high > 0 ? `<w:trPr><w:trHeight w:val="${twipsFromMm(high)}" w:hRule="atLeast"/></w:trPr>` : "";
    const cells = inOrder.map((shape, index) => {
      const { blocks, line } = shape;
      const drawn = isPicture(shape)
        ? frame
        : line
          ? edge("top", { ...line, spacePt: 0 }) + edge("bottom", { ...line, spacePt: 0 })
          : "";
      const mm = widths[index] ?? widthMm;
      return `<w:tc><w:tcPr><w:tcW${twips("w", mm)} w:type="dxa"/><w:tcBorders>${drawn}</w:tcBorders></w:tcPr>${this.blocks(blocks, mm)}</w:tc>`;
    });
    return `<w:tbl><w:tblPr><w:tblW${twips("w", Math.min(widthMm, whole))} w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${tall}${cells.join("")}</w:tr></w:tbl>`;
  }

  private table({ align, indentMm, columnsMm, rows }: MeasuredTable): string {
    const grid = columnsMm.map((mm) => `<w:gridCol${twips("w", mm)}/>`).join("");
    const isContinued = (row: number, column: number): boolean =>
      rows[row + 1]?.cells.some((cell) => cell.column === column && cell.joinsAbove) ?? false;
    const written = rows.map(({ cells, head, cantSplit, height }, row) => {
      const tall = height.rule === "auto" ? "" : `<w:trHeight w:val="${twipsFromMm(height.mm)}" w:hRule="atLeast"/>`;
      const properties = `${cantSplit ? "<w:cantSplit/>" : ""}${tall}${head ? "<w:tblHeader/>" : ""}`;
      const across = cells.map(({ column, colspan, joinsAbove, widthMm, margins, borders, verticalAlign, blocks }) => {
        const merged = joinsAbove ? "<w:vMerge/>" : isContinued(row, column) ? '<w:vMerge w:val="restart"/>' : "";
        const { topMm, leftMm, bottomMm, rightMm } = margins;
        return [
          `<w:tc><w:tcPr><w:tcW${twips("w", widthMm)} w:type="dxa"/>`,
          colspan === undefined ? "" : `<w:gridSpan w:val="${colspan}"/>`,
          merged,
          `<w:tcBorders>${edgesOf(borders)}</w:tcBorders>`,
          `<w:tcMar><w:top${twips("w", topMm)} w:type="dxa"/><w:left${twips("w", leftMm)} w:type="dxa"/><w:bottom${twips("w", bottomMm)} w:type="dxa"/><w:right${twips("w", rightMm)} w:type="dxa"/></w:tcMar>`,
          verticalAlign === undefined ? "" : `<w:vAlign w:val="${verticalAlign}"/>`,
          `</w:tcPr>${this.blocks(blocks, Math.max(1, widthMm - leftMm - rightMm))}</w:tc>`,
        ].join("");
      });
      return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${across.join("")}</w:tr>`;
    });
    const whole = columnsMm.reduce((sum, mm) => sum + mm, 0);
    return `<w:tbl><w:tblPr><w:tblW${twips("w", whole)} w:type="dxa"/><w:jc w:val="${align}"/><w:tblInd${twips("w", indentMm)} w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join("")}</w:tbl>`;
  }
}

const sectionXml = ({ page, startsPage }: MeasuredSection): string => {
  const { widthMm, heightMm, topMm, bottomMm, leftMm, rightMm, headerMm, footerMm } = page;
  return [
    "<w:sectPr>",
    startsPage ? "" : '<w:type w:val="continuous"/>',
    `<w:pgSz${twips("w", widthMm)}${twips("h", heightMm)}${widthMm > heightMm ? ' w:orient="landscape"' : ""}/>`,
    `<w:pgMar${twips("top", topMm)}${twips("right", rightMm)}${twips("bottom", bottomMm)}${twips("left", leftMm)}${twips("header", headerMm)}${twips("footer", footerMm)} w:gutter="0"/>`,
    "</w:sectPr>",
  ].join("");
};

const relationships = (id: string, type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** The parts of a document that shows what its reader sees of a Word file, for `pagesOf`. */
export const partsShowing = (measured: Measured): Map<string, string> => {
  const writer = new ForeignXml(measured);
  const notes = measured.notes.map(({ blocks }) => writer.blocks(blocks, 160)).join("");
  const sections = measured.sections.map((section, index) => {
    const { page, blocks } = section;
    const isLast = index === measured.sections.length - 1;
    const written = writer.blocks(
      blocks,
      Math.max(1, page.widthMm - page.leftMm - page.rightMm),
      isLast ? "" : sectionXml(section),
    );
    return isLast ? written + notes + sectionXml(section) : written;
  });
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="het"><w:name w:val="het"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/></w:rPr></w:style>';
  return new Map([
    ["[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ["_rels/.rels", relationships("rId1", "officeDocument", "word/document.xml")],
    ["word/_rels/document.xml.rels", relationships("rId1", "styles", "styles.xml")],
    ["word/styles.xml", `<w:styles ${namespaces}>${styles}</w:styles>`],
    ["word/document.xml", `<w:document ${namespaces}><w:body>${sections.join("")}</w:body></w:document>`],
  ]);
};
