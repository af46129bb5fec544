import type { FormerBuild } from "../compare/base.ts";
import type { Difference } from "../compare/differences.ts";
import type { Unit, Units, UnitText } from "../compare/units.ts";
import { belongingOf } from "./belonging.ts";
import { lettersIn } from "./counterparts.ts";
import { restyledIn, restyledLetters, waysToRestyle } from "./emphasis.ts";
import { puttingDate, puttingNumber, puttingSymbol } from "./header.ts";
import { isTitle, isUnder, waysToAdd, waysToFill, waysToMove, waysToRemove, waysToRemoveTable } from "./lines.ts";
import {
  hasLabelOfAuthor,
  hasLineOfOthers,
  hasNewAuthority,
  hasOwnLabel,
  hasSameCells,
  isHidden,
  isMadeOfOthers,
  isMechanical,
  isOfCapitals,
  isOfEndMark,
  isOfRows,
  isOfSigner,
  isOneLevel,
  isPartOf,
  losesLabel,
  pairsByColumn,
  pairsOf,
  saysSame,
  weightOf,
} from "./one-difference.ts";
import { type Reason, reasonIn } from "./reasons.ts";
import { waysToSign } from "./signature.ts";
import { type EditedBy, sideIn } from "./since.ts";
import { type Again, type Draft, draftOf, lastOf, lettersBeyond, pointerOf, type State, stateOf } from "./state.ts";
import { applied, inTurn, isText, type Way } from "./ways.ts";
import { hasTyped, together, waysToChange } from "./words.ts";

export interface Updated {
  /** The plan's text with what could be carried into it. */
  text: string;
  /** Count of differences of words and of emphasis carried into it. */
  carried: number;
  /** Differences of words and of form that remain. */
  left: readonly Difference[];
  /** Content of the document that has no place in a plan: comments, hidden text, inserted objects. */
  notes: readonly string[];
  /** Why a difference is not in the plan. */
  whyLeft(difference: Difference): Reason;
}

interface CarryAttempt {
  /** The unit or other thing that differs. */
  subject: unknown;
  /** Best first. */
  ways: readonly Way[];
  /** False where the words that a plan prints already rule it out, before it is built. */
  isPossible(draft: Draft): boolean;
  /** True if this further difference, which will be listed, is allowed after it. */
  mayDiffer(other: Difference, next: State): boolean;
}

/** Caches the results of a function by the value it is called with. */
const remembered = <Value extends object, Result>(make: (value: Value) => Result): ((value: Value) => Result) => {
  const known = new WeakMap<Value, Result>();
  return (value) => {
    const result = known.get(value) ?? make(value);
    known.set(value, result);
    return result;
  };
};

class Updating {
  private state: State;
  private readonly again: Again;
  private readonly now: Units;
  private readonly base: FormerBuild | undefined;
  /** Work done so far: units of all plans that were tried, plus the differences left in each. */
  private spent = 0;
  private readonly sideOf: (difference: Difference) => EditedBy;
  /** Subjects that are carried together or not at all, by each of them. */
  private groupOf: ReadonlyMap<unknown, ReadonlySet<unknown>> = new Map();

  constructor(state: State, again: Again, now: Units, base: FormerBuild | undefined) {
    this.base = base;
    this.sideOf = sideIn(base);
    this.state = state;
    this.again = again;
    this.now = now;
  }

  /** True once no more edits of the plan are tried. */
  private get isSpent(): boolean {
    return this.spent > mostWork;
  }

  get reached(): State {
    return this.state;
  }

  private attemptAt(subject: unknown, difference: Difference): CarryAttempt | undefined {
    const { state, now } = this;
    const { kind, before, now: is } = difference;
    if (this.sideOf(difference) !== "word") return undefined;
    if (isOfSigner(difference) && hasNewAuthority(state.units, now)) {
      const ways = waysToSign(state, now.all);
      return { subject, ways, mayDiffer: isMechanical, isPossible: () => true };
    }
    if (is?.isBoxed || (is && kind === "added" && hasLabelOfAuthor(is, state.units))) return undefined;
    const lines = (ways: readonly Way[]): CarryAttempt => ({
      ...{ subject, ways, mayDiffer: difference.part === "row" ? isOfRows : isMechanical },
      isPossible: (draft) => this.hasOnlyWanted(draft),
    });
    if (kind === "removed" && before && isHidden(before, now)) return undefined;
    const isEmpty = is !== undefined && !/[\p{L}\p{N}]/u.test(is.words);
    if (kind === "added" && is && (isEmpty || this.isUnderNewTitle(is))) return undefined;
    if (kind === "removed" && before && this.isOfLostTable(before)) return lines(waysToRemoveTable(state, before));
    if (kind === "removed" && before && !this.isStillThere(before))
      return { ...lines(waysToRemove(state, before)), subject: lastOf(state.differences.keys(), subject) };
    if (kind === "added" && is) return lines(waysToAdd(state, now.all, is, this.groupOf.get(subject)));
    if (!before || !is) return undefined;
    if (kind === "moved") return lines(waysToMove(state, now.all, before, is));
    return this.attemptToChange(subject, before, is);
  }

  private readonly lettersStillThere = remembered(({ differences }: State) =>
    [...differences.values()].map(({ kind, now }) => (kind === "moved" || !now ? "" : lettersIn(now.words))).join("\n"),
  );

  /** True if words that seem to be removed are still in the document, in a line whose role was not recognized. */
  private isStillThere({ words }: Unit): boolean {
    const letters = lettersIn(words);
    return letters !== "" && this.lettersStillThere(this.state).includes(letters);
  }

  /** True if the title above it is new, too, and not in the plan yet: without that it would stand under another. */
  private isUnderNewTitle(unit: Unit): boolean {
    const { all } = this.now;
    for (let at = all.indexOf(unit) - 1; at >= 0; at--) {
      const above = all[at];
      if (!above || this.state.differences.get(above)?.kind !== "added") return false;
      if (isTitle(above) && above.label !== "" && isUnder(unit, above)) return true;
    }
    return false;
  }

  /** True of a row of a table that is gone as a whole. */
  private isOfLostTable({ part, texts }: Unit): boolean {
    const table = part === "row" ? texts[0]?.cell?.table : undefined;
    if (table === undefined) return false;
    const gone = new Set([...this.state.differences.values()].map(({ kind, before }) => kind === "removed" && before));
    const rows = this.state.units.all.filter((unit) => unit.part === "row" && unit.texts[0]?.cell?.table === table);
    return rows.every((row) => gone.has(row));
  }

  private readonly wanted = remembered(({ differences }: State) => {
    const lettersOf = (kind: Difference["kind"], side: "before" | "now"): Set<string> =>
      new Set(
        [...differences.values()].flatMap((difference) =>
          difference.kind === kind ? (difference[side]?.texts.map(({ printed }) => lettersIn(printed)) ?? []) : [],
        ),
      );
    return { gone: lettersOf("removed", "before"), come: lettersOf("added", "now") };
  });

  /** True if the plan gained and lost exactly the words that the edited document gained and lost. */
  private hasOnlyWanted(draft: Draft): boolean {
    const { gone, come } = this.wanted(this.state);
    return (
      lettersBeyond(this.state, draft).every((letters) => gone.has(letters)) &&
      lettersBeyond(draft, this.state).every((letters) => come.has(letters))
    );
  }

  /** True of the text that prints the sum of a budget. */
  private isTotal(text: UnitText): boolean {
    const found = this.state.counterpart(text)?.text;
    const places = found ? this.state.said.sourcesOf(found) : [];
    return places.some((place) => pointerOf(this.state, place) === "/budget/total");
  }

  /** True if a unit beside it, put in or taken out, is not in the plan yet: a sum is not carried without its rows. */
  private lacksRow({ under }: Unit): boolean {
    return [...this.state.differences.values()].some(
      ({ kind, before, now }) => (kind === "added" || kind === "removed") && (now ?? before)?.under === under,
    );
  }

  private attemptToChange(subject: unknown, before: Unit, is: Unit): CarryAttempt | undefined {
    const { state } = this;
    if (hasLineOfOthers(before, is) || hasOwnLabel(before, is)) return undefined;
    const pairs = pairsOf(before, is);
    if (pairs?.some(([text]) => this.isTotal(text)) && this.lacksRow(is)) return undefined;
    const perPair = pairs?.map(([text, other]) => waysToChange(state, text, other)) ?? [];
    // A cell that the program wrote needs no edit: it changes with the others.
    const changing: Way[] = [...together(perPair), ...(perPair.length > 1 ? perPair.flat() : [])];
    const filled = pairs ? [] : waysToFill(state, before, is);
    const attempt = (ways: readonly Way[]): CarryAttempt => ({
      ...{ subject, ways, mayDiffer: isMadeOfOthers },
      isPossible: () => true,
    });
    switch (before.part) {
      case "number": {
        const puts = puttingNumber(before, is);
        return attempt(puts.length > 0 ? [inTurn(puts)] : []);
      }
      case "date": {
        const puts = puttingDate(before, is);
        return attempt(
          puts.length > 0 ? [inTurn([...changing.slice(0, 1), ...puts]), inTurn(puts), ...changing] : changing,
        );
      }
      case "issuer": {
        const symbol = puttingSymbol(this.now.all.find(({ part }) => part === "number"));
        return attempt([...changing, ...changing.map((way) => inTurn([way, ...symbol]))]);
      }
      default:
        return attempt([...changing, ...filled]);
    }
  }

  /** The plan after a way, unless it cannot be read. */
  private draftAfter(way: Way): Draft | undefined {
    if (this.isSpent) return undefined;
    this.spent += this.state.units.all.length + this.state.differences.size;
    const text = applied(this.state, way);
    return text === undefined || text === this.state.text ? undefined : draftOf(text, this.again);
  }

  /** True if the differences are gone or smaller, and no other is new or greater except those allowed. */
  private isNearer(
    next: State,
    subjects: ReadonlySet<unknown>,
    mayBeLeft: boolean,
    mayDiffer: CarryAttempt["mayDiffer"] = () => false,
  ): boolean {
    const was = this.state.differences;
    for (const subject of subjects) {
      const [before, left] = [was.get(subject), next.differences.get(subject)];
      const isLighter = mayBeLeft && before && left && weightOf(left) < weightOf(before);
      const isLess = isLighter && (isPartOf(left, before) || isOfEndMark(left));
      // In its place, with another label of the same level than the one that was typed there.
      const isPlaced =
        before?.kind !== "changed" &&
        left &&
        isMechanical(left) &&
        isOneLevel(left) &&
        hasSameCells(left) &&
        mayDiffer(left, next);
      const isInCapitals = before && left && !isOfCapitals(before) && isOfCapitals(left);
      if (left && !isLess && !isPlaced && !isInCapitals) return false;
    }
    // The plan's own edits stay in it.
    const isKept = [...was].every(([subject, difference]) => {
      const left = next.differences.get(subject);
      return this.sideOf(difference) === "word" || isMechanical(difference) || left?.kind === difference.kind;
    });
    if (!isKept) return false;
    const isGlued = [...next.differences].some(([subject, difference]) => {
      const before = was.get(subject);
      return losesLabel(difference) && !(before && losesLabel(before));
    });
    if (isGlued) return false;
    return [...next.differences].every(([subject, difference]) => {
      const before = was.get(subject);
      return (
        subjects.has(subject) || (before && weightOf(difference) <= weightOf(before)) || mayDiffer(difference, next)
      );
    });
  }

  /** Keeps the first of some ways after which the plan says more of what the document says. */
  private async carry({ subject, ways, isPossible, mayDiffer }: CarryAttempt): Promise<boolean> {
    const subjects = new Set([subject]);
    // Units that were moved and changed are moved first.
    const mayBeLeft = mayDiffer === isMadeOfOthers || this.state.differences.get(subject)?.kind === "moved";
    const others: State[] = [];
    for (const way of ways) {
      const draft = this.draftAfter(way);
      const next = draft && isPossible(draft) ? await stateOf(draft, this.again, this.now) : undefined;
      if (!next) continue;
      if (this.isNearer(next, subjects, mayBeLeft)) {
        this.state = next;
        return true;
      }
      if (this.isNearer(next, subjects, mayBeLeft, mayDiffer)) others.push(next);
    }
    const [nearest] = others.sort((one, other) => one.differences.size - other.differences.size);
    if (!nearest) return false;
    this.state = nearest;
    return true;
  }

  /** True if a text of a unit says what neither it nor the edited document said: some of its changes were carried, not all. */
  private isHalf(subject: unknown, start: State): boolean {
    const [was, left] = [start.differences.get(subject), this.state.differences.get(subject)];
    if (!was?.before || !left?.before || !left.now) return false;
    const texts = new Set(was.before.texts.map(({ printed }) => printed));
    return pairsByColumn(left.before, left.now).some(
      ([text, other]) => !texts.has(text.printed) && !saysSame(text, other) && hasTyped(this.state, text),
    );
  }

  /** Carries all changes of a paragraph, one way after the other, or none of them. */
  private async carryWhole(attempt: CarryAttempt): Promise<boolean> {
    const start = this.state;
    let isNew = await this.carry(attempt);
    while (isNew && this.isHalf(attempt.subject, start)) {
      const [next] = this.attemptsAt([attempt.subject]);
      isNew = next !== undefined && (await this.carry(next));
    }
    if (this.isHalf(attempt.subject, start)) this.state = start;
    return this.state !== start;
  }

  /**
   * Tries several attempts at once, as a plan of many pages takes long to build: those that do not do what they should are left
   * out, and the others tried again.
   *
   * @param which of its ways each attempt takes
   */
  private async carryAll(attempts: readonly CarryAttempt[], which: number): Promise<boolean> {
    let some = attempts.filter(({ ways: { [which]: way } }) => way && isText(way));
    while (some.length > 1) {
      const edits = some.flatMap(({ ways: { [which]: way } }) => (way && isText(way) ? way : []));
      const draft = this.draftAfter([...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()]);
      const next = draft && (await stateOf(draft, this.again, this.now));
      if (!next) return false;
      if (this.isNearer(next, new Set(some.map(({ subject }) => subject)), false)) {
        this.state = next;
        return true;
      }
      const right = some.filter(({ subject }) => !next.differences.has(subject));
      if (right.length === some.length) return false;
      some = right;
    }
    return false;
  }

  /** Attempts at differences that are still there, of the plan as it is now. */
  private attemptsAt(subjects: Iterable<unknown>): CarryAttempt[] {
    return [...subjects].flatMap((subject) => {
      const difference = this.state.differences.get(subject);
      const attempt = difference && this.attemptAt(subject, difference);
      return attempt && attempt.ways.length > 0 ? [attempt] : [];
    });
  }

  /** All of them at once, or else each half by itself. @returns whether any was carried */
  private async carrySome(subjects: readonly unknown[]): Promise<boolean> {
    if (this.isSpent) return false;
    let isNew = false;
    let attempts = this.attemptsAt(subjects);
    for (let which = 0; which < waysAtOnce && attempts.length > 1; which++) {
      if (!(await this.carryAll(attempts, which))) continue;
      isNew = true;
      attempts = this.attemptsAt(attempts.map(({ subject }) => subject));
    }
    const [only, other] = attempts;
    if (!only) return isNew;
    if (!other) return (await this.carryWhole(only)) || isNew;
    const half = Math.ceil(attempts.length / 2);
    const all = attempts.map(({ subject }) => subject);
    const first = await this.carrySome(all.slice(0, half));
    return (await this.carrySome(all.slice(half))) || first || isNew;
  }

  /** Differences that only make sense together; those of the plan's side stay out. */
  private groups(): unknown[][] {
    const subjectOf = new Map([...this.state.differences].map(([subject, difference]) => [difference, subject]));
    const ofWord = [...subjectOf.keys()].filter((difference) => this.sideOf(difference) !== "plan");
    const groups = new Set(belongingOf(ofWord).values());
    return [...groups].map((group) => group.map((difference) => subjectOf.get(difference)));
  }

  /** True if nothing of a difference is left but what the program sets by itself. */
  private isSettled(subject: unknown): boolean {
    const left = this.state.differences.get(subject);
    return left === undefined || isMechanical(left) || isOfCapitals(left);
  }

  /** True of a line taken out that the program printed from several values, such as a name and an amount. */
  private isOfValues(difference: Difference | undefined): boolean {
    if (difference?.kind !== "removed") return false;
    const texts = difference.before?.texts.map((text) => this.state.counterpart(text)?.text) ?? [];
    return texts.some((text) => text && this.state.said.sourcesOf(text).length > 1);
  }

  /** Carries each group as a whole, or not: all groups at once, or else each half by itself. @returns whether any was carried */
  private async carryGroups(groups: readonly (readonly unknown[])[]): Promise<boolean> {
    const start = this.state;
    const open = groups.filter(
      (group) =>
        !group.every((subject) => this.isSettled(subject)) &&
        // An amount or a day is no value any more among the words of another line.
        !group.some((subject) => this.isOfValues(start.differences.get(subject))),
    );
    if (open.length === 0 || this.isSpent) return false;
    // What changed makes room for what was added, and for what is to be removed.
    const order: readonly Difference["kind"][] = ["changed", "moved", "added", "removed"];
    const all = open.flat();
    for (const kind of order)
      await this.carrySome(all.filter((subject) => start.differences.get(subject)?.kind === kind));
    if (all.every((subject) => this.isSettled(subject))) return true;
    this.state = start;
    if (open.length === 1) return false;
    const half = Math.ceil(open.length / 2);
    const first = await this.carryGroups(open.slice(0, half));
    return (await this.carryGroups(open.slice(half))) || first;
  }

  async words(): Promise<void> {
    for (let round = 0; round < mostRounds && this.state.differences.size > 0; round++) {
      const groups = this.groups();
      this.groupOf = new Map(groups.flatMap((group) => group.map((subject) => [subject, new Set(group)])));
      const alone = [...this.state.differences.keys()].filter((subject) => !this.groupOf.has(subject));
      const isNew = await this.carrySome(alone);
      if (!((await this.carryGroups(groups)) || isNew)) return;
    }
  }

  /** Bold and italics of words that are in their place. @returns the units that were changed */
  async emphasis(): Promise<Set<unknown>> {
    const carried = new Set<unknown>();
    const tried = new Set<Unit>();
    for (;;) {
      if (this.isSpent) return carried;
      const difference = this.state.all.find(
        ({ before, now }) =>
          before && now && !tried.has(now) && !this.base?.isRestyled(before) && restyledIn(before, now).length > 0,
      );
      if (!difference?.before || !difference.now) return carried;
      const { before, now } = difference;
      tried.add(now);
      const letters = restyledLetters(this.state.all);
      const perText = restyledIn(before, now).map((one) => waysToRestyle(this.state, one));
      for (const way of [...together(perText), ...perText.flat()]) {
        const draft = this.draftAfter(way);
        const next = draft && (await stateOf(draft, this.again, this.now));
        if (!next || restyledLetters(next.all) >= letters || !this.isNearer(next, new Set(), false)) continue;
        this.state = next;
        carried.add(now);
        break;
      }
    }
  }
}

/** A document of sixty pages is built some ten times, one of two pages more than a hundred times. */
const mostWork = 10_000;
/** Count of variants of each attempt that are tried in combination. */
const waysAtOnce = 4;

/** Rounds of trying again what did not fit in: one may fit once another has. */
const mostRounds = 4;

/**
 * Carries what somebody changed in a Word file into the plan's text. After each edit the plan is built again; one that
 * leaves the document no nearer to the edited one is taken back.
 *
 * @param text of the plan, without a byte order mark
 * @param built the document of the plan as it is
 * @param now the document as it was edited
 * @param base what the build printed that the document was edited from
 */
export const updated = async (
  text: string,
  again: Again,
  built: Units,
  now: Units,
  base?: FormerBuild,
): Promise<Updated> => {
  const draft = draftOf(text, again);
  const state = draft && (await stateOf(draft, again, now, built));
  if (!state) throw new Error("a plan that was built cannot be read again");
  const updating = new Updating(state, again, now, base);
  await updating.words();
  const emphasized = await updating.emphasis();
  const { reached } = updating;
  const carried = [...state.differences].filter(([subject, difference]) => {
    const left = reached.differences.get(subject);
    if (left === undefined || left.kind !== difference.kind || weightOf(left) < weightOf(difference)) return true;
    return isOfCapitals(left) && !isOfCapitals(difference);
  });
  const reasonOf = reasonIn(reached, now, base);
  const following = new Set(
    [...reached.differences].flatMap(([subject, left]) =>
      !state.differences.has(subject) && left.part !== "row" && reasonOf(left) === "printed" ? [left] : [],
    ),
  );
  return {
    text: reached.text,
    carried: new Set([...carried.map(([subject]) => subject), ...emphasized]).size,
    left: reached.all,
    notes: reached.notes,
    whyLeft: (difference) => (following.has(difference) ? "follows" : reasonOf(difference)),
  };
};
