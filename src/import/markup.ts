import type { Line } from "../recognize/flow.ts";
import type { StyledRun } from "../recognize/runs.ts";
import { splitEmphasis } from "../template/emphasis.ts";

/** Emphasis that the layout gives a place, so that the author did not add it. */
interface Base {
  bold?: boolean;
  italic?: boolean;
}

interface EmphasisStretch {
  text: string;
  bold: boolean;
  italic: boolean;
}

/** Words as one reads them: blanks of layout are one blank, soft hyphens are gone. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/g, "")
    .replace(/\u2011/g, "-")
    .replace(/[\s\u00A0]+/g, " ");

/** Runs of one look joined; blanks and marks between words look like what stands before them. */
const stretchesOf = (
  runs: readonly StyledRun[],
  skip: number,
  { bold = false, italic = false }: Base,
): EmphasisStretch[] => {
  const stretches: EmphasisStretch[] = [];
  let hidden =
    runs
      .map(({ text }) => text)
      .join("")
      .search(/\S|$/) + skip;
  for (const { text, looks, note } of runs) {
    const shown = text.slice(Math.max(0, hidden));
    hidden -= Math.min(text.length, Math.max(0, hidden));
    const mark = note === undefined ? "" : `[^${note + 1}]`;
    const words = shown.replace(/[\u00AD\u200B-\u200D\uFEFF]/g, "").replace(/[\s\u00A0]+/g, " ") + mark;
    if (words === "") continue;
    const last = stretches.at(-1);
    const isMark = mark !== "" || !/[\p{L}\p{N}]/u.test(words);
    const own = { bold: looks.bold && !bold, italic: looks.italic && !italic };
    if (last && (isMark || (last.bold === own.bold && last.italic === own.italic))) last.text += words;
    else stretches.push({ text: words, ...own });
  }
  return stretches;
};

const starsOf = ({ bold, italic }: EmphasisStretch): string => (bold ? (italic ? "***" : "**") : italic ? "*" : "");

/** Blanks and marks stand outside of what is emphasised, where stars can open and close. */
const emphasised = (stretch: EmphasisStretch): string => {
  const stars = starsOf(stretch);
  const literal = stretch.text.replaceAll("*", "\\*");
  if (stars === "") return literal;
  const [, before = "", core = "", behind = ""] = /^([\s)\]}”’»,;:!?.]*)(.*?)([\s([{“‘«]*)$/su.exec(literal) ?? [];
  return core === "" ? literal : `${before}${stars}${core}${stars}${behind}`;
};

const anyNote: ReadonlySet<string> = {
  has: () => true,
} as unknown as ReadonlySet<string>;

const printedOf = (markup: string): string =>
  splitEmphasis(markup, anyNote)
    .map((piece) => ("note" in piece ? `[^${piece.note}]` : piece.text))
    .join("");

const tidy = (text: string): string =>
  text
    .replace(/ {2,}/g, " ")
    .replace(/… (?=[,.;)])/g, "…")
    .trim();

/**
 * A line in the letters of a plan, with its emphasis as stars. Where stars would not be read back as they are meant, the
 * words stay and the emphasis goes.
 *
 * @param skip letters in front that are no part of it, such as a label
 */
export const markupOf = (line: Pick<Line, "runs" | "para">, skip = 0, base: Base = {}): string => {
  const isDotted = line.para.measured.tabs.some(({ leader }) => leader === "dot");
  const runs = isDotted ? line.runs.map((run) => ({ ...run, text: run.text.replaceAll("\t", " … ") })) : line.runs;
  const stretches = stretchesOf(runs, skip, base);
  const words = tidy(stretches.map(({ text }) => text).join(""));
  const written = tidy(stretches.map(emphasised).join(""));
  if (tidy(printedOf(written)) === words) return written;
  return printedOf(words) === words ? words : words.replaceAll("*", "\\*");
};
