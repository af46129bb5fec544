import type { ChildNode, Element } from "domhandler";
import { parseDocument } from "htmlparser2";

/** An element of a written part; it answers every question, with nothing where there is nothing. */
export class Xml {
  private readonly element: Element | undefined;
  private readonly part: string;

  constructor(element: Element | undefined, part: string) {
    this.element = element;
    this.part = part;
  }

  get name(): string {
    return this.element?.name ?? "";
  }

  get exists(): boolean {
    return this.element !== undefined;
  }

  get children(): Xml[] {
    return (this.element?.children ?? []).filter(isElement).map((child) => new Xml(child, this.part));
  }

  all(name: string): Xml[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The first child of this name, or what a path of names leads to. */
  get(...path: string[]): Xml {
    return path.reduce<Xml>(
      (at, name) =>
        new Xml(
          at.element?.children.filter(isElement).find((child) => child.name === name),
          at.part,
        ),
      this,
    );
  }

  attribute(name: string): string | undefined {
    return this.element?.attribs[name];
  }

  number(name: string): number {
    return Number(this.attribute(name) ?? 0);
  }

  get val(): string | undefined {
    return this.attribute("w:val");
  }

  /** An element that switches something on by being there. */
  get isOn(): boolean {
    return this.exists && this.val !== "false" && this.val !== "0";
  }

  get text(): string {
    return (this.element?.children ?? []).map((node) => (node.type === "text" ? node.data : "")).join("");
  }

  /** As it was written. */
  get source(): string {
    const { startIndex, endIndex } = this.element ?? {};
    return this.part.slice(startIndex ?? 0, (endIndex ?? -1) + 1);
  }
}

const isElement = (node: ChildNode): node is Element => "attribs" in node;

/** The outermost element of a part. */
export const parseXml = (part: string): Xml => {
  const document = parseDocument(part, { xmlMode: true, withStartIndices: true, withEndIndices: true });
  return new Xml(document.children.filter(isElement)[0], part);
};
