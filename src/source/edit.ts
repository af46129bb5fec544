import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLSeq,
} from "yaml";
import { type Pointer, splitPointer } from "../problem.ts";
import { offsetsOf } from "./span.ts";

/** Letters of a text from one offset up to another, and what is put in their place. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/** A text after edits that do not overlap; undefined where they do. */
export const edited = (text: string, edits: readonly TextEdit[]): string | undefined => {
  const inOrder = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let result = "";
  let done = 0;
  for (const { from, to, text: words } of inOrder) {
    if (from < done) return undefined;
    result += text.slice(done, from) + words;
    done = to;
  }
  return result + text.slice(done);
};

/** The node at a pointer, and those that hold it, outermost first. */
const pathTo = (document: Document.Parsed, pointer: Pointer): Node[] | undefined => {
  let node = document.contents as Node | null | undefined;
  const path: Node[] = [];
  for (const key of splitPointer(pointer)) {
    if (!isCollection(node)) return undefined;
    path.push(node);
    node = (isSeq(node) ? node.get(Number(key), true) : node.get(key, true)) as Node | undefined;
  }
  return node ? [...path, node] : undefined;
};

const isSpace = (letter: string | undefined): boolean => letter !== undefined && /\s/.test(letter);

/** True of a blank of a scalar's value that is written as a line break with the indent behind it. */
const isFold = (text: string, scalar: Scalar, at: number): boolean => {
  const value = String(scalar.value);
  if (value[at] !== " " || at + 1 >= value.length) return false;
  return text
    .slice(offsetsOf(text, scalar, [at, at + 1])[0], offsetsOf(text, scalar, [at + 1, at + 2])[0])
    .includes("\n");
};

/** Range in the text of a stretch of a scalar's value; an empty stretch stands behind the letter before it. */
const stretchOf = (text: string, scalar: Scalar, from: number, to: number): [number, number] => {
  const value = String(scalar.value);
  if (from === to) {
    const isLineStart =
      from === 0 || (value[from - 1] === "\n" && from < value.length) || isFold(text, scalar, from - 1);
    const at = isLineStart
      ? offsetsOf(text, scalar, [from, from + 1])[0]
      : offsetsOf(text, scalar, [from - 1, from])[1];
    return [at, at];
  }
  const [start, end] = offsetsOf(text, scalar, [from, to]);
  // A fold is one blank of the value: its line break and the indent behind it go together.
  return isSpace(value[to - 1]) && to < value.length ? [start, offsetsOf(text, scalar, [to, to + 1])[0]] : [start, end];
};

/** The same replacement, without the line break of a fold where that can stay: blanks around words are as good as each other. */
const besideFold = (text: string, scalar: Scalar, { from, to, words }: Replacement): Replacement => {
  const value = String(scalar.value);
  if (from === to || !isFold(text, scalar, to - 1)) return { from, to, words };
  if (words.endsWith(" ")) return { from, to: to - 1, words: words.slice(0, -1) };
  return words === "" && value[from - 1] === " " && !isFold(text, scalar, from - 1)
    ? { from: from - 1, to: to - 1, words }
    : { from, to, words };
};

const asWritten = (words: string, { type }: Scalar): string => {
  if (type === "QUOTE_DOUBLE") return JSON.stringify(words).slice(1, -1);
  return type === "QUOTE_SINGLE" ? words.replaceAll("'", "''") : words;
};

/** True if words without quotes are read as they are written. */
const isPlainText = (words: string, inBrackets: boolean): boolean =>
  /^[\p{L}(“]/u.test(words) &&
  !/: |:$| #|\n|^"/.test(words) &&
  !(inBrackets && /[[\]{},"]/.test(words)) &&
  words === words.trim() &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(words);

/** Words as a scalar of their own, for a list or group in brackets or one of dashes and lines. */
export const asScalar = (words: string, inBrackets: boolean): string =>
  isPlainText(words, inBrackets) ? words : JSON.stringify(words);

/** True if a value stands in a list or group in brackets. */
export const isInBrackets = (document: Document.Parsed, pointer: Pointer): boolean =>
  pathTo(document, pointer)?.some((node, index, all) => index < all.length - 1 && isCollection(node) && node.flow) ??
  false;

/** A part of a value, and what stands there now. */
export interface Replacement {
  from: number;
  to: number;
  words: string;
}

/**
 * Ways to write other words into a text of a file, best first: only the letters that differ, with the quotes and folds
 * around them as they were; then the whole text anew.
 *
 * @param replacements in rising order, in the value as it was read
 */
export const replacingIn = (
  text: string,
  document: Document.Parsed,
  pointer: Pointer,
  replacements: readonly Replacement[],
): TextEdit[][] => {
  const scalar = pathTo(document, pointer)?.at(-1);
  if (!isScalar(scalar) || !scalar.range) return [];
  const value = scalar.value === null ? "" : String(scalar.value);
  const [start, end] = scalar.range;
  const whole = replacements.reduceRight(
    (words, { from, to, words: others }) => words.slice(0, from) + others + words.slice(to),
    value,
  );
  const isBlock = scalar.type === "BLOCK_FOLDED" || scalar.type === "BLOCK_LITERAL";
  const again: TextEdit[] = [{ from: start, to: end, text: `${JSON.stringify(whole)}${isBlock ? "\n" : ""}` }];
  // A value that is not there stands right behind its colon or dash.
  const room = scalar.value === null && scalar.source === "" && !isSpace(text[start - 1]) ? " " : "";
  if (typeof scalar.value !== "string" || value === "") {
    const written = [whole, asScalar(whole, true), JSON.stringify(whole)];
    return [...new Set(written)].map((each) => [{ from: start, to: end, text: room + each }]);
  }
  const letters = replacements.map((replacement): TextEdit => {
    const { from, to, words } = besideFold(text, scalar, replacement);
    const [at, upTo] = stretchOf(text, scalar, from, to);
    return { from: at, to: upTo, text: asWritten(words, scalar) };
  });
  const single: TextEdit[][] =
    scalar.type === "QUOTE_SINGLE" ? [[{ from: start, to: end, text: `'${whole.replaceAll("'", "''")}'` }]] : [];
  // In brackets a comma would begin another item.
  const splits = scalar.type === "PLAIN" && isInBrackets(document, pointer) && /[[\]{},]/.test(whole);
  return [...(splits ? [] : [letters]), ...single, again];
};

/** Puts a value in the place of another one, written as it is given. */
export const writing = (document: Document.Parsed, pointer: Pointer, written: string): TextEdit[] | undefined => {
  const [from, to] = pathTo(document, pointer)?.at(-1)?.range ?? [];
  return from === undefined || to === undefined ? undefined : [{ from, to, text: written }];
};

const lineStartOf = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** Offset of the line break behind a place. */
const lineEndOf = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
};

/** End of the last line of a node, with a comment behind it. */
const endOf = (text: string, node: Node): number => {
  let end = node.range?.[1] ?? 0;
  while (end > 0 && isSpace(text[end - 1])) end--;
  return lineEndOf(text, end);
};

const newLineOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

const withoutReturn = (text: string, at: number): number => (text[at - 1] === "\r" ? at - 1 : at);

interface SequenceItem {
  list: YAMLSeq;
  index: number;
  node: Node;
  /** Offset of its dash, in a list with dashes. */
  dash: number;
}

const itemAt = (text: string, document: Document.Parsed, pointer: Pointer): SequenceItem | undefined => {
  const path = pathTo(document, pointer);
  const [node, list] = [path?.at(-1), path?.at(-2)];
  if (!node || !isSeq(list)) return undefined;
  const index = Number(splitPointer(pointer).at(-1));
  const dash = list.flow ? -1 : text.lastIndexOf("-", (node.range?.[0] ?? 0) - 1);
  // A dash on another line, or with something in front, is not one to take a line by.
  if (!list.flow && text.slice(lineStartOf(text, dash), dash).trim() !== "") return undefined;
  return { list: list as YAMLSeq, index, node, dash };
};

/** The lines of an item of a list with dashes, without a line break at the end. */
const linesOfItem = (text: string, { node, dash }: SequenceItem): [number, number] => [
  lineStartOf(text, dash),
  withoutReturn(text, endOf(text, node)),
];

/** The pointer of the nearest list item that holds a place; undefined where none does. */
export const itemAround = (document: Document.Parsed, pointer: Pointer): Pointer | undefined => {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/")))
    if (isSeq(pathTo(document, at)?.at(-2))) return at;
  return undefined;
};

/** An item of a list as it is written, for another place: its lines from the dash on, or what stands between commas. */
interface WrittenItem {
  text: string;
  /** Blanks in front of its dash; absent for one between commas. */
  indent?: number;
}

export const writtenItem = (text: string, document: Document.Parsed, pointer: Pointer): WrittenItem | undefined => {
  const item = itemAt(text, document, pointer);
  if (!item) return undefined;
  if (item.list.flow) return { text: text.slice(item.node.range?.[0] ?? 0, item.node.range?.[1] ?? 0) };
  const [from, to] = linesOfItem(text, item);
  return { text: text.slice(item.dash, to), indent: item.dash - from };
};

/** Lines of an item, further in or out. */
const indented = ({ text, indent = 0 }: WrittenItem, to: number): string =>
  text
    .split("\n")
    .map((line, index) => {
      if (index === 0 || line.trim() === "") return line;
      return to >= indent ? " ".repeat(to - indent) + line : line.replace(new RegExp(`^ {0,${indent - to}}`), "");
    })
    .join("\n");

/**
 * Puts an item into a list, before or behind one that is there.
 *
 * @param item words of a new one as a scalar, or one that stood elsewhere
 */
export const inserting = (
  text: string,
  document: Document.Parsed,
  beside: Pointer,
  where: "before" | "behind",
  item: string | WrittenItem,
): TextEdit[] | undefined => {
  const there = itemAt(text, document, beside);
  if (!there) return undefined;
  const { list, node, dash } = there;
  if (list.flow) {
    const words = typeof item === "string" ? item : item.indent === undefined ? item.text : undefined;
    const [from = 0, to = 0] = node.range ?? [];
    if (words === undefined) return undefined;
    return where === "behind" ? [{ from: to, to, text: `, ${words}` }] : [{ from, to: from, text: `${words}, ` }];
  }
  const [from, to] = linesOfItem(text, there);
  const indent = dash - from;
  const lines =
    typeof item === "string" ? `- ${item}` : item.indent === undefined ? `- ${item.text}` : indented(item, indent);
  const line = `${" ".repeat(indent)}${lines}`;
  const newLine = newLineOf(text);
  if (where === "behind") return [{ from: to, to, text: newLine + line }];
  // Comments right above an item speak of it.
  let at = from;
  while (at > 0 && /^[ \t]*#/.test(text.slice(lineStartOf(text, at - 1), at))) at = lineStartOf(text, at - 1);
  return [{ from: at, to: at, text: line + newLine }];
};

/** Column of the key or dash in front of a value; undefined within brackets. */
const columnOf = (text: string, document: Document.Parsed, pointer: Pointer): number | undefined => {
  const path = pathTo(document, pointer);
  const holder = path?.at(-2);
  if (!holder || isInBrackets(document, pointer)) return undefined;
  if (isSeq(holder)) {
    const item = itemAt(text, document, pointer);
    return item && item.dash - lineStartOf(text, item.dash);
  }
  const start = pairIn(holder, splitPointer(pointer).at(-1))?.key.range?.[0];
  return start === undefined ? undefined : start - lineStartOf(text, start);
};

const pairIn = (holder: Node | undefined, key: string | undefined): Pair<Node, Node | null> | undefined =>
  isMap(holder)
    ? (holder.items as Pair<Node, Node | null>[]).find((each) => isScalar(each.key) && String(each.key.value) === key)
    : undefined;

/**
 * Ways to put a line of its own before or behind one of the lines of a text, best first: as a text that is written as it
 * is read (`|`), then in quotes.
 *
 * @param at an offset of that line, in the value as it was read
 */
export const addingLine = (
  text: string,
  document: Document.Parsed,
  pointer: Pointer,
  at: number,
  put: "before" | "behind",
  words: string,
): TextEdit[][] => {
  const scalar = pathTo(document, pointer)?.at(-1);
  if (!isScalar(scalar) || typeof scalar.value !== "string" || !scalar.range) return [];
  if (scalar.type === "BLOCK_LITERAL") {
    const edits = lineIn(text, document, pointer, [at, at + 1], { put, words });
    return edits ? [edits] : [];
  }
  const lines = scalar.value.trimEnd().split("\n");
  const index = scalar.value.slice(0, at).split("\n").length - 1;
  const all = lines.toSpliced(put === "behind" ? index + 1 : index, 0, words);
  const [from, to] = scalar.range;
  const newLine = newLineOf(text);
  const end = scalar.type === "BLOCK_FOLDED" ? newLine : "";
  const quoted = [{ from, to, text: JSON.stringify(all.join("\n")) + end }];
  const column = columnOf(text, document, pointer);
  const isFollowed = end === "" && text.slice(to, lineEndOf(text, to)).trim() !== "";
  if (column === undefined || isFollowed || /^\s/.test(all[0] ?? "")) return [quoted];
  const indent = " ".repeat(column + 2);
  return [[{ from, to, text: ["|-", ...all.map((line) => indent + line)].join(newLine) + end }], quoted];
};

/** Puts a key into a group, behind another one; what it holds may go on over further lines, indented from the key. */
export const puttingKey = (
  text: string,
  document: Document.Parsed,
  group: Pointer,
  entry: readonly string[],
  behind: string,
): TextEdit[] | undefined => {
  const holder = pathTo(document, group)?.at(-1);
  const pair = pairIn(holder, behind);
  if (!isMap(holder) || !pair) return undefined;
  const value = pair.value ?? pair.key;
  if (holder.flow) {
    const at = value.range?.[1];
    return at === undefined || entry.length > 1 ? undefined : [{ from: at, to: at, text: `, ${entry[0]}` }];
  }
  const start = pair.key.range?.[0] ?? 0;
  const indent = " ".repeat(start - lineStartOf(text, start));
  const at = withoutReturn(text, endOf(text, value));
  const newLine = newLineOf(text);
  return [{ from: at, to: at, text: entry.map((line) => newLine + indent + line).join("") }];
};

/** The keys of a group, in the order they are written. */
export const keysOf = (document: Document.Parsed, group: Pointer): string[] => {
  const holder = pathTo(document, group)?.at(-1);
  return isMap(holder) ? holder.items.map(({ key }) => String(isScalar(key) ? key.value : "")) : [];
};

/** Count of a list's items; undefined if there is no list, or if an item is not a single value. */
export const plainItemsOf = (document: Document.Parsed, list: Pointer): number | undefined => {
  const node = pathTo(document, list)?.at(-1);
  return isSeq(node) && node.items.every((item) => isScalar(item)) ? node.items.length : undefined;
};

/** The value at a pointer, of a text, a number or nothing. */
export const scalarAt = (document: Document.Parsed, pointer: Pointer): string | number | null | undefined => {
  const node = pathTo(document, pointer)?.at(-1);
  return isScalar(node) ? (node.value as string | number | null) : undefined;
};

/** Takes an item out of a list, or a key with what stands behind it out of its group; the last item goes with its key. */
export const removing = (text: string, document: Document.Parsed, pointer: Pointer): TextEdit[] | undefined => {
  const path = pathTo(document, pointer);
  const [node, holder] = [path?.at(-1), path?.at(-2)];
  if (!node || !holder) return undefined;
  const up = pointer.slice(0, pointer.lastIndexOf("/"));
  if (isSeq(holder)) {
    if (holder.items.length === 1) return removing(text, document, up);
    const item = itemAt(text, document, pointer);
    if (!item) return undefined;
    if (item.list.flow) {
      const next = holder.items[item.index + 1] as Node | undefined;
      const before = holder.items[item.index - 1] as Node | undefined;
      const [from = 0, to = 0] = node.range ?? [];
      if (next) return [{ from, to: next.range?.[0] ?? to, text: "" }];
      return [{ from: before?.range?.[1] ?? from, to, text: "" }];
    }
    const [from, to] = linesOfItem(text, item);
    return [{ from, to: Math.min(lineEndOf(text, to) + 1, text.length), text: "" }];
  }
  const pair = pairIn(holder, splitPointer(pointer).at(-1));
  if (!isMap(holder) || !pair) return undefined;
  const start = pair.key.range?.[0];
  if (holder.flow) {
    const all = holder.items as Pair<Node, Node | null>[];
    const [before, next] = [all[all.indexOf(pair) - 1], all[all.indexOf(pair) + 1]];
    const end = node.range?.[1];
    if (start === undefined || end === undefined) return undefined;
    if (next) return [{ from: start, to: next.key.range?.[0] ?? end, text: "" }];
    return before ? [{ from: (before.value ?? before.key).range?.[1] ?? start, to: end, text: "" }] : undefined;
  }
  if (start === undefined || text.slice(lineStartOf(text, start), start).trim() !== "") return undefined;
  const end = endOf(text, node);
  return [{ from: lineStartOf(text, start), to: Math.min(end + 1, text.length), text: "" }];
};

/**
 * Puts a line into a text of several lines that is written as it is read (`|`), or takes one out.
 *
 * @param span of a line that is there, in the value as it was read
 */
export const lineIn = (
  text: string,
  document: Document.Parsed,
  pointer: Pointer,
  span: readonly [number, number],
  change: { put: "before" | "behind"; words: string } | "remove",
): TextEdit[] | undefined => {
  const scalar = pathTo(document, pointer)?.at(-1);
  if (!isScalar(scalar) || scalar.type !== "BLOCK_LITERAL") return undefined;
  const [start] = offsetsOf(text, scalar, span);
  const [from, to] = [lineStartOf(text, start), withoutReturn(text, lineEndOf(text, start))];
  if (change === "remove") return [{ from, to: Math.min(lineEndOf(text, to) + 1, text.length), text: "" }];
  const line = `${/^[ \t]*/.exec(text.slice(from, to))?.[0] ?? ""}${change.words}`;
  return change.put === "behind"
    ? [{ from: to, to, text: newLineOf(text) + line }]
    : [{ from, to: from, text: line + newLineOf(text) }];
};
