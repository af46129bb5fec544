import type { ChildNode, Element } from "domhandler";
import { strFromU8, unzipSync } from "fflate";
import { parseDocument } from "htmlparser2";
import { writeDocx } from "../../src/docx/write.ts";
import type { FittedTree } from "../../src/tree/tree.ts";
import { builtInKind } from "./plans.ts";

export const stamp = new Date(Date.UTC(2026, 4, 15));

export const bytesOf = (tree: FittedTree): Promise<Uint8Array> => writeDocx(tree, builtInKind().layout, stamp);

/** An XML element that answers every question, with nothing where there is nothing. */
export class Xml {
  private readonly elements: readonly Element[];

  constructor(elements: readonly Element[]) {
    this.elements = elements;
  }

  /** Elements below of this name, at any depth. */
  all(name: string): Xml[] {
    const found: Element[] = [];
    const visit = (node: ChildNode): void => {
      if (!("attribs" in node)) return;
      if (node.name === name) found.push(node);
      node.children.forEach(visit);
    };
    for (const element of this.elements) element.children.forEach(visit);
    return found.map((element) => new Xml([element]));
  }

  one(name: string): Xml {
    return this.all(name)[0] ?? new Xml([]);
  }

  /** Children of this name. */
  children(name: string): Xml[] {
    return this.elements
      .flatMap((element) => element.children)
      .filter((node): node is Element => "attribs" in node && node.name === name)
      .map((element) => new Xml([element]));
  }

  /** The element itself, to compare by. */
  get source(): unknown {
    return this.elements[0];
  }

  get exists(): boolean {
    return this.elements.length > 0;
  }

  attribute(name: string): string | undefined {
    return this.elements[0]?.attribs[name];
  }

  get val(): string | undefined {
    return this.attribute("w:val");
  }

  /** Words of a paragraph or more. */
  get text(): string {
    const read = (node: ChildNode): string => {
      if (!("attribs" in node)) return "";
      if (node.name === "w:noBreakHyphen") return "-";
      if (node.name !== "w:t") return node.children.map(read).join("");
      return node.children.map((child) => (child.type === "text" ? child.data : "")).join("");
    };
    return this.elements.flatMap((element) => element.children.map(read)).join("");
  }
}

/** Parts of a .docx by path, parsed when asked for. */
export const openPackage = (bytes: Uint8Array) => {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  return {
    names: Object.keys(parts),
    text,
    xml: (path: string): Xml => {
      const root = parseDocument(text(path), { xmlMode: true });
      return new Xml(root.children.filter((node): node is Element => "attribs" in node));
    },
  };
};

export const styleOf = (paragraph: Xml): string | undefined => paragraph.one("w:pStyle").val;
