import type { FittedParagraph, Inline, Paragraph } from "../tree/tree.ts";
import { plainText } from "../tree/walk.ts";
import { hasLongRoom } from "../wording/forms.ts";
import { words } from "../wording/words.ts";

/** Blanks of a line that are typed longer than it, by this share of it, are meant to go on below it. */
const longestOverhang = 0.6;

/** The least room to write in by hand. */
const leastBlankMm = 10;

/** Dots as one types them without counting: "……". */
const openDots = 8;

/** Words that end a line at the margin: "(nếu có)", "đồng"; not a sign or what goes on with a time. */
const endsLine = words(/^\s*(?!(?:giờ|phút|ngày|tháng|năm)\b)[("“]?\p{Alphabetic}{2}/u);

/** The line that a paragraph with blanks to fill in is set to, with its measures. */
interface BlankLine {
  widthMm: number;
  firstLineMm: number;
  dotMm: number;
  widthOf(inlines: readonly Inline[]): number;
  /** Widths of the lines that the words fill. */
  linesOf(inlines: readonly Inline[]): readonly number[];
}

/** A text of any length whose last blank, if it ends in one, goes to the margin, and on over lines of its own. */
const blankAtEnd = (paragraph: Paragraph, last: number, room: BlankLine): FittedParagraph => {
  const { widthMm, firstLineMm, dotMm, linesOf } = room;
  const filledIn = paragraph.inlines.flatMap((inline, index): Inline[] => {
    if (inline.tag !== "blank") return [inline];
    const dots = Math.ceil(Math.max(inline.dots, leastBlankMm / dotMm));
    return index === last ? [] : [{ tag: "text", text: ".".repeat(dots), bold: false, italic: false }];
  });
  const blank = paragraph.inlines[last];
  if (blank?.tag !== "blank")
    return { ...paragraph, inlines: filledIn, ...(hasLongRoom(plainText(filledIn)) ? { ragged: true } : {}) };
  const filled = linesOf(filledIn);
  const firstMm = filled.length < 2 ? firstLineMm : 0;
  const leftMm = widthMm - firstMm - (filled.at(-1) ?? 0);
  const fits = leftMm >= leastBlankMm;
  const lines = Math.max(fits ? 0 : 1, Math.round((blank.dots * dotMm - leftMm) / widthMm));
  const line: Inline[] = [{ tag: "break" }, { tag: "blank", dots: 0 }];
  const drawn: Inline[] = [...(fits ? [blank] : []), ...Array.from({ length: lines }, () => line).flat()];
  const inlines = [...filledIn.slice(0, last), ...drawn, ...filledIn.slice(last)];
  return {
    ...paragraph,
    inlines,
    stopsMm: [{ atMm: widthMm, isMargin: true }],
    ...(lines > 0 || hasLongRoom(plainText(filledIn)) ? { ragged: true } : {}),
  };
};

/**
 * Blanks that were typed inside a line keep their length, the others share what words leave of it, and the last one
 * goes to the margin. Blanks typed a little too long for one line are shortened alike, as in copied forms. A text that
 * needs more than a line has dots for all but the last; a last blank typed longer than a line fills lines of its own.
 */
export const fitBlanks = (paragraph: Paragraph, room: BlankLine): FittedParagraph => {
  const { inlines } = paragraph;
  const { widthMm, firstLineMm: firstMm, dotMm, widthOf } = room;
  const last = inlines.findLastIndex(({ tag }) => tag === "blank");
  // Marks may follow the last one; words, or a sign such as "%", belong to room of the length that was typed.
  const behind = plainText(inlines.slice(last + 1));
  const endsBlank = /^[\s.,;:)/]*$/.test(behind);
  const takesRest = endsBlank || endsLine.test(behind);
  const typedMm = (inline: Inline, index: number): number =>
    inline.tag === "blank" &&
    inline.dots > 0 &&
    !(index === last && (endsBlank || (takesRest && inline.dots === openDots)))
      ? Math.max(leastBlankMm, inline.dots * dotMm)
      : 0;
  const isOpen = (inline: Inline, index: number): boolean => inline.tag === "blank" && typedMm(inline, index) === 0;
  const open = inlines.filter(isOpen).length;
  const spareMm =
    widthMm - firstMm - widthOf(inlines) - inlines.reduce((sum, at, index) => sum + typedMm(at, index), 0);
  const oneLine = open > 0 ? spareMm >= open * leastBlankMm : spareMm >= 0;
  const all = inlines.flatMap((inline) => (inline.tag === "blank" ? [inline.dots * dotMm] : []));
  const allMm = all.reduce((sum, mm) => sum + mm, 0);
  const leftMm = widthMm - firstMm - widthOf(inlines) - all.length * leastBlankMm;
  const isShortened = !oneLine && endsBlank && leftMm >= 0 && allMm - leftMm < longestOverhang * widthMm;
  if (all.length === 1 ? endsBlank || !oneLine : !oneLine && !isShortened)
    return blankAtEnd(paragraph, endsBlank ? last : -1, room);
  const lengthMm = (inline: Inline, index: number): number =>
    inline.tag !== "blank"
      ? widthOf([inline])
      : isShortened
        ? leastBlankMm + (leftMm * inline.dots * dotMm) / allMm
        : typedMm(inline, index) || spareMm / open;
  const stopsMm: { atMm: number; isMargin: boolean }[] = [];
  let atMm = firstMm;
  for (const [index, inline] of inlines.entries()) {
    atMm += lengthMm(inline, index);
    const isMargin = endsBlank && index === last;
    if (inline.tag === "blank") stopsMm.push({ atMm: isMargin ? widthMm : Math.min(widthMm, atMm), isMargin });
  }
  return { ...paragraph, stopsMm };
};
