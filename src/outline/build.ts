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
import { bulletSign, defaultNumbering, labelOf, type Parent, root, unnumbered } from "./numbering.ts";
import { type Origin, originalOf, origins, standingFor } from "./origin.ts";
import type { LineStyle, Outline } from "./outline.ts";
import { tableEntry } from "./table.ts";
import {
  agendaNodes,
  budgetNodes,
  delegateNodes,
  delegateTotal,
  eventNodes,
  type Made,
  responsibilityNodes,
} from "./typed.ts";

/** A list that is being numbered. */
interface List {
  numbering: Numbering;
  count: number;
}

/** A list of nodes, or the one text that stands in its place. */
const nodesIn = (group: Blocks, key: "content" | "budget"): readonly Node[] => {
  const value = group[key] ?? [];
  return typeof value === "string" ? [{ text: value, [origins]: [{ of: group, key }] } as Made] : (value as Node[]);
};

/** The same texts, of which one line is printed. */
const ofLine = (from: readonly Origin[], line: number): Origin[] => from.map((origin) => ({ ...origin, line }));

/** A text that begins with its own title, or with the colon, says again what the program prints. */
const withoutTitle = (text: string, title: string): string =>
  (text.startsWith(`${title}:`) ? text.slice(title.length) : text).replace(/^\s*:\s*/, "");

/** A node as a group that knows the texts of the plan its line is made of. */
const asGroup = (nodes: readonly (Node | Made)[], key: number): Made => {
  const node: string | Made = nodes[key] ?? "";
  if (typeof node === "string") return { text: node, [origins]: [{ of: nodes, key }] };
  if (node[origins]) return node;
  const texts = ["heading", "text"].map((name) => ({ of: node, key: name }));
  return standingFor({ ...node, [origins]: texts }, node);
};

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

/** A label that an author typed, where the program prints another one. */
export interface TypedLabel {
  origin: Origin;
  typed: string;
  /** What the line begins with in print: a label, or a label and the text that kept its own. */
  printed: string;
  /** Whether the typed label is still part of the text. */
  kept: boolean;
}

/** Writes nodes into one outline; holds what the walk needs everywhere. */
class Walk {
  readonly entries: Outline = [];
  readonly typedLabels: TypedLabel[] = [];
  private readonly headings: Headings;

  constructor(headings: Headings) {
    this.headings = headings;
  }

  list(nodes: readonly Node[], parent: Parent, list: List): void {
    for (const index of nodes.keys()) {
      const group = asGroup(nodes, index);
      if (group.heading === undefined && group.text === undefined && !group.label) {
        this.blocks(group, parent, list);
        continue;
      }
      if (group.label === undefined) list.count++;
      const { label, number } =
        group.label === undefined ? labelOf(list.numbering, list.count, parent) : handLabel(group.label, list, parent);
      const numbering = label === "" ? "none" : list.numbering;
      this.line(group, numbering, label, parent);
      // What stands under an unnumbered item continues from the level above it.
      const below = list.numbering === "none" && parent.scheme === "root" ? unnumbered : parent;
      this.blocks(group, numbering === "none" ? below : { scheme: list.numbering, number });
    }
  }

  /** Paragraphs and unnumbered nodes, as they come. */
  private content(nodes: readonly Node[], parent: Parent): void {
    for (const index of nodes.keys()) {
      const group = asGroup(nodes, index);
      if (group.heading !== undefined || group.text !== undefined || group.label) {
        this.line(group, "none", group.label ?? "", parent);
      }
      this.blocks(group, parent);
    }
  }

  private line(group: Made, numbering: Numbering, label: string, parent: Parent): void {
    const runIn = this.runIn(group);
    const [first = "", ...more] = linesOf(group.text ?? runIn?.text);
    const caps = (numbering === "I." || numbering === "A.") && group.heading !== undefined;
    const bold = boldTitles.has(numbering === "none" ? parent.scheme : numbering);
    const byHand = group.label === undefined ? [] : [{ of: group, key: "label" }];
    const texts = [...(group[origins] ?? []), ...(runIn?.origins ?? [])];
    const from = [...byHand, ...texts];
    const title =
      group.heading === undefined
        ? ""
        : this.unlabelled(caps ? capitals(group.heading) : group.heading, label, texts, true);
    const text =
      group.heading === undefined ? this.unlabelled(first, label, texts, false) : withoutTitle(first, group.heading);
    const ownLine = title !== "" && text === "";
    const lead = [label, title === "" || ownLine ? title : withColon(title)].filter(Boolean).join(" ");
    const style = styleOf(numbering, ownLine && bold);
    this.entries.push({
      kind: "line",
      style,
      label,
      lead,
      bold: bold && title !== "" && !ownLine,
      text,
      [origins]: more.length === 0 ? from : ofLine(from, 0),
    });
    const goesOn = from.filter(({ key }) => key !== "label" && key !== "heading");
    for (const [index, paragraph] of more.entries()) this.paragraph(paragraph, ofLine(goesOn, index + 1));
  }

  /** @param written the text, or (of a title) the way it is printed */
  private unlabelled(written: string, label: string, from: readonly Origin[], isTitle: boolean): string {
    const { text, other, kept } = withoutLabel(written, label, isTitle);
    const origin = from.find(({ of, key }) => (originalOf(of) as Record<string, unknown>)[key] !== undefined);
    if (other !== "" && origin) this.typedLabels.push({ origin, typed: other, printed: `${label} ${text}`, kept });
    return text;
  }

  private paragraph(text: string, from: readonly Origin[]): void {
    this.entries.push({ kind: "line", style: "noi-dung", label: "", lead: "", bold: false, text, [origins]: from });
  }

  /** Typed content that fits on its title's own line, and the key it stands under. */
  private runIn(
    group: NodeGroup,
  ): { key: "event" | "delegates"; text: string; origins: readonly Origin[] } | undefined {
    if (group.heading === undefined || group.text !== undefined || /[:.]$/.test(group.heading)) return undefined;
    const [only, ...more] = group.event ? eventNodes(group.event, this.headings) : [];
    if (only && more.length === 0) return { key: "event", text: only.text, origins: only[origins] ?? [] };
    const total = group.delegates && delegateTotal(group.delegates);
    if (!group.delegates || total === undefined) return undefined;
    return { key: "delegates", text: total, origins: [{ of: group.delegates, key: "total" }] };
  }

  /**
   * @param spliced the list these blocks' items continue, for a node without a line of its own
   */
  private blocks(
    group: Blocks & { heading?: string; text?: string; numbering?: Numbering },
    parent: Parent,
    spliced?: List,
  ): void {
    // All numbered items of a node count on, whichever key they stand under.
    const list: List =
      spliced && group.numbering === undefined
        ? spliced
        : { numbering: group.numbering ?? defaultNumbering(parent), count: 0 };
    // The numbering a node asks for is that of its aims, not of the titles over purpose and requirements.
    const titles: List = group.numbering ? { numbering: defaultNumbering(parent), count: 0 } : list;
    const items = (nodes: readonly Node[]): void => this.list(nodes, parent, list);
    const bullets = (nodes: readonly Node[], numbering?: Numbering): void =>
      this.list(nodes, parent, { numbering: numbering ?? bulletSign(parent), count: 0 });
    const inTitle = this.runIn(group)?.key;

    for (const key of Object.keys(group)) {
      switch (key) {
        case "content":
          this.content(nodesIn(group, "content"), parent);
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
          if (banner)
            this.entries.push({
              kind: "banner",
              framed: false,
              bold: true,
              ...banner,
              [origins]: banner.lines.map((_line, key) => ({ of: banner.lines, key })),
            });
          break;
        }
        case "columns":
          this.entries.push({
            kind: "columns",
            columns: (group.columns ?? []).map((column) =>
              Array.isArray(column) ? { lines: column, name: "" } : standingFor({ name: "", ...column }, column),
            ),
          });
          break;
        case "fields":
          for (const [key, field] of (group.fields ?? []).entries()) {
            this.entries.push({
              kind: "field",
              labels: [field].flat().map((label) => withColon(label.trim())),
              [origins]:
                typeof field === "string"
                  ? [{ of: group.fields as object, key }]
                  : field.map((_label, index) => ({ of: field, key: index })),
            });
          }
          break;
        case "purpose":
        case "requirements":
          this.aims(group, key, parent, list, titles);
          break;
        case "event":
          if (group.event && inTitle !== "event") items(eventNodes(group.event, this.headings));
          break;
        case "agenda":
          bullets(agendaNodes(group.agenda ?? []), group.numbering);
          break;
        case "delegates": {
          const total = group.delegates && delegateTotal(group.delegates);
          if (group.delegates && total !== undefined && inTitle !== "delegates")
            this.paragraph(total, [{ of: group.delegates, key: "total" }]);
          bullets(delegateNodes(group.delegates?.groups ?? []), group.numbering);
          break;
        }
        case "budget":
          if (typeof group.budget === "string") this.content(nodesIn(group, "budget"), parent);
          else if (group.budget) this.content(budgetNodes(group.budget), parent);
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
    list: List,
    titles: List,
  ): void {
    const nodes = group[key] ?? [];
    // A lone idea is a paragraph: "a)" without "b)" counts nothing.
    const isLone = nodes.length === 1 && isIdea(nodes[0]) && group.numbering === undefined;
    if (!group.purpose || !group.requirements) {
      if (isLone && !listedKeys.some((other) => other !== key && group[other])) this.content(nodes, parent);
      else this.list(nodes, parent, list);
      return;
    }
    const numbering = group.numbering ? { numbering: group.numbering } : {};
    const titled = { heading: this.headings[key], ...numbering, [isLone ? "content" : "items"]: nodes, [origins]: [] };
    this.list([titled as Made], parent, titles);
  }
}

/** A text without a title of its own. */
const isIdea = (node: Node | undefined): boolean =>
  typeof node === "string" || (node?.text !== undefined && node.heading === undefined && node.label === undefined);

/** Keys whose items count on in one list. */
const listedKeys = ["items", "purpose", "requirements", "event", "responsibilities"] as const;

/** Items beyond this are not looked for when a label is typed by hand. */
const longestList = 400;

/** A label typed by hand: where it is one of the list's own, the count goes on from it. */
const handLabel = (label: string, list: List, parent: Parent): { label: string; number: string } => {
  for (let count = 1; count <= longestList; count++) {
    const own = labelOf(list.numbering, count, parent);
    if (own.label !== label) continue;
    list.count = count;
    return own;
  }
  return { label, number: label.replace(/[^\d.]/g, "").replace(/\.$/, "") };
};

/** The typed keys at the top of a plan, arranged as plans usually are. */
const standardSections = (plan: Plan, headings: Headings): Section[] => {
  const pick = <K extends keyof Blocks>(...keys: K[]): Blocks | undefined => {
    const picked = Object.fromEntries(
      keys.flatMap((key) => (plan[key as keyof Plan] === undefined ? [] : [[key, plan[key as keyof Plan]]])),
    );
    return Object.keys(picked).length > 0 ? standingFor(picked, plan) : undefined;
  };
  const aims = pick("purpose", "requirements");
  const event = pick("event");
  const agenda = pick("agenda");
  const delegates = pick("delegates");
  const budget = pick("budget");
  const responsibilities = pick("responsibilities");
  const titled = (heading: string, blocks: Blocks | undefined): (Blocks & { heading: string })[] =>
    blocks ? [standingFor({ heading, ...blocks }, plan)] : [];
  const content: NodeGroup[] = [
    ...(event ? [event] : []),
    ...titled(headings.agenda, agenda),
    ...titled(headings.delegates, delegates),
  ];
  return [
    ...titled(headings.aims, aims),
    ...(content.length > 0 ? [{ heading: headings.content, items: content }] : []),
    ...(plan.sections ?? []),
    ...titled(headings.budget, budget),
    ...titled(headings.responsibilities, responsibilities),
  ];
};

const walkSections = (walk: Walk, sections: readonly Section[], numbering: Numbering): void => {
  const list: List = { numbering, count: 0 };
  let parts = 0;
  for (const section of sections) {
    if (section.part === undefined) {
      // A mục has a title (PL I, II.6.d): what has none is numbered as what stands below one.
      if (section.heading === undefined && section.text === undefined && !section.label) {
        walk.list(
          [section],
          { scheme: numbering, number: "" },
          { numbering: defaultNumbering({ scheme: numbering, number: "" }), count: 0 },
        );
      } else walk.list([section], root, list);
      continue;
    }
    walk.entries.push({
      kind: "part",
      label: `Phần ${roman(++parts)}`,
      title: capitals(section.part),
      [origins]: [{ of: section, key: "part" }],
    });
    walkSections(walk, section.sections ?? [], numbering);
  }
};

const walkPlan = (plan: Plan, headings: Headings): Walk => {
  const walk = new Walk(headings);
  const flat = typedKeys.some((key) => plan[key] !== undefined);
  const sections = flat ? standardSections(plan, headings) : (plan.sections ?? []);
  walkSections(walk, sections, plan.numbering ?? "I.");
  return walk;
};

/** A plan's body, numbered. */
export const buildOutline = (plan: Plan, headings: Headings): Outline => walkPlan(plan, headings).entries;

type AppendixContent = Blocks & { sections?: Section[]; numbering?: Numbering };

const walkAppendix = (appendix: AppendixContent, headings: Headings): Walk => {
  const walk = new Walk(headings);
  const { numbering = "1.", sections = [], ...blocks } = appendix;
  const keys = Object.keys(appendix);
  const isBefore = (key: string): boolean => !keys.includes("sections") || keys.indexOf(key) < keys.indexOf("sections");
  const list: List = { numbering, count: 0 };
  const write = (pick: (key: string) => boolean): void =>
    walk.list(
      [standingFor(Object.fromEntries(Object.entries(blocks).filter(([key]) => pick(key))), appendix)],
      { scheme: "I.", number: "" },
      list,
    );
  write(isBefore);
  walkSections(walk, sections, "I.");
  write((key) => !isBefore(key));
  return walk;
};

/** The content of an appendix, numbered on its own. Its bare items count 1, 2, 3. */
export const buildAppendixOutline = (appendix: AppendixContent, headings: Headings): Outline =>
  walkAppendix(appendix, headings).entries;

// Only the numbers count, not what a kind of document calls typed content.
const untitled: Headings = {
  aims: "",
  purpose: "",
  requirements: "",
  content: "",
  time: "",
  venue: "",
  format: "",
  agenda: "",
  delegates: "",
  budget: "",
  responsibilities: "",
};

/** Labels typed in front of items of a plan and its appendices that are not the ones printed, in printed order. */
export const typedLabelsOf = (plan: Plan): TypedLabel[] => [
  ...walkPlan(plan, untitled).typedLabels,
  ...(plan.appendices ?? []).flatMap((appendix) => walkAppendix(appendix, untitled).typedLabels),
];
