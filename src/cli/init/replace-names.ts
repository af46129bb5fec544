import {
  anyCapitalBehindUnit,
  anyCapitalUnitToday,
  anyUnitToday,
  hoChiMinhCity,
  isHoChiMinhCity,
  nounsOf,
} from "../../knowledge/administrative-units.ts";
import { namesOfOthers } from "../../knowledge/sample-names.ts";
import { samples } from "../../lint/compiled/samples.ts";
import { isOfLevel } from "../../lint/sample.ts";
import { collectiveOf } from "../../lint/signers.ts";
import { issuerOf, type Plan } from "../../plan/plan.ts";
import { words } from "../../wording/words.ts";

/** An administrative unit that a name ends in, such as "xã Tân Phú". */
interface NamedUnit {
  noun: string;
  name: string;
}

/** A unit as it stands in a sentence. */
const inSentence = ({ noun, name }: NamedUnit): string =>
  isHoChiMinhCity(`${noun} ${name}`) ? hoChiMinhCity : `${noun} ${name}`;

const communes = nounsOf("commune");

const ending = words(
  new RegExp(
    `\\b(?<![Hh]ợp tác )(${anyUnitToday}|${anyCapitalUnitToday})\\s+(?!(?:${anyCapitalBehindUnit})\\b)(\\p{Uppercase}[^,]*)`,
    "u",
  ),
);

/** A comma begins the name of the unit that contains it. */
export const unitOf = (name: string): NamedUnit | undefined => {
  const found = ending.exec(name);
  return found ? { noun: (found[1] ?? "").toLowerCase(), name: (found[2] ?? "").trimEnd() } : undefined;
};

const isSameLevel = (one: NamedUnit, other: NamedUnit): boolean =>
  communes.includes(one.noun) === communes.includes(other.noun);

/** Pattern of a whole name, which may be broken into lines. */
const pattern = (name: string): RegExp => {
  const each = name.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return words(new RegExp(`\\b${each.join("\\s+")}\\b`, "gu"));
};

/** Names that would need quoting in YAML are left for the clerk to write. */
const isPlain = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N} ,–.-]*$/u.test(name);

/** An office as sentences speak of it. */
interface Names {
  inText: string;
  name: string;
  unit: NamedUnit | undefined;
  /** The collective that its head signs for, if any. */
  collective: string | undefined;
}

const namesOf = (issuer: Plan["issuer"]): Names => {
  const { name, inText } = issuerOf({ issuer } as Plan);
  const own = name.join(" ");
  return { inText, name: own, unit: unitOf(inText), collective: collectiveOf(own) };
};

const signedFor = (collective: string): RegExp => new RegExp(`(?<=on_behalf_of: )${collective}(?![^\\s,}])`, "gu");

/** An example's text with its names of body and unit replaced by the office's, where that is certain. */
export const replaceNames = (text: string, example: Plan, office: Plan["issuer"]): string => {
  const [from, to] = [namesOf(example.issuer), namesOf(office)];
  const units: [string, string][] =
    from.unit && to.unit && isSameLevel(from.unit, to.unit) ? [[inSentence(from.unit), inSentence(to.unit)]] : [];
  const pairs: [string, string][] = [[from.inText, to.inText], [from.name, to.name], ...units];
  // A placeholder that no text holds keeps a name that was put in from being replaced again.
  const wanted = pairs.filter(([old, own]) => old !== own && isPlain(own));
  const inBoth = wanted.flatMap((pair) => [pair, pair.map((name) => name.toUpperCase())]);
  const marked = inBoth.reduce((rest, [old = ""], index) => rest.replace(pattern(old), `\0${index}\0`), text);
  const named = marked.replace(/\0(\d+)\0/g, (_mark, index: string) => inBoth[Number(index)]?.[1] ?? "");
  return from.collective && to.collective ? named.replace(signedFor(from.collective), to.collective) : named;
};

/** A name in its own letters or in capitals. */
const inAnyLetters = (name: string): RegExp =>
  new RegExp(`${pattern(name).source}|${pattern(name.toUpperCase()).source}`, "gu");

const namedUnit = words(
  new RegExp(`\\b(?:${anyUnitToday})\\s+\\p{Uppercase}\\p{Lowercase}*(?:\\s+\\p{Uppercase}\\p{Lowercase}*)*`, "gu"),
);

const shownLines = 4;

const inWords = (lines: readonly number[]): string =>
  lines.length <= shownLines + 1
    ? lines.join(", ")
    : `${lines.slice(0, shownLines).join(", ")} và ${lines.length - shownLines} dòng khác`;

/** Names of people and places that a plan has only because the example had them, each with its lines. */
export const leftOver = (
  text: string,
  example: Readonly<{ name: string; plan: Plan }>,
  office: Plan["issuer"] | undefined,
): string[] => {
  const from = namesOf(example.plan.issuer);
  const own = office === undefined ? undefined : namesOf(office);
  // Comments are not printed.
  let rest = text.replace(/(?<=^|\s)#.*$/gm, (comment) => " ".repeat(comment.length));
  const ownNames = own ? [own.inText, own.name, ...(own.unit ? [inSentence(own.unit)] : [])] : [];
  for (const name of ownNames) rest = rest.replace(inAnyLetters(name), (found) => found.replace(/\S/g, " "));
  const signers = [example.plan.signature].flat().flatMap(({ name }) => name ?? []);
  const places = [...rest.matchAll(namedUnit)].map(([unit]) => unit.replace(/\s+/g, " "));
  const bare = from.unit && from.unit.name !== own?.unit?.name ? [from.unit.name] : [];
  const placesIn = (name: string, where: RegExp): string[] => {
    const lines = new Set<number>();
    rest = rest.replace(where, (found, at: number) => {
      lines.add(rest.slice(0, at).split("\n").length);
      return found.replace(/\S/g, " ");
    });
    return lines.size === 0 ? [] : [`${name} ở dòng ${inWords([...lines])}`];
  };
  const others = namesOfOthers(example.name, own ? `${own.name} ${own.inText}` : from.inText);
  const { contacts = [], level = "" } = samples.find(({ name }) => name === example.name) ?? {};
  const names = new Set([
    from.inText,
    from.name,
    ...signers,
    ...contacts,
    ...others.map(({ words }) => words),
    ...places,
    ...bare,
  ]);
  const isOtherLevel = office !== undefined && !isOfLevel(level, issuerOf({ issuer: office } as Plan));
  const { collective } = from;
  const isOtherBody = own !== undefined && collective !== undefined && own.collective !== collective;
  return [
    ...[...names].flatMap((name) => placesIn(name, inAnyLetters(name))),
    // A ward that starts from the plan of a commune; "xã hội" is society, "Sở Nội vụ" a name.
    ...(isOtherLevel
      ? placesIn(`chữ “${level}”`, new RegExp(`${pattern(level).source}(?! hội| \\p{Uppercase})`, "gu"))
      : []),
    ...(isOtherBody && own.collective === undefined
      ? placesIn(`ký thay mặt ${collective}`, signedFor(collective))
      : []),
    ...(isOtherBody && own.collective !== undefined
      ? placesIn(`chữ “${collective}”`, new RegExp(`${pattern(collective).source}|${pattern("UBND").source}`, "gu"))
      : []),
  ];
};
