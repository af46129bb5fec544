import { type Difference, differencesBetween, isOfWords } from "../compare/differences.ts";
import type { Unit, Units, UnitText } from "../compare/units.ts";
import type { Place, Text } from "../document/document.ts";
import { documentOf, type PlanDocument } from "../document/of-plan.ts";
import type { Kind } from "../kind/read.ts";
import type { Headings, Plan } from "../plan/plan.ts";
import type { PlanRead } from "../plan/read.ts";
import type { PlanPlace, Pointer } from "../problem.ts";
import { sourceFromText } from "../source/source.ts";
import { parseYaml } from "../source/yaml.ts";
import { type Counterpart, counterparts, lettersIn, textsOf } from "./counterparts.ts";

/** Reads and builds a plan's text again after an edit, with its office, its files of rows and its templates. */
export interface Again {
  kind: Kind;
  read(text: string): PlanRead;
  /** The document of a plan; undefined where its template refuses it. */
  build(plan: Plan): Promise<Units | undefined>;
}

type Yaml = ReturnType<typeof parseYaml>["document"];

/** A plan's text before it is built. */
export interface Draft {
  text: string;
  yaml: Yaml;
  plan: Plan;
  said: PlanDocument;
  /** The letters of each text that it prints, and how often it prints them. */
  letters: ReadonlyMap<string, number>;
  headings: Headings;
  typedAt(place: Place): PlanPlace | undefined;
}

/** A plan's text, and its document beside the one that somebody edited. */
export interface State extends Draft {
  units: Units;
  /** Words of the edited document that do not stand in capitals. */
  running: string;
  /** Remaining differences of words, by subject. */
  differences: ReadonlyMap<unknown, Difference>;
  /** Bold and italics count among the differences, too. */
  all: readonly Difference[];
  notes: readonly string[];
  counterpart(text: UnitText): Counterpart | undefined;
  /** Of a text of the edited document that stands in the plan as it is. */
  counterpartNow(text: UnitText): Counterpart | undefined;
}

const countsOf = (all: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** Letters of texts that one plan prints more often than another; digits are left out, since labels are counted. */
export const lettersBeyond = ({ letters: some }: Draft, { letters: others }: Draft): string[] =>
  [...some].flatMap(([one, count]) => (count > (others.get(one) ?? 0) && /\p{L}/u.test(one) ? [one] : []));

export const draftOf = (text: string, { read, kind }: Again): Draft | undefined => {
  const { plan, content } = read(text);
  if (!plan || !content) return undefined;
  const { document: yaml, problems } = parseYaml(sourceFromText("", text));
  if (problems.length > 0) return undefined;
  const said = documentOf(plan, kind, true);
  return {
    ...{ text, yaml, plan, said },
    letters: countsOf(said.document.texts.map(({ printed }) => lettersIn(printed))),
    headings: { ...kind.headings, ...plan.headings },
    typedAt: (place) => content.typedAt(said.placeOf(place)),
  };
};

/**
 * Differences of words by what they are about, however often the plan is built: a unit of the edited document, or words
 * that it lacks, counted where it lacks them more than once.
 */
const bySubject = (list: readonly Difference[]): Map<unknown, Difference> => {
  const counts = new Map<string, number>();
  return new Map(
    list
      .filter((one) => isOfWords(one) && one.part !== "margin")
      .map((difference): [unknown, Difference] => {
        const { part, before, now } = difference;
        if (now) return [now, difference];
        const words = `${part} ${before?.words}`;
        const count = (counts.get(words) ?? 0) + 1;
        counts.set(words, count);
        return [`${count} ${words}`, difference];
      }),
  );
};

/** The last of equal, numbered differences: it is the first to disappear when one of them is carried. */
export const lastOf = (subjects: Iterable<unknown>, subject: unknown): unknown => {
  const wordsOf = (one: unknown): unknown => (typeof one === "string" ? one.replace(/^\d+ /, "") : one);
  return [...subjects].findLast((one) => wordsOf(one) === wordsOf(subject)) ?? subject;
};

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** @param units of the plan's document, where it was built already */
export const stateOf = async (draft: Draft, again: Again, now: Units, built?: Units): Promise<State | undefined> => {
  const units = built ?? (await again.build(draft.plan));
  if (!units) return undefined;
  const { list, notes } = differencesBetween(units, now);
  const texts = draft.said.document.texts;
  const before = once(() => counterparts(textsOf(units), texts));
  const after = once(() => counterparts(textsOf(now), texts));
  return {
    ...draft,
    units,
    running: now.all.flatMap(({ words }) => (words === words.toUpperCase() ? [] : [words])).join("\n"),
    differences: bySubject(list),
    all: list,
    notes,
    counterpart: (text) => before().get(text),
    counterpartNow: (text) => after().get(text),
  };
};

/** The text of the plan for a unit, of a row that of its first cell that was typed. */
export const textOfUnit = (
  { said }: Draft,
  { texts }: Unit,
  find: (text: UnitText) => Counterpart | undefined,
): Text | undefined => {
  const all = texts.flatMap((text) => find(text)?.text ?? []);
  return all.find((text) => said.sourcesOf(text).length > 0) ?? all[0];
};

/** The pointer of a plan's own file for a text. */
export const pointerOf = (draft: Draft, place: Place): Pointer | undefined => draft.typedAt(place)?.pointer;
