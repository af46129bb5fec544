import { type Document, isCollection, isPair, isScalar, type Node, type Pair, visit } from "yaml";
import type { Position } from "../problem.ts";
import { lineAt, positionAt, type Source } from "./source.ts";

/** A comment that silences rules at one place, with the reason: `# kehoach: bỏ qua tên-luật: lý do`. */
export interface Silence {
  rules: { id: string; position: Position }[];
  reason: string;
  position: Position;
  /** Offsets of the node it stands before or behind; absent where there is none. */
  covers?: readonly [from: number, to: number];
}

const remark = /(?<=^|[ \t])#[ \t]*kehoach[ \t]*:[ \t]*([^ \t].*|$)/isu;
const request = /^bỏ qua[ \t]+([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)(?:[ \t]*:|[ \t]+vì(?=[ \t])|[ \t]*$)(.*)$/isu;

/** Limit of silences. Each is compared with each problem of its rule; no plan has nearly as many. */
export const mostSilences = 1000;

type TextRange = readonly [from: number, to: number];

/** Ranges of nodes (a pair starts at its key) and of texts. */
const stretches = (document: Document.Parsed): { nodes: TextRange[]; texts: TextRange[] } => {
  const nodes: TextRange[] = [];
  const texts: TextRange[] = [];
  const add = (from: Node | null | undefined, to: Node | null | undefined): void => {
    if (from?.range) nodes.push([from.range[0], Math.max(from.range[1], to?.range?.[1] ?? 0)]);
  };
  visit(document, {
    Node(_key, node, path) {
      if (isScalar(node) && node.range) texts.push([node.range[0], node.range[1]]);
      if (!isPair(path.at(-1))) add(node as Node, node as Node);
    },
    Pair(_key, pair) {
      const { key, value } = pair as Pair<Node, Node | null>;
      add(key, value ?? key);
    },
  });
  return { nodes: isCollection(document.contents) ? nodes.slice(1) : nodes, texts };
};

/** Index of the first stretch that begins at an offset or behind it. */
const firstFrom = (sorted: readonly TextRange[], offset: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** For each line, counted from 1, itself or the next one that is more than a comment. */
const linesWithContent = (source: Source): number[] => {
  const next: number[] = [];
  for (let line = source.lineStarts.length; line >= 1; line--) {
    const isBlank = /^\s*(#.*)?$/.test(lineAt(source, line));
    next[line] = isBlank ? (next[line + 1] ?? line + 1) : line;
  }
  return next;
};

/**
 * All comments that begin `# kehoach:`, up to the first that is one too many; one that asks for nothing we know has no rules.
 *
 * @internal left out of the published types, which know nothing of the yaml package
 */
export const silencesIn = (source: Source, document: Document.Parsed): Silence[] => {
  if (!/#[ \t]*kehoach[ \t]*:/iu.test(source.text)) return [];
  const { nodes, texts } = stretches(document);
  // Of nodes that begin in one place the widest comes first; texts do not overlap.
  nodes.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  texts.sort((a, b) => a[0] - b[0]);
  const targets = linesWithContent(source);
  const silences: Silence[] = [];
  for (let line = 1; line <= source.lineStarts.length && silences.length <= mostSilences; line++) {
    const written = lineAt(source, line);
    const found = remark.exec(written);
    if (!found) continue;
    const start = (source.lineStarts[line - 1] ?? 0) + found.index;
    const text = texts[firstFrom(texts, start) - 1];
    if (text && start < text[1]) continue;
    const body = (found[1] ?? "").trimEnd();
    const [, ids = "", reason = ""] = request.exec(body.normalize("NFC")) ?? [];
    const bodyStart = start + found[0].indexOf(body, found[0].indexOf(":"));
    const rules = [...ids.matchAll(/[\w-]+/g)].map(([id]) => {
      const at = bodyStart + body.indexOf(id, body.search(/[ \t][\w-]+[ \t,:]|[ \t][\w-]+$/));
      return { id, position: positionAt(source, at, at + id.length) };
    });
    const own = written.slice(0, found.index).trim() === "";
    const target = own ? (targets[line + 1] ?? line + 1) : line;
    const from = source.lineStarts[target - 1] ?? source.text.length;
    const to = from + lineAt(source, target).length;
    const next = nodes[firstFrom(nodes, from)];
    const covers = next && next[0] < to ? next : undefined;
    silences.push({
      rules,
      reason: reason.trim(),
      position: positionAt(source, start, start + found[0].trimEnd().length),
      ...(covers ? { covers } : {}),
    });
  }
  return silences;
};
