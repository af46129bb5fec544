import {
  type Blocks,
  linesOf,
  type Node,
  type NodeGroup,
  type Numbering,
  type Plan,
  type Section,
  typedKeys,
} from "../plan/plan.ts";
import { roman } from "../wording/numerals.ts";
import { capitals, withColon, withoutLabel } from "../wording/punctuation.ts";
import type { Headings } from "./headings.ts";
import { bulletSign, defaultNumbering, labelOf, type Parent, root } from "./numbering.ts";
import type { LineStyle, Outline } from "./outline.ts";
import { tableEntry } from "./table.ts";
import { agendaNodes, budgetNodes, delegateNodes, delegateTotal, eventNodes, responsibilityNodes } from "./typed.ts";

/** A list that is being numbered. */
interface List {
  numbering: Numbering;
  count: number;
}

/** A text that begins with its own title, or with the colon, says again what the program prints. */
const withoutTitle = (text: string, title: string): string =>
  (text.startsWith(`${title}:`) ? text.slice(title.length) : text).replace(/^\s*:\s*/, "");

const asGroup = (node: Node): NodeGroup => (typeof node === "string" ? { text: node } : node);

const boldTitles: ReadonlySet<Parent["scheme"]> = new Set(["root", "I.", "A.", "1.", "1.1.", "1.1", "none"]);

const styleOf = (numbering: Numbering, ownLineTitle: boolean): LineStyle => {
  switch (numbering) {
    case "I.":
    case "A.":
      return ownLineTitle ? "muc" : "khoan";
    case "1.":
      return ownLineTitle ? "khoan-tieu-de" : "khoan";
    case "1.1.":
    case "1.1":
      return ownLineTitle ? "tieu-khoan" : "khoan";
    case "none":
      return ownLineTitle ? "tieu-de-phu" : "noi-dung";
    case "-":
    case "+":
    case "*":
      return "gach";
    default:
      return "diem";
  }
};

/** Writes nodes into one outline; holds what the walk needs everywhere. */
class Walk {
  readonly entries: Outline = [];
  private readonly headings: Headings;

  constructor(headings: Headings) {
    this.headings = headings;
  }

  list(nodes: readonly Node[], parent: Parent, list: List): void {
    for (const node of nodes) {
      const group = asGroup(node);
      if (group.heading === undefined && group.text === undefined) {
        this.blocks(group, parent, list);
        continue;
      }
      if (group.label === undefined) list.count++;
      const { label, number } =
        group.label === undefined ? labelOf(list.numbering, list.count, parent) : handLabel(group.label, list);
      const numbering = label === "" ? "none" : list.numbering;
      this.line(group, numbering, label, parent);
      // What stands under an unnumbered item continues from the level above it.
      this.blocks(group, numbering === "none" ? parent : { scheme: list.numbering, number });
    }
  }

  /** Paragraphs and unnumbered nodes, as they come. */
  private content(nodes: readonly Node[], parent: Parent): void {
    for (const node of nodes) {
      const group = asGroup(node);
      if (group.heading !== undefined || group.text !== undefined) {
        this.line(group, "none", group.label ?? "", parent);
      }
      this.blocks(group, parent);
    }
  }

  private line(group: NodeGroup, numbering: Numbering, label: string, parent: Parent): void {
    const [first = "", ...more] = linesOf(group.text ?? this.runIn(group));
    const caps = (numbering === "I." || numbering === "A.") && group.heading !== undefined;
    const bold = boldTitles.has(numbering === "none" ? parent.scheme : numbering);
    const title =
      group.heading === undefined ? "" : withoutLabel(caps ? capitals(group.heading) : group.heading, label);
    const text = group.heading === undefined ? withoutLabel(first, label) : withoutTitle(first, group.heading);
    const ownLine = title !== "" && text === "";
    const lead = [label, title === "" || ownLine ? title : withColon(title)].filter(Boolean).join(" ");
    const style = styleOf(numbering, ownLine && bold);
    this.entries.push({ kind: "line", style, lead, bold: bold && title !== "" && !ownLine, text });
    for (const paragraph of more) this.paragraph(paragraph);
  }

  private paragraph(text: string): void {
    this.entries.push({ kind: "line", style: "noi-dung", lead: "", bold: false, text });
  }

  /** Typed content that fits on its title's own line. */
  private runIn(group: NodeGroup): string | undefined {
    if (group.heading === undefined || /[:.]$/.test(group.heading)) return undefined;
    if (group.event) {
      const nodes = eventNodes(group.event, this.headings);
      if (nodes.length === 1) return nodes[0]?.text;
    }
    return group.delegates && delegateTotal(group.delegates);
  }

  /**
   * @param spliced the list these blocks' items continue, for a node without a line of its own
   */
  private blocks(
    group: Blocks & { heading?: string; text?: string; numbering?: Numbering },
    parent: Parent,
    spliced?: List,
  ): void {
    const items = (nodes: readonly Node[]): void => {
      const continues = spliced && group.numbering === undefined;
      this.list(
        nodes,
        parent,
        continues ? spliced : { numbering: group.numbering ?? defaultNumbering(parent), count: 0 },
      );
    };
    const bullets = (nodes: readonly Node[], numbering?: Numbering): void =>
      this.list(nodes, parent, { numbering: numbering ?? bulletSign(parent), count: 0 });
    const hasRunIn = group.text === undefined && this.runIn(group) !== undefined;

    for (const key of Object.keys(group)) {
      switch (key) {
        case "content":
          this.content([group.content ?? []].flat(), parent);
          break;
        case "items":
          items(group.items ?? []);
          break;
        case "bullets":
          bullets(group.bullets ?? []);
          break;
        case "table":
          if (group.table) this.entries.push(tableEntry(group.table));
          break;
        case "banner": {
          const banner = Array.isArray(group.banner) ? { lines: group.banner } : group.banner;
          if (banner) this.entries.push({ kind: "banner", framed: false, bold: true, ...banner });
          break;
        }
        case "columns":
          this.entries.push({
            kind: "columns",
            columns: (group.columns ?? []).map((column) =>
              Array.isArray(column) ? { lines: column, name: "" } : { name: "", ...column },
            ),
          });
          break;
        case "fields":
          for (const field of group.fields ?? []) {
            this.entries.push({ kind: "field", labels: [field].flat().map((label) => withColon(label.trim())) });
          }
          break;
        case "purpose":
        case "requirements":
          this.aims(group, key, parent, items);
          break;
        case "event":
          if (group.event && !(hasRunIn && Object.keys(group.event).length === 1)) {
            items(eventNodes(group.event, this.headings));
          }
          break;
        case "agenda":
          bullets(agendaNodes(group.agenda ?? []), group.numbering);
          break;
        case "delegates": {
          const total = group.delegates && delegateTotal(group.delegates);
          if (total !== undefined && !hasRunIn) this.paragraph(total);
          bullets(delegateNodes(group.delegates?.groups ?? []), group.numbering);
          break;
        }
        case "budget":
          if (group.budget !== undefined) this.content(budgetNodes(group.budget), parent);
          break;
        case "responsibilities":
          items(responsibilityNodes(group.responsibilities ?? []));
          break;
      }
    }
  }

  /** Purpose and requirements together make two titled items; one alone needs no title of its own. */
  private aims(
    group: Blocks & { numbering?: Numbering },
    key: "purpose" | "requirements",
    parent: Parent,
    items: (nodes: readonly Node[]) => void,
  ): void {
    const nodes = group[key] ?? [];
    if (!group.purpose || !group.requirements) {
      items(nodes);
      return;
    }
    const numbering = group.numbering ? { numbering: group.numbering } : {};
    const first = Object.keys(group).find((name) => name === "purpose" || name === "requirements") === key;
    const list: List = { numbering: defaultNumbering(parent), count: first ? 0 : 1 };
    this.list([{ heading: this.headings[key], ...numbering, items: nodes }], parent, list);
  }
}

/** A label typed by hand: the count goes on from it where it is one of the list's own. */
const handLabel = (label: string, list: List): { label: string; number: string } => {
  const number = /(\d+)\D*$/.exec(label)?.[1];
  if (number !== undefined) list.count = Number(number);
  return { label, number: label.replace(/[^\d.]/g, "").replace(/\.$/, "") };
};

/** The typed keys at the top of a plan, arranged as plans usually are. */
const standardSections = (plan: Plan, headings: Headings): Section[] => {
  const pick = <K extends keyof Blocks>(...keys: K[]): Blocks | undefined => {
    const picked = Object.fromEntries(
      keys.flatMap((key) => (plan[key as keyof Plan] === undefined ? [] : [[key, plan[key as keyof Plan]]])),
    );
    return Object.keys(picked).length > 0 ? picked : undefined;
  };
  const aims = pick("purpose", "requirements");
  const event = pick("event");
  const agenda = pick("agenda");
  const delegates = pick("delegates");
  const budget = pick("budget");
  const responsibilities = pick("responsibilities");
  const content: NodeGroup[] = [
    ...(event ? [event] : []),
    ...(agenda ? [{ heading: headings.agenda, ...agenda }] : []),
    ...(delegates ? [{ heading: headings.delegates, ...delegates }] : []),
  ];
  return [
    ...(aims ? [{ heading: headings.aims, ...aims }] : []),
    ...(content.length > 0 ? [{ heading: headings.content, items: content }] : []),
    ...(plan.sections ?? []),
    ...(budget ? [{ heading: headings.budget, ...budget }] : []),
    ...(responsibilities ? [{ heading: headings.responsibilities, ...responsibilities }] : []),
  ];
};

const walkSections = (walk: Walk, sections: readonly Section[], numbering: Numbering): void => {
  const list: List = { numbering, count: 0 };
  let parts = 0;
  for (const section of sections) {
    if (section.part === undefined) {
      walk.list([section], root, list);
      continue;
    }
    walk.entries.push({ kind: "part", label: `Phần ${roman(++parts)}`, title: capitals(section.part) });
    walkSections(walk, section.sections ?? [], numbering);
  }
};

/** A plan's body, numbered. */
export const buildOutline = (plan: Plan, headings: Headings): Outline => {
  const walk = new Walk(headings);
  const flat = typedKeys.some((key) => plan[key] !== undefined);
  const sections = flat ? standardSections(plan, headings) : (plan.sections ?? []);
  walkSections(walk, sections, plan.numbering ?? "I.");
  return walk.entries;
};

/** The content of an appendix, numbered on its own. Its bare items count 1, 2, 3. */
export const buildAppendixOutline = (
  appendix: Blocks & { sections?: Section[]; numbering?: Numbering },
  headings: Headings,
): Outline => {
  const walk = new Walk(headings);
  const { sections, numbering, ...blocks } = appendix;
  walk.list([{ ...blocks }], { scheme: "I.", number: "" }, { numbering: numbering ?? "1.", count: 0 });
  if (sections) walkSections(walk, sections, "I.");
  return walk.entries;
};
