import type { BodyPara, Level } from "../recognize/body.ts";
import type { Components } from "../recognize/components.ts";
import type { Para } from "../recognize/flow.ts";
import { shown } from "../recognize/lines.ts";
import { runsWidth } from "../recognize/runs.ts";

/** Paragraphs of running text; what is centred, to be filled in, or one line set to the right stands apart. */
export const runningIn = ({ body }: Components): BodyPara[] =>
  body.paras.filter((para) => {
    const { measured, level, raw } = para;
    return (
      measured.align !== "center" &&
      level !== "part" &&
      !measured.tabs.some(({ leader }) => leader !== "" && leader !== "none") &&
      !/[.…_]{5}$/.test(raw) &&
      !(measured.align === "right" && isOneLine(para))
    );
  });

/** Sizes of a paragraph's letters, without raised ones. */
export const sizesOf = (para: Para): number[] => [
  ...new Set(
    para.lines.flatMap((line) =>
      shown(line)
        .filter(({ looks }) => looks.raised === "")
        .map(({ looks }) => looks.sizePt),
    ),
  ),
];

/** The size that most letters have. */
export const mainSizeOf = (paras: readonly Para[]): number => {
  const lengths = new Map<number, number>();
  for (const para of paras)
    for (const { text, looks } of para.lines.flatMap(shown))
      lengths.set(looks.sizePt, (lengths.get(looks.sizePt) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

/** Start of its first line, from the left margin. */
export const startMm = ({ measured }: Para): number => measured.leftMm + measured.firstLineMm;

/** Nearer than this to a margin is at it. */
export const besideMm = 1;

/** Its lines after the first do not stand at the left margin, or all of them not at the right one. */
export const hangs = ({ measured: { leftMm, rightMm } }: Para): boolean =>
  Math.abs(leftMm) > besideMm || Math.abs(rightMm) > besideMm;

export const isOneLine = (para: Para): boolean => {
  const { leftMm, rightMm, firstLineMm } = para.measured;
  const roomMm = para.place.widthMm - Math.max(0, leftMm) - Math.max(0, rightMm) - firstLineMm;
  return para.lines.every(({ runs }) => runsWidth(runs) <= roomMm);
};

const plainLevels: ReadonlySet<Level> = new Set(["plain", "dash", "plus", "bullet"]);

/** False for titles: paragraphs without a closing mark, and items of one line. */
export const isSentence = (para: BodyPara): boolean =>
  /[.;]$/.test(para.text) && (plainLevels.has(para.level) || (/^(?:sub)?item$/.test(para.level) && !isOneLine(para)));

/** Pairs of paragraphs of running text with nothing between them. */
export const neighboursIn = (parts: Components): [above: Para, below: Para][] => {
  const running = new Set(runningIn(parts).map(({ place }) => place.order));
  const { flow, body } = parts;
  const here = flow.paras.filter(({ place }) => place.area === "text" && !place.boxed);
  const tables = body.grids.map(({ place }) => place.order);
  return here.flatMap((below, index): [Para, Para][] => {
    const above = here[index - 1];
    if (!above || !running.has(above.place.order) || !running.has(below.place.order)) return [];
    if (above.place.section !== below.place.section) return [];
    return tables.some((at) => at > above.place.order && at < below.place.order) ? [] : [[above, below]];
  });
};

/** As small as this, a blank paragraph is there because Word wants one. */
const unseenPt = 4;

/** Blank paragraphs that keep a distance, with the paragraph they follow; those beside a table Word may want. */
export const blanksIn = ({ body, header }: Components): { after: Para }[] => {
  const seen = body.blanks.filter(
    ({ measured, place }) => measured.mark.sizePt > unseenPt && place.order >= header.endsAt,
  );
  const items = [
    ...seen.map(({ place }) => ({ order: place.order, blank: true, para: undefined })),
    ...body.paras.map((para) => ({ order: para.place.order, blank: false, para })),
    ...body.grids.map(({ place }) => ({ order: place.order, blank: false, para: undefined })),
  ].sort((a, b) => a.order - b.order);
  const found: { after: Para }[] = [];
  let after: Para | undefined = header.title.at(-1)?.para ?? header.kindLine?.para;
  for (const [index, { blank, para, order }] of items.entries()) {
    const next = items[index + 1];
    const isTableNext = next && !next.blank && !next.para && next.order - order <= 1;
    if (!blank) after = para;
    else if (after && !isTableNext) found.push({ after });
  }
  return found;
};
