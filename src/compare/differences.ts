import { countOf, isAbove, levelOf } from "../document/labels.ts";
import { alignLines } from "./align.ts";
import { changesBetween } from "./changes.ts";
import { changesInWords, extrasWords, formPhrases } from "./changes-in-words.ts";
import type { ComparedDocument, ComparedLine, Form } from "./lines.ts";
import { looksDifferences } from "./looks.ts";
import { formDifferences } from "./tolerances.ts";
import { isSingle, type Part, regionOf, type Unit, type Units } from "./units.ts";
import { likeness, type Stretch, stretchesOf, wordsIn } from "./words.ts";

/** One thing that a reader of two documents would point at. */
export interface Difference {
  kind: "changed" | "added" | "removed" | "moved" | "reformatted";
  part: Part;
  /** Title of the section or appendix that it stands in; empty where there is none. */
  under: string;
  before: Unit | undefined;
  now: Unit | undefined;
  /** Words of both documents for a changed or moved unit, of one document for an added or removed one. */
  words: readonly Stretch[];
  /** Its label was changed, and not only because something was put in or taken out above it. */
  isLabelChanged: boolean;
  /** Differences of form, as phrases. */
  form: readonly string[];
}

/** All that differs between two documents, in the order of the second. */
export interface Differences {
  list: readonly Difference[];
  /** Other content of the second document alone, in Vietnamese: tracked changes, comments, inserted objects. */
  notes: readonly string[];
}

/** Properties of form that are not reported, or are reported in other words. */
const unseen: ReadonlySet<string> = new Set(["label", "looks", "keepNext"]);

const seenDifferences = (before: Form, now: Form): string[] =>
  formDifferences(before, now).filter((name) => !unseen.has(name));

const textOf = ({ runs }: Unit): string => runs.map(({ text }) => text).join("");

/** Its letters with all blanks, tabs and line breaks, without its label. */
const layoutOf = (unit: Unit): string => textOf(unit).replaceAll("\u00A0", " ").trim().slice(unit.label.length);

/** Differences between the words: drawings, breaks. */
const otherwiseSet = (before: Unit, now: Unit): string[] => [
  ...(before.words === now.words && layoutOf(before) !== layoutOf(now) ? ["khoảng trắng, ngắt dòng"] : []),
  ...(before.pageBreaks === now.pageBreaks
    ? []
    : [before.pageBreaks < now.pageBreaks ? "thêm ngắt trang" : "bỏ ngắt trang"]),
  ...(before.drawn === now.drawn ? [] : [before.drawn < now.drawn ? "chèn thêm hình" : "bỏ hình"]),
];

/** The program sets lines in from both sides by the words that they or the lines above them hold. */
const followsWords: ReadonlySet<string> = new Set(["leftMm", "rightMm"]);

const isSetByWords = ({ part }: Unit): boolean => regionOf({ part }) === "letterhead" || part === "heading";

/** @param hasOtherWords its own words differ, or of a rule those of the line above */
const formOf = (before: Unit, now: Unit, hasOtherWords: boolean): string[] => {
  const isSet = hasOtherWords && (isSetByWords(now) || now.part === "blank");
  const names = now.lines.flatMap(({ form }, index) => {
    const was = before.lines[index]?.form;
    // Of a paragraph without words hardly anything is to be seen: a cell that was emptied.
    const isComparable = was && "looks" in was === "looks" in form;
    const seen = isComparable ? seenDifferences(was, form) : [];
    return seen
      .filter((name) => !(isSet && followsWords.has(name)))
      .map((name) => ({ name, before: was?.[name], now: form[name] }));
  });
  const [was, is] = [textOf(before), textOf(now)];
  const looks = looksDifferences(
    before.runs,
    now.runs,
    was === is ? [{ text: was, in: "both" }] : stretchesOf(was, is),
  );
  return [...new Set([...formPhrases(names), ...looks, ...otherwiseSet(before, now)])];
};

/** Count of labels of its level up to each unit: since its last container, and in the whole document. */
const countsIn = (units: readonly Unit[]): Map<Unit, readonly number[]> => {
  const inList = new Map<NonNullable<ReturnType<typeof countOf>>["level"], number>();
  const inAll = new Map<string, number>();
  const counts = new Map<Unit, readonly number[]>();
  for (const unit of units) {
    const level = countOf(unit.label)?.level;
    if (unit.part === "heading" && unit.label === "") inList.clear();
    if (level === undefined) continue;
    for (const other of inList.keys()) if (isAbove(level, other)) inList.delete(other);
    const [list, all] = [(inList.get(level) ?? 0) + 1, (inAll.get(level) ?? 0) + 1];
    inList.set(level, list);
    inAll.set(level, all);
    counts.set(unit, [list, all]);
  }
  return counts;
};

type IsRelabelled = (before: Unit, now: Unit) => boolean;

/** True if a label was changed by hand; a label that moved only because others were inserted above it was not. */
const relabelled = (all: readonly Unit[], allNow: readonly Unit[]): IsRelabelled => {
  const [counts, countsNow] = [countsIn(all), countsIn(allNow)];
  return (before, now) => {
    if (before.label === now.label) return false;
    if (levelOf(before.label) !== levelOf(now.label) || before.isOutOfOrder !== now.isOutOfOrder) return true;
    const [was, is] = [countOf(before.label), countOf(now.label)];
    if (!was || !is) return false;
    const isNow = countsNow.get(now);
    return !counts.get(before)?.some((count, index) => is.count - was.count === (isNow?.[index] ?? 0) - count);
  };
};

/** True if two units may be one that was moved or changed. A line without a role may belong to any region. */
const isOneRegion = (before: Unit, now: Unit): boolean =>
  regionOf(before) === regionOf(now) || (before.part === "other") !== (now.part === "other");

/** A line that stands once is changed, whatever it says; others are what their words are. */
const likenessOfUnits = (): ((before: Unit, now: Unit) => number) => {
  const known = new Map<Unit, string[]>();
  const wordsOf = (unit: Unit): string[] => {
    const words = known.get(unit) ?? wordsIn(unit.words);
    known.set(unit, words);
    return words;
  };
  return (before, now) => {
    if (before.part === "blank" || now.part === "blank" || !isOneRegion(before, now)) return 0;
    const alike = likeness(wordsOf(before), wordsOf(now));
    return before.part === now.part && isSingle(now) ? 0.5 + alike / 2 : alike;
  };
};

/** Words that were moved and changed are as much alike as this, and as many. */
const stillAlike = 0.75;
const leastMoved = 6;
/** A document with more deleted units was rewritten. */
const mostMoved = 200;

/** Joins what was taken out at one place and put in, a little changed, at another. */
const withChangedMoves = (
  list: readonly Difference[],
  alike: (before: Unit, now: Unit) => number,
  isRelabelled: IsRelabelled,
): readonly Difference[] => {
  const removed = list.filter(({ kind, part }) => kind === "removed" && part !== "blank");
  if (removed.length > mostMoved) return list;
  const gone = new Set<Difference>();
  const joined = list.map((one) => {
    if (one.kind !== "added" || !one.now || wordsIn(one.now.words).length < leastMoved) return one;
    const { now } = one;
    const best = removed
      .filter((other) => !gone.has(other))
      .map((other) => ({ other, alike: other.before ? alike(other.before, now) : 0 }))
      .sort((a, b) => b.alike - a.alike)[0];
    if (!best?.other.before || best.alike < stillAlike) return one;
    gone.add(best.other);
    return differenceOf("moved", best.other.before, now, isRelabelled);
  });
  return joined.filter((one) => !gone.has(one));
};

/** A title of a section or an item; the names of those who get tasks are titles, too. */
const isLabelledTitle = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && unit.label !== "" && (unit.part === "heading" || unit.part === "part");

/** Joins a title that was taken out with the one that stands in its place, with its label and what is under it. */
const withRetitled = (list: readonly Difference[], isRelabelled: IsRelabelled): readonly Difference[] => {
  const joined: Difference[] = [];
  for (const one of list) {
    const last = joined.at(-1);
    const [gone, come] = [last?.before ?? one.before, last?.now ?? one.now];
    const isExchange = last && last.kind !== one.kind && [last.kind, one.kind].sort().join() === "added,removed";
    const isOnePlace = isLabelledTitle(gone) && isLabelledTitle(come) && gone.label === come.label;
    if (isExchange && isOnePlace && gone.under === come.under && gone.part === come.part)
      joined.splice(-1, 1, differenceOf("changed", gone, come, isRelabelled));
    else joined.push(one);
  }
  return joined;
};

const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * An item that Enter split is the one that has its label now, and its rest is what was added, whichever of the two is more like
 * the whole.
 */
const withHalves = (list: readonly Difference[], isRelabelled: IsRelabelled): readonly Difference[] => {
  const found: Difference[] = [];
  for (const one of list) {
    const last = found.at(-1);
    const [whole, first, rest] = [one.before, last?.now, one.now];
    const isSplit =
      last?.kind === "added" &&
      one.kind === "changed" &&
      whole &&
      first &&
      rest &&
      whole.label !== "" &&
      rest.label === "";
    if (isSplit && first.label === whole.label && bare(whole.words).startsWith(bare(first.words)))
      found.splice(-1, 1, differenceOf("changed", whole, first, isRelabelled), differenceOf("added", undefined, rest));
    else found.push(one);
  }
  return found;
};

const differenceOf = (
  kind: Difference["kind"],
  before: Unit | undefined,
  now: Unit | undefined,
  isRelabelled: IsRelabelled = () => false,
  isBelowChange = false,
): Difference => {
  const { under = "" } = now ?? before ?? {};
  const { part = "other" } = before ?? now ?? {};
  const both = before && now;
  return {
    kind,
    part,
    under,
    before,
    now,
    words: both
      ? stretchesOf(before.words, now.words)
      : [{ text: (now ?? before)?.words ?? "", in: now ? "now" : "before" }],
    isLabelChanged: both ? isRelabelled(before, now) : false,
    form: both
      ? formOf(before, now, now.part === "blank" ? isBelowChange : before.words !== now.words)
      : (now ?? before)?.pageBreaks
        ? ["ngắt trang"]
        : [],
  };
};

const marginUnit = (line: ComparedLine): Unit => ({
  key: line.key,
  part: "margin",
  words: (line.words ?? "").replace("{PAGE}", "số trang").replace(/\{\w+\}/g, " "),
  ...{
    label: "",
    isOutOfOrder: false,
    under: "",
    nth: 0,
    texts: [],
    runs: [],
    drawn: 0,
    pageBreaks: 0,
    isBoxed: false,
  },
  lines: [line],
});

const marginDifferences = (before: readonly ComparedLine[], now: readonly ComparedLine[]): Difference[] =>
  alignLines(before, now, () => 0.5).flatMap(({ before: was, now: is }): Difference[] => {
    const [one, other] = [was && marginUnit(was), is && marginUnit(is)];
    if (!one || !other) return [differenceOf(other ? "added" : "removed", one, other)];
    if (one.key !== other.key) return [differenceOf("changed", one, other)];
    const names = formDifferences(was?.form ?? {}, is?.form ?? {});
    const form = formPhrases(names.map((name) => ({ name, before: undefined, now: undefined })));
    return names.length > 0 ? [{ ...differenceOf("reformatted", one, other), form }] : [];
  });

const notesOn = (before: ComparedDocument["extras"], now: ComparedDocument["extras"]): string[] =>
  extrasWords({
    tracked: before.changes === now.changes ? 0 : now.changes,
    comments: before.comments === now.comments ? 0 : now.comments,
    unfamiliar: now.unfamiliar.filter((name) => !before.unfamiliar.includes(name)),
  });

/** Differences between two documents, as a reader would list them. */
export const differencesBetween = (before: Units, now: Units): Differences => {
  const alike = likenessOfUnits();
  const isRelabelled = relabelled(before.all, now.all);
  let isBelowChange = false;
  const list = alignLines(before.all, now.all, alike, isOneRegion).flatMap(
    ({ before: was, now: is, moved }): Difference[] => {
      const isBelow = isBelowChange;
      isBelowChange = was?.key !== is?.key || (isBelow && is?.part === "blank");
      if (!was || !is) return [differenceOf(is ? "added" : "removed", was, is)];
      const kind = moved ? "moved" : was.key === is.key && !isRelabelled(was, is) ? "reformatted" : "changed";
      const difference = differenceOf(kind, was, is, isRelabelled, isBelow);
      return kind === "reformatted" && difference.form.length === 0 ? [] : [difference];
    },
  );
  const [was, is] = [before.reading, now.reading];
  const retitled = withRetitled(withHalves(list, isRelabelled), isRelabelled);
  const all = [...withChangedMoves(retitled, alike, isRelabelled), ...marginDifferences(was.margins, is.margins)];
  const notes = notesOn(was.extras, is.extras);
  if (all.length + notes.length > 0) return { list: all, notes };
  // Differences that a reader would not list, but that the next build would overwrite.
  const rest = changesInWords(changesBetween(was, is));
  return { list: [], notes: rest === "" ? [] : [rest] };
};

/** True for differences of content, false for differences of looks alone. */
export const isOfWords = ({ kind, part }: Difference): boolean => kind !== "reformatted" && part !== "blank";
