import type { Source } from "./source.ts";

/** A fault of YAML in the words of someone who never learnt YAML, and where its cause stands. */
export interface Fault {
  message: string;
  start: number;
  end: number;
  /** Lines to copy, which the message announces. */
  lines?: readonly string[];
  /** A line as it was most likely meant, so that what follows it can be judged in the same run. */
  mended?: { line: number; text: string };
}

/** Keys at the top of a plan: a line that begins with one lacks its colon. A Vietnamese word may look like any other. */
export const topKeys: ReadonlySet<string> = new Set(
  [
    "office issuer place number symbol date title basis preamble purpose requirements event agenda",
    "delegates budget responsibilities sections numbering headings caps assignments closing recipients",
    "usual_recipients archive signature urgency secrecy circulation drafter address footnotes appendices extra",
  ]
    .join(" ")
    .split(" "),
);

/** The message for a key without its colon. */
export const withoutColon = (key: string): string => `sau “${key}” thiếu dấu hai chấm. Ghi “${key}: …”`;

/** @param span columns of the line, counted from 0 */
export const faultOfLine = (
  source: Source,
  line: number,
  message: string,
  [from, to]: readonly [number, number],
  mended?: string,
): Fault => {
  const start = source.lineStarts[line - 1] ?? 0;
  return {
    message,
    start: start + from,
    end: start + to,
    ...(mended === undefined ? {} : { mended: { line, text: mended } }),
  };
};
