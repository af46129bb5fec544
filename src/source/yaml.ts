import { Composer, type Document, isPair, isScalar, isSeq, type Pair, type Scalar, visit, YAMLParseError } from "yaml";
import type { Problem } from "../problem.ts";
import { grouped } from "../wording/numerals.ts";
import { curledQuotes } from "./curled-quotes.ts";
import { hasTooManyParts, tokensOf, tooDeepAt } from "./depth.ts";
import { type Fault, faultOfLine, innerKeys, topKeys, withLine } from "./fault.ts";
import { lookalike, misplacedLine } from "./indentation.ts";
import { lineAt, positionAt, type Source } from "./source.ts";
import { unprintableIn } from "./unprintable.ts";
import { explainFault, inQuotes } from "./yaml-faults.ts";

/** A plan's text, read: its value, and the document that knows where each part of it stands. */
export interface ParsedYaml {
  value: unknown;
  /** The text that the document was made of: what was given, or what it was most likely meant to be. */
  source: Source;
  document: Document.Parsed;
  problems: Problem[];
}

/** Uses of one anchor, those in what it holds included; the `yaml` package counts them. */
const maxAliases = 50;
/** Aliases in all: the package looks for each among all of them. */
const mostAliases = 1000;

/** A plan has some thirty keys in a group at most; each that nobody knows costs an explanation. */
const mostKeys = 1000;

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

/** Runs the parser without traces of the stack, which take longer than all else where each line has a fault. */
const withoutTraces = <T>(run: () => T): T => {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
};

/** Like `parseDocument` of the package, but texts that would crash the program are not composed. */
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

/** YAML that the parser accepts and we refuse. */
interface Refused {
  pos: [number, number];
  said: string;
}

/** A key without words above one that its group has already: both belong to a group at the margin. */
const slippedFromMargin = (source: Source, { key, value }: Pair): Refused | undefined => {
  if (!isScalar(key) || !key.range || !isScalar(value) || value.value !== null) return undefined;
  const [start, end] = key.range;
  const column = positionAt(source, start, end).column - 1;
  return column > 0 && topKeys.has(String(key.value))
    ? { pos: [start, end], said: `dòng này lùi ${column} dấu cách, phải sát lề trái` }
    : undefined;
};

/** Keys that a group has twice, or more keys than any plan has. The parser would compare each with all others. */
const refusedKeys = (source: Source, document: Document.Parsed): Refused[] => {
  const found: Refused[] = [];
  visit(document, {
    Map(_key, map, path) {
      const tooMany = map.items[mostKeys];
      if (tooMany) {
        const said = `nhóm này có ${grouped(map.items.length)} khóa, nhiều nhất là ${grouped(mostKeys)}. Xem lại có phải đúng tệp kế hoạch không`;
        const [start = 0, end = start + 1] = (isScalar(tooMany.key) ? tooMany.key.range : map.range) ?? [];
        found.push({ pos: [start, end], said });
        return visit.SKIP;
      }
      const isEntry = !map.flow && isSeq(path.at(-1));
      const seen = new Map<unknown, number>();
      for (const [index, { key }] of map.items.entries()) {
        if (!isScalar(key)) continue;
        const [start = 0, end = start + 1] = key.range ?? [];
        const first = seen.get(key.value);
        if (first === undefined) seen.set(key.value, start);
        else {
          const { line } = positionAt(source, first, first);
          // The first key of a list's entry, once more in it, begins the next entry.
          if (isEntry && seen.keys().next().value === key.value) {
            const said = `thiếu “- ” đầu dòng: “${key.source}” mở một mục mới của danh sách. Ghi “- ${key.source}: …”`;
            found.push({ pos: [start, end], said });
            return undefined;
          }
          const above = map.items[index - 1];
          const slipped = above && slippedFromMargin(source, above);
          if (slipped) {
            found.push(slipped);
            return undefined;
          }
          const said = `khóa “${key.source}” đã ghi ở dòng ${line}. Mỗi khóa chỉ ghi một lần trong một nhóm`;
          found.push({ pos: [start, end], said });
        }
      }
      return undefined;
    },
  });
  return found;
};

/** A line that asks for YAML 1.1, in which dates, `yes` and `010` mean other things. */
const olderYaml = ({ text }: Source): Refused[] => {
  const found = /^%YAML[ \t]+1\.[01]\b/m.exec(text);
  // A plan may hold such a line as a text; before its first key none is one.
  if (!found || /^[^%#\s]/m.test(text.slice(0, found.index))) return [];
  const said = `dòng “${found[0]}” xin đọc theo YAML đời cũ, mà ở đó ngày tháng không còn là chữ như đã gõ. Xóa dòng này`;
  return [{ pos: [found.index, found.index + found[0].length], said }];
};

const tooManyAliases = "có quá nhiều tham chiếu (*tên). Ghi thẳng nội dung ra";
const tooManyParts =
  "tệp có quá nhiều dòng, ô, dấu: một bảng 10.000 hàng, 10 cột mới bằng một phần ba mức đọc được. Xem lại có phải đúng tệp kế hoạch không";
const tooLong = `đoạn này dài hơn ${longestText / 1_000_000} triệu ký tự (cả kế hoạch 300 trang dài khoảng 1 triệu). Xem lại có phải đúng tệp kế hoạch không`;

/** True if a text is a key without a blank before its value. */
const isTightKey = (text: string): boolean => {
  const [, word = ""] = /^([a-z_]+):(?=[^\s:/])/.exec(text) ?? [];
  return topKeys.has(word) || innerKeys.has(word);
};

/** Keys whose lists hold lists. */
const listsOfLists: ReadonlySet<unknown> = new Set(["rows", "header", "fields", "columns"]);

/** A sentence that begins with a question mark, which YAML reads as a key. */
const asked = (source: Source, key: unknown, value: unknown): Fault | undefined => {
  if (!isScalar(key) || !key.range || value) return undefined;
  const [start, end] = key.range;
  const { line, column } = positionAt(source, start, end);
  const text = lineAt(source, line);
  const lead = /^ *(?:- +)*(?=\? +$)/.exec(text.slice(0, column - 1))?.[0];
  if (lead === undefined) return undefined;
  const fixed = lead + inQuotes(text.slice(lead.length).trimEnd());
  const message = "lời văn bắt đầu bằng dấu ? thì phải đặt cả câu trong dấu nháy:";
  return { ...faultOfLine(source, line, message, [lead.length, lead.length + 1], fixed), lines: [fixed.trimStart()] };
};

/** A sentence that begins with the sign of a comment, which leaves its item empty. */
const hushed = (source: Source, items: readonly unknown[]): Fault | undefined => {
  for (const item of items) {
    if (!isScalar(item) || item.value !== null || !item.range) continue;
    const { line } = positionAt(source, item.range[0], item.range[0]);
    const text = lineAt(source, line);
    const lead = /^ *(?:- +)+(?=#\s*[A-Za-zÀ-ỹ\d])/.exec(text)?.[0];
    if (lead === undefined) continue;
    const fixed = lead + inQuotes(text.slice(lead.length).trimEnd());
    const message =
      "lời văn bắt đầu bằng dấu # bị hiểu là ghi chú nên không được in. Đặt cả câu trong dấu nháy (ghi chú thì bỏ dấu “-”):";
    const fault = faultOfLine(source, line, message, [lead.length, text.trimEnd().length], fixed);
    return { ...fault, lines: [fixed.trimStart()] };
  }
  return undefined;
};

/** Lines that YAML reads as words of the text above, or as a text or a key of their own. */
const joinedLine = (source: Source, document: Document.Parsed): Fault | undefined => {
  let found: Fault | undefined;
  visit(document, {
    Pair(_key, { key, value }) {
      found = asked(source, key, value) ?? found;
      if (found) return visit.BREAK;
      if (!isScalar(key) || key.source === undefined || !/^[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/.test(key.source))
        return undefined;
      const [start = 0] = key.range ?? [];
      found = lookalike(source, positionAt(source, start, start).line);
      return found ? visit.BREAK : undefined;
    },
    Map(_key, { flow, items, range }) {
      const [start = 0, end = start] = range ?? [];
      const written = source.text.slice(start, end);
      // Words in braces are keys without values.
      if (!flow || items.length === 0 || items.some(({ value }) => value !== null) || /\n/.test(written))
        return undefined;
      const { line, column } = positionAt(source, start, start);
      const text = lineAt(source, line);
      const fixed = `${text.slice(0, column - 1)}${inQuotes(written)}${text.slice(column - 1 + written.length)}`;
      const message = "lời văn đặt giữa { và } bị hiểu là nhóm khóa. Đặt cả câu trong dấu nháy:";
      const fault = faultOfLine(source, line, message, [column - 1, column - 1 + written.length], fixed);
      found = { ...fault, lines: [fixed.trimStart()] };
      return visit.BREAK;
    },
    Seq(_key, { flow, range, items }, path) {
      found = hushed(source, flow ? [] : items);
      if (found) return visit.BREAK;
      const [start = 0] = range ?? [];
      const [holder, outer] = [path.at(-2), path.at(-1)];
      if (flow || !isSeq(outer) || outer.flow || !isPair(holder) || !isScalar(holder.key)) return undefined;
      const { line, column } = positionAt(source, start, start);
      const text = lineAt(source, line);
      const before = text.slice(0, column - 1);
      if (listsOfLists.has(holder.key.value) || !/^ *- +$/.test(before)) return undefined;
      const message = "thừa một gạch đầu dòng: mỗi ý chỉ mở bằng một gạch “- ”. Bỏ một gạch";
      const fixed = before + text.slice(column - 1).replace(/^- +/, "");
      found = faultOfLine(source, line, message, [column - 1, column], fixed);
      return visit.BREAK;
    },
    Scalar(_key, { type, range }) {
      const [start = 0, end = start] = range ?? [];
      const text = type === "PLAIN" ? source.text.slice(start, end) : "";
      const { line } = positionAt(source, start, start);
      const own = lineAt(source, line).slice(0, start - (source.lineStarts[line - 1] ?? 0));
      const isDash = /^[‐-―−•●▪-]/.test(text) && own.trim() === "";
      found = isDash || (isTightKey(text) && /^[ -]*$/.test(own)) ? lookalike(source, line) : undefined;
      const sign = /\n[ \t]*[–—−•●▪-][ \u00a0]/.exec(text);
      if (!found && sign) {
        const at = start + sign.index + sign[0].length - 2;
        const message = "gạch đầu dòng này thụt lệch nên bị nối vào câu trên. Cho thẳng cột với các gạch cùng cấp";
        const inside = positionAt(source, at, at).line;
        found = misplacedLine(source, inside) ?? lookalike(source, inside) ?? { message, start: at, end: at + 1 };
      }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
};

/** Lines that are fixed in one run: more are no slips. */
const maxFixed = 30;
/** Each fix reads the whole text again; of long ones, in characters, fewer are fixed. */
const mostReadAgain = 3_000_000;
/** A line that is still wrong after so many fixes is given up: quoting what is quoted already doubles its quotes each time. */
const mostOfLine = 3;
/** Faults beside one that is not understood. */
const maxTold = 50;

/**
 * Reports the faults of a text one by one: if a slip explains one, its line is read as it was meant, so that the
 * parser does not report it again.
 *
 * @returns the text without these slips; `broken` if a fault is left
 */
const fixFaults = (
  source: Source,
): { fixed: Source; document: Document.Parsed; faults: Problem[]; broken: boolean } => {
  const faults: Problem[] = [];
  const reported = new Set<number>();
  const tell = (at: Source, { message, lines, start, end }: Fault, rule = "yaml-syntax"): void => {
    const position = positionAt(at, start, end);
    if (reported.has(position.line)) return;
    reported.add(position.line);
    const shown = lines && lines.length > 0 ? { lines } : {};
    faults.push({ rule, severity: "error", message, ...shown, file: source.path, position });
  };
  let fixed = source;
  const fixedLines = new Map<number, number>();
  for (let round = 0; ; round++) {
    const document = withoutTraces(() => compose(fixed.text));
    const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
    const [first] = errors;
    const fault = first
      ? explainFault(fixed, first.code, first.pos)
      : (joinedLine(fixed, document) ?? curledQuotes(fixed, document));
    if (!fault) return { fixed, document, faults, broken: false };
    tell(fixed, fault, first ? "yaml-syntax" : "yaml-swallows");
    const again = fault.fixed ? (fixedLines.get(fault.fixed.line) ?? 0) : 0;
    const helps = fault.fixed && again < mostOfLine && fault.fixed.text !== lineAt(fixed, fault.fixed.line);
    const isLast = round === maxFixed || (round + 1) * fixed.text.length > mostReadAgain;
    if (fault.fixed === undefined || isLast || !helps) {
      // After a first fault the parser trips over what it has not understood.
      for (const { code, pos } of errors.slice(1, maxTold)) {
        if (code !== "UNEXPECTED_TOKEN" && first?.code !== "TAB_AS_INDENT") tell(fixed, explainFault(fixed, code, pos));
      }
      return { fixed, document, faults, broken: true };
    }
    fixedLines.set(fault.fixed.line, again + 1);
    fixed = withLine(fixed, fault.fixed);
  }
};

/**
 * YAML 1.2 text to its value. Numbers that do not print as they were typed (`05`, `1.500`) stay text.
 *
 * @returns a value beside problems where each of them is a slip whose line is read as it was meant
 */
export const parseYaml = (written: Source): ParsedYaml => {
  if (hasTooManyParts(written.text)) {
    const position = positionAt(written, 0, 0);
    const fault: Problem = {
      rule: "file-size",
      severity: "error",
      message: tooManyParts,
      file: written.path,
      position,
    };
    return { value: undefined, source: written, document: compose(""), problems: [fault] };
  }
  const { fixed: source, document, faults: problems, broken } = fixFaults(written);
  const problem = (rule: string, message: string, start: number, end: number): Problem => ({
    rule,
    severity: "error",
    message,
    file: source.path,
    position: positionAt(source, start, end),
  });
  if (broken) return { value: undefined, source, document, problems };
  const refused = [...olderYaml(source), ...refusedKeys(source, document)];
  for (const { pos, said } of refused) problems.push(problem("yaml-syntax", said, ...pos));
  if (refused.length > 0) return { value: undefined, source, document, problems };

  const slips = problems.length;
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
  if (problems.length > slips) return { value: undefined, source, document, problems };
  try {
    return { value: document.toJS({ maxAliasCount: maxAliases }), source, document, problems };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    problems.push(problem("yaml-syntax", tooManyAliases, 0, 1));
    return { value: undefined, source, document, problems };
  }
};
