import {
  type Assignment,
  type Blocks,
  linesOf,
  type MarkedList,
  type Marks,
  type Node,
  type NodeGroup,
  type Numbering,
  nodeSettings,
} from "../plan/plan.ts";
import { isPointLabel } from "../wording/numerals.ts";
import { capitals, withColon, withoutLabel } from "../wording/punctuation.ts";
import type { Choices } from "./choices.ts";
import { columnsEntry, fieldLabels, letterheadEntry } from "./forms.ts";
import { bulletSign, defaultNumbering, labelOf, type Mark, type Parent, unnumbered } from "./numbering.ts";
import { numberedBy, type Origin, originalOf, origins, standingFor, type WithOrigins } from "./origin.ts";
import type { LineStyle, Outline } from "./outline.ts";
import { tableEntry } from "./table.ts";
import {
  agendaNodes,
  assigned,
  assignmentLines,
  assignmentMarks,
  budgetNodes,
  contentOf,
  delegateNodes,
  delegateTotal,
  endedAlike,
  endsAlike,
  eventNodes,
  type Made,
  responsibilityNodes,
  sourceNodes,
} from "./typed.ts";

/** A list that is being numbered. */
export interface List extends Mark {
  count: number;
}

/** The mark of a list, with the key that sets it. */
export const markIn = <Name extends string>(marks: Marks<Name>, name: Name): Mark | undefined => {
  const numbering: Numbering | undefined = marks[name];
  return numbering && { numbering, by: { of: marks, key: name } };
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

/** Keys of a node beside its content. */
const traits: ReadonlySet<string> = new Set([...nodeSettings, "lead", "with", "deadline", "product"]);

/** A node whose own line is one to be filled in. */
const beginsWithFields = (group: NodeGroup): boolean =>
  group.heading === undefined &&
  group.text === undefined &&
  Object.keys(group).find((key) => !traits.has(key)) === "fields";

/** True if the text of a node ends in a colon and typed content follows. */
const leadsOn = (group: NodeGroup): boolean => {
  const [line = "", ...more] = linesOf(group.text);
  const next = Object.keys(group).find((key) => key !== "text" && !traits.has(key));
  return more.length === 0 && /:\**$/.test(line) && (next === "event" || next === "delegates" || next === "budget");
};

const boldTitles: ReadonlySet<Parent["scheme"]> = new Set(["root", "I.", "A.", "1.", "1.1.", "1.1", "none"]);

/** True if a list numbers sections, whose titles have lines of their own. */
const isSection = (numbering: Numbering, parent: Parent): boolean =>
  parent.scheme === "root" || numbering === "I." || numbering === "A.";

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
  /** Start of the printed line: a label, or a label and the text that kept its own. */
  printed: string;
  /** True if the typed label is still part of the text. */
  kept: boolean;
}

/** Typed content that stands on the line of its title, and its key. */
interface RunIn extends WithOrigins {
  key: "event" | "delegates" | "budget";
  text: string;
}

/** Writes nodes into one outline; holds what the walk needs everywhere. */
export class OutlineWalk {
  readonly entries: Outline = [];
  readonly typedLabels: TypedLabel[] = [];
  readonly choices: Choices;

  constructor(choices: Choices) {
    this.choices = choices;
  }

  list(nodes: readonly Node[], parent: Parent, list: List): void {
    for (const group of this.groups(nodes)) {
      const isForm = beginsWithFields(group);
      if (group.heading === undefined && group.text === undefined && !group.label && !isForm) {
        this.blocks(group, parent, undefined, list);
        continue;
      }
      if (group.label === undefined) list.count++;
      const { label, number } =
        group.label === undefined ? labelOf(list.numbering, list.count, parent) : handLabel(group.label, list, parent);
      const numbering = label === "" ? "none" : isPointLabel(label) ? "a)" : list.numbering;
      const runIn = this.runIn(group, isSection(list.numbering, parent));
      if (!isForm) this.line(group, { numbering, by: list.by }, label, parent, runIn);
      // Content of an unnumbered item continues from the level above.
      const below = list.numbering === "none" && parent.scheme === "root" ? unnumbered : parent;
      const inside = numbering === "none" ? below : { scheme: numbering, number };
      this.blocks(group, inside, runIn, undefined, isForm ? label : "");
    }
  }

  /** Paragraphs and unnumbered nodes, as they come. */
  private content(nodes: readonly Node[], parent: Parent): void {
    for (const group of this.groups(nodes)) {
      const runIn = this.runIn(group, false);
      const isForm = beginsWithFields(group);
      if (!isForm && (group.heading !== undefined || group.text !== undefined || group.label)) {
        this.line(group, { numbering: "none" }, group.label ?? "", parent, runIn);
      }
      this.blocks(group, parent, runIn, undefined, isForm ? (group.label ?? "") : "");
    }
  }

  /** A group at the top, which has no line of its own. */
  top(group: NodeGroup, parent: Parent, list: List): void {
    for (const made of this.groups([group])) this.blocks(made, parent, undefined, list);
  }

  /** The nodes of a list as groups whose words say who works on them. */
  private groups(nodes: readonly Node[]): Made[] {
    const { assignments, headings } = this.choices;
    const isAlike = endsAlike(nodes, assignments);
    let marks: ((index: number) => string) | undefined;
    return nodes.map((node, index) => {
      const group = asGroup(nodes, index);
      const markOf = (): string => {
        marks ??= assignmentMarks(nodes);
        return marks(index);
      };
      return typeof node === "string"
        ? isAlike
          ? endedAlike(group, markOf())
          : group
        : assigned(group, assignments, headings, markOf);
    });
  }

  private line(group: Made, { numbering, by }: Mark, label: string, parent: Parent, runIn: RunIn | undefined): void {
    const [first = "", ...more] = linesOf([group.text, runIn?.text].filter((part) => part !== undefined).join(" "));
    const caps = group.caps ?? (this.choices.caps && (numbering === "I." || numbering === "A."));
    const bold = boldTitles.has(numbering === "none" ? parent.scheme : numbering);
    const byHand = group.label === undefined ? [] : [{ of: group, key: "label" }];
    const texts = [...(group[origins] ?? []), ...(runIn?.[origins] ?? [])];
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
      ...(byHand.length === 0 && by && { [numberedBy]: by }),
    });
    const goesOn = from.filter(({ of, key }) => key !== "label" && key !== "heading" && of !== this.choices.headings);
    for (const [index, paragraph] of more.entries()) this.paragraph(paragraph, ofLine(goesOn, index + 1));
  }

  /** @param written the text, or (of a title) the way it is printed */
  private unlabelled(written: string, label: string, from: readonly Origin[], isTitle: boolean): string {
    const { text, other, kept } = withoutLabel(written, label, isTitle);
    if (other === "") return text;
    const origin = from.find(({ of, key }) => (originalOf(of) as Record<string, unknown>)[key] !== undefined);
    if (origin) this.typedLabels.push({ origin, typed: other, printed: `${label} ${text}`, kept });
    return text;
  }

  /** @param label what the first line begins with, in a list */
  private fields(fields: NonNullable<Blocks["fields"]>, label: string): void {
    for (const [key, field] of fields.entries()) {
      this.entries.push({
        kind: "field",
        lead: key === 0 ? label : "",
        labels: fieldLabels(field),
        [origins]:
          typeof field === "string" ? [{ of: fields, key }] : field.map((_label, index) => ({ of: field, key: index })),
      });
    }
  }

  private paragraph(text: string, from: readonly Origin[]): void {
    this.entries.push({ kind: "line", style: "noi-dung", label: "", lead: "", bold: false, text, [origins]: from });
  }

  /** @param section whether the title is that of a section, which stands alone on its line above a budget */
  private runIn(group: NodeGroup, section: boolean): RunIn | undefined {
    if (!(group.heading === undefined ? leadsOn(group) : group.text === undefined && !/\.$/.test(group.heading)))
      return undefined;
    const [only, ...more] = group.event ? eventNodes(group.event, this.choices.headings) : [];
    if (only && more.length === 0) return { ...only, key: "event" };
    const total = group.delegates && delegateTotal(group.delegates);
    if (group.delegates && total !== undefined)
      return { key: "delegates", text: total, [origins]: [{ of: group.delegates, key: "total" }] };
    const [source, ...others] = section ? [] : sourceNodes(group);
    return source?.text !== undefined && others.length === 0
      ? { key: "budget", text: source.text, [origins]: source[origins] ?? [] }
      : undefined;
  }

  /**
   * @param runIn what stands on the line of the title
   * @param spliced the list these blocks' items continue, for a node without a line of its own
   * @param label of the node, where its first line is one to be filled in
   */
  private blocks(
    group: Blocks & Pick<NodeGroup, "numbering" | keyof Assignment> & WithOrigins,
    parent: Parent,
    runIn: RunIn | undefined,
    spliced?: List,
    label = "",
  ): void {
    const { headings } = this.choices;
    const [mark, named] = typeof group.numbering === "object" ? [undefined, group.numbering] : [group.numbering, {}];
    const own: Mark | undefined = mark && {
      numbering: mark,
      by: group[numberedBy] ?? { of: group, key: "numbering" },
    };
    const chosen = (list: MarkedList): Mark | undefined =>
      markIn(named, list) ?? own ?? markIn(this.choices.marks, list);
    // All numbered items of a node count on, whichever key they stand under.
    const list: List =
      spliced && mark === undefined ? spliced : { ...(own ?? { numbering: defaultNumbering(parent) }), count: 0 };
    // The numbering a node asks for is that of its aims, not of the titles over purpose and requirements.
    const titles: List = mark ? { numbering: defaultNumbering(parent), count: 0 } : list;
    const items = (nodes: readonly Node[], marked = own): void =>
      this.list(
        nodes,
        parent,
        marked === undefined || marked.numbering === list.numbering ? list : { ...marked, count: 0 },
      );
    const bullets = (nodes: readonly Node[], marked: Mark = { numbering: bulletSign(parent) }): void =>
      this.list(nodes, parent, { ...marked, count: 0 });
    let isAssigned = false;

    for (const key of Object.keys(group)) {
      switch (key) {
        case "content":
          this.content(contentOf(group), parent);
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
          this.entries.push(columnsEntry(group.columns ?? []));
          break;
        case "letterhead":
          if (group.letterhead) this.entries.push(letterheadEntry(group.letterhead));
          break;
        case "fields":
          this.fields(group.fields ?? [], label);
          label = "";
          break;
        case "purpose":
        case "requirements": {
          const nodes = group[key] ?? [];
          const marked = chosen(key);
          // A lone idea is a paragraph: "a)" without "b)" counts nothing.
          const isLone = nodes.length === 1 && isIdea(nodes[0]) && marked === undefined;
          // Together they make two titled items; one alone needs no title of its own.
          if (group.purpose && group.requirements) {
            const below = {
              ...(marked && { numbering: marked.numbering, [numberedBy]: marked.by }),
              [isLone ? "content" : "items"]: nodes,
            };
            this.list(
              [{ heading: headings[key], ...below, [origins]: [{ of: headings, key }] } as Made],
              parent,
              titles,
            );
          } else if (isLone && !listedKeys.some((other) => other !== key && group[other])) this.content(nodes, parent);
          else items(nodes, marked);
          break;
        }
        case "event":
          if (group.event && runIn?.key !== "event") items(eventNodes(group.event, headings), chosen(key));
          break;
        case "agenda":
          bullets(agendaNodes(group.agenda ?? []), chosen(key));
          break;
        case "delegates": {
          const total = group.delegates && delegateTotal(group.delegates);
          if (group.delegates && total !== undefined && runIn?.key !== "delegates")
            this.paragraph(total, [{ of: group.delegates, key: "total" }]);
          bullets(delegateNodes(group.delegates?.groups ?? []), chosen(key));
          break;
        }
        case "budget": {
          const nodes = budgetNodes(group, headings).slice(runIn?.key === "budget" ? 1 : 0);
          // One paragraph alone takes no mark.
          const marked = nodes.length > 1 ? chosen(key) : undefined;
          if (marked === undefined || marked.numbering === "none") this.content(nodes, parent);
          else this.list(nodes, parent, { ...marked, count: 0 });
          break;
        }
        case "responsibilities": {
          const tasks = markIn(named, "tasks") ?? markIn(this.choices.marks, "tasks");
          items(responsibilityNodes(group.responsibilities ?? [], tasks), chosen(key));
          break;
        }
        case "lead":
        case "with":
        case "deadline":
        case "product":
          if (!isAssigned) bullets(assignmentLines(group, headings));
          isAssigned = true;
          break;
      }
    }
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
