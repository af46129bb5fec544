import { beforePtOf, type Layout, type Profile, type StyleLayout, sizePtOf } from "../kind/layout.ts";
import { eighthsFromPt, halfPointsFromPt, twipsFromMm, twipsFromPt } from "../units.ts";
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  LineRuleType,
} from "./library.ts";

const alignment = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** The line of a rule, and what stands between it and the descenders of the text above. */
const ruleBorder = (layout: Layout): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: eighthsFromPt(layout.rules.weightPt.value),
  color: "000000",
  space: 2,
});

/** Spacing of a style, in twips; line height in 240ths of a line. */
const spacingOf = (id: string, style: StyleLayout, layout: Layout) => {
  const roomMm = layout.signature.spaceMm.value;
  return {
    before: style.space === "signature" ? twipsFromMm(roomMm) : twipsFromPt(beforePtOf(layout, id)),
    after: style.space === "signature below" ? twipsFromMm(roomMm) : twipsFromPt(style.afterPt ?? 0),
    line: Math.round(240 * (style.body ? layout.body.line.value : (style.line ?? 1))),
    lineRule: LineRuleType.AUTO,
  };
};

const indentOf = (style: StyleLayout, layout: Layout) => {
  if (style.body) return { firstLine: twipsFromMm(layout.body.firstLineMm.value) };
  if (style.hangingMm) return { left: twipsFromMm(style.hangingMm), hanging: twipsFromMm(style.hangingMm) };
  return undefined;
};

/** Style of the paragraph typed after a title. */
const nextStyle = (id: string, style: StyleLayout): string => (style.outlineLevel === undefined ? id : "noi-dung");

const wordStyle = (id: string, style: StyleLayout, layout: Layout, sizePt: number): IParagraphStyleOptions => {
  const indent = indentOf(style, layout);
  return {
    id,
    name: style.name,
    basedOn: "Normal",
    next: nextStyle(id, style),
    quickFormat: true,
    uiPriority: 1,
    run: {
      size: halfPointsFromPt(sizePt),
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italics: true } : {}),
      ...(style.color ? { color: style.color } : {}),
    },
    paragraph: {
      alignment: alignment[style.align],
      spacing: spacingOf(id, style, layout),
      ...(indent ? { indent } : {}),
      ...(style.keepNext ? { keepNext: true } : {}),
      ...(style.keepLines ? { keepLines: true } : {}),
      ...(style.outlineLevel === undefined ? {} : { outlineLevel: style.outlineLevel - 1 }),
      ...(id === "duong-ke" ? { border: { bottom: ruleBorder(layout) } } : {}),
    },
  };
};

// The library's own styles are coloured; a clerk who picks one in Word gets black (PL I, I.4).
const black = { run: { color: "000000" } };
const blackDefaults = {
  title: black,
  heading1: black,
  heading2: black,
  heading3: black,
  heading4: black,
  heading5: black,
  heading6: black,
  caption: black,
  hyperlink: black,
};

/** Every component as a named style of Word, in the sizes of a profile. */
export const wordStyles = (layout: Layout, profile: Profile): NonNullable<IPropertiesOptions["styles"]> => {
  return {
    default: {
      ...blackDefaults,
      document: {
        run: {
          font: layout.font.value,
          size: halfPointsFromPt(sizePtOf(layout, profile, "noi-dung")),
          language: { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" },
        },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true },
      ...Object.entries(layout.styles).map(([id, style]) =>
        wordStyle(id, style, layout, sizePtOf(layout, profile, id)),
      ),
    ],
  };
};
