import { anyBody } from "../knowledge/bodies.ts";
import type { Assignment, AssignmentForm, Headings, Node, NodeGroup } from "../plan/plan.ts";
import { folded } from "../wording/folded.ts";
import { capitalised } from "../wording/punctuation.ts";
import { words } from "../wording/words.ts";
import { type Lift, replaced } from "./node-lifts.ts";

type AssignmentKey = keyof Assignment;

/** Authors' labels for lead, partners, deadline and product of an assignment. */
const names: readonly (readonly [AssignmentKey, RegExp])[] = [
  [
    "lead",
    words(new RegExp(`^(?:(?:cơ quan|đơn vị|bộ phận|${anyBody("grouped")}),?\\s?)*chủ trì(?: thực hiện| tham mưu)?$`)),
  ],
  ["with", /^(?:(?:các|cơ quan|đơn vị|bộ phận),?\s?)*phối hợp(?: thực hiện)?$/],
  ["deadline", /^(?:thời hạn|thời gian|tiến độ)(?: hoàn thành| thực hiện)?$/],
  ["product", /^(?:sản phẩm|kết quả)(?: đầu ra| dự kiến| hoàn thành)?$/],
];

const keyOf = (label: string): AssignmentKey | undefined =>
  names.find(([, name]) => name.test(folded(label).trim()))?.[0];

/** One part of an assignment, with the author's label for it. */
interface LabelledShare {
  key: AssignmentKey;
  label: string;
  said: string;
}

const partIn = (text: string): LabelledShare | undefined => {
  const [, label = "", said = ""] = /^([^:]{5,40}):\s+(.+?)[.;]?$/su.exec(text.trim()) ?? [];
  const key = keyOf(label);
  return key && said !== "" ? { key, label: capitalised(label.trim()), said } : undefined;
};

/** "đơn vị phối hợp: …; thời hạn: …" as its parts; undefined where something else is among them. */
const partsIn = (text: string): LabelledShare[] | undefined => {
  const parts = text.split(/;\s+(?=\p{L}[^:;]{4,39}:)/u).map(partIn);
  return parts.length > 0 && parts.every((part) => part !== undefined) ? (parts as LabelledShare[]) : undefined;
};

/** A text, and what is said behind it of who works on it. */
interface AssignedText {
  text: string;
  parts: LabelledShare[];
}

const inSentence = (text: string): AssignedText | undefined => {
  // The last sentence of the text, up to the mark that ends the item.
  const [, before = "", said = "", mark = ""] = /^(.+[.?!])\s+([^.?!]{8,})([.;])$/su.exec(text) ?? [];
  const parts = before === "" ? undefined : partsIn(said);
  return parts && { text: mark === ";" ? `${before.slice(0, -1)};` : before, parts };
};

const inBrackets = (text: string): AssignedText | undefined => {
  const [, before = "", said = "", mark = ""] = /^(.+?)\s+\(([^()]{8,})\)([.;]?)$/su.exec(text) ?? [];
  const parts = before === "" ? undefined : partsIn(said);
  return parts && { text: before + mark, parts };
};

/** The text of a node without other keys; empty for any other node. */
const onlyText = (node: Node): string =>
  typeof node === "string" ? node : Object.keys(node).length === 1 ? (node.text ?? "") : "";

/** Splits bullets into assignments and the rest; undefined if the two are mixed. */
const inLines = ({
  bullets = [],
}: NodeGroup): { parts: LabelledShare[]; rest: Node[]; isFirst: boolean } | undefined => {
  const found = bullets.map((node) => partIn(onlyText(node)));
  const isFirst = found[0] !== undefined;
  const count = isFirst ? found.findIndex((part) => !part) : found.length - 1 - found.findLastIndex((part) => !part);
  const length = count === -1 ? found.length : count;
  const parts = (isFirst ? found.slice(0, length) : found.slice(found.length - length)) as LabelledShare[];
  const rest = isFirst ? bullets.slice(length) : bullets.slice(0, bullets.length - length);
  const keys = parts.map(({ key }) => key);
  return parts.length > 0 && new Set(keys).size === keys.length ? { parts, rest, isFirst } : undefined;
};

const foundIn = (group: NodeGroup, form: AssignmentForm): AssignedText["parts"] | undefined => {
  if (form === "lines") return inLines(group)?.parts;
  const text = group.text ?? "";
  return (form === "sentence" ? inSentence(text) : inBrackets(text))?.parts;
};

/** The form in which a plan writes assignments, and its labels for them; undefined if it has none. */
export interface AssignmentHabit {
  form: AssignmentForm;
  headings: Partial<Headings>;
}

const forms: readonly AssignmentForm[] = ["lines", "sentence", "brackets"];

/** Fewest assignments before they count as the plan's convention. */
const fewest = 2;

/** @param groups all nodes of the plan */
export const assignmentHabit = (groups: readonly NodeGroup[]): AssignmentHabit | undefined => {
  const byForm = forms.map((form) => ({ form, parts: groups.flatMap((group) => foundIn(group, form) ?? []) }));
  const [most] = byForm.sort((one, other) => other.parts.length - one.parts.length);
  if (!most || most.parts.length < fewest) return undefined;
  const headings: Partial<Headings> = {};
  for (const [key] of names) {
    const counts = new Map<string, number>();
    for (const part of most.parts) if (part.key === key) counts.set(part.label, (counts.get(part.label) ?? 0) + 1);
    const [usual] = [...counts].sort((one, other) => other[1] - one[1]);
    if (usual) headings[key] = usual[0];
  }
  return { form: most.form, headings };
};

const dated = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

const keysOf = (parts: readonly LabelledShare[]): Assignment =>
  Object.fromEntries(
    parts.map(({ key, said }) => [
      key,
      key === "deadline"
        ? said.replace(
            dated,
            (_all, d: string, m: string, y: string) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
          )
        : said,
    ]),
  );

/** Words that say who works on something become the keys that print them. */
export const assignmentLift =
  ({ form }: AssignmentHabit): Lift =>
  (group) => {
    if (form === "lines") {
      const found = inLines(group);
      if (!found) return [];
      const { parts, rest, isFirst } = found;
      const others = rest.length > 0 ? { bullets: rest } : {};
      const keys = keysOf(parts);
      return [replaced(group, ["bullets"], isFirst ? { ...keys, ...others } : { ...others, ...keys })];
    }
    const found = form === "sentence" ? inSentence(group.text ?? "") : inBrackets(group.text ?? "");
    return found ? [replaced(group, ["text"], { text: found.text, ...keysOf(found.parts) })] : [];
  };
