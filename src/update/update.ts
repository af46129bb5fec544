import { type Difference, differencesBetween, isOfWords } from "../compare/differences.ts";
import { sharedRuns } from "../compare/sequences.ts";
import type { Unit, Units } from "../compare/units.ts";
import { stretchesOf } from "../compare/words.ts";
import type { Place, Text } from "../document/document.ts";
import { documentOf, type PlanDocument } from "../document/of-plan.ts";
import type { Kind } from "../kind/read.ts";
import type { PlanRead } from "../plan/read.ts";
import type { PlanPlace, Pointer } from "../problem.ts";
import {
  asScalar,
  edited,
  inserting,
  itemAround,
  lineIn,
  type Replacement,
  removing,
  replacingIn,
  type TextEdit,
  writtenItem,
} from "../source/edit.ts";
import { sourceFromText } from "../source/source.ts";
import { withTopValue } from "../source/top-value.ts";
import { parseYaml } from "../source/yaml.ts";
import { parseDate } from "../wording/date-words.ts";
import { padded } from "../wording/numerals.ts";
import { counterparts, distance, keyOf, levelOf, textsOf } from "./counterparts.ts";

/** What reads a plan's text again after an edit, with its office and its files of rows. */
export type ReadAgain = (text: string) => PlanRead;

export interface Updated {
  /** The plan's text with what could be carried into it. */
  text: string;
  /** How many differences of words are in it now. */
  carried: number;
  /** What the built document says in words of other files, such as that of the office. */
  elsewhere: ReadonlySet<string>;
}

type Yaml = ReturnType<typeof parseYaml>["document"];

/** A plan's text, and what it says. */
interface State {
  text: string;
  yaml: Yaml;
  said: PlanDocument;
  texts: readonly Text[];
  /** Where a place stands in the plan's own file; undefined where it is taken over from another. */
  typedAt(place: PlanPlace): PlanPlace | undefined;
}

const stateOf = (text: string, read: ReadAgain, kind: Kind): State | undefined => {
  const { plan, content } = read(text);
  if (!plan || !content) return undefined;
  const said = documentOf(plan, kind, true);
  const { document, problems } = parseYaml(sourceFromText("", text));
  if (problems.length > 0) return undefined;
  return { text, yaml: document, said, texts: said.document.texts, typedAt: (place) => content.typedAt(place) };
};

/** A stretch of a printed text, and what is printed there now. */
const changesOf = (before: string, now: string): Replacement[] => {
  const changes: Replacement[] = [];
  let at = 0;
  let open: Replacement | undefined;
  for (const { text, in: where } of stretchesOf(before, now)) {
    if (where === "both") {
      open = undefined;
      at += text.length;
      continue;
    }
    if (!open) {
      open = { from: at, to: at, words: "" };
      changes.push(open);
    }
    if (where === "now") open.words += text;
    else {
      at += text.length;
      open.to = at;
    }
  }
  return changes;
};

const isBetween = (at: number, from: number, to: number): boolean => at >= from && at <= to;

/** Words as they are typed where others are printed in capitals. */
const inSmallLetters = (words: string, typed: string, isFirst: boolean): string => {
  if (typed === typed.toUpperCase() && typed !== typed.toLowerCase()) return words;
  const small = words.toLowerCase();
  return isFirst ? small.charAt(0).toUpperCase() + small.slice(1) : small;
};

/** Changes of a printed text as changes of what was typed for it, by its place; undefined where the program wrote it. */
const typedChanges = (text: Text, changes: readonly Replacement[]): Map<Place, Replacement[]> | undefined => {
  const byPlace = new Map<Place, Replacement[]>();
  for (const { from, to, words } of changes) {
    let at = 0;
    let left: string | undefined = words;
    let covered = 0;
    for (const piece of text.pieces) {
      const [start, end] = [at, at + piece.text.length];
      at = end;
      if (!piece.from?.exact) continue;
      const touches = from === to ? isBetween(from, start, end) : Math.max(from, start) < Math.min(to, end);
      if (!touches || (from === to && left === undefined)) continue;
      const [first, last] = [Math.max(from, start), Math.max(Math.min(to, end), Math.max(from, start))];
      covered += last - first;
      const typed = text.typed.slice(start, end);
      const written = text.capitals === "forced" ? inSmallLetters(left ?? "", typed, first === 0) : (left ?? "");
      const all = byPlace.get(piece.from.place) ?? [];
      all.push({
        from: piece.from.at + first - start,
        to: piece.from.at + last - start,
        words: written.replace(/(?<!\\)\*/g, "\\*"),
      });
      byPlace.set(piece.from.place, all);
      left = undefined;
    }
    if (covered < to - from || left !== undefined) return undefined;
  }
  return byPlace;
};

/** An edit to be tried: ways to do it, best first. */
interface Attempt {
  difference: Difference;
  ways: readonly TextEdit[][];
}

class Updating {
  private state: State;
  private readonly read: ReadAgain;
  private readonly kind: Kind;
  /** All texts of the Word file, in its order. */
  private readonly wanted: readonly Text[];
  private readonly now: Units;

  constructor(state: State, read: ReadAgain, kind: Kind, now: Units) {
    this.state = state;
    this.read = read;
    this.kind = kind;
    this.now = now;
    this.wanted = textsOf(now);
  }

  get text(): string {
    return this.state.text;
  }

  private after(edits: readonly TextEdit[]): State | undefined {
    const text = edited(this.state.text, edits);
    return text === undefined || text === this.state.text ? undefined : stateOf(text, this.read, this.kind);
  }

  /** Keeps the first of some ways after which the plan says more of what the document says. */
  private nearer(ways: readonly (readonly TextEdit[])[]): boolean {
    const far = distance(this.state.texts, this.wanted);
    for (const edits of ways) {
      const next = this.after(edits);
      if (!next || distance(next.texts, this.wanted) >= far) continue;
      this.state = next;
      return true;
    }
    return false;
  }

  private pointerOf(place: Place): PlanPlace | undefined {
    return this.state.typedAt(this.state.said.placeOf(place));
  }

  private waysToChange(text: Text, now: Text): TextEdit[][] {
    const typed = typedChanges(text, changesOf(text.printed, now.printed));
    const { state } = this;
    if (typed && typed.size > 0) {
      const perPlace = [...typed].map(([place, replacements]) => {
        const at = this.pointerOf(place);
        if (!at) return [];
        const { pointer, span } = at;
        const shifted = span
          ? replacements.map((one) => ({ ...one, from: one.from + span[0], to: one.to + span[0] }))
          : replacements;
        return replacingIn(state.text, state.yaml, pointer, shifted);
      });
      const most = Math.max(...perPlace.map((ways) => ways.length));
      if (perPlace.every((ways) => ways.length > 0))
        return Array.from({ length: most }, (_, index) =>
          perPlace.flatMap((ways) => ways[Math.min(index, ways.length - 1)] ?? []),
        );
      return [];
    }
    // What is printed in other words than it was typed in, such as a number with its dots.
    const places = [...new Set(text.pieces.flatMap(({ from }) => (from ? [from.place] : [])))];
    const [place] = places;
    const at = place === undefined || places.length > 1 ? undefined : this.pointerOf(place);
    if (!at || at.span) return [];
    const words = now.printed.replace(/[;.]$/, "");
    const whole = [words, words.replace(/(?<=\d)\.(?=\d{3})/g, "")];
    return whole.flatMap((each) =>
      replacingIn(state.text, state.yaml, at.pointer, [{ from: 0, to: Number.MAX_SAFE_INTEGER, words: each }]),
    );
  }

  /** Words that were changed in texts that stay where they are; first all at once, as that is read once. */
  changeWords(changed: readonly { difference: Difference; pairs: readonly (readonly [Text, Text])[] }[]): Difference[] {
    const attempts = changed.map(({ difference, pairs }): Attempt => {
      const perPair = pairs.map(([text, now]) => this.waysToChange(text, now));
      const most = Math.max(0, ...perPair.map((ways) => ways.length));
      const ways = perPair.every((each) => each.length > 0)
        ? Array.from({ length: most }, (_, index) =>
            perPair.flatMap((each) => each[Math.min(index, each.length - 1)] ?? []),
          )
        : [];
      return { difference, ways };
    });
    const possible = attempts.filter(({ ways }) => ways.length > 0);
    const far = distance(this.state.texts, this.wanted);
    const next = this.after(possible.flatMap(({ ways }) => ways[0] ?? []));
    const texts = changed.reduce((sum, { pairs }) => sum + pairs.length, 0);
    if (possible.length === changed.length && next && distance(next.texts, this.wanted) <= far - 2 * texts) {
      this.state = next;
      return possible.map(({ difference }) => difference);
    }
    return this.oneByOne(attempts);
  }

  private oneByOne(attempts: readonly Attempt[]): Difference[] {
    // From the end, so that what stands in front keeps its place in the text.
    const fromEnd = [...attempts].sort((a, b) => (b.ways[0]?.[0]?.from ?? 0) - (a.ways[0]?.[0]?.from ?? 0));
    return fromEnd.flatMap(({ difference, ways }) => (this.nearer(ways) ? [difference] : []));
  }

  /** Puts a value behind a key at the top of the plan, where the document then is dated or numbered so. */
  setTop(key: string, write: (before: string) => string, behind: string): boolean {
    const text = withTopValue(this.state.text, this.state.yaml, key, write, behind);
    const next = text === undefined ? undefined : stateOf(text, this.read, this.kind);
    if (!next) return false;
    this.state = next;
    return true;
  }

  /** The texts of the plan that the document has not, or elsewhere, that say what a unit of the built document said. */
  private lost({ texts }: Unit): Text[] {
    const inPlace = new Set(
      sharedRuns(this.wanted.map(keyOf), this.state.texts.map(keyOf)).flatMap(({ to, length }) =>
        this.state.texts.slice(to, to + length),
      ),
    );
    return texts.flatMap(
      (text) => this.state.texts.find((each) => !inPlace.has(each) && keyOf(each) === keyOf(text)) ?? [],
    );
  }

  /** The list item that a place stands in; of a cell that of its row. */
  private itemOf(pointer: Pointer, isCell: boolean): Pointer | undefined {
    const item = itemAround(this.state.yaml, pointer);
    const outer = isCell && item ? itemAround(this.state.yaml, item.slice(0, item.lastIndexOf("/"))) : undefined;
    return outer ?? item;
  }

  private removals(text: Text): (readonly TextEdit[])[] {
    const at = this.pointerOf(text.place);
    if (!at) return [];
    const { state } = this;
    const line = this.lineSpan(text, at);
    const item = this.itemOf(at.pointer, text.cell !== null);
    const pointers: Pointer[] = [...(item ? [item] : []), at.pointer, at.pointer.slice(0, at.pointer.lastIndexOf("/"))];
    return [
      ...(line ? [lineIn(state.text, state.yaml, at.pointer, line, "remove") ?? []] : []),
      ...pointers.map((pointer) => removing(state.text, state.yaml, pointer) ?? []),
    ].filter((edits) => edits.length > 0);
  }

  /** Of a text that is a line among others of one value: where it stands in that. */
  private lineSpan(text: Text, at: PlanPlace): [number, number] | undefined {
    const from = text.pieces.find((piece) => piece.from?.exact && piece.from.place === text.place)?.from;
    if (!from) return undefined;
    const start = from.at + (at.span?.[0] ?? 0);
    return [start, start + 1];
  }

  remove(unit: Unit): boolean {
    const [first] = this.lost(unit);
    // It went with what it stood in.
    if (!first) return unit.texts.length > 0;
    return this.nearer(this.removals(first));
  }

  /** Units of the document beside one, nearest first, that the plan has, too. */
  private anchors(unit: Unit): { text: Text; where: "before" | "behind" }[] {
    const known = counterparts(this.wanted, this.state.texts);
    const at = this.now.all.indexOf(unit);
    const find = (units: readonly Unit[], where: "before" | "behind") =>
      units.flatMap((each) => {
        const [text] = each.texts.flatMap((one) => known.get(one) ?? []);
        return text
          ? [{ text, where, isAlike: each.part === unit.part && levelOf(each.label) === levelOf(unit.label) }]
          : [];
      });
    const above = find(this.now.all.slice(Math.max(0, at - reach), at).reverse(), "behind");
    const below = find(this.now.all.slice(at + 1, at + 1 + reach), "before");
    const alike = [
      ...above.filter(({ isAlike }) => isAlike).slice(0, 2),
      ...below.filter(({ isAlike }) => isAlike).slice(0, 2),
    ];
    return [...alike, ...above.slice(0, 1), ...below.slice(0, 1)];
  }

  private newItems(unit: Unit): { items: string[]; lines: string[] } {
    const words = unit.words.replace(/(?<!\\)\*/g, "\\*");
    if (unit.part === "row") {
      const cells = words.split(" | ").map((cell) => cell.trim());
      return { items: [`[${cells.map((cell) => JSON.stringify(cell)).join(", ")}]`], lines: [cells.join("\t")] };
    }
    const bare = words.replace(/(?:\.\/\.|[;.])$/, "");
    return { items: [...new Set([bare, words])].map(asScalar), lines: [words] };
  }

  /** @param moved it stood elsewhere in the plan, and goes as it was typed */
  add(unit: Unit, moved?: Unit): boolean {
    const { state } = this;
    // Of two that changed places either is where it was.
    const same = (each: Text): boolean => moved?.texts.some((text) => keyOf(text) === keyOf(each)) ?? false;
    const from = moved && (this.lost(moved)[0] ?? state.texts.find(same));
    if (moved && !from) return false;
    const typed = from && this.pointerOf(from.place);
    const item = typed && this.itemOf(typed.pointer, unit.part === "row");
    const written = item === undefined ? undefined : writtenItem(state.text, state.yaml, item);
    const gone = item === undefined ? undefined : removing(state.text, state.yaml, item);
    const { items, lines } = this.newItems(unit);
    const ways = this.anchors(unit).flatMap(({ text, where }): TextEdit[][] => {
      const at = this.pointerOf(text.place);
      if (!at) return [];
      const beside = this.itemOf(at.pointer, unit.part === "row");
      const span = this.lineSpan(text, at);
      const asItems =
        beside === undefined
          ? []
          : [...(written && gone ? [written] : []), ...(moved ? [] : items)].map((one) => {
              const put = inserting(state.text, state.yaml, beside, where, one);
              return put && typeof one !== "string" ? [...put, ...(gone ?? [])] : put;
            });
      const asLines =
        span && !moved
          ? lines.map((words) => lineIn(state.text, state.yaml, at.pointer, span, { put: where, words }))
          : [];
      return [...asItems, ...asLines].filter((edits) => edits !== undefined);
    });
    return this.nearer(ways);
  }
}

/** Rounds of trying again what did not fit in. */
const mostRounds = 3;

/** How far a unit is looked for beside another. */
const reach = 40;

const dateWords = /ngày\s*(\d{1,2})?\s*tháng\s*(\d{1,2})?\s*năm\s*(\d{4})/;
const numberWords = /^Số:?\s*(\d{0,6})\s*\/\s*(.+)$/;

/** Number, symbol and date stand at the top of a plan, and the program prints them in words of its own. */
const setHeader = (updating: Updating, { part, before, now }: Difference): boolean => {
  if (part === "number" && now && before) {
    const [, number = "", symbol = ""] = numberWords.exec(now.words) ?? [];
    const [, hadNumber = "", hadSymbol = ""] = numberWords.exec(before.words) ?? [];
    if (symbol === "") return false;
    const isNumbered = number === hadNumber || updating.setTop("number", () => number.replace(/^0+/, ""), "date");
    return isNumbered && (symbol === hadSymbol || updating.setTop("symbol", () => symbol, "date"));
  }
  if (part !== "date" || !now || !before) return false;
  const [, day, month, year] = dateWords.exec(now.words) ?? [];
  const was = dateWords.exec(before.words)?.[0];
  if (year === undefined || was === undefined) return false;
  if (dateWords.exec(now.words)?.[0] === was) return true;
  return updating.setTop(
    "date",
    (typed) => {
      const parts = [year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])];
      const asTyped = typed.includes("/") && parts.length === 3 && parseDate(typed)?.day !== undefined;
      return asTyped
        ? parts.map(Number).reverse().join("/")
        : parts.map((each, index) => (index === 0 ? each : padded(Number(each)))).join("-");
    },
    "title",
  );
};

const cellsBy = (texts: readonly Text[]): Map<number, Text> =>
  new Map(texts.map((text, index) => [text.cell?.column ?? index, text]));

/** Texts of a unit as it was and as it is; undefined where one has some that the other has not. */
const pairsOf = (before: Unit, now: Unit): (readonly [Text, Text])[] | undefined => {
  const [was, is] = [cellsBy(before.texts), cellsBy(now.texts)];
  if (was.size !== is.size || was.size === 0) return undefined;
  const pairs = [...was].map(([column, text]) => [text, is.get(column)] as const);
  return pairs.every((pair): pair is readonly [Text, Text] => pair[1] !== undefined)
    ? pairs.filter(([text, other]) => text.printed !== other.printed)
    : undefined;
};

/**
 * Carries words that somebody changed in a Word file into the plan's text. An edit after which the plan does not say more
 * of what the document says is taken back.
 *
 * @param text of the plan, without a byte order mark
 * @param built the document of the plan as it is
 * @param now the document as it was edited
 */
export const updated = (text: string, read: ReadAgain, kind: Kind, built: Units, now: Units): Updated => {
  const state = stateOf(text, read, kind);
  const differences = differencesBetween(built, now).list.filter(isOfWords);
  if (!state || differences.length === 0) return { text, carried: 0, elsewhere: new Set() };
  const updating = new Updating(state, read, kind, now);
  const inPlan = counterparts(textsOf(built), state.texts);
  const elsewhere = new Set(
    [...inPlan].flatMap(([word, typed]) => {
      const place = state.said.placeOf(typed.place);
      return place.pointer !== "" && !state.typedAt(place) ? [word.printed] : [];
    }),
  );
  const changed = differences.flatMap((difference) => {
    const { kind: what, before, now: is } = difference;
    if (what !== "changed" || !before || !is) return [];
    const pairs = pairsOf(before, is)?.flatMap(([was, next]): (readonly [Text, Text])[] => {
      const typed = inPlan.get(was);
      return typed ? [[typed, next]] : [];
    });
    return pairs && pairs.length > 0 && difference.part !== "number" ? [{ difference, pairs }] : [];
  });
  const carried = new Set(changed.length > 0 ? updating.changeWords(changed) : []);
  const isDone = (difference: Difference): boolean => {
    const { kind: what, before, now: is } = difference;
    if (what === "moved" && before && is) return updating.add(is, before);
    if (what === "removed" && before) return updating.remove(before);
    return what === "added" && is ? updating.add(is) : setHeader(updating, difference);
  };
  // One may only fit in once another has: a list that loses its labels with its second item.
  for (let round = 0; round < mostRounds; round++) {
    const done = differences.filter((difference) => !carried.has(difference) && isDone(difference));
    for (const difference of done) carried.add(difference);
    if (done.length === 0) break;
  }
  return { text: updating.text, carried: carried.size, elsewhere };
};
