import type { Layout } from "../kind/layout.ts";
import { bulletSign, defaultNumbering, labelOf, type Parent, root } from "../outline/numbering.ts";
import type { Banner, Blocks, Node, NodeGroup, Numbering, PlanTable, Section } from "../plan/plan.ts";
import { withoutMarkup } from "../wording/punctuation.ts";
import type { LabelReading } from "./labels.ts";
import { letterheadOfGrid } from "./letterhead.ts";
import type { Item, TreeBlock } from "./levels.ts";
import type { Small } from "./small-letters.ts";
import { type SourceBox, type SourceGrid, type SourceLine, titledSentence } from "./source.ts";
import { bannerOf, columnsOfGrid, isLaidOut, tableOf } from "./tables.ts";

/** Letters and digits, by which labels are the same whatever marks they wear. */
const coreOf = (label: string): string => label.replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** The label as the program would print it where that says the same, else as its author did. */
const labelFor = (line: SourceLine, reading: LabelReading, parent: Parent): string => {
  const written = line.label?.written ?? "";
  const number = reading.prefix === "" ? parent.number : reading.prefix;
  const own = labelOf(reading.numbering, Math.max(1, reading.count), { ...parent, number }).label;
  // "o" is a bullet that Word drew, where it is not typed.
  const isDrawn = line.isListed && reading.count === 0;
  return isDrawn || coreOf(own) === coreOf(written) ? own : written;
};

const boldTitles: ReadonlySet<Numbering> = new Set(["I.", "A.", "1.", "1.1.", "1.1", "none"]);

const strong = (markup: string, bold: boolean): string =>
  bold && !markup.includes("*") && markup !== "" ? `**${markup}**` : markup;

const longestTitle = 200;

/** True for a section's title that is not bold. */
const isShortTitle = (markup: string): boolean => markup.length < longestTitle && !/[;.]$/.test(markup);

/** A title is no item of a list, nor a sentence that nothing stands below. */
const isTitle = (markup: string, hasMore: boolean): boolean => !/;$/.test(markup) && (hasMore || !/\.$/.test(markup));

/** A line as the keys of a node. */
const saidBy = ({ line, blocks }: Item, numbering: Numbering, parent: Parent, small: Small): NodeGroup => {
  const { markup, bold, lead, fields } = line;
  if (fields) return { fields: [fields.length === 1 ? (fields[0] ?? "") : fields] };
  const isTitled =
    boldTitles.has(numbering) &&
    (numbering !== "none" || parent.scheme === "root" || boldTitles.has(parent.scheme as Numbering));
  if (isTitled && lead) return { heading: lead.heading, text: lead.text };
  const isNamed = numbering === "I." || numbering === "A.";
  const [, title, behind] = (isNamed && parent.scheme === "root" && !bold && titledSentence.exec(markup)) || [];
  if (title !== undefined && behind !== undefined) return { heading: small(title), text: behind };
  // Below a section, a plain line that nothing stands under is no title.
  const isPlainTitle = isShortTitle(markup) && (parent.scheme === "root" || blocks.length > 0);
  if (isNamed && (bold || isPlainTitle)) {
    // Sections are printed in capitals; what stands below them keeps the letters of its author.
    const isSmall = parent.scheme !== "root" && markup !== markup.toUpperCase();
    return { heading: small(markup), ...(isSmall ? { caps: false } : {}) };
  }
  if (isTitled && bold && isTitle(markup, blocks.length > 0)) return { heading: markup };
  return { text: strong(markup, bold) };
};

/** A line as a node with the blocks below it; a line of blanks includes the blank lines that follow it. */
const withBelow = (said: NodeGroup, below: Blocks & Pick<NodeGroup, "numbering">): NodeGroup => {
  if (!said.fields || !below.fields) return { ...said, ...below };
  const { numbering, fields, ...others } = below;
  const isNext = Object.keys(below).find((key) => key !== "numbering") === "fields";
  return isNext
    ? { ...(numbering ? { numbering } : {}), fields: [...said.fields, ...fields], ...others }
    : { ...said, content: [below] };
};

const isEmptyGroup = (group: object): boolean => Object.keys(group).length === 0;

/** A node as short as it can be written. */
const asNode = (group: NodeGroup): Node => {
  const [key, ...more] = Object.keys(group);
  return key === "text" && more.length === 0 && group.text !== undefined ? group.text : group;
};

interface BodyPart {
  key: keyof Blocks;
  value: unknown;
  numbering?: Numbering;
}

type BannerGroup = Exclude<Banner, string[]>;

/** Two adjacent parts as one; undefined if they stay two. */
const joined = (one: BodyPart, other: BodyPart): unknown => {
  if (one.key !== other.key || !["content", "fields", "banner"].includes(one.key)) return undefined;
  if (Array.isArray(one.value) && Array.isArray(other.value)) return [...one.value, ...other.value];
  if (one.key !== "banner" || Array.isArray(one.value) || Array.isArray(other.value)) return undefined;
  const [{ lines, ...looks }, { lines: more, ...others }] = [one.value as BannerGroup, other.value as BannerGroup];
  return looks.framed === others.framed && looks.bold === others.bold
    ? { lines: [...lines, ...more], ...looks }
    : undefined;
};

/** Numbering of the sections of a text. */
export const numberingOf = (blocks: readonly TreeBlock[]): Numbering => {
  const lists = blocks.flatMap((block) => (block.is === "list" ? [block.numbering] : []));
  return lists.find((one) => one === "I." || one === "A.") ?? lists.find((one) => !"-+*".includes(one)) ?? "I.";
};

/** The numbering of a list: bullets of signs that the program does not print are as it prints bullets there. */
const printedAs = ({ numbering, mark }: { numbering: Numbering; mark: string }, parent: Parent): Numbering => {
  const isBullets = numbering === "-" || numbering === "+" || numbering === "*";
  return isBullets && (mark !== numbering || numbering === parent.scheme) ? bulletSign(parent) : numbering;
};

/** "Đơn vị tính: đồng", above a table. */
const unitLine = /^\(?\s*(?:đơn vị(?: tính)?|đvt)\s*:/iu;

/** The line above a table that says what its numbers count. */
const unitAbove = (block: TreeBlock | undefined, next: TreeBlock | undefined): string | undefined => {
  if (block?.is !== "line" || next?.is !== "grid" || isLaidOut(next)) return undefined;
  const text = withoutMarkup(block.whole);
  return unitLine.test(text) ? text : undefined;
};

/** Writes a tree as the nodes of a plan, every label by hand. */
export class Skeleton {
  /** Nodes whose words were read from a line, for messages about them. */
  readonly lines = new Map<object, SourceLine>();
  private readonly small: Small;
  private readonly layout: Layout;

  /** @param small what is printed in capitals, in the letters that are typed */
  constructor(small: Small, layout: Layout) {
    this.small = small;
    this.layout = layout;
  }

  private node(item: Item, parent: Parent, numbering: Numbering): Node {
    const { line, reading } = item;
    const said = saidBy(item, numbering, parent, this.small);
    const label = reading ? labelFor(line, { ...reading, numbering }, parent) : undefined;
    const number = label?.replace(/[^\d.]/g, "").replace(/\.$/, "") ?? "";
    const inside: Parent = reading ? { scheme: numbering, number } : parent;
    const below = this.blocks(item.blocks, inside);
    const group: NodeGroup = { ...(label === undefined ? {} : { label }), ...withBelow(said, below) };
    this.lines.set(group, line);
    return asNode(group);
  }

  private grid(grid: SourceGrid): BodyPart {
    const letterhead = letterheadOfGrid(grid, this.small);
    if (letterhead) return { key: "letterhead", value: letterhead };
    return isLaidOut(grid) ? columnsOfGrid(grid) : { key: "table", value: tableOf(grid, this.layout) };
  }

  private box({ lines, framed }: SourceBox): BodyPart {
    return { key: "banner", value: bannerOf(lines, framed) };
  }

  private part(block: TreeBlock, parent: Parent): BodyPart {
    switch (block.is) {
      case "list": {
        const numbering = printedAs(block, parent);
        const nodes = block.items.map((item) => this.node(item, parent, numbering));
        if (numbering === bulletSign(parent)) return { key: "bullets", value: nodes };
        return numbering === defaultNumbering(parent)
          ? { key: "items", value: nodes }
          : { key: "items", value: nodes, numbering };
      }
      case "title":
        return { key: "content", value: [this.node(block.item, parent, "none")] };
      case "grid":
        return this.grid(block);
      case "box":
        return this.box(block);
      case "line":
        if (block.fields) return { key: "fields", value: [block.fields.length === 1 ? block.fields[0] : block.fields] };
        if (block.centred) return { key: "banner", value: bannerOf([block.line], false) };
        return { key: "content", value: [strong(block.markup, block.bold)] };
    }
  }

  /** Blocks below a line, as keys in their order. */
  blocks(blocks: readonly TreeBlock[], parent: Parent): Blocks & Pick<NodeGroup, "numbering"> {
    const parts: BodyPart[] = [];
    for (const [index, block] of blocks.entries()) {
      if (unitAbove(block, blocks[index + 1]) !== undefined) continue;
      const unit = unitAbove(blocks[index - 1], block);
      const part = this.part(block, parent);
      if (unit !== undefined && part.key === "table") part.value = { unit, ...(part.value as PlanTable) };
      const last = parts.at(-1);
      const together = last && joined(last, part);
      if (last && together !== undefined) last.value = together;
      else parts.push(part);
    }
    const keys = parts.map(({ key }) => key);
    const numberings = new Set(parts.flatMap(({ key, numbering }) => (key === "items" ? [numbering ?? ""] : [])));
    if (new Set(keys).size === keys.length && numberings.size < 2) {
      const [numbering] = parts.flatMap((part) => part.numbering ?? []);
      return {
        ...(numbering ? { numbering } : {}),
        ...Object.fromEntries(parts.map(({ key, value }) => [key, value])),
      };
    }
    const content = parts.flatMap(({ key, value, numbering }): Node[] =>
      key === "content" ? (value as Node[]) : [{ ...(numbering ? { numbering } : {}), [key]: value } as NodeGroup],
    );
    return { content };
  }

  /** The text as sections. */
  sections(
    blocks: readonly TreeBlock[],
    numbering = numberingOf(blocks),
  ): { sections: Section[]; numbering: Numbering } {
    const sections: Section[] = [];
    let loose: TreeBlock[] = [];
    const flush = (): void => {
      if (loose.length === 0) return;
      const made = this.blocks(loose, { scheme: numbering, number: "" });
      if (!isEmptyGroup(made)) sections.push(made);
      loose = [];
    };
    for (const block of blocks) {
      if (block.is !== "list" || block.numbering !== numbering) {
        loose.push(block);
        continue;
      }
      flush();
      for (const item of block.items) {
        const node = this.node(item, root, numbering);
        sections.push(typeof node === "string" ? { text: node } : node);
      }
    }
    flush();
    return { sections, numbering };
  }
}
