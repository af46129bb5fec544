import type { Scalar } from "yaml";

/** Length of an escape of a double-quoted scalar in code units, and whether it yields a character. */
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

const isBlank = (char: string | undefined): boolean => char === " " || char === "\n" || char === "\t" || char === "\r";

const blanksFrom = (text: string, at: number): number => {
  let end = at;
  while (isBlank(text[end])) end++;
  return end - at;
};

const startOf = (text: string, scalar: Scalar): number => {
  const [start = 0] = scalar.range ?? [];
  if (scalar.type === "BLOCK_FOLDED" || scalar.type === "BLOCK_LITERAL") return text.indexOf("\n", start) + 1;
  return scalar.type === "QUOTE_DOUBLE" || scalar.type === "QUOTE_SINGLE" ? start + 1 : start;
};

/** For each code unit of a scalar's value, where it stands in the file. */
const walkTogether = (text: string, scalar: Scalar): number[] => {
  const value = String(scalar.value);
  const end = scalar.range?.[1] ?? 0;
  const quote = scalar.type === "QUOTE_DOUBLE" ? '"' : scalar.type === "QUOTE_SINGLE" ? "'" : "";
  let at = startOf(text, scalar);
  const found: number[] = [];
  let read = 0;
  while (read <= value.length && at <= end) {
    // White space may differ on both sides where lines were folded: past it, they meet again.
    if (isBlank(value[read]) || (isBlank(text[at]) && read < value.length)) {
      const inValue = blanksFrom(value, read);
      const inText = Math.min(blanksFrom(text, at), end - at);
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
  return found;
};

// One text may have many problems.
const walked = new WeakMap<Scalar, number[]>();

/**
 * Offsets in the file of a part of a text as it was read: folded lines, escapes, and letters typed as base and mark
 * are matched.
 *
 * @param span offsets into the scalar's value
 * @returns offsets into the file
 */
export const offsetsOf = (text: string, scalar: Scalar, [from, to]: readonly [number, number]): [number, number] => {
  const found = walked.get(scalar) ?? walkTogether(text, scalar);
  walked.set(scalar, found);
  const start = found[from] ?? scalar.range?.[0] ?? 0;
  const last = found[to - 1];
  if (last === undefined || to <= from) return [start, start + 1];
  const next = found[to];
  // The end stands right behind the last letter, not behind the line break that may follow it.
  const tail = next !== undefined && !isBlank(text[last + 1]) ? next : last + (letterAt(text, last).length || 1);
  return [start, Math.max(start + 1, Math.min(tail, scalar.range?.[1] ?? tail))];
};
