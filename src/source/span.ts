import type { Scalar } from "yaml";

/** How many code units of a double-quoted scalar an escape takes up, and whether it stands for a character. */
const escapeAt = (text: string, at: number): { length: number; value: number } => {
  const sign = text[at + 1] ?? "";
  const hex = { x: 2, u: 4, U: 8 }[sign];
  if (hex !== undefined) {
    const code = Number.parseInt(text.slice(at + 2, at + 2 + hex), 16);
    return { length: 2 + hex, value: code > 0xffff ? 2 : 1 };
  }
  if (sign === "\n" || sign === "\r") {
    const fold = /^\\\r?\n[ \t]*/.exec(text.slice(at))?.[0].length ?? 2;
    return { length: fold, value: 0 };
  }
  return { length: 2, value: 1 };
};

/** A letter with the marks typed after it, which reading joins into one. */
const letterAt = (text: string, at: number): string => /^.\p{M}*/su.exec(text.slice(at, at + 12))?.[0] ?? "";

const isBlank = (char: string | undefined): boolean => char !== undefined && /[ \t\r\n]/.test(char);

/**
 * Where a part of a text, as it was read, stands in the file: folded lines, escapes, and letters typed as base and mark
 * are walked past together.
 *
 * @param span offsets into the scalar's value
 * @returns offsets into the file
 */
export const offsetsOf = (text: string, scalar: Scalar, span: readonly [number, number]): [number, number] => {
  const value = String(scalar.value);
  const [start = 0, end = 0] = scalar.range ?? [];
  const quote = scalar.type === "QUOTE_DOUBLE" ? '"' : scalar.type === "QUOTE_SINGLE" ? "'" : "";
  const isBlock = scalar.type === "BLOCK_FOLDED" || scalar.type === "BLOCK_LITERAL";
  let at = isBlock ? text.indexOf("\n", start) + 1 : start + quote.length;
  const found: number[] = [];
  let read = 0;
  while (read <= value.length && at <= end) {
    // White space may differ on both sides where lines were folded: past it, they meet again.
    if (isBlank(value[read]) || (isBlank(text[at]) && read < value.length)) {
      const inValue = /^[ \t\r\n]*/.exec(value.slice(read))?.[0].length ?? 0;
      const inText = /^[ \t\r\n]*/.exec(text.slice(at, end))?.[0].length ?? 0;
      for (let step = 0; step < inValue; step++) found[read + step] = at + Math.min(step, inText);
      read += inValue;
      at += inText;
      if (inValue + inText > 0) continue;
    }
    found[read] = at;
    if (read >= value.length) break;
    if (quote === '"' && text[at] === "\\") {
      const { length, value: taken } = escapeAt(text, at);
      for (let step = 1; step < taken; step++) found[read + step] = at;
      at += length;
      read += taken;
    } else if (quote === "'" && text[at] === "'") {
      at += 2;
      read += 1;
    } else {
      const letter = letterAt(text, at) || " ";
      const taken = letter.normalize("NFC").length;
      for (let step = 1; step < taken; step++) found[read + step] = at + Math.min(step, letter.length - 1);
      at += letter.length;
      read += taken;
    }
  }
  const from = found[span[0]] ?? start;
  const last = found[span[1] - 1];
  if (last === undefined || span[1] <= span[0]) return [from, from + 1];
  const next = found[span[1]];
  // The end stands right behind the last letter, not behind the line break that may follow it.
  const tail = next !== undefined && !isBlank(text[last + 1]) ? next : last + (letterAt(text, last).length || 1);
  return [from, Math.max(from + 1, Math.min(tail, end))];
};
