import { lineAt, positionAt, type Source } from "./source.ts";

/** A fault of YAML in the words of someone who never learnt YAML, and where its cause stands. */
export interface Fault {
  message: string;
  start: number;
  end: number;
}

/** What the parser says, for faults that no slip below explains. */
const sentences: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "dòng thụt vào bằng phím Tab. YAML chỉ nhận dấu cách: thay Tab bằng hai dấu cách",
  MISSING_CHAR: "thiếu dấu đóng hoặc dấu hai chấm. Xem lại dấu nháy, dấu ngoặc, dấu “:” ở gần đây",
  BAD_INDENT: "thụt dòng không thẳng với các dòng cùng cấp. Các khóa cùng cấp phải thẳng cột",
  IMPOSSIBLE: "không đọc được dòng này. Xem lại cách thụt dòng và dấu “:”",
  UNEXPECTED_TOKEN: "có ký hiệu không mong đợi. Xem lại dấu nháy, dấu ngoặc và dấu phẩy ở gần đây",
  MULTILINE_IMPLICIT_KEY:
    "dòng này không có dạng “tên khóa: nội dung”. Lời văn nhiều dòng thì dòng sau phải thụt sâu hơn tên khóa",
  BLOCK_AS_IMPLICIT_KEY: "dòng dưới thụt sâu hơn mức cần thiết. Các khóa cùng cấp phải thẳng cột",
  BAD_ALIAS: 'dấu * ở đầu bị hiểu là tham chiếu. Đặt cả câu trong dấu nháy "…"',
  BAD_DQ_ESCAPE: "trong dấu nháy kép, dấu \\ có nghĩa riêng. Dùng nháy đơn '…' hoặc viết \\\\",
  RESOURCE_EXHAUSTION:
    "nội dung lồng vào nhau quá nhiều tầng. Kế hoạch thật chỉ lồng vài tầng: xem lại dấu ngoặc và cách thụt dòng",
  MULTIPLE_DOCS: "tệp có nhiều tài liệu ngăn bởi dòng “---”. Mỗi tệp chỉ ghi một kế hoạch",
};

/** Faults that are what they seem. */
const speakForThemselves: ReadonlySet<string> = new Set([
  "TAB_AS_INDENT",
  "MULTIPLE_DOCS",
  "BAD_DQ_ESCAPE",
  "RESOURCE_EXHAUSTION",
]);

const quoted = 'Đặt cả câu trong dấu nháy "…"';

/** Slips of one line; the first that fits explains the fault. `at` counts from the start of what the line says. */
const slips: readonly { pattern: RegExp; message: (found: RegExpExecArray) => string }[] = [
  {
    pattern: /^["'](?=[^"']*$)/,
    message: ([quote]) => `mở dấu nháy ${quote} mà không đóng. Thêm dấu ${quote} ở cuối câu`,
  },
  {
    pattern: /^"[^"]*"(?=\s*[^\s,\]}:#])/,
    message: () => "câu mở đầu bằng một đoạn trong dấu nháy thì bao cả câu bằng nháy đơn: '\"…\" …'",
  },
  {
    pattern: /^(?:[*&%@`](?=\s*\S)|[!|>](?=[^\s\d+-]))/,
    message: ([sign]) => `lời văn bắt đầu bằng dấu ${sign} thì phải đặt cả câu trong dấu nháy "…"`,
  },
  {
    pattern: /^[[{](?=[^\]}]*$)/,
    message: ([sign]) =>
      `lời văn bắt đầu bằng dấu ${sign} thì phải đặt cả câu trong dấu nháy "…"; danh sách thì phải đóng ngoặc`,
  },
  { pattern: /(?<=[^"']):\s*$/, message: () => `dấu “:” ở cuối câu bị hiểu là khóa. ${quoted}` },
  { pattern: /(?<=[^"'\s]):(?=\s)/, message: () => `dấu “: ” ở giữa câu bị hiểu là khóa. ${quoted}` },
];

/** What is said where a key stands without its colon. */
export const withoutColon = (key: string): string => `sau “${key}” thiếu dấu hai chấm. Ghi “${key}: …”`;

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

const keySlips: readonly { pattern: RegExp; message: (found: RegExpExecArray) => string }[] = [
  {
    pattern: /^\s*(?:- )*([a-z_]+):(?=[^\s:/])/,
    message: ([, key]) => `sau “${key}:” thiếu một dấu cách. Ghi “${key}: …”`,
  },
  { pattern: /^\s*-(?=[^\s-])/, message: () => "sau dấu “-” đầu dòng thiếu một dấu cách. Ghi “- …”" },
];

const valueStart = /^\s*(?:- +)*(?:[\w-]+:(?:\s+|$))?/;

/** A key at the start of a line that no colon follows. */
const colonLess = (text: string): string | undefined => {
  const [, key = ""] = /^([a-z_]+)(?=\s|$)/.exec(text) ?? [];
  return topKeys.has(key) ? key : undefined;
};

/** The slip of one line that explains a fault, if there is one. */
const slipIn = (source: Source, line: number): Fault | undefined => {
  const text = lineAt(source, line);
  const start = source.lineStarts[line - 1] ?? 0;
  for (const { pattern, message } of keySlips) {
    const found = pattern.exec(text);
    if (found) return { message: message(found), start: start + found[0].search(/\S/), end: start + found[0].length };
  }
  const key = colonLess(text);
  if (key !== undefined) return { message: withoutColon(key), start, end: start + key.length };
  const from = valueStart.exec(text)?.[0].length ?? 0;
  const value = text.slice(from);
  for (const { pattern, message } of slips) {
    const found = pattern.exec(value);
    if (found) {
      const at = start + from + found.index;
      return { message: message(found), start: at, end: at + found[0].trimEnd().length };
    }
  }
  return undefined;
};

/** An unclosed quote is noticed at the end of the file; its line is the first that opens one and does not close it. */
const unclosedQuote = (source: Source): Fault | undefined => {
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const value = lineAt(source, line).replace(valueStart, "");
    if (/^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.test(value)) return slipIn(source, line);
  }
  return undefined;
};

/**
 * Explains a fault the parser found.
 *
 * @param code the parser's code
 * @param range offsets of where it noticed
 */
export const explainFault = (source: Source, code: string, range: readonly [number, number]): Fault => {
  const { line } = positionAt(source, ...range);
  const atEnd = lineAt(source, line).trim() === "";
  const slip = speakForThemselves.has(code)
    ? undefined
    : ((code === "MISSING_CHAR" && atEnd ? unclosedQuote(source) : undefined) ??
      slipIn(source, line) ??
      (code === "BAD_INDENT" || atEnd ? slipIn(source, line - 1) : undefined));
  if (slip) return slip;
  const message = sentences[code] ?? `không đọc được YAML ở đây (${code}). Xem lại cách thụt dòng, dấu nháy và dấu “:”`;
  return { message, start: range[0], end: range[1] };
};
