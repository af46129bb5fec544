import type { Document } from "../document/document.ts";
import { inOneWay } from "../knowledge/abbreviations.ts";
import { otherBehindUnit, unitNouns } from "../knowledge/administrative-units.ts";
import { folded } from "../wording/folded.ts";
import { words } from "../wording/words.ts";
import { trimmed } from "./names-in.ts";
import type { OfficeNames } from "./rule.ts";

const empty: ReadonlySet<string> = new Set(["và", "thuộc", "của", "cấp"]);

/** Nouns of units, each as its syllables. */
const levels: readonly (readonly string[])[] = unitNouns.flatMap(({ name, level }) =>
  level === "village" ? [] : [name.split(" ")],
);

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/;
const hasTone = (text: string): boolean => toneMarks.test(text.normalize("NFD"));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const startsWith = (words: readonly string[], from: number, wanted: readonly string[]): boolean =>
  wanted.every((word, index) => words[from + index] === word);

export const wordsOf = (text: string): string[] => folded(text).match(/[A-Za-zÀ-ỹ\d]+/gu) ?? [];

/** The administrative level named here, but for "xã hội", "tỉnh ủy", "xã đội" and their like. */
const levelAt = (words: readonly string[], index: number): readonly string[] | undefined => {
  const level = levels.find((candidate) => startsWith(words, index, candidate));
  return level && !otherBehindUnit.includes(words[index + level.length] ?? "") ? level : undefined;
};

/**
 * A name as a row of signs: a word in lower case, or a capital that stands for a word in an abbreviation. So "GD&ĐT" is
 * the same as "Giáo dục và Đào tạo", and "UBND" as "Ủy ban nhân dân", without a list of abbreviations.
 */
export type Signs = readonly string[];

const isLetter = (sign: string): boolean => sign.length === 1 && sign !== sign.toLowerCase();
const initialOf = (sign: string): string => sign.charAt(0).normalize("NFD").charAt(0).toUpperCase();
export const initialsOf = (signs: Signs): string => signs.map(initialOf).join("");
const sameSign = (one: string, other: string): boolean =>
  one === other || ((isLetter(one) || isLetter(other)) && initialOf(one) === initialOf(other));

/** In a name that is all capitals, letters without a vowel, or those that all offices use, are an abbreviation. */
const noSyllable = /^(?:[BCDĐGHKLMNPQRSTVX]{2,}|UBND|UBMTTQ)$/u;

const isAbbreviation = (token: string, before: string, behind: string): boolean =>
  (/^\p{Uppercase}{2,}$/u.test(token) && !hasTone(token)) ||
  (/^\p{Uppercase}$/u.test(token) && (behind === "." || before === "&"));

/** True if a row of signs contains a name, except as a name of another level ("Công an các xã"). */
export const holds = (row: Signs, rowInitials: string, name: Signs): boolean => {
  if (name.length === 0) return false;
  const initials = initialsOf(name);
  for (let at = rowInitials.indexOf(initials); at >= 0; at = rowInitials.indexOf(initials, at + 1)) {
    if (!name.every((sign, index) => sameSign(sign, row[at + index] ?? ""))) continue;
    const end = at + name.length;
    if (!levelAt(row, end) && row[end] !== "các" && !startsWith(row, end, ["trung", "ương"])) return true;
  }
  return false;
};

/** True if all signs of a name occur in another, in order. */
export const isPartOf = (part: Signs, name: Signs): boolean => {
  let found = 0;
  for (const sign of name) if (found < part.length && sameSign(sign, part[found] ?? "")) found++;
  return found === part.length;
};

/** A shortened name: "Trung tâm Hành chính công" for "Trung tâm Phục vụ hành chính công". */
export const shortens = (short: Signs, name: Signs): boolean =>
  short.length > 1 && short.length < name.length && sameSign(short[0] ?? "", name[0] ?? "") && isPartOf(short, name);

type IssuingOffice = Pick<Document, "issuerNames" | "parent">;
type Naming = (text: string) => Signs;

const namingOf = ({ issuerNames, parent }: IssuingOffice, office: OfficeNames): Naming => {
  const ownNames = [...issuerNames, parent?.typed ?? ""].map(wordsOf);
  const own = ownNames.flatMap((words) => {
    const at = words.findIndex((_, index) => levelAt(words, index));
    const level = at < 0 ? undefined : levelAt(words, at);
    return level ? [{ level, place: words.slice(at + level.length) }] : [];
  });
  const aliases = Object.entries(office.aliases).map(
    ([short, long]) => [words(new RegExp(`\\b${escaped(short)}\\b`, "gu")), long] as const,
  );
  return (text) => {
    const capitals = !/\p{Lowercase}/u.test(text) && hasTone(text);
    const whole = inOneWay(aliases.reduce((part, [from, to]) => part.replace(from, () => to), text));
    const tokens = [...whole.matchAll(/[A-Za-zÀ-ỹ\d]+/gu)];
    const words = tokens.map(([token]) => folded(token));
    const signs: string[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]?.[0] ?? "";
      const at = tokens[index]?.index ?? 0;
      const level = levelAt(words, index);
      const mine = level && (own.length === 0 ? { level, place: [] } : own.find((one) => one.level === level));
      if (level && mine) {
        index += level.length - 1;
        if (startsWith(words, index + 1, mine.place)) index += mine.place.length;
      } else if (
        capitals ? noSyllable.test(token) : isAbbreviation(token, whole.charAt(at - 1), whole.charAt(at + token.length))
      ) {
        signs.push(...token);
      } else if (words[index] === "và" && words[index + 1] === "các") {
        signs.push("\n");
      } else if (!empty.has(words[index] ?? "")) {
        signs.push(words[index] ?? "");
      }
    }
    return signs;
  };
};

/** Several rules name the bodies of one document. */
const known = new WeakMap<IssuingOffice, { office: OfficeNames; signsOf: Naming }>();

/** Names as this plan's office writes them: its own level and place may be left out. */
export const naming = (document: IssuingOffice, office: OfficeNames): Naming => {
  const made = known.get(document);
  if (made?.office === office) return made.signsOf;
  const signs = new Map<string, Signs>();
  const read = namingOf(document, office);
  const signsOf: Naming = (text) => {
    const one = signs.get(text) ?? read(text);
    signs.set(text, one);
    return one;
  };
  known.set(document, { office, signsOf });
  return signsOf;
};

const note = words(
  /(?:(?<!\s)\s+)?\((?:(?:để|b\/c|t\/h|p\/h|báo cáo|phối hợp|thực hiện|theo dõi|chỉ đạo|biết)\b[^()]*|[^()\p{Lowercase}]*)\)/gu,
);

/** Two letters may mean anything: "Ban TG" is not yet "Ban Tôn giáo". */
const surelySame = (one: Signs, other: Signs): boolean => {
  const spelled = one.filter((sign, at) => isLetter(sign) !== isLetter(other[at] ?? "")).length;
  return (spelled === 0 || spelled > 2) && one.every((sign, at) => sameSign(sign, other[at] ?? ""));
};

/** The places at which a name comes again, each with the place of the first. */
export const repeated = (
  names: readonly string[],
  signsOf: (text: string) => Signs,
): { index: number; first: number }[] => {
  const seen = new Map<string, { index: number; signs: Signs }[]>();
  return names.flatMap((name, index) => {
    const signs = signsOf(trimmed(name.replace(note, ""), 0, name.length).text);
    if (signs.length === 0) return [];
    const initials = initialsOf(signs);
    const alike = seen.get(initials) ?? [];
    const first = alike.find((other) => surelySame(other.signs, signs));
    if (first) return [{ index, first: first.index }];
    alike.push({ index, signs });
    seen.set(initials, alike);
    return [];
  });
};
