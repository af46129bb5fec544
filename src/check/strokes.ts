import type { Measure } from "../kind/layout.ts";
import { lineWidths } from "../measure/lines.ts";
import type { Components } from "../recognize/components.ts";
import type { Line, Stroke } from "../recognize/flow.ts";
import { seenWidth } from "../recognize/runs.ts";
import { decimal, shareInWords } from "./faults.ts";
import { nearRuleMm, nearRuleShare } from "./tolerance.ts";

/** Every rule of the header and the appendices, with the line it stands under. */
export const rulesOf = ({ header, appendices }: Components): { stroke: Stroke; line: Line }[] =>
  [
    { stroke: header.mottoRule, line: header.motto },
    { stroke: header.issuerRule, line: header.issuer.at(-1) },
    { stroke: header.titleRule, line: header.title.at(-1) },
    ...appendices.map(({ rule, reference, title }) => ({ stroke: rule, line: reference.at(-1) ?? title.at(-1) })),
  ].flatMap(({ stroke, line }) => (stroke && line ? [{ stroke, line }] : []));

/** One line without gaps. */
export const isSolid = ({ style }: Pick<Stroke, "style">): boolean =>
  !/dot|dash|double|dbl|wave|tri|thin|outset|inset/i.test(style);

/** Widths of the lines that words fill in the room they have. */
const printedWidths = (line: Line): number[] => {
  const { leftMm, rightMm } = line.para.measured;
  const roomMm = line.place.widthMm - Math.max(0, leftMm) - Math.max(0, rightMm);
  const whole = seenWidth(line.runs);
  return whole <= roomMm
    ? [whole]
    : lineWidths(
        line.runs.map(({ text, looks }) => ({ text, face: looks })),
        roomMm,
      );
};

/** The lengths that lines of such widths allow; those of a long and of a short line may lie apart. */
const lengthsInWords = (widths: readonly number[], share: Measure): string => {
  const ranges: { from: number; to: number }[] = [];
  for (const width of [...widths].sort((a, b) => a - b)) {
    const [from, to] = [width * (share.min ?? 0), width * (share.max ?? 1)];
    const last = ranges.at(-1);
    if (last && from <= last.to) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges.map(({ from, to }) => `${decimal(from, 0)}–${decimal(to, 0)}`).join(" hoặc ");
};

/** Difference in length, in words, of a rule that fits none of the lines above it; undefined if it fits one. */
export const lengthFault = (stroke: Stroke, above: readonly Line[], share: Measure): string | undefined => {
  // The length of typed characters depends on the font; another rule reports that they are typed.
  if (stroke.lengthMm === null || stroke.made === "typed" || stroke.made === "underline") return undefined;
  const { lengthMm } = stroke;
  const [least, most] = [(share.min ?? 0) - nearRuleShare, (share.max ?? 1) + nearRuleShare];
  const widths = above.flatMap(printedWidths);
  const isRight = (width: number): boolean =>
    lengthMm >= least * width - nearRuleMm && lengthMm <= most * width + nearRuleMm;
  if (widths.some(isRight)) return undefined;
  const wanted =
    share.min === share.max
      ? `phải bằng dòng chữ (${decimal(Math.max(...widths), 0)} mm)`
      : `phải bằng ${shareInWords(share)} dòng chữ (${lengthsInWords(widths, share)} mm)`;
  return `dài ${decimal(lengthMm, 0)} mm, ${wanted}`;
};
