import { fakeDocx } from "./fake-docx.ts";

/**
 * A paragraph with its looks in front: "[b c] KẾ HOẠCH". `b` bold, `i` italic, `c` centred, `j` justified, `r` right, `s` a step in;
 * "→" is a tab, "⏎" a line break, "~" a blank that counts. Or a table, its rows as lists of cells; a frame of Word's;
 * a text box on one side; columns of a section; raw XML.
 */
export type Brief =
  | string
  | { table: readonly (readonly (string | readonly Brief[])[])[]; widths?: readonly number[]; lined?: true }
  | { frame: readonly string[] }
  | { columns: readonly Brief[] }
  | { xml: string };

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const alignments: Readonly<Record<string, string>> = { c: "center", j: "both", r: "right" };

const textWidth = 9355;

const paragraph = (brief: string, inside = ""): string => {
  const [, looks = "", written = ""] = /^(?:\[([a-z ]*)\] ?)?(.*)$/su.exec(brief) ?? [];
  const flags = looks.split(" ").filter((flag) => flag !== "");
  const align = flags.map((flag) => alignments[flag]).find((name) => name !== undefined);
  const properties = `${inside}${flags.includes("s") ? `<w:ind w:left="567"/>` : ""}${align ? `<w:jc w:val="${align}"/>` : ""}`;
  const run = `<w:rPr>${flags.includes("b") ? "<w:b/>" : ""}${flags.includes("i") ? "<w:i/>" : ""}<w:sz w:val="28"/></w:rPr>`;
  const pieces = written
    .replaceAll("~", " ")
    .split(/([→⏎])/u)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece === "→" ? "<w:tab/>" : piece === "⏎" ? "<w:br/>" : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
    );
  return `<w:p><w:pPr>${properties}</w:pPr>${pieces.map((piece) => `<w:r>${run}${piece}</w:r>`).join("")}</w:p>`;
};

const block = (brief: Brief, roomTwips: number): string => {
  if (typeof brief === "string") return paragraph(brief);
  if ("xml" in brief) return brief.xml;
  if ("frame" in brief)
    return brief.frame
      .map((line) => paragraph(line, `<w:framePr w:w="4000" w:hSpace="141" w:wrap="around" w:hAnchor="text"/>`))
      .join("");
  if ("columns" in brief) {
    const [first = "", ...rest] = brief.columns;
    const end = `<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/><w:cols w:num="2" w:space="300"/></w:sectPr>`;
    return `${block(first, roomTwips)}${rest.map((each) => block(each, roomTwips)).join("")}<w:p><w:pPr>${end}</w:pPr></w:p>`;
  }
  const columns = brief.table[0]?.length ?? 1;
  const widths = brief.widths ?? brief.table[0]?.map(() => Math.floor(roomTwips / columns)) ?? [];
  const rows = brief.table.map((cells) => {
    const filled = cells.map((cell, index) => {
      const blocks = typeof cell === "string" ? [cell] : cell;
      const width = widths[index] ?? roomTwips;
      const last = blocks.at(-1);
      // A cell ends in a paragraph.
      const end = last !== undefined && typeof last !== "string" ? "<w:p/>" : "";
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${blocks.map((each) => block(each, width)).join("")}${end}</w:tc>`;
    });
    return `<w:tr>${filled.join("")}</w:tr>`;
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="single" w:sz="4"/>`,
  );
  const borders = brief.lined ? `<w:tblBorders>${lines.join("")}</w:tblBorders>` : "";
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
};

const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>`;

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>`;

/** A .docx from a few words a paragraph, for what is read out of it. */
export const briefDocx = (blocks: readonly Brief[]): Uint8Array =>
  fakeDocx({ body: blocks.map((each) => block(each, textWidth)).join("") + page, styles });
