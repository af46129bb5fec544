import type {
  Borders,
  Looks,
  Measured,
  MeasuredBlock,
  MeasuredCell,
  MeasuredInline,
  MeasuredParagraph,
  MeasuredSection,
  MeasuredTable,
  Shape,
} from "../../src/ooxml/measured.ts";

const short = (number: number): string => String(Math.round(number * 100) / 100);

const words = (values: Readonly<Record<string, string | boolean | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== "" && value !== false && value !== undefined)
    .map(([name, value]) => (value === true ? name : `${name} ${value}`))
    .join(" ");

const looksOf = (looks: Looks): string =>
  words({
    [looks.font]: short(looks.sizePt),
    bold: looks.bold,
    italic: looks.italic,
    underline: looks.underline,
    strike: looks.strike,
    caps: looks.caps,
    smallCaps: looks.smallCaps,
    hidden: looks.hidden,
    color: looks.color === "auto" ? "" : looks.color,
    highlight: looks.highlight,
    shaded: looks.shaded,
    [looks.raised]: looks.raised !== "",
    spacing: looks.spacingPt === 0 ? "" : short(looks.spacingPt),
    scale: looks.scale === 100 ? "" : short(looks.scale),
  });

const bordersOf = (borders: Borders): string =>
  Object.entries(borders)
    .map(([side, { style, weightPt, color, spacePt }]) =>
      words({
        [side]: `${style} ${short(weightPt)}`,
        color: color === "auto" ? "" : color,
        space: spacePt ? short(spacePt) : "",
      }),
    )
    .join(", ");

const nonZero = (number: number): string => (number === 0 ? "" : short(number));

const paragraphOf = (block: MeasuredParagraph): string =>
  words({
    [block.style ? `“${block.style}”` : ""]: block.style !== "",
    [block.label ? `[${block.label}|${block.labelEnd}|${looksOf(block.labelLooks)}]` : ""]: block.label !== "",
    [block.align]: block.align !== "left",
    left: nonZero(block.leftMm),
    right: nonZero(block.rightMm),
    first: nonZero(block.firstLineMm),
    before: nonZero(block.beforePt),
    after: nonZero(block.afterPt),
    gap: block.gapPt === block.beforePt ? "" : short(block.gapPt),
    line: block.line.rule === "auto" && block.line.value === 1 ? "" : `${block.line.rule} ${short(block.line.value)}`,
    tabs: block.tabs.map(({ atMm, align, leader }) => `${short(atMm)}/${align}/${leader}`).join(","),
    borders: Object.keys(block.borders).length > 0 ? `(${bordersOf(block.borders)})` : "",
    shaded: block.shaded,
    keepNext: block.keepNext,
    pageBreakBefore: block.pageBreakBefore,
    framed: block.framed,
  });

const shapeOf = (shape: Shape): string => {
  const place = shape.floating
    ? `at ${shape.at.fromLeft}+${shape.at.leftMm === null ? "?" : short(shape.at.leftMm)}`
    : "";
  const line = shape.line && `line ${shape.line.style} ${short(shape.line.weightPt)} ${shape.line.color}`;
  return [
    "<",
    shape.kind,
    ` ${short(shape.widthMm)}×${short(shape.heightMm)}`,
    place && ` ${place}`,
    line && ` ${line}`,
    shape.fill === null ? "" : ` fill ${shape.fill}`,
    ">",
  ].join("");
};

const inlineOf = (inline: MeasuredInline): string => {
  switch (inline.tag) {
    case "text":
      return `“${inline.text}” ${looksOf(inline)}`;
    case "field":
      return `field ${inline.code} = “${inline.text}” ${looksOf(inline)}`;
    case "tab":
      return `tab${inline.underline === "" ? "" : ` underline ${inline.underline}`}`;
    case "break":
      return `break ${inline.ends}`;
    case "note":
      return `note ${inline.index}`;
    case "shape":
      return shapeOf(inline);
    default:
      return inline.tag;
  }
};

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const linesOfParagraph = (block: MeasuredParagraph): string[] => {
  const own = `p ${paragraphOf(block)}`.trim();
  const inlines = block.inlines.flatMap((inline) => [
    inlineOf(inline),
    ...(inline.tag === "shape" ? indented(linesOf(inline.blocks)) : []),
  ]);
  return [inlines.length > 0 ? own : `${own} | empty ${looksOf(block.mark)}`, ...indented(inlines)];
};

const linesOfCell = (cell: MeasuredCell): string[] => {
  const { topMm, bottomMm, leftMm, rightMm } = cell.margins;
  const usual = topMm === 0 && bottomMm === 0 && short(leftMm) === "1.91" && short(rightMm) === "1.91";
  const facts = words({
    column: String(cell.column),
    width: short(cell.widthMm),
    margins: usual ? "" : [topMm, rightMm, bottomMm, leftMm].map(short).join("/"),
    shaded: cell.shaded,
    borders: Object.keys(cell.borders).length > 0 ? `(${bordersOf(cell.borders)})` : "",
  });
  return [`cell ${facts}`, ...indented(linesOf(cell.blocks))];
};

const linesOfTable = (table: MeasuredTable): string[] => {
  const facts = words({
    [table.align]: table.align !== "left",
    indent: nonZero(table.indentMm),
    columns: table.columnsMm.map(short).join("+"),
  });
  const rows = table.rows.flatMap((row) => {
    const height = row.height.rule === "auto" ? "" : `${row.height.rule} ${short(row.height.mm)}`;
    const own = words({ head: row.head, cantSplit: row.cantSplit, height });
    return [`row ${own}`.trim(), ...indented(row.cells.flatMap(linesOfCell))];
  });
  return [`table ${facts}`, ...indented(rows)];
};

const linesOf = (blocks: readonly MeasuredBlock[]): string[] =>
  blocks.flatMap((block) => (block.tag === "table" ? linesOfTable(block) : linesOfParagraph(block)));

const linesOfSection = (section: MeasuredSection): string[] => {
  const { page, pageNumbers } = section;
  const facts = words({
    page: `${short(page.widthMm)}×${short(page.heightMm)}`,
    margins: [page.topMm, page.rightMm, page.bottomMm, page.leftMm].map(short).join("/"),
    header: short(page.headerMm),
    footer: short(page.footerMm),
    gutter: nonZero(page.gutterMm),
    mirrored: page.mirrored,
    columns: page.columns === 1 ? "" : String(page.columns),
    "on the same page": !section.startsPage,
    titlePage: section.titlePage,
    evenAndOdd: section.evenAndOdd,
    numbers: pageNumbers.format === "decimal" ? "" : pageNumbers.format,
    "numbers from": pageNumbers.start === null ? "" : String(pageNumbers.start),
  });
  const margins = (name: string, all: MeasuredSection["headers"]): string[] =>
    Object.entries(all).flatMap(([page, blocks]) => [`${name} ${page}`, ...indented(linesOf(blocks))]);
  return [
    `section ${facts}`,
    ...indented([
      ...margins("header", section.headers),
      ...margins("footer", section.footers),
      ...linesOf(section.blocks),
    ]),
  ];
};

/** Measurements, one per line; usual values are left out. */
export const describeMeasured = ({ sections, notes, unsettled, unfamiliar }: Measured): string => {
  const lines = [
    ...sections.flatMap(linesOfSection),
    ...notes.flatMap((note, index) => [`note ${index}`, ...indented(linesOf(note.blocks))]),
    unsettled.changes + unsettled.comments > 0
      ? `unsettled: ${unsettled.changes} changes, ${unsettled.comments} comments`
      : "",
    unfamiliar.length > 0 ? `unfamiliar: ${unfamiliar.join(" ")}` : "",
  ];
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
};
