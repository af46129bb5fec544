import {
  type Blocks,
  type Headings,
  type NodeGroup,
  type Plan,
  type PlanAppendix,
  type Section,
  typedKeys,
} from "../plan/plan.ts";
import { roman } from "../wording/numerals.ts";
import { capitals } from "../wording/punctuation.ts";
import { type Choices, choicesOf } from "./choices.ts";
import { defaultNumbering, type Mark, type Parent, root } from "./numbering.ts";
import { type Origin, origins, standingFor } from "./origin.ts";
import type { Outline } from "./outline.ts";
import { type List, markIn, OutlineWalk, type TypedLabel } from "./walk.ts";

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
  const titled = (key: keyof Headings, blocks: Blocks | undefined): (Blocks & { heading: string })[] =>
    blocks ? [standingFor({ heading: headings[key], ...blocks, [origins]: [{ of: headings, key }] }, plan)] : [];
  const content: NodeGroup[] = [
    ...(event ? [event] : []),
    ...titled("agenda", agenda),
    ...titled("delegates", delegates),
  ];
  const own = plan.sections ?? [];
  const behind = (keys: readonly (typeof typedKeys)[number][]): Section[] =>
    own.filter(({ after }) => after !== undefined && keys.includes(after));
  return [
    ...titled("aims", aims),
    ...behind(["purpose", "requirements"]),
    ...(content.length > 0 ? titled("content", { items: content }) : []),
    ...behind(["event", "agenda", "delegates"]),
    ...own.filter(({ after }) => after === undefined),
    ...titled("budget", budget),
    ...behind(["budget"]),
    ...titled("responsibilities", responsibilities),
    ...behind(["responsibilities"]),
  ];
};

/** "PHẦN I" is printed "Phần I", "PHẦN THỨ NHẤT" "Phần thứ nhất" (PL I, II.6.đ); any other label as it is typed. */
const partLabel = (typed = ""): string => {
  const [, number] = /^PHẦN\s+(\S.*)$/u.exec(typed) ?? [];
  if (number === undefined || typed !== typed.toUpperCase()) return typed;
  return `Phần ${/^(?:[IVXLC]+|[A-ZĐ]|\d+)[.:]?$/u.test(number) ? number : number.toLowerCase()}`;
};

const walkSections = (walk: OutlineWalk, sections: readonly Section[], mark: Mark): void => {
  const { numbering } = mark;
  const list: List = { ...mark, count: 0 };
  let parts = 0;
  for (const section of sections) {
    if (section.part === undefined) {
      // A mục has a title (PL I, II.6.d): what has none is numbered as what stands below one.
      if (section.heading === undefined && section.text === undefined && !section.label) {
        const above: Parent = { scheme: numbering, number: "" };
        walk.top(section, above, { numbering: defaultNumbering(above), count: 0 });
      } else walk.list([section], root, list);
      continue;
    }
    parts++;
    walk.entries.push({
      kind: "part",
      label: partLabel(section.label) || `Phần ${roman(parts)}`,
      title: (section.caps ?? walk.choices.caps) ? capitals(section.part) : section.part,
      [origins]: [...(section.label ? [{ of: section, key: "label" }] : []), { of: section, key: "part" }],
    });
    walkSections(walk, section.sections ?? [], mark);
  }
};

const walkPlan = (plan: Plan, choices: Choices): OutlineWalk => {
  const walk = new OutlineWalk(choices);
  const flat = typedKeys.some((key) => plan[key] !== undefined);
  const sections = flat ? standardSections(plan, choices.headings) : (plan.sections ?? []);
  const by: Origin | undefined = typeof plan.numbering === "string" ? { of: plan, key: "numbering" } : undefined;
  walkSections(walk, sections, { numbering: "I.", ...markIn(choices.marks, "sections"), ...(by && { by }) });
  return walk;
};

/** A plan's body, numbered. */
export const buildOutline = (plan: Plan, choices: Choices): Outline => walkPlan(plan, choices).entries;

type AppendixContent = Pick<PlanAppendix, keyof Blocks | "sections" | "numbering">;

const walkAppendix = (appendix: AppendixContent, choices: Choices): OutlineWalk => {
  const { numbering, sections = [], ...blocks } = appendix;
  const [mark = "1.", named] = typeof numbering === "object" ? [undefined, numbering] : [numbering, {}];
  const walk = new OutlineWalk({ ...choices, marks: { ...choices.marks, ...named } });
  const keys = Object.keys(appendix);
  const isBefore = (key: string): boolean => !keys.includes("sections") || keys.indexOf(key) < keys.indexOf("sections");
  const list: List = { numbering: mark, count: 0 };
  const write = (pick: (key: string) => boolean): void =>
    walk.top(
      standingFor(Object.fromEntries(Object.entries(blocks).filter(([key]) => pick(key))), appendix),
      { scheme: "I.", number: "" },
      list,
    );
  write(isBefore);
  walkSections(walk, sections, { numbering: "I.", ...markIn(named, "sections") });
  write((key) => !isBefore(key));
  return walk;
};

/** The content of an appendix, numbered on its own. Its bare items count 1, 2, 3. */
export const buildAppendixOutline = (appendix: AppendixContent, choices: Choices): Outline =>
  walkAppendix(appendix, choices).entries;

/** Some titles and labels of typed content, and nothing in the place of the others. */
export const onlyHeadings = (own: Partial<Headings>): Headings =>
  new Proxy(own, { get: (of, name) => of[name as keyof Headings] ?? "" }) as Headings;

// Only the numbers count, not what typed content is called.
const untitled = onlyHeadings({});

/** Labels typed in front of items of a plan and its appendices that are not the ones printed, in printed order. */
export const typedLabelsOf = (plan: Plan): TypedLabel[] => {
  const choices = { ...choicesOf(plan, untitled), headings: untitled };
  return [
    ...walkPlan(plan, choices).typedLabels,
    ...(plan.appendices ?? []).flatMap((appendix) => walkAppendix(appendix, choices).typedLabels),
  ];
};
