import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import type { Problem } from "../problem.ts";
import { positionAt, type Source } from "./source.ts";

/** A plan's text, read: its value, and the document that knows where each part of it stands. */
export interface ParsedYaml {
  value: unknown;
  document: Document.Parsed;
  problems: Problem[];
}

const maxAliases = 50;

// Everything XML 1.0, and with it a .docx, cannot carry: Word refuses to open the file.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The faults a clerk meets, in Vietnamese; the others carry the parser's own code. */
const sentences: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "dòng thụt vào bằng phím Tab. YAML chỉ nhận dấu cách: thay Tab bằng hai dấu cách",
  MISSING_CHAR: "thiếu dấu đóng hoặc dấu hai chấm. Xem lại dấu nháy, dấu ngoặc, dấu “:” ở dòng này",
  DUPLICATE_KEY: "khóa này đã ghi ở trên. Mỗi khóa chỉ ghi một lần trong một nhóm",
  BAD_INDENT: "thụt dòng không thẳng với các dòng cùng cấp. Các khóa cùng cấp phải thẳng cột",
  IMPOSSIBLE: "không đọc được dòng này. Xem lại cách thụt dòng và dấu “:”",
  UNEXPECTED_TOKEN:
    'có ký hiệu không mong đợi. Lời văn có dấu “:” hoặc bắt đầu bằng ký hiệu thì đặt trong dấu nháy "…"',
  MULTILINE_IMPLICIT_KEY: "thiếu dấu hai chấm và dấu cách sau tên khóa, hoặc lời văn nhiều dòng chưa thụt vào",
  BLOCK_AS_IMPLICIT_KEY: 'lời văn có “: ” ở giữa bị hiểu là khóa. Đặt cả lời văn trong dấu nháy "…"',
  BAD_ALIAS: 'lời văn bắt đầu bằng dấu * bị hiểu là tham chiếu. Đặt cả lời văn trong dấu nháy "…"',
  BAD_DIRECTIVE: 'dòng bắt đầu bằng dấu % bị hiểu là chỉ thị YAML. Đặt lời văn trong dấu nháy "…"',
  BAD_SCALAR_START: 'lời văn không được bắt đầu bằng ký hiệu này. Đặt cả lời văn trong dấu nháy "…"',
  BAD_DQ_ESCAPE: "trong dấu nháy kép, dấu \\ có nghĩa riêng. Dùng nháy đơn '…' hoặc viết \\\\",
  MULTIPLE_DOCS: "tệp có nhiều tài liệu ngăn bởi dòng “---”. Mỗi tệp chỉ ghi một kế hoạch",
};

const sentenceFor = (error: YAMLError): string =>
  sentences[error.code] ?? `không đọc được YAML ở đây (${error.code}). Xem lại cách thụt dòng, dấu nháy và dấu “:”`;

/** YAML 1.2 text to its value. Numbers that do not print as they were typed (`05`, `1.500`) stay text. */
export const parseYaml = (source: Source): ParsedYaml => {
  const lineCounter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter, merge: false, prettyErrors: false });
  const problem = (rule: string, message: string, start: number, end: number): Problem => ({
    rule,
    severity: "error",
    message,
    file: source.path,
    position: positionAt(source, start, end),
  });
  const problems = document.errors
    .map((error) => problem("yaml-syntax", sentenceFor(error), ...error.pos))
    // One slip often trips the parser twice on its line.
    .filter(({ position }, index, all) => all.findIndex((other) => other.position?.line === position?.line) === index);
  if (problems.length > 0) return { value: undefined, document, problems };

  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === "number" && node.source !== undefined && node.source !== String(node.value)) {
        node.value = node.source;
      }
      if (typeof node.value !== "string" || !isScalar(node)) return;
      node.value = node.value.normalize("NFC");
      const found = unprintable.exec(node.value as string);
      if (!found) return;
      const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      const [start = 0, end = 0] = node.range ?? [];
      problems.push(
        problem("unprintable", `có ký tự điều khiển U+${code} mà Word không mở được. Xóa ký tự này đi`, start, end),
      );
    },
  });
  if (problems.length > 0) return { value: undefined, document, problems };
  try {
    return { value: document.toJS({ maxAliasCount: maxAliases }), document, problems };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    problems.push(problem("yaml-syntax", "có quá nhiều tham chiếu (*tên) lồng nhau. Ghi thẳng nội dung ra", 0, 1));
    return { value: undefined, document, problems };
  }
};
