import type { ErrorCode } from "yaml";
import { type Fault, faultOfLine, topKeys, withoutColon, withoutSpace } from "./fault.ts";
import { lookalike, misplacedLine } from "./indentation.ts";
import { lineAt, positionAt, type Source } from "./source.ts";

/** Translations of parser errors that no slip below explains. */
const sentences: Readonly<Record<ErrorCode, string>> = {
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
  BAD_SCALAR_START: 'lời văn không bắt đầu bằng dấu này được. Đặt cả câu (cả ô của bảng) trong dấu nháy "…"',
  BLOCK_IN_FLOW: 'trong [ ] và { } không gạch đầu dòng được. Dấu “-” là chữ thì đặt trong dấu nháy: "-"',
  ALIAS_PROPS: 'dấu & hay ! đứng trước dấu * nên không đọc được. Lời văn thì đặt cả câu trong dấu nháy "…"',
  BAD_PROP_ORDER: 'dấu & hay ! đứng sai chỗ. Lời văn bắt đầu bằng dấu này thì đặt cả câu trong dấu nháy "…"',
  MULTIPLE_ANCHORS: 'có hai dấu & liền nhau. Lời văn bắt đầu bằng dấu & thì đặt cả câu trong dấu nháy "…"',
  MULTIPLE_TAGS: 'có hai dấu ! liền nhau. Lời văn bắt đầu bằng dấu ! thì đặt cả câu trong dấu nháy "…"',
  TAG_RESOLVE_FAILED: 'lời văn bắt đầu bằng dấu ! thì phải đặt cả câu trong dấu nháy "…"',
  BAD_COLLECTION_TYPE: 'lời văn bắt đầu bằng dấu ! thì phải đặt cả câu trong dấu nháy "…"',
  BAD_DIRECTIVE: 'dòng bắt đầu bằng dấu % bị hiểu là lệnh của YAML. Xóa dòng này, hoặc đặt cả câu trong dấu nháy "…"',
  DUPLICATE_KEY: "khóa này đã ghi ở trên. Mỗi khóa chỉ ghi một lần trong một nhóm",
  KEY_OVER_1024_CHARS: 'câu dài bị hiểu là tên khóa vì có dấu “:” theo sau. Đặt cả câu trong dấu nháy "…"',
  NON_STRING_KEY: "tên khóa phải là chữ. Xem lại dấu “:” và dấu ngoặc ở dòng này",
  MULTIPLE_DOCS: "tệp có nhiều tài liệu ngăn bởi dòng “---”. Mỗi tệp chỉ ghi một kế hoạch",
};

/** Faults that are what they seem. */
const speakForThemselves: ReadonlySet<string> = new Set(["MULTIPLE_DOCS", "BAD_DQ_ESCAPE", "RESOURCE_EXHAUSTION"]);

/** A sentence as a quoted YAML value, in the quotes that need the fewest escapes. */
export const inQuotes = (sentence: string): string =>
  /["\\]/.test(sentence) ? `'${sentence.replaceAll("'", "''")}'` : `"${sentence}"`;

const quoted = "Đặt cả câu trong dấu nháy:";

/**
 * Slips of one line; the first that matches explains the fault. `fix` receives the text behind the key or dash; a
 * sentence that it puts in quotes is shown as a line to copy.
 */
const slips: readonly {
  pattern: RegExp;
  message: (found: RegExpExecArray) => string;
  fix?: (value: string, found: RegExpExecArray) => string;
  /** Said as a line to copy. */
  shown?: true;
}[] = [
  {
    // A curled quote that was meant to close.
    pattern: /^"(?=[^"“”]*”$)/,
    message: () => 'mở bằng dấu nháy thẳng " mà đóng bằng dấu nháy cong ”. Thay ” bằng "',
    fix: (value) => `${value.slice(0, -1)}"`,
  },
  {
    pattern: /^["'](?=[^"']*$)/,
    message: ([quote]) => `mở dấu nháy ${quote} mà không đóng. Thêm dấu ${quote} ở cuối câu`,
    fix: (value, [quote]) => value + quote,
  },
  {
    // A second quote behind a space opens another pair: the outer one was meant for YAML.
    pattern: /^"(?=[^"]*\s"[^"]*"[^"]*"$)/,
    message: () => "trong câu đã có dấu nháy kép thì bao cả câu bằng dấu nháy đơn:",
    fix: (value) => inQuotes(value.slice(1, -1)),
    shown: true,
  },
  {
    pattern: /^- +(?=\S)/,
    message: () => "gạch đầu dòng không đứng cùng dòng với tên khóa. Bỏ gạch, hoặc xuống dòng và lùi vào hai dấu cách",
    fix: (value, [dash]) => value.slice(dash.length),
  },
  {
    pattern: /^(["'])(?:(?!\1).)*\1(?=\s*[^\s,\]}:#])/,
    message: () => "câu mở đầu bằng một đoạn trong dấu nháy thì phải bao cả câu bằng dấu nháy khác:",
    fix: (value, [, quote]) => (quote === "'" && !value.includes('"') ? `"${value}"` : inQuotes(value)),
    shown: true,
  },
  {
    pattern: /^(?:[*&%@`](?=\s*\S)|!(?=[^\s\d+-])|[|>](?![-+\d]*\s*(?:#.*)?$))/,
    message: ([sign]) => `lời văn bắt đầu bằng dấu ${sign} thì phải đặt cả câu trong dấu nháy:`,
    fix: inQuotes,
    shown: true,
  },
  {
    pattern: /^(?:\[[^\]]*\]|\{[^}]*\})(?=\s*[^\s,\]}:#])/,
    message: ([found]) => `lời văn bắt đầu bằng dấu ${found[0]} thì phải đặt cả câu trong dấu nháy:`,
    fix: inQuotes,
    shown: true,
  },
  {
    pattern: /^[[{](?=[^\]}]*$)/,
    message: ([sign]) =>
      `lời văn bắt đầu bằng dấu ${sign} thì phải đặt cả câu trong dấu nháy "…"; danh sách thì phải đóng ngoặc`,
  },
  {
    pattern: /(?<=[^"']):\s*$/,
    message: () => `dấu “:” ở cuối câu bị hiểu là khóa. ${quoted}`,
    fix: inQuotes,
    shown: true,
  },
  {
    pattern: /(?<=[^"'\s]):(?=\s)|(?<=\S["']):(?=\s)/,
    message: () => `dấu “: ” ở giữa câu bị hiểu là khóa. ${quoted}`,
    fix: inQuotes,
    shown: true,
  },
];

const keySlips: readonly {
  pattern: RegExp;
  message: (found: RegExpExecArray) => string;
  fix: (text: string, found: RegExpExecArray) => string;
}[] = [
  {
    pattern: /^\s*(?:- )*([a-z_]+)：\s*/,
    message: ([, key]) => `dấu hai chấm sau “${key}” không phải dấu “:” thường. Gõ lại: “${key}: …”`,
    fix: (text, [found]) => `${found.replace(/：\s*/, ": ")}${text.slice(found.length)}`,
  },
  {
    pattern: /^\s*(?:- )*([a-z_]+):(?=[^\s:/])/,
    message: ([, key = ""]) => withoutSpace(key),
    fix: (text, [found]) => `${found} ${text.slice(found.length)}`,
  },
];

const valueStart = /^\s*(?:- +)*(?:[\w-]+:(?:\s+|$))?/;

/** A key at the start of a line that no colon follows. */
const colonLess = (text: string): string | undefined => {
  const [, key = ""] = /^([a-z_]+)(?=\s|$)/.exec(text) ?? [];
  return topKeys.has(key) ? key : undefined;
};

/** True if a sentence continues in the next line, which then has to be quoted too. */
const goesOnBelow = (source: Source, line: number): boolean => {
  const own = /^ */.exec(lineAt(source, line))?.[0].length ?? 0;
  const below = lineAt(source, line + 1);
  return below.trim() !== "" && (/^ */.exec(below)?.[0].length ?? 0) > own && !/^ *(?:- |[\w-]+:(?:\s|$))/.test(below);
};

/** The slip of one line that explains a fault, if there is one. */
const slipIn = (source: Source, line: number): Fault | undefined => {
  const text = lineAt(source, line);
  for (const { pattern, message, fix } of keySlips) {
    const found = pattern.exec(text);
    if (found)
      return faultOfLine(source, line, message(found), [found[0].search(/\S/), found[0].length], fix(text, found));
  }
  const key = colonLess(text);
  if (key !== undefined) {
    const fixed = `${key}: ${text.slice(key.length).replace(/^\s*(?:-\s+)?/, "")}`.trimEnd();
    return faultOfLine(source, line, withoutColon(key), [0, key.length], fixed);
  }
  const from = valueStart.exec(text)?.[0].length ?? 0;
  const value = text.slice(from);
  for (const { pattern, message, fix, shown } of slips) {
    const found = pattern.exec(value);
    if (!found) continue;
    const at = from + found.index;
    const fixed = fix && !goesOnBelow(source, line) ? text.slice(0, from) + fix(value.trimEnd(), found) : undefined;
    const said = shown && fixed === undefined ? message(found).replace(/:$/, " '…'") : message(found);
    const fault = faultOfLine(source, line, said, [at, at + found[0].trimEnd().length], fixed);
    return shown && fixed !== undefined ? { ...fault, lines: [fixed.trimStart()] } : fault;
  }
  return undefined;
};

/** An unclosed quote is noticed at the end of the file; its line is the first that opens one and does not close it. */
const unclosedQuote = (source: Source): Fault | undefined => {
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const value = lineAt(source, line).replace(valueStart, "");
    if (/^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.test(value)) return slipIn(source, line);
    const inBrackets = openInBrackets(source, line);
    if (inBrackets) return inBrackets;
  }
  return undefined;
};

/** Cells between brackets that no plain text begins like: a dash that stands alone, a sign of YAML's. */
const cellsOfSigns = (source: Source, line: number): Fault | undefined => {
  const text = lineAt(source, line);
  if (!/^ *(?:- +)*(?:[\w-]+: +)?[[{]/.test(text)) return undefined;
  const cell = /(?<=[[,]\s{0,40})(?:-|[>|*&!%@`](?:[^\s,[\]{}"'](?:[^,[\]{}"']*[^\s,[\]{}"'])?)?)(?=\s{0,40}[,\]])/g;
  const [found] = cell.exec(text) ?? [];
  if (found === undefined) return undefined;
  const at = text.search(cell);
  const message =
    found === "-"
      ? 'trong danh sách đặt giữa [ và ], dấu - đứng một mình phải đặt trong dấu nháy: "-"'
      : `trong danh sách đặt giữa [ và ], ô bắt đầu bằng dấu ${found[0]} phải đặt trong dấu nháy: ${inQuotes(found)}`;
  return faultOfLine(source, line, message, [at, at + found.length], text.replace(cell, inQuotes));
};

/** A cell between brackets whose quote is not closed in its line. */
const openInBrackets = (source: Source, line: number): Fault | undefined => {
  const text = lineAt(source, line);
  const start = /^ *(?:- +)*(?:[\w-]+: +)?(?=[[{])/.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  for (let at = start; at < text.length; at++) {
    const quote = text.charAt(at);
    if (!/["']/.test(quote) || !/[[{,:]/.test(text.slice(start, at).trimEnd().slice(-1))) continue;
    const closing = text.indexOf(quote, at + 1);
    if (closing !== -1) {
      at = closing;
      continue;
    }
    const cell = /^[^,\]}]*/.exec(text.slice(at))?.[0].trimEnd() ?? "";
    const message = `mở dấu nháy ${quote} mà không đóng. Thêm dấu ${quote} ở cuối ô: ${cell}${quote}`;
    const fixed = text.slice(0, at) + cell + quote + text.slice(at + cell.length);
    return faultOfLine(source, line, message, [at, at + cell.length], fixed);
  }
  return undefined;
};

/** The message for a fault without a known cause. */
const said = (code: ErrorCode, [start, end]: readonly [number, number]): Fault => ({
  message: sentences[code],
  start,
  end,
});

/** The key of rows that are copied from a spreadsheet. */
const rowsKey = /^( *(?:- +)*)rows:\s*(?:[|>][-+\d]*\s*)?$/;

const indentOf = (text: string): number => text.search(/[^ ]|$/);

/** Rows that stand no deeper than their key: the first of those around a line with a tab in it. */
const rowsPastedFlat = (source: Source, line: number): Fault | undefined => {
  const isRow = (at: number): boolean => /\t|^\s*$/.test(lineAt(source, at));
  let above = line;
  while (above > 0 && isRow(above)) above--;
  const [, before] = (above < line && rowsKey.exec(lineAt(source, above))) || [];
  if (before === undefined) return undefined;
  let flat = above + 1;
  while (flat < line && (lineAt(source, flat).trim() === "" || indentOf(lineAt(source, flat)) > before.length)) flat++;
  const text = lineAt(source, flat);
  if (indentOf(text) > before.length) return undefined;
  const message = `các hàng dán từ Excel phải thụt vào sâu hơn “rows”: mỗi hàng mở đầu bằng ${before.length + 2} dấu cách, không phải phím Tab`;
  return faultOfLine(source, flat, message, [0, text.trimEnd().length]);
};

/** A row that begins on the line of its key: a colon in it is taken for that of another key. */
const rowsBesideKey = (source: Source, line: number): Fault | undefined => {
  const text = lineAt(source, line);
  const [start = ""] = /^ *(?:- +)*rows:[ \t]+(?=[^\s"'[{|>#].*\t)/.exec(text) ?? [];
  if (start === "") return undefined;
  const message = "các hàng dán từ Excel không đứng cùng dòng với rows. Ghi rows: |, rồi xuống dòng và dán:";
  const fault = faultOfLine(source, line, message, [start.length, text.trimEnd().length]);
  return { ...fault, lines: ["rows: |", `  ${text.slice(start.length).trimEnd()}`] };
};

/**
 * Explains a fault the parser found.
 *
 * @param code the parser's code
 * @param range offsets of where it noticed
 */
export const explainFault = (source: Source, code: ErrorCode, range: readonly [number, number]): Fault => {
  const { line } = positionAt(source, ...range);
  const pasted = rowsPastedFlat(source, line) ?? rowsBesideKey(source, line);
  if (pasted) return pasted;
  const atEnd = lineAt(source, line).trim() === "";
  if (speakForThemselves.has(code)) return said(code, range);
  const misplaced = misplacedLine(source, line);
  if (code === "TAB_AS_INDENT") return misplaced ?? said(code, range);
  return (
    (code === "MISSING_CHAR" && atEnd ? unclosedQuote(source) : undefined) ??
    openInBrackets(source, line) ??
    cellsOfSigns(source, line) ??
    misplaced ??
    lookalike(source, line) ??
    slipIn(source, line) ??
    (code === "BAD_INDENT" || atEnd ? slipIn(source, line - 1) : undefined) ??
    said(code, range)
  );
};
