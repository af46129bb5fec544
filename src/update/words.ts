import type { UnitText } from "../compare/units.ts";
import { stretchesOf, wordsIn } from "../compare/words.ts";
import type { Piece, Place, Text } from "../document/document.ts";
import type { Headings } from "../plan/plan.ts";
import {
  asScalar,
  keysOf,
  puttingKey,
  type Replacement,
  removing,
  replacingIn,
  scalarAt,
  type TextEdit,
} from "../source/edit.ts";
import { parseDate, shortDate } from "../wording/date-words.ts";
import { padded } from "../wording/numerals.ts";
import type { Counterpart } from "./counterparts.ts";
import type { Draft, State } from "./state.ts";

/** Each stretch of a printed text that differs, and what is printed there now. */
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

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/**
 * Words that are printed in capitals as they would be typed: as they stand elsewhere in the document, else with capitals
 * where the words had some that stood there.
 *
 * @param typed the words that stood there; none at the beginning of a text
 */
export const inSmallLetters = (words: string, typed: string, elsewhere: string): string => {
  const phrase = words.trim().toLowerCase();
  const at = phrase === "" ? -1 : elsewhere.toLowerCase().indexOf(phrase);
  if (at >= 0 && elsewhere.length === elsewhere.toLowerCase().length)
    return words.replace(words.trim(), elsewhere.slice(at, at + phrase.length));
  const were = wordsIn(typed);
  const isName = were.length > 1 && were.every((word) => isCapital(word.charAt(0)));
  let index = 0;
  return words.toLowerCase().replace(/\p{L}+/gu, (word) => {
    const was = were[index++];
    return (was === undefined ? isName : isCapital(was.charAt(0)))
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : word;
  });
};

/** Keeps text in capitals that was typed in capitals. */
const asTypedBefore = (words: string, typed: string, whole: string, elsewhere: string): string =>
  whole === whole.toUpperCase() && whole !== whole.toLowerCase() ? words : inSmallLetters(words, typed, elsewhere);

/** Stars of the words are no emphasis. */
export const literal = (words: string): string => words.replace(/(?<!\\)\*/g, "\\*");

interface TypedChange extends Replacement {
  place: Place;
}

/**
 * A change of a printed text as changes of what was typed for it; undefined where the program wrote it.
 *
 * @param side of words put in between two pieces: the one that they go to
 */
const typedChange = (
  text: Text,
  { from, to, words }: Replacement,
  side: 0 | -1,
  elsewhere: string,
): TypedChange[] | undefined => {
  const { pieces, typed, capitals } = text;
  const touched: { piece: Piece & { from: NonNullable<Piece["from"]> }; start: number; end: number }[] = [];
  let at = 0;
  for (const piece of pieces) {
    const [start, end] = [at, at + piece.text.length];
    at = end;
    const isTouched = from === to ? from >= start && from <= end : Math.max(from, start) < Math.min(to, end);
    if (isTouched && piece.from?.exact) touched.push({ piece: { ...piece, from: piece.from }, start, end });
  }
  const taken = from === to ? touched.slice(side, side === 0 ? 1 : undefined) : touched;
  const covered = taken.reduce((sum, { start, end }) => sum + Math.min(to, end) - Math.max(from, start), 0);
  if (taken.length === 0 || covered < to - from) return undefined;
  return taken.map(({ piece, start, end }, index) => {
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    const own = index === 0 ? words : "";
    const shift = piece.from.at - start;
    const were = from === to && first + shift === 0 ? "A" : typed.slice(first, last);
    const written = capitals === "forced" ? asTypedBefore(own, were, typed.slice(start, end), elsewhere) : own;
    return { place: piece.from.place, from: first + shift, to: last + shift, words: literal(written) };
  });
};

/** Ways to replace parts of a text where it was typed, if that is in the plan's own file. */
const replacing = (
  { text, yaml, typedAt }: Draft,
  place: Place,
  replacements: readonly Replacement[],
): TextEdit[][] => {
  const at = typedAt(place);
  if (!at) return [];
  const [shift] = at.span ?? [0];
  const shifted = replacements.map((one) => ({ ...one, from: one.from + shift, to: one.to + shift }));
  return replacingIn(text, yaml, at.pointer, shifted);
};

/** The n-th way of each of several changes together; where one has fewer, its last. */
export const together = (perChange: readonly (readonly TextEdit[][])[]): TextEdit[][] => {
  if (perChange.length === 0 || perChange.some((ways) => ways.length === 0)) return [];
  const most = Math.max(...perChange.map((ways) => ways.length));
  return Array.from({ length: most }, (_, index) =>
    perChange.flatMap((ways) => ways[Math.min(index, ways.length - 1)] ?? []),
  );
};

/** The words of a title that the program gives: typed under its name among the plan's titles. */
const replacingHeading = (draft: State, text: Text, { from, to, words }: Replacement): TextEdit[][] => {
  let at = 0;
  for (const { text: letters, from: typed } of text.pieces) {
    const start = at;
    at += letters.length;
    if (typed?.exact || from < start || to > at) continue;
    const bare = letters.replace(/:?\s*$/, "").trimStart();
    const shift = start + letters.length - letters.trimStart().length;
    const [name, value] =
      Object.entries(draft.headings).find(([, heading]) => heading.toLowerCase() === bare.toLowerCase()) ?? [];
    if (name === undefined || value === undefined) continue;
    const were = value.slice(from - shift, to - shift);
    const written = text.capitals === "forced" ? asTypedBefore(words, were, value, draft.running) : words;
    return puttingHeading(
      draft,
      name as keyof Headings,
      value.slice(0, from - shift) + written + value.slice(to - shift),
    );
  }
  return [];
};

const puttingHeading = ({ text, yaml, plan }: Draft, name: keyof Headings, words: string): TextEdit[][] => {
  const written = asScalar(words, false);
  const has = keysOf(yaml, "/headings");
  if (has.includes(name))
    return replacingIn(text, yaml, `/headings/${name}`, [{ from: 0, to: plan.headings?.[name]?.length ?? 0, words }]);
  const [last] = has.slice(-1);
  const edits =
    last === undefined
      ? puttingKey(text, yaml, "", ["headings:", `  ${name}: ${written}`], keyInFrontOfEnd(keysOf(yaml, "")))
      : puttingKey(text, yaml, "/headings", [`${name}: ${written}`], last);
  return edits ? [edits] : [];
};

/** The last key of those that make the text. */
const keyInFrontOfEnd = (keys: readonly string[]): string => {
  const end = keys.findIndex((key) => ["closing", "recipients", "archive", "drafter", "signature"].includes(key));
  return keys[(end > 0 ? end : keys.length) - 1] ?? "";
};

const datesIn = (text: string): string[] => text.match(/\d{1,2}\/\d{1,2}\/\d{4}/g) ?? [];
const clocksIn = (text: string): string[] =>
  [...text.matchAll(/(\d{1,2}) giờ(?: (\d{2}))?/g)].map(
    ([, hour = "", minute = "00"]) => `${padded(Number(hour))}:${minute}`,
  );
const numbersIn = (text: string): string[] =>
  (text.match(/\d+(?:\.\d{3})*/g) ?? []).map((one) => one.replaceAll(".", ""));

/** Typed forms of words that the program prints in another form: a date, a time of day, a number with its dots. */
const otherwiseTyped = (value: string, before: string, now: string): string[] => {
  const differing = (read: (text: string) => string[]): [string, string][] => {
    const [was, is] = [read(before), read(now)];
    return was.flatMap((one, index): [string, string][] => {
      const other = is[index];
      return was.length === is.length && other !== undefined && one !== other ? [[one, other]] : [];
    });
  };
  const date = parseDate(value);
  if (date?.day !== undefined)
    return differing(datesIn).flatMap(([was, is]) => {
      if (shortDate(parseDate(was) ?? { year: 0 }) !== shortDate(date)) return [];
      return value.includes("/")
        ? [is]
        : [
            is
              .split("/")
              .reverse()
              .map((part) => padded(Number(part)))
              .join("-"),
          ];
    });
  const clock = /^\d{1,2}:\d{2}$/.test(value) ? value.padStart(5, "0") : undefined;
  if (clock !== undefined) return differing(clocksIn).flatMap(([was, is]) => (was === clock ? [is] : []));
  if (/^\d+$/.test(value))
    return differing(numbersIn).flatMap(([was, is]) => {
      if (Number(was) !== Number(value)) return [];
      return [value.startsWith("0") ? is : String(Number(is))];
    });
  return [];
};

/** Ways to change what was typed for a text that is printed in other words than it was typed in. */
const retyping = (draft: Draft, text: Text, before: string, now: string): TextEdit[][] => {
  const sources = draft.said.sourcesOf(text);
  const [only, ...others] = sources;
  const bare = now.replace(/[;.]$/, "");
  return [
    ...sources.flatMap((place) => {
      const at = draft.typedAt(place);
      const value = at && scalarAt(draft.yaml, at.pointer);
      if (!at || value === undefined || value === null) return [];
      return otherwiseTyped(String(value), before, now).flatMap((words) =>
        replacingIn(draft.text, draft.yaml, at.pointer, [{ from: 0, to: String(value).length, words }]),
      );
    }),
    ...(only !== undefined && others.length === 0 && !draft.typedAt(only)?.span
      ? [bare, bare.replace(/(?<=\d)\.(?=\d{3})/g, "")].flatMap((words) =>
          replacing(draft, only, [{ from: 0, to: Number.MAX_SAFE_INTEGER, words }]),
        )
      : []),
  ];
};

/**
 * The same change of a printed text, told of the blank on its other side: "một (ông A)" becomes "một hai (ông A)" by "hai " in
 * front of the bracket as by " hai" behind "một", and only one of these may be among words that were typed.
 */
const slid = (printed: string, { from, to, words }: Replacement): Replacement[] => {
  const were = printed.slice(from, to);
  const all: Replacement[] = [];
  if (were.endsWith(" ") && words.endsWith(" ")) all.push({ from, to: to - 1, words: words.slice(0, -1) });
  if (were.startsWith(" ") && words.startsWith(" ")) all.push({ from: from + 1, to, words: words.slice(1) });
  if (were !== "" && words !== "") return all;
  const moves = were + words;
  if (moves.endsWith(" ") && printed[from - 1] === " ")
    all.push({ from: from - 1, to: to - 1, words: words === "" ? "" : ` ${words.slice(0, -1)}` });
  if (moves.startsWith(" ") && printed[to] === " ")
    all.push({ from: from + 1, to: to + 1, words: words === "" ? "" : `${words.slice(1)} ` });
  return all;
};

/** Words put in at one place, in their order, are one change. */
const withTyped = (all: readonly Replacement[], { from, to, words }: Replacement): Replacement[] => {
  const last = all.at(-1);
  return last && last.to === from && from === to
    ? [...all.slice(0, -1), { ...last, words: last.words + words }]
    : [...all, { from, to, words }];
};

/** Ways to make changes of a printed text where it was typed, or among the titles that the program gives. */
const typing = (state: State, text: Text, changes: readonly Replacement[], side: 0 | -1): TextEdit[][] => {
  const byPlace = new Map<Place, Replacement[]>();
  const ofTitles: TextEdit[][][] = [];
  for (const change of changes) {
    const [typed] = [change, ...slid(text.printed, change)].flatMap((one) => {
      const found = typedChange(text, one, side, state.running);
      return found ? [found] : [];
    });
    if (!typed) ofTitles.push(replacingHeading(state, text, change));
    else for (const { place, ...one } of typed) byPlace.set(place, withTyped(byPlace.get(place) ?? [], one));
  }
  return together([...[...byPlace].map(([place, all]) => replacing(state, place, all)), ...ofTitles]);
};

const endMark = /(?:\.\/\.|[;.])$/;

/** Both without the mark that the program ends the first with, whichever the other has: it is not among their words. */
const withoutEndMarks = ({ pieces }: Text, before: string, now: string): [string, string] => {
  const mark = pieces.at(-1);
  const isOfProgram = mark?.from === null && endMark.exec(mark.text)?.[0] === mark.text && before.endsWith(mark.text);
  // A sign of the document's end says that more was put behind the end.
  const bare = now.replace(endMark, "");
  return isOfProgram && !bare.includes("./.") ? [before.slice(0, -mark.text.length), bare] : [before, now];
};

/** Changes of a printed line as changes of the plan's text that it was printed from. */
const changesIn = ({ text, offset }: Counterpart, before: UnitText, now: UnitText): Replacement[] =>
  changesOf(...withoutEndMarks(text, before.printed, now.printed)).map(({ from, to, words }) => {
    const start = offset(from);
    return { from: start, to: from === to ? start : Math.max(start, offset(to)), words };
  });

/** True if the plan holds, verbatim, some of the words of this line. */
export const hasTyped = (state: State, line: UnitText): boolean =>
  state.counterpart(line)?.text.pieces.some(({ text, from }) => from?.exact && text.trim() !== "") ?? false;

/** True if the plan holds, verbatim, some of the differing words of this line. */
export const isTyped = (state: State, before: UnitText, now: UnitText): boolean => {
  const found = state.counterpart(before);
  if (!found) return false;
  return changesIn(found, before, now).some(({ from, to }) => {
    let at = 0;
    return found.text.pieces.some((piece) => {
      const [start, end] = [at, at + piece.text.length];
      at = end;
      return piece.from?.exact && Math.max(from, start) < Math.min(to, end);
    });
  });
};

/** Ways to take out one of several values that are printed on one line, such as the day behind a task. */
const withoutOne = (state: State, text: Text): TextEdit[][] => {
  const pointers = state.said.sourcesOf(text).flatMap((place) => state.typedAt(place)?.pointer ?? []);
  return pointers.length < 2
    ? []
    : pointers.flatMap((each) => removing(state.text, state.yaml, each) ?? []).map((edit) => [edit]);
};

const mostAlike = 3;

/** Ways to make a text of the plan say what the edited document says in its place, best first. */
export const waysToChange = (state: State, before: UnitText, now: UnitText): TextEdit[][] => {
  const found = state.counterpart(before);
  if (!found) return [];
  const { text } = found;
  // Among equal texts, such as two signers of one name, a rebuild shows which one is meant.
  const same = state.said.document.texts.filter(
    (other) => other !== text && other.role === text.role && other.printed === text.printed,
  );
  const changes = changesIn(found, before, now);
  return [
    ...typing(state, text, changes, 0),
    ...same.slice(0, mostAlike).flatMap((other) => typing(state, other, changes, 0)),
    ...(changes.some(({ from, to }) => from === to) ? typing(state, text, changes, -1) : []),
    ...retyping(state, text, before.printed, now.printed),
    ...withoutOne(state, text),
    // If the program wrote some of the words, the others are carried alone.
    ...(changes.length > 1 ? changes.flatMap((change) => typing(state, text, [change], 0)) : []),
  ];
};
