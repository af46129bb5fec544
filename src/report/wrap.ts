import stringWidth from "fast-string-width";

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin so
const colour = /\x1b\[[0-9;]*m/g;

const plain = (text: string): string => text.replace(colour, "");

/** A line that is drawn anew, or where the screen's own signs move: it fits already. */
const isDrawn = /[\r\t]/;
/** A line of a file, as it is quoted under a problem. */
const isQuoted = /^ *\d* \|/;
/** Prefix of a line: spaces and a mark, a severity, or a name and the gap after it. */
const front = /^ *(?:[-✓✗!•] |(?:lỗi|cảnh báo): |\S+(?: \S+)*? {2,}(?=\S))?/;

/** Indent of continuation lines: under the first line's sentence, if there is room. */
const indentOf = (line: string, width: number): number => {
  const cells = stringWidth(front.exec(line)?.[0] ?? "");
  return cells <= width / 2 ? cells : stringWidth(/^ */.exec(line)?.[0] ?? "");
};

const wrappedLine = (line: string, width: number, hang: number | undefined): string => {
  if (stringWidth(line) <= width || isDrawn.test(line) || isQuoted.test(plain(line))) return line;
  const indent = " ".repeat(hang ?? indentOf(plain(line), width));
  let used = 0;
  let broken = "";
  for (const [, gap = "", word = ""] of line.matchAll(/(?<! )( *)([^ ]+)/g)) {
    const cells = stringWidth(gap + word);
    // A line that only has its indent takes any word: on the next there is no more room.
    const isNext = used > indent.length && used + cells > width;
    broken += isNext ? `\n${indent}${word}` : gap + word;
    used = isNext ? indent.length + stringWidth(word) : used + cells;
  }
  return broken + (/(?<! ) *$/.exec(line)?.[0] ?? "");
};

/**
 * Breaks lines at spaces where a terminal would break them inside words; the rest of a line hangs under its sentence.
 *
 * @param width in cells; without one, nobody breaks lines, and each stays whole
 * @param hang cells in front of the lines that follow, if the line itself does not show it
 */
export const wrapped = (text: string, width: number | undefined, hang?: number): string =>
  width === undefined
    ? text
    : text
        .split("\n")
        .map((line) => wrappedLine(line, width, hang))
        .join("\n");
