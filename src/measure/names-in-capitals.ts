import { familyNames, honorifics, middleNames, namedAfter, sureFamilyNames } from "../knowledge/persons.ts";
import { isOneWord } from "../knowledge/two-syllable-words.ts";
import { folded } from "../wording/folded.ts";
import { endsPhrase } from "../wording/punctuation.ts";

/** A syllable of a title: as it stands there, and in small letters without marks. */
export interface Syllable {
  readonly typed: string;
  readonly bare: string;
}

/** A name of a person has no more syllables: "Nguyễn Thị Minh Khai". */
const longestName = 4;

/** Words that no name goes on with. */
const noNames = new Set(
  "và năm của về tại trên cho ở với từ đến theo trong lần thứ ngày các những tỉnh xã phường thành khu số giai là có được tổ".split(
    " ",
  ),
);

const set = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(folded));
const ofPersons = set(honorifics);
const ofThings = set(namedAfter);
const mostWords = 3;

const follows = (syllables: readonly Syllable[], at: number, phrases: ReadonlySet<string>): boolean => {
  let phrase = "";
  for (let from = at - 1; from >= Math.max(0, at - mostWords); from--) {
    const before = syllables[from];
    if (!before || endsPhrase.test(before.typed)) return false;
    phrase = phrase === "" ? before.bare : `${before.bare} ${phrase}`;
    if (phrases.has(phrase)) return true;
  }
  return false;
};

/**
 * The end of a name of a person that begins at a syllable of a text in capitals; its own place where none does.
 *
 * @example a name of three syllables at 2 ends at 5
 */
export const nameEnd = (syllables: readonly Syllable[], from: number): number => {
  const bareAt = (at: number): string => syllables[at]?.bare ?? "";
  const [first, second] = [bareAt(from), bareAt(from + 1)];
  const isWordHere = isOneWord(first, second);
  const isPerson = follows(syllables, from, ofPersons);
  const begins =
    (sureFamilyNames.has(first) && !isWordHere) ||
    (familyNames.has(first) &&
      (isPerson || follows(syllables, from, ofThings) || (middleNames.has(second) && !isWordHere))) ||
    (isPerson && !isWordHere);
  if (!begins) return from;
  let to = from + 1;
  for (; to < from + longestName; to++) {
    const [last, next] = [syllables[to - 1], syllables[to]];
    if (!last || !next || endsPhrase.test(last.typed) || !/^[\p{Alphabetic}’'-]+[,;:.!?)”"]?$/u.test(next.typed)) break;
    if (noNames.has(next.bare)) break;
    // A word of its own begins behind the name: "NGUYỄN DU TỔ CHỨC".
    const isMiddle = to === from + 1 || (to === from + 2 && middleNames.has(bareAt(from + 1)));
    if (!isMiddle && isOneWord(next.bare, bareAt(to + 1))) break;
  }
  return to;
};
