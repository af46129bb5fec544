import type { Difference } from "../compare/differences.ts";
import type { Unit, UnitText } from "../compare/units.ts";
import { type Replacement, replacingIn, scalarAt, type TextEdit } from "../source/edit.ts";
import { splitEmphasis } from "../template/emphasis.ts";
import type { State } from "./state.ts";

/** Bold and italics of one letter. */
interface LetterEmphasis {
  bold: boolean;
  italic: boolean;
}

/** A stretch of a printed text that is set in another way than it was. */
interface Restyled {
  text: UnitText;
  from: number;
  to: number;
  look: LetterEmphasis;
}

interface StyledLetter {
  sign: string;
  look: LetterEmphasis;
}

const lettersOf = ({ runs }: Unit): StyledLetter[] =>
  runs.flatMap(({ text, looks: { bold, italic } }) =>
    [...text].flatMap((sign) => (sign.trim() === "" ? [] : [{ sign, look: { bold, italic } }])),
  );

const isAlike = (one: LetterEmphasis, other: LetterEmphasis): boolean =>
  one.bold === other.bold && one.italic === other.italic;

/** The stretches of a unit's texts that are bold or in italics now and were not, or the other way round. */
export const restyledIn = (before: Unit, now: Unit): Restyled[] => {
  const [was, is] = [lettersOf(before), lettersOf(now)];
  if (was.length !== is.length || was.some(({ sign }, index) => sign !== is[index]?.sign)) return [];
  const own = before.texts.reduce((sum, { printed }) => sum + [...printed.replace(/\s/g, "")].length, 0);
  // The label stands in front; of a row, in front of its cells.
  let index = was.length - own;
  const found: Restyled[] = [];
  for (const text of before.texts) {
    let open: Restyled | undefined;
    let at = 0;
    for (const sign of text.printed) {
      const [one, other] = [was[index], is[index]];
      const end = at + sign.length;
      if (sign.trim() !== "") {
        if (!one || !other || one.sign !== sign) return [];
        const differs = !isAlike(one.look, other.look);
        if (!differs) open = undefined;
        else if (open && isAlike(open.look, other.look)) open.to = end;
        else {
          open = { text, from: at, to: end, look: other.look };
          found.push(open);
        }
        index++;
      }
      at = end;
    }
  }
  return found;
};

/** Count of letters whose emphasis differs between two documents. */
export const restyledLetters = (differences: readonly Difference[]): number =>
  differences.reduce(
    (sum, { before, now }) =>
      sum + (before && now ? restyledIn(before, now).reduce((letters, { from, to }) => letters + to - from, 0) : 0),
    0,
  );

/** A letter of a text as it is typed, or a mark of a footnote. */
interface TypedSign {
  at: number;
  typed: string;
  look: LetterEmphasis;
}

/** The letters of a typed text without its marks of emphasis. */
const signsIn = (value: string, notes: ReadonlySet<string>): TypedSign[] =>
  splitEmphasis(value, notes).flatMap((piece): TypedSign[] => {
    if ("note" in piece) return [{ at: piece.at, typed: `[^${piece.note}]`, look: { bold: false, italic: false } }];
    const { bold, italic } = piece;
    let at = piece.at;
    return Array.from(piece.text, (letter): TypedSign => {
      const typed = letter === "*" && value.startsWith("\\*", at) ? "\\*" : letter;
      const sign = { at, typed, look: { bold, italic } };
      at += typed.length;
      return sign;
    });
  });

const starsOf = ({ bold, italic }: LetterEmphasis): string => "*".repeat((bold ? 2 : 0) + (italic ? 1 : 0));

/** Letters with their marks of emphasis, which stand inside of blanks. */
const withStars = (signs: readonly TypedSign[]): string => {
  const runs: { typed: string; look: LetterEmphasis }[] = [];
  for (const { typed, look } of signs) {
    const last = runs.at(-1);
    if (last && isAlike(last.look, look)) last.typed += typed;
    else runs.push({ typed, look });
  }
  return runs
    .map(({ typed, look }) => {
      const stars = starsOf(look);
      return typed.replace(/^(\s*)(.*?)(\s*)$/s, (_all, left: string, words: string, right: string) =>
        words === "" ? left + right : left + stars + words + stars + right,
      );
    })
    .join("");
};

/** Blanks between letters that are set alike are set as they are. */
const joined = (signs: readonly TypedSign[]): TypedSign[] =>
  signs.map((sign, index) => {
    if (sign.typed.trim() !== "") return sign;
    const before = signs.slice(0, index).findLast(({ typed }) => typed.trim() !== "");
    const behind = signs.slice(index + 1).find(({ typed }) => typed.trim() !== "");
    const look = before && behind && isAlike(before.look, behind.look) ? before.look : { bold: false, italic: false };
    return { ...sign, look };
  });

/** Ways to set letters of a text of the plan as they are set in the edited document. */
export const waysToRestyle = (state: State, { text, from, to, look }: Restyled): TextEdit[][] => {
  const found = state.counterpart(text);
  if (!found) return [];
  const [start, end] = [found.offset(from), found.offset(to - 1) + 1];
  const notes = new Set(Object.keys(state.plan.footnotes ?? {}));
  let at = 0;
  return found.text.pieces
    .flatMap((piece) => {
      const [first, last] = [Math.max(start, at), Math.min(end, at + piece.text.length)];
      const shift = (piece.from?.at ?? 0) - at;
      at += piece.text.length;
      return piece.from?.exact && first < last
        ? [{ place: piece.from.place, from: first + shift, to: last + shift }]
        : [];
    })
    .flatMap((part, _index, all): TextEdit[][] => {
      const typed = state.typedAt(part.place);
      const value = typed && scalarAt(state.yaml, typed.pointer);
      if (!typed || typeof value !== "string") return [];
      const [shift] = typed.span ?? [0];
      const parts = all.filter(({ place }) => place === part.place);
      const isInside = (offset: number): boolean =>
        parts.some((each) => offset >= each.from + shift && offset < each.to + shift);
      const signs = signsIn(value, notes).map((sign) => (isInside(sign.at) ? { ...sign, look } : sign));
      const replacements: Replacement[] = starChanges(value, withStars(joined(signs)));
      return replacingIn(state.text, state.yaml, typed.pointer, replacements);
    });
};

/** Two texts that differ in their stars alone, as what is put in and taken out. */
const starChanges = (before: string, now: string): Replacement[] => {
  const changes: Replacement[] = [];
  let [at, to] = [0, 0];
  while (at < before.length || to < now.length) {
    const from = at;
    let words = "";
    while (before[at] === "*" && before[at - 1] !== "\\" && before[at] !== now[to]) at++;
    if (at === from) while (now[to] === "*" && before[at] !== "*") words += now[to++];
    if (at > from || words !== "") changes.push({ from, to: at, words });
    else {
      at++;
      to++;
    }
  }
  return changes;
};
