import { escaped } from "../docx/xml.ts";
import type { Chunk, Leader, Page, PageLine, PageStroke } from "../pages/page.ts";
import type { Severity } from "../problem.ts";

/** A length, to a hundredth of a pixel. */
const px = (length: number): string => String(Math.round(length * 100) / 100);

const attributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(value)}"`))
    .join("");

/** A raised mark's size, and how far it stands above the line, in sizes of its text. */
const raisedSize = 0.65;
const raisedBy = 0.33;

const chunkSpan = ({ text, sizePx, bold, italic, color, raised }: Chunk, before: Chunk | undefined): string => {
  const down = (chunk: Chunk | undefined): number => (chunk?.raised ? -raisedBy * chunk.sizePx : 0);
  const shift = down({ text, sizePx, bold, italic, raised }) - down(before);
  return `<tspan${attributes({
    "font-size": px(raised ? sizePx * raisedSize : sizePx),
    "font-weight": bold ? "bold" : undefined,
    "font-style": italic ? "italic" : undefined,
    fill: color === undefined ? undefined : `#${color}`,
    dy: shift === 0 ? undefined : px(shift),
  })}>${escaped(text)}</tspan>`;
};

const lineText = (line: PageLine, isFirst: boolean, prefix: string): string =>
  `<text${attributes({
    id: isFirst ? `${prefix}${line.paragraph}` : undefined,
    "data-p": String(line.paragraph),
    x: px(line.x),
    y: px(line.baseline),
    "text-anchor": line.anchor === "start" ? undefined : line.anchor,
    "word-spacing": line.spacing === 0 ? undefined : px(line.spacing),
    // The space behind the dots of a form, which SVG takes away otherwise.
    "xml:space": line.chunks[0]?.text.startsWith(" ") ? "preserve" : undefined,
  })}>${line.chunks.map((chunk, index) => chunkSpan(chunk, line.chunks[index - 1])).join("")}</text>`;

/** A dot of Times New Roman takes a quarter of its size. */
const dotWidth = 0.25;

const leaderText = ({ from, to, baseline, sizePx }: Leader): string => {
  const dots = Math.max(0, Math.floor((to - from) / (dotWidth * sizePx)));
  const place = { x: px(to), y: px(baseline), "text-anchor": "end", "font-size": px(sizePx), "aria-hidden": "true" };
  return `<text${attributes(place)}>${".".repeat(dots)}</text>`;
};

const strokePath = ({ from, to, widthPx, color }: PageStroke): string =>
  `<path${attributes({
    d: `M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}`,
    stroke: `#${color}`,
    "stroke-width": px(widthPx),
  })}/>`;

const markInset = 24;
const markWidth = 4;

/** A bar in the margin beside the lines that a problem is about. */
const marksOf = (page: Page, marks: ReadonlyMap<number, Severity>): string =>
  page.lines
    .map(({ paragraph, baseline, chunks }) => {
      const severity = marks.get(paragraph);
      const size = chunks[0]?.sizePx ?? 0;
      const place = { x: px(markInset), y: px(baseline - size), width: px(markWidth), height: px(1.3 * size) };
      return severity === undefined ? "" : `<rect${attributes({ class: `dau ${severity}`, ...place })}/>`;
    })
    .join("");

/**
 * A page as an SVG: everything stands where the layout has put it, at any size, and the text can be selected.
 *
 * @param seen numbers of the paragraphs that began on earlier pages; those of this one are added
 * @param marks how grave the problems of a paragraph are
 * @param prefix of the ids of paragraphs, where pages of several documents stand on one page
 */
export const pageSvg = (
  page: Page,
  label: string,
  marks: ReadonlyMap<number, Severity>,
  seen: Set<number>,
  prefix = "p",
): string => {
  const lines = page.lines.map((line) => {
    const isFirst = !seen.has(line.paragraph);
    seen.add(line.paragraph);
    return lineText(line, isFirst, prefix);
  });
  const box = `0 0 ${px(page.width)} ${px(page.height)}`;
  return [
    `<svg${attributes({ viewBox: box, width: px(page.width), height: px(page.height), role: "group", "aria-label": label })}>`,
    marksOf(page, marks),
    ...page.strokes.map(strokePath),
    ...page.leaders.map(leaderText),
    ...lines,
    "</svg>",
  ].join("");
};
