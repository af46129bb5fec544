// The words of the measured plan, as data for other generators, and a Word template to pour them into.
import { AlignmentType, BorderStyle, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";

const linesOf = (inlines) => inlines.map((inline) => (inline.tag === "text" ? inline.text : " ")).join("");

const paragraphsOf = (blocks) =>
  blocks.flatMap((block) => (block.tag === "paragraph" ? [{ text: linesOf(block.inlines) }] : []));

/** A fitted tree of kehoach's to lists of lines; a line of the body may begin in bold. */
export const dataOf = ({ sections: [{ blocks }] }) => {
  const [letterhead, ...rest] = blocks;
  const ending = rest.find((block) => block.tag === "table" && block.role === "ending");
  const column = (table, index) => paragraphsOf(table.rows.flatMap((row) => row.cells[index]?.blocks ?? []));
  return {
    office: column(letterhead, 0),
    state: column(letterhead, 1),
    body: rest
      .filter((block) => block.tag === "paragraph")
      .map(({ inlines }) => {
        const [first] = inlines;
        const bold = first?.tag === "text" && first.bold ? 1 : 0;
        return { lead: linesOf(inlines.slice(0, bold)), text: linesOf(inlines.slice(bold)) };
      }),
    recipients: column(ending, 0),
    signature: column(ending, 1),
  };
};

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const columns = (left, right) =>
  new Table({
    width: { size: 9071, type: "dxa" },
    columnWidths: [4000, 5071],
    borders: noBorders,
    rows: [new TableRow({ children: [new TableCell({ children: left }), new TableCell({ children: right })] })],
  });

const centred = (text) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] });

const bodyParagraph = (lead, text) =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 720 },
    spacing: { before: 120 },
    children: [new TextRun({ text: lead, bold: true }), new TextRun(text)],
  });

/** The document by the docx library, called directly, in as few lines as it takes. */
export const withDocx = ({ office, state, body, recipients, signature }) =>
  new Document({
    styles: { default: { document: { run: { font: "Times New Roman", size: 28 } } } },
    sections: [
      {
        children: [
          columns(
            office.map(({ text }) => centred(text)),
            state.map(({ text }) => centred(text)),
          ),
          ...body.map(({ lead, text }) => bodyParagraph(lead, text)),
          columns(
            recipients.map(({ text }) => new Paragraph(text)),
            signature.map(({ text }) => centred(text)),
          ),
        ],
      },
    ],
  });

/**
 * A template with a loop for each list.
 *
 * @param loop the tags that open and close a loop
 * @param value the tag that prints a value of the loop
 */
export const templateWith = async (loop, value) => {
  const [open, close] = loop;
  const looped = (list, of) => [new Paragraph(open(list)), of, new Paragraph(close(list))];
  const lines = (list) => looped(list, centred(value(list, "text")));
  return Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { font: "Times New Roman", size: 28 } } } },
      sections: [
        {
          children: [
            columns(lines("office"), lines("state")),
            ...looped("body", bodyParagraph(value("body", "lead"), value("body", "text"))),
            columns(lines("recipients"), lines("signature")),
          ],
        },
      ],
    }),
  );
};
