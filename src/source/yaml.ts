import { Composer, type Document, isScalar, type Scalar, visit, YAMLParseError } from "yaml";
import type { Problem } from "../problem.ts";
import { tokensOf, tooDeepAt } from "./depth.ts";
import { positionAt, type Source } from "./source.ts";
import { unprintableIn } from "./unprintable.ts";
import { explainFault, type Fault } from "./yaml-faults.ts";

/** A plan's text, read: its value, and the document that knows where each part of it stands. */
export interface ParsedYaml {
  value: unknown;
  document: Document.Parsed;
  problems: Problem[];
}

/** Uses of one anchor, those in what it holds included; the `yaml` package counts them. */
const maxAliases = 50;
/** Aliases in all: the package looks for each among all of them. */
const mostAliases = 1000;

/** The whole text of a plan of 300 pages has a million characters; patterns run out of stack at some eight millions. */
const longestText = 2_000_000;

/** Words that YAML takes for a comment or a name although their author meant text. */
const swallowedWords = (text: string, node: Scalar, aliased: ReadonlySet<string>): Fault | undefined => {
  const [start = 0, end = 0] = node.range ?? [];
  const comment = /^[ \t]+#\S[^\n]*/.exec(text.slice(end, end + 500));
  if (comment && node.type === "PLAIN") {
    const message =
      'từ dấu # trở đi bị hiểu là ghi chú nên sẽ mất chữ. Đặt cả câu trong dấu nháy "…" (ghi chú thật thì để một dấu cách sau dấu #)';
    return { message, start: end + comment[0].indexOf("#"), end: end + comment[0].length };
  }
  const dash = node.type === "PLAIN" ? /\n[ \t]*- /.exec(text.slice(start, end)) : null;
  if (dash) {
    const from = start + dash.index + dash[0].length - 2;
    const message = "gạch đầu dòng này thụt lệch nên bị nối vào câu trên. Cho thẳng cột với các gạch cùng cấp";
    return { message, start: from, end: from + 1 };
  }
  if (node.tag !== undefined) {
    const from = text.lastIndexOf("!", start);
    return { message: 'lời văn bắt đầu bằng dấu ! thì phải đặt cả câu trong dấu nháy "…"', start: from, end: from + 1 };
  }
  if (node.anchor && !aliased.has(node.anchor)) {
    const from = text.lastIndexOf("&", start);
    const message = `“&${node.anchor}” bị hiểu là tên tham chiếu nên sẽ mất chữ. Lời văn bắt đầu bằng dấu & thì đặt cả câu trong dấu nháy "…"`;
    return { message, start: from, end: from + node.anchor.length + 1 };
  }
  return undefined;
};

/** The first thing said of each line. */
const oneOfEachLine = <T>(all: readonly T[], lineOf: (item: T) => number | undefined): T[] => {
  const seen = new Set<number | undefined>();
  return all.filter((item) => {
    const line = lineOf(item);
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
};

/** What `parseDocument` of the package does, but for texts that would end the program: they are not composed. */
const compose = (text: string): Document.Parsed => {
  const { tokens, deepAt: openAt } = tokensOf(text);
  const composer = new Composer({ merge: false, uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  const deepAt = openAt ?? tooDeepAt(tokens);
  const [document, another] = composer.compose(deepAt === undefined ? tokens : [], true, text.length);
  if (!document) throw new Error("the composer made no document");
  const fault = (code: "RESOURCE_EXHAUSTION" | "MULTIPLE_DOCS", at: number): void =>
    void document.errors.push(new YAMLParseError([at, at + 1], code, code));
  if (deepAt !== undefined) fault("RESOURCE_EXHAUSTION", deepAt);
  else if (another) fault("MULTIPLE_DOCS", another.range[0]);
  return document as Document.Parsed;
};

/** Keys that a group has twice. The parser would compare each with all others. */
const doubledKeys = (
  source: Source,
  document: Document.Parsed,
): { code: string; pos: [number, number]; said: string }[] => {
  const found: { code: string; pos: [number, number]; said: string }[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const [start = 0, end = start + 1] = key.range ?? [];
        const first = seen.get(key.value);
        if (first === undefined) seen.set(key.value, start);
        else {
          const { line } = positionAt(source, first, first);
          const said = `khóa “${key.source}” đã ghi ở dòng ${line}. Mỗi khóa chỉ ghi một lần trong một nhóm`;
          found.push({ code: "DUPLICATE_KEY", pos: [start, end], said });
        }
      }
    },
  });
  return found;
};

const tooManyAliases = "có quá nhiều tham chiếu (*tên). Ghi thẳng nội dung ra";
const tooLong = `đoạn này dài hơn ${longestText / 1_000_000} triệu ký tự (cả kế hoạch 300 trang dài khoảng 1 triệu). Xem lại có phải đúng tệp kế hoạch không`;

/** YAML 1.2 text to its value. Numbers that do not print as they were typed (`05`, `1.500`) stay text. */
export const parseYaml = (source: Source): ParsedYaml => {
  const document = compose(source.text);
  const problem = (rule: string, message: string, start: number, end: number): Problem => ({
    rule,
    severity: "error",
    message,
    file: source.path,
    position: positionAt(source, start, end),
  });
  const errors = [...document.errors, ...doubledKeys(source, document)].sort((a, b) => a.pos[0] - b.pos[0]);
  const tabbed = errors[0]?.code === "TAB_AS_INDENT";
  const problems = oneOfEachLine(
    oneOfEachLine(
      errors
        // After a first fault the parser trips over what it has not understood.
        .filter(({ code }, index) => index === 0 || (code !== "UNEXPECTED_TOKEN" && !tabbed)),
      ({ pos }) => positionAt(source, ...pos).line,
    )
      .map((error) =>
        "said" in error
          ? { message: error.said, start: error.pos[0], end: error.pos[1] }
          : explainFault(source, error.code, error.pos),
      )
      .map(({ message, start, end }) => problem("yaml-syntax", message, start, end)),
    ({ position }) => position?.line,
  );
  if (problems.length > 0) return { value: undefined, document, problems };

  const aliased = new Set<string>();
  const anchored = new Map<string, unknown>();
  const scalars: Scalar[] = [];
  let aliases = 0;
  visit(document, {
    Value(_key, node) {
      if (node.anchor) anchored.set(node.anchor, node);
      if (isScalar(node)) scalars.push(node);
    },
    Alias(_key, node, path) {
      aliased.add(node.source);
      const [start = 0, end = 0] = node.range ?? [];
      const target = anchored.get(node.source);
      if (target && path.some((parent) => parent === target)) {
        problems.push(
          problem(
            "yaml-swallows",
            `tham chiếu *${node.source} nằm trong chính nội dung nó chỉ tới. Ghi thẳng nội dung ra`,
            start,
            end,
          ),
        );
      }
      if (target) {
        if (++aliases === mostAliases) problems.push(problem("yaml-syntax", tooManyAliases, start, end));
        return;
      }
      problems.push(
        problem("yaml-swallows", 'lời văn bắt đầu bằng dấu * thì phải đặt cả câu trong dấu nháy "…"', start, end),
      );
    },
  });
  for (const node of scalars) {
    const swallowed = swallowedWords(source.text, node, aliased);
    if (swallowed) problems.push(problem("yaml-swallows", swallowed.message, swallowed.start, swallowed.end));
    if (typeof node.value === "number" && node.source !== undefined && node.source !== String(node.value)) {
      node.value = node.source;
    }
    if (typeof node.value !== "string") continue;
    const [start = 0, end = 0] = node.range ?? [];
    if (node.value.length > longestText) {
      problems.push(problem("file-size", tooLong, start, end));
      continue;
    }
    node.value = node.value.normalize("NFC");
    const message = unprintableIn(node.value as string);
    if (message !== undefined) problems.push(problem("unprintable", message, start, end));
  }
  if (problems.length > 0) return { value: undefined, document, problems };
  try {
    return { value: document.toJS({ maxAliasCount: maxAliases }), document, problems };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    problems.push(problem("yaml-syntax", tooManyAliases, 0, 1));
    return { value: undefined, document, problems };
  }
};
