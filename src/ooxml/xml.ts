import { SaxesParser } from "saxes";
import { prefixes } from "./namespaces.ts";
import type { Refusal } from "./refusals.ts";

/** An element that answers every question, with nothing where there is nothing. */
export class XmlElement {
  /** With the usual prefix of its namespace, whatever the file writes: `w:p`. */
  readonly name: string;
  /** Names and values, one behind the other: there are few of them, and many elements. */
  readonly attributes: readonly string[];
  children: readonly XmlElement[] = none;
  /** The characters that stand directly in it. */
  text = "";

  constructor(name: string, attributes: readonly string[]) {
    this.name = name;
    this.attributes = attributes;
  }

  get exists(): boolean {
    return this.name !== "";
  }

  attribute(name: string): string | undefined {
    const { attributes } = this;
    for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1];
    return undefined;
  }

  get val(): string | undefined {
    return this.attribute("w:val");
  }

  /** The first child of this name. */
  one(name: string): XmlElement {
    for (const child of this.children) if (child.name === name) return child;
    return nothing;
  }

  /** The children of this name. */
  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }
}

const none: readonly XmlElement[] = [];
const noAttributes: readonly string[] = [];
export const nothing = new XmlElement("", noAttributes);

/** Prefixes as the file binds them, and names by how it writes them. */
interface Scope {
  uris: ReadonlyMap<string, string>;
  elements: Map<string, string>;
  attributes: Map<string, string>;
}

const outermost = (): Scope => ({
  uris: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]),
  elements: new Map(),
  attributes: new Map(),
});

const scopeWith = (outer: Scope, attributes: Readonly<Record<string, string>>, budget: ReadBudget): Scope => {
  let uris: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith("xmlns") || (name.length > 5 && name[5] !== ":")) continue;
    if (!uris) {
      budget.bindings -= outer.uris.size;
      if (budget.bindings < 0) return outer;
      uris = new Map(outer.uris);
    }
    uris.set(name.slice(6), attributes[name] ?? "");
  }
  return uris ? { uris, elements: new Map(), attributes: new Map() } : outer;
};

/** A name of a namespace that nobody here knows keeps its prefix, in braces, so that it is not taken for another. */
const usualName = (written: string, { uris }: Scope, isAttribute: boolean): string => {
  const colon = written.indexOf(":");
  if (colon < 0 && isAttribute) return written;
  const prefix = colon < 0 ? "" : written.slice(0, colon);
  const local = written.slice(colon + 1);
  const uri = uris.get(prefix);
  const usual = prefixes.get(uri ?? "");
  return usual === undefined ? `{${prefix}}${local}` : `${usual}:${local}`;
};

const remembered = (written: string, scope: Scope, isAttribute: boolean): string => {
  const names = isAttribute ? scope.attributes : scope.elements;
  const known = names.get(written);
  if (known !== undefined) return known;
  const name = usualName(written, scope, isAttribute);
  names.set(written, name);
  return name;
};

/** No document nests its elements deeper; the limit of most programs. */
const deepest = 256;
/** Remaining read budget for all parts of a file; negative means too large. */
interface ReadBudget {
  elements: number;
  paragraphs: number;
  /** Of texts. */
  characters: number;
  /** Prefixes that inner elements take over from outer ones when they bind more of them. */
  bindings: number;
}

/**
 * Far more than a document of a thousand pages has. What is within these limits takes at most some 450 MB.
 */
export const budgetOfFile = (): ReadBudget => ({
  elements: 1_000_000,
  paragraphs: 50_000,
  characters: 3_000_000,
  bindings: 500_000,
});

interface OpenElement {
  element: XmlElement;
  children: XmlElement[];
  scope: Scope;
}

const isUnderstood = (choice: XmlElement, { uris }: Scope): boolean =>
  (choice.attribute("Requires") ?? "")
    .split(/\s+/)
    .filter((prefix) => prefix !== "")
    .every((prefix) => prefixes.has(uris.get(prefix) ?? ""));

/** Of the ways in which a thing is written for older and newer programs, the first that is understood. */
const chosenOf = (alternatives: readonly XmlElement[], scope: Scope): readonly XmlElement[] =>
  alternatives.find((way) => (way.name === "mc:Choice" ? isUnderstood(way, scope) : way.name === "mc:Fallback"))
    ?.children ?? none;

/** Ends the reading of a part; saxes has no other way to stop. */
class Unreadable extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

class TreeBuilder {
  root: XmlElement = nothing;
  private readonly open: OpenElement[] = [];
  private readonly part: string;
  private readonly budget: ReadBudget;

  constructor(part: string, budget: ReadBudget) {
    this.part = part;
    this.budget = budget;
  }

  stop(reason: Refusal["reason"], detail?: string): never {
    throw new Unreadable({ reason, part: this.part, ...(detail === undefined ? {} : { detail }) });
  }

  start(name: string, written: Readonly<Record<string, string>>): void {
    if (this.open.length >= deepest) this.stop("too-deep");
    const { budget } = this;
    budget.elements--;
    const scope = scopeWith(this.open.at(-1)?.scope ?? outermost(), written, budget);
    let attributes: string[] | undefined;
    for (const key in written) {
      attributes ??= [];
      attributes.push(remembered(key, scope, true), written[key] ?? "");
    }
    const element = new XmlElement(remembered(name, scope, false), attributes ?? noAttributes);
    if (element.name === "w:p") budget.paragraphs--;
    this.stopIfTooLarge();
    this.open.push({ element, children: [], scope });
  }

  private stopIfTooLarge(): void {
    const { elements, paragraphs, characters, bindings } = this.budget;
    if (Math.min(elements, paragraphs, characters, bindings) < 0) this.stop("too-large");
  }

  text(text: string): void {
    this.budget.characters -= text.length;
    this.stopIfTooLarge();
    const last = this.open.at(-1);
    if (last) last.element.text += text;
  }

  end(): void {
    const closed = this.open.pop();
    if (!closed) return;
    const { element, children, scope } = closed;
    if (children.length > 0) element.children = children;
    const parent = this.open.at(-1);
    if (!parent) this.root = element;
    else if (element.name === "mc:AlternateContent")
      for (const child of chosenOf(children, scope)) parent.children.push(child);
    else parent.children.push(element);
  }
}

/** The tree of an XML part. Of a document type nothing is read, so nothing is expanded and nothing fetched. */
export const readXml = (bytes: Uint8Array, part: string, budget: ReadBudget): XmlElement | Refusal => {
  const isWide = bytes[0] === 0xfe || bytes[1] === 0xfe || bytes[1] === 0;
  const encoding = !isWide ? "utf-8" : bytes[0] === 0xfe || bytes[0] === 0 ? "utf-16be" : "utf-16le";
  const builder = new TreeBuilder(part, budget);
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => builder.stop("broken-xml", message));
  parser.on("doctype", () => builder.stop("broken-xml", "DOCTYPE"));
  parser.on("opentag", ({ name, attributes }) => builder.start(name, attributes));
  parser.on("text", (text) => builder.text(text));
  parser.on("cdata", (text) => builder.text(text));
  parser.on("closetag", () => builder.end());
  try {
    parser.write(new TextDecoder(encoding).decode(bytes)).close();
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal;
    throw error;
  }
  return builder.root;
};
