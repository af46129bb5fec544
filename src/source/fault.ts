import { type Source, sourceFromText } from "./source.ts";

/** A fault of YAML in the words of someone who never learnt YAML, and where its cause stands. */
export interface Fault {
  message: string;
  start: number;
  end: number;
  /** Lines to copy, which the message announces. */
  lines?: readonly string[];
  /** A line as it was most likely meant, so that what follows it can be judged in the same run. */
  fixed?: { line: number; text: string };
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

/** Keys of the groups and entries below these. */
export const innerKeys: ReadonlySet<string> = new Set(
  [
    "acting after agency aims align amount attached authorized_by auto banner bold budget_total bullets by by_order_of",
    "cells colspan columns content copies count deadline end end_date fields font_size for format framed group groups",
    "header heading in_text in_words initials items label lead letterhead lines name note numbered_columns on_behalf_of",
    "orientation other_position parent part position product rows rowspan source start subtitle subtotal sum table tasks",
    "text time total unit venue width with",
  ]
    .join(" ")
    .split(" "),
);

/** The message for a key without its colon. */
export const withoutColon = (key: string): string => `sau “${key}” thiếu dấu hai chấm. Ghi “${key}: …”`;

/** The message for a key whose value touches its colon. */
export const withoutSpace = (key: string): string => `sau “${key}:” thiếu một dấu cách. Ghi “${key}: …”`;

/** The source with one of its lines written anew. */
export const withLine = (
  { path, text, lineStarts }: Source,
  { line, text: written }: { line: number; text: string },
): Source => {
  const start = lineStarts[line - 1] ?? 0;
  const end = lineStarts[line] ?? text.length;
  const lineEnd = /\r?\n$/.exec(text.slice(start, end))?.[0] ?? "";
  return sourceFromText(path, text.slice(0, start) + written + lineEnd + text.slice(end));
};

/** @param span columns of the line, counted from 0 */
export const faultOfLine = (
  source: Source,
  line: number,
  message: string,
  [from, to]: readonly [number, number],
  fixed?: string,
): Fault => {
  const start = source.lineStarts[line - 1] ?? 0;
  return {
    message,
    start: start + from,
    end: start + to,
    ...(fixed === undefined ? {} : { fixed: { line, text: fixed } }),
  };
};
