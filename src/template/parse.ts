import type { ChildNode, Document, Element } from "domhandler";
import { DomHandler, Parser } from "htmlparser2";
import type { Kind } from "../kind/read.ts";
import type { Problem } from "../problem.ts";
import { positionAt, type Source, sourceFromText } from "../source/source.ts";
import { unprintableIn } from "../source/unprintable.ts";
import type {
  Block,
  Cell,
  Footnote,
  Inline,
  PageSection,
  Paragraph,
  Row,
  Table,
  TableRole,
  Tree,
} from "../tree/tree.ts";
import { deepestTag, faultOf, tooDeep } from "./vocabulary.ts";

const roles: Readonly<Record<string, TableRole>> = {
  "phan-dau": "letterhead",
  "phan-cuoi": "ending",
  bang: "grid",
  cot: "columns",
};

const isElement = (node: ChildNode): node is Element => "attribs" in node;

const elementsOf = (parent: { children: ChildNode[] }): Element[] => parent.children.filter(isElement);

const isTooDeep = (element: Element): boolean => {
  let at: ChildNode["parent"] = element;
  for (let depth = 0; at; depth++) {
    if (depth > deepestTag) return true;
    at = at.parent;
  }
  return false;
};

// White space of the template; no-break spaces are the author's and stay.
const spaces = /[ \t\r\n]+/g;

/** Reads markup into a tree; faults carry their place in the markup. */
class MarkupReader {
  readonly problems: Problem[] = [];
  private readonly marks: { node: Element; id: string }[] = [];
  private readonly source: Source;
  private readonly kind: Kind;

  constructor(source: Source, kind: Kind) {
    this.source = source;
    this.kind = kind;
  }

  fault(node: ChildNode, message: string): void {
    const start = node.startIndex ?? 0;
    const position = positionAt(this.source, start, (node.endIndex ?? start) + 1);
    this.problems.push({ rule: "markup", severity: "error", message, file: this.source.path, position });
  }

  tree(root: { children: ChildNode[] }): Tree {
    const [sections, footnotes]: [PageSection[], Footnote[]] = [[], []];
    let [title, author] = ["", ""];
    const visit = (parent: { children: ChildNode[] }): void => {
      for (const node of parent.children) {
        if (!isElement(node)) {
          if (node.type === "text" && node.data.trim() !== "") this.fault(node, "có chữ nằm ngoài thẻ <p>");
          continue;
        }
        if (!this.check(node)) continue;
        if (node.name === "section") sections.push(this.section(node));
        else if (node.name === "aside") footnotes.push(this.footnote(node));
        else if (node.name === "title") title = textOf(node);
        else if (node.name === "meta" && node.attribs.name === "author") author = node.attribs.content ?? "";
        else if (["html", "head", "body"].includes(node.name)) visit(node);
        else if (node.name !== "meta") this.fault(node, `thẻ <${node.name}> phải nằm trong <section>`);
      }
    };
    visit(root);
    const notes = new Set(footnotes.map((note) => note.id));
    for (const { node, id } of this.marks) {
      if (!notes.has(id)) this.fault(node, `dấu chú thích “#${id}” không có thẻ <aside id="${id}">`);
    }
    for (const text of [title, author]) this.readable(root.children[0], text);
    if (sections.length === 0 && this.problems.length === 0) {
      this.problems.push({
        rule: "markup",
        severity: "error",
        message: 'mẫu không tạo ra phần văn bản nào: cần thẻ <section class="van-ban">',
        file: this.source.path,
      });
    }
    return { tag: "document", title, author, sections, footnotes };
  }

  /** @returns whether a text can stand in a Word file */
  private readable(node: ChildNode | undefined, text: string): boolean {
    const fault = unprintableIn(text);
    if (fault && node) this.fault(node, fault);
    return fault === undefined;
  }

  private check(element: Element): boolean {
    const fault = isTooDeep(element) ? tooDeep : faultOf(element.name, element.attribs, this.kind.layout);
    if (fault) this.fault(element, fault);
    return fault === undefined;
  }

  private section(element: Element): PageSection {
    let [firstHeader, firstFooter]: [Paragraph[], Paragraph[]] = [[], []];
    const body: ChildNode[] = [];
    for (const node of element.children) {
      if (isElement(node) && node.name === "header") firstHeader = this.paragraphs(node);
      else if (isElement(node) && node.name === "footer") firstFooter = this.paragraphs(node);
      else body.push(node);
    }
    return {
      tag: "section",
      kind: element.attribs.class === "phu-luc" ? "appendix" : "main",
      landscape: element.attribs["data-orientation"] === "landscape",
      firstHeader,
      firstFooter,
      blocks: this.blocks({ children: body }),
    };
  }

  private blocks(parent: { children: ChildNode[] }): Block[] {
    return parent.children.flatMap((node): Block[] => {
      if (!isElement(node)) {
        if (node.type === "text" && node.data.replace(spaces, "") !== "") this.fault(node, "có chữ nằm ngoài thẻ <p>");
        return [];
      }
      if (!this.check(node)) return [];
      switch (node.name) {
        case "p":
          return this.paragraph(node);
        case "hr":
          return [{ tag: "rule", name: node.attribs.class ?? "" }];
        case "div":
          return [{ tag: "frame", bordered: node.attribs.class === "khung", paragraphs: this.paragraphs(node) }];
        case "table":
          return [this.table(node)];
        default:
          this.fault(node, `thẻ <${node.name}> không đứng được ở đây`);
          return [];
      }
    });
  }

  private paragraphs(element: Element): Paragraph[] {
    return this.blocks(element).filter((block): block is Paragraph => {
      if (block.tag !== "paragraph") this.fault(element, `trong thẻ <${element.name}> chỉ dùng được thẻ <p>`);
      return block.tag === "paragraph";
    });
  }

  /** Paragraphs without a word are left out: no layout stands on blank lines. */
  private paragraph(element: Element): Paragraph[] {
    const inlines = tidy(this.inlines(element, false, false));
    return inlines.length === 0 ? [] : [{ tag: "paragraph", style: element.attribs.class ?? "", inlines }];
  }

  private inlines(parent: Element, bold: boolean, italic: boolean): Inline[] {
    return parent.children.flatMap((node): Inline[] => {
      if (!isElement(node)) {
        if (node.type !== "text" || !this.readable(node, node.data)) return [];
        return [{ tag: "text", text: node.data.replace(spaces, " "), bold, italic }];
      }
      if (!this.check(node)) return [];
      switch (node.name) {
        case "br":
          return [{ tag: "break" }];
        case "input":
          return [{ tag: "blank", dots: Number(node.attribs.size ?? 0) }];
        case "b":
        case "strong":
          return this.inlines(node, true, italic);
        case "i":
        case "em":
          return this.inlines(node, bold, true);
        case "a": {
          const id = (node.attribs.href ?? "").replace(/^#/, "");
          this.marks.push({ node, id });
          return [{ tag: "note", id }];
        }
        default:
          this.fault(node, `thẻ <${node.name}> không đứng được trong một đoạn văn`);
          return [];
      }
    });
  }

  private table(element: Element): Table {
    const widths: (number | null)[] = [];
    const rows: Row[] = [];
    const visit = (parent: Element, head: boolean): void => {
      for (const node of elementsOf(parent)) {
        if (!this.check(node)) continue;
        if (node.name === "tr") rows.push({ head, cells: this.cells(node) });
        else if (node.name === "col")
          widths.push(node.attribs["data-width"] ? Number(node.attribs["data-width"]) : null);
        else if (["thead", "tbody", "colgroup"].includes(node.name)) visit(node, node.name === "thead");
        else this.fault(node, `thẻ <${node.name}> không đứng được trong bảng`);
      }
    };
    visit(element, false);
    const size = element.attribs["data-size"];
    const filled = rows.filter((row) => row.cells.length > 0);
    return {
      tag: "table",
      role: roles[element.attribs.class ?? ""] ?? "grid",
      widths,
      sizePt: size ? Number(size) : null,
      rows: filled,
    };
  }

  private cells(row: Element): Cell[] {
    return elementsOf(row).flatMap((node) => {
      if (!this.check(node)) return [];
      if (node.name !== "td" && node.name !== "th") {
        this.fault(node, `thẻ <${node.name}> không đứng được trong hàng của bảng`);
        return [];
      }
      return [
        {
          colspan: Number(node.attribs.colspan ?? 1),
          rowspan: Number(node.attribs.rowspan ?? 1),
          blocks: this.blocks(node),
        },
      ];
    });
  }

  private footnote(element: Element): Footnote {
    const paragraphs = this.paragraphs(element);
    if (paragraphs.length === 0) this.fault(element, "chú thích này không có đoạn văn nào");
    return { id: element.attribs.id ?? "", paragraphs };
  }
}

const textOf = (element: Element): string =>
  element.children.map((node) => (node.type === "text" ? node.data : isElement(node) ? textOf(node) : "")).join("");

/** Joins runs of the same looks, and takes the template's spaces off both ends and around breaks. */
const tidy = (inlines: readonly Inline[]): Inline[] => {
  const out: Inline[] = [];
  const retextLast = (change: (text: string) => string): void => {
    const last = out.at(-1);
    if (last?.tag === "text") out.splice(-1, 1, { ...last, text: change(last.text) });
  };
  const trimmed = (text: string): string => text.replace(/(?<! ) +$/, "");
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.tag !== "text") {
      if (inline.tag === "break") retextLast(trimmed);
      out.push(inline);
      continue;
    }
    const atStart = !last || last.tag === "break" || (last.tag === "text" && last.text.endsWith(" "));
    const text = atStart ? inline.text.replace(/^ +/, "") : inline.text;
    if (text === "") continue;
    if (last?.tag === "text" && last.bold === inline.bold && last.italic === inline.italic)
      retextLast((before) => before + text);
    else out.push({ ...inline, text });
  }
  retextLast(trimmed);
  const last = out.at(-1);
  return last?.tag === "text" && last.text === "" ? out.slice(0, -1) : out;
};

/** The nodes of markup, up to a tag that is nested too deep. */
const nodesOf = (markup: string): Document => {
  let depth = 0;
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true });
  const parser = new Parser({
    onparserinit: (own) => handler.onparserinit(own),
    onopentag: (name, attributes) => {
      handler.onopentag(name, attributes);
      if (++depth > deepestTag) parser.pause();
    },
    onclosetag: () => {
      depth--;
      handler.onclosetag();
    },
    ontext: (text) => handler.ontext(text),
  });
  parser.end(markup);
  return handler.root;
};

/** Markup to the tree of the document. */
export const parseMarkup = (markup: string, kind: Kind): { tree: Tree; problems: Problem[] } => {
  const template = kind.own.find(({ name }) => name === "template")?.path ?? "templates/ke-hoach/template.hbs";
  const source = sourceFromText(`${template} (đã điền)`, markup);
  const reader = new MarkupReader(source, kind);
  const tree = reader.tree(nodesOf(markup));
  const named = new Set(tree.footnotes.map((note) => note.id));
  if (named.size !== tree.footnotes.length) {
    reader.problems.push({
      rule: "markup",
      severity: "error",
      message: "có hai chú thích trùng id",
      file: source.path,
    });
  }
  return { tree, problems: reader.problems };
};
