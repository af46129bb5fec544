import type { Layout, Measure, StyleLayout } from "../kind/layout.ts";
import type { Line } from "../recognize/flow.ts";
import { every, hasSmallCapitals, isCapitals, shown, some } from "../recognize/lines.ts";
import { grouped } from "../wording/numerals.ts";
import { isWithin, nearPt } from "./tolerance.ts";

/** A measure as it is read in Vietnamese. @example decimal(12.75) // "12,75" */
export const decimal = (value: number, digits = 2): string => grouped(Number(value.toFixed(digits)));

/** @example rangeInWords({ min: 13, max: 14 }) // "13–14" */
export const rangeInWords = ({ min, max, allowed }: Pick<Measure, "min" | "max" | "allowed">): string => {
  if (allowed) return allowed.map((value) => decimal(value)).join(" hoặc ");
  if (min === max || max === undefined || max === null) return `${max === null ? "ít nhất " : ""}${decimal(min ?? 0)}`;
  return `${decimal(min ?? 0)}–${decimal(max)}`;
};

/** A style of the layout, or its name there. */
type StyleName = string | StyleLayout;

const styleOf = (layout: Layout, name: StyleName): StyleLayout | undefined =>
  typeof name === "string" ? layout.styles[name] : name;

/** The sizes that a style of the layout may have. @example sizeInWords(layout, "tieu-ngu") // "13–14" */
export const sizeInWords = (layout: Layout, name: StyleName): string =>
  rangeInWords(styleOf(layout, name)?.sizePt ?? layout.body.sizePt);

/** Indents allowed for first lines, in centimetres as Word shows them. @example indentInWords(layout) // "1 cm hoặc 1,27 cm" */
export const indentInWords = ({ body: { firstLineMm } }: Layout): string =>
  (firstLineMm.allowed ?? [firstLineMm.value]).map((mm) => `${decimal(mm / 10)} cm`).join(" hoặc ");

/** A share of a line as a fraction. @example shareInWords({ value: 0.4, min: 0.3333, max: 0.5 }) // "1/3 đến 1/2" */
export const shareInWords = ({ min, max }: Measure): string =>
  [min, max].map((share) => `1/${Math.round(1 / (share ?? 1))}`).join(" đến ");

/** The greatest size that letters of a line have where it is out of range, else the least. */
const wrongSize = (line: Line, range: Measure): number | undefined =>
  shown(line)
    .map(({ looks }) => looks.sizePt)
    .find((size) => !isWithin(size, range, nearPt));

const placements = { left: "canh trái", center: "canh giữa", right: "canh phải", justify: "canh đều" } as const;

export interface LooksAsked {
  style: StyleName;
  /** Properties that another rule checks. */
  except?: readonly ("size" | "bold" | "italic" | "align" | "capitals")[];
}

/** Differences between the letters of a line and a style of the layout, as phrases. */
export const looksFaults = (line: Line, layout: Layout, { style: name, except = [] }: LooksAsked): string[] => {
  const style = styleOf(layout, name);
  if (!style) return [];
  const faults: string[] = [];
  const judged = (what: (typeof except)[number]): boolean => !except.includes(what);
  const size = style.sizePt ?? layout.body.sizePt;
  const wrong = judged("size") ? wrongSize(line, size) : undefined;
  if (wrong !== undefined) faults.push(`cỡ chữ ${decimal(wrong)}, phải là ${rangeInWords(size)}`);
  if (hasSmallCapitals(line)) faults.push("chữ hoa nhỏ (Small caps)");
  else if (judged("capitals") && style.capitals && !isCapitals(line)) faults.push("chưa in hoa");
  if (judged("capitals") && style.capitals === false && isCapitals(line)) faults.push("in hoa, phải in thường");
  if (judged("bold")) {
    if (style.bold && !every(line, ({ bold }) => bold)) faults.push("chưa đậm");
    if (!style.bold && some(line, ({ bold }) => bold)) faults.push("chữ đậm, phải không đậm");
  }
  if (judged("italic")) {
    if (style.italic && !every(line, ({ italic }) => italic)) faults.push("chưa nghiêng");
    if (!style.italic && some(line, ({ italic }) => italic)) faults.push("chữ nghiêng, phải đứng");
  }
  const { align } = line.para.measured;
  const isPlain = line.place.cell !== null && !line.place.boxed;
  if (judged("align") && style.align === "center" && align !== "center" && isPlain)
    faults.push(`${placements[align]}, phải canh giữa`);
  return faults;
};

/** Off the middle by less, nobody sees it. */
const nearMiddleMm = 2;

/** Deviations of a line that must be centred on the page, as phrases. */
export const centreFaults = ({ para: { measured }, place }: Line): string[] => {
  if (measured.align !== "center") return ["chưa canh giữa"];
  if (place.cell || place.boxed) return [];
  const { firstLineMm, leftMm, rightMm } = measured;
  if (Math.abs(firstLineMm) > nearMiddleMm)
    return [`lùi dòng đầu ${decimal(firstLineMm / 10)} cm nên lệch khỏi giữa trang (đặt First line bằng 0)`];
  return Math.abs(leftMm - rightMm) > nearMiddleMm ? ["lệch khỏi giữa trang (đặt Left và Right bằng nhau)"] : [];
};

/** Requirements of a style of the layout, in words. @example askedInWords(…) // "cỡ 13–14, in thường, nghiêng, không đậm" */
export const askedInWords = (layout: Layout, name: StyleName): string => {
  const style = styleOf(layout, name);
  return [
    `cỡ ${sizeInWords(layout, name)}`,
    style?.capitals ? "in hoa" : "in thường",
    style?.italic ? "nghiêng" : "đứng",
    style?.bold ? "đậm" : "không đậm",
  ].join(", ");
};
