import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit } from "yaml";

/** Longer texts are folded. */
const lineWidth = 110;

/** Comments above values, by the pointer of the value. */
export type Comments = ReadonlyMap<string, readonly string[]>;

const schemaLine = " yaml-language-server: $schema=";

const isPlainRow = (node: Node): boolean =>
  isSeq(node) &&
  node.items.every((item) => isScalar(item) && !String(item.value).includes("\n")) &&
  node.items.reduce<number>((all, item) => all + String((item as Scalar).value ?? "").length + 4, 0) < lineWidth - 16;

const pathOf = (key: unknown, path: readonly unknown[]): string[] => {
  const names: string[] = [];
  for (const [index, at] of path.entries()) {
    if (isSeq(at)) {
      const next = path[index + 1] ?? undefined;
      const place = next === undefined ? key : at.items.indexOf(next as never);
      names.push(String(place));
    } else if (at !== null && typeof at === "object" && "key" in at) {
      const name = (at as { key: unknown }).key;
      names.push(isScalar(name) ? String(name.value) : String(name));
    }
  }
  return names;
};

/**
 * A plan as a clerk would have typed it: long texts folded, short rows of tables on one line, quotes only where they are
 * needed, a blank line between the keys at the top.
 *
 * @param schema where the schema stands, from the plan's folder
 */
export const planYaml = (value: object, comments: Comments, schema: string): string => {
  const document = new Document(value);
  visit(document, {
    Scalar(key, node, path) {
      if (key === "key" || typeof node.value !== "string") return;
      const depth = path.filter(isMap).length + path.filter(isSeq).length;
      if (node.value.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
      // Plain, they would be taken for slips of straight ones.
      else if (/^[“”„]/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
      else if (node.value.length > lineWidth - 2 * depth - 8) node.type = Scalar.BLOCK_FOLDED;
    },
    Seq(_key, node, path) {
      const holder = path.at(-1);
      const list = path.at(-2);
      const inRows =
        (isSeq(holder) &&
          path.some(
            (at) =>
              at !== null &&
              typeof at === "object" &&
              "key" in at &&
              isScalar(at.key) &&
              ["rows", "header", "columns"].includes(String(at.key.value)),
          )) ||
        (isMap(list) &&
          holder !== null &&
          typeof holder === "object" &&
          "key" in holder &&
          isScalar(holder.key) &&
          holder.key.value === "cells");
      if (inRows && isPlainRow(node)) node.flow = true;
    },
  });
  visit(document, {
    Node(key, node, path) {
      const pointer = pathOf(key, path)
        .map((name) => `/${name}`)
        .join("");
      const lines = comments.get(pointer);
      if (!lines || path.length < 2) return;
      const holder = path.at(-1);
      const shown = lines.map((line) => ` ${line}`).join("\n");
      const name = holder !== null && typeof holder === "object" && "key" in holder ? holder.key : undefined;
      if (isScalar(name)) name.commentBefore = shown;
      else node.commentBefore = shown;
    },
  });
  const { contents } = document;
  if (isMap(contents))
    for (const [index, pair] of contents.items.entries()) {
      const { key, value: held } = pair as { key: Scalar; value: Node };
      const isLong = (node: Node | null | undefined): boolean =>
        isMap(node) || isSeq(node) || (isScalar(node) && node.type === Scalar.BLOCK_FOLDED);
      const before = contents.items[index - 1]?.value as Node | undefined;
      if (index > 0 && (isLong(held) || isLong(before))) key.spaceBefore = true;
    }
  document.commentBefore = [`${schemaLine}${schema}`, ...(comments.get("") ?? []).map((line) => ` ${line}`)].join("\n");
  return document.toString({ lineWidth, flowCollectionPadding: false });
};
