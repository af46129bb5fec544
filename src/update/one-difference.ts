import type { Difference } from "../compare/differences.ts";
import { isSingle, regionOf, type Unit, type Units, type UnitText } from "../compare/units.ts";
import { stretchesOf } from "../compare/words.ts";
import { levelOf } from "../document/labels.ts";
import { signAt } from "../lint/signers.ts";
import { lettersIn } from "./counterparts.ts";
import type { State } from "./state.ts";
import { isTyped } from "./words.ts";

/** Labels and marks at the end, which the program sets. */
export const isMechanical = ({ kind, words }: Difference): boolean =>
  kind === "changed" && words.every(({ text, in: where }) => where === "both" || !/[\p{L}\p{N}]/u.test(text));

/** A paragraph with a label in Word is none of its own in the plan's document: it became a further line of another. */
export const losesLabel = ({ kind, before, now }: Difference): boolean =>
  kind === "changed" && before?.label === "" && now !== undefined && now.label !== "";

/** All that differs is the mark at the end of a list's item. */
export const isOfEndMark = ({ kind, words }: Difference): boolean =>
  kind === "changed" && words.every(({ text, in: where }) => where === "both" || /^\s*[;.]?\s*$/.test(text));

/** The words of both are the same but for capitals, which the program prints in titles whatever was typed. */
export const isOfCapitals = ({ kind, before, now, isLabelChanged }: Difference): boolean =>
  kind === "changed" &&
  !isLabelChanged &&
  before !== undefined &&
  now !== undefined &&
  before.words !== now.words &&
  before.words.toUpperCase() === now.words.toUpperCase();

/** Lines that the program makes of words typed elsewhere: nothing that differs in them was typed for them. */
export const isMadeOfOthers = (difference: Difference, state: State): boolean => {
  const { kind, before, now } = difference;
  if (kind !== "changed" || !before || !now) return false;
  if (isMechanical(difference)) return true;
  return (pairsOf(before, now) ?? []).every(([text, other]) => !isTyped(state, text, other));
};

/** Numbers and sums, which the program makes of all rows of a table. */
export const isOfRows = (difference: Difference, state: State): boolean =>
  isMechanical(difference) || (difference.part === "row" && isMadeOfOthers(difference, state));

/** True if a difference is the rest of another that was carried in part. */
export const isPartOf = (left: Difference, whole: Difference): boolean =>
  left.words.every(
    ({ text, in: where }) =>
      where === "both" || whole.words.some((one) => one.in === where && one.text.includes(text.trim())),
  );

const cellsBy = (texts: readonly UnitText[]): Map<number, UnitText> =>
  new Map(texts.map((text, index) => [text.cell?.column ?? index, text]));

type TextPair = readonly [UnitText, UnitText];

/** Texts of two units that stand in the same place; in a row those of the cells that both have. */
export const pairsByColumn = (before: Unit, now: Unit): TextPair[] => {
  const is = cellsBy(now.texts);
  return [...cellsBy(before.texts)].flatMap(([column, text]): TextPair[] => {
    const other = is.get(column);
    return other ? [[text, other]] : [];
  });
};

/** False of rows of other cells: one over all columns is none with empty cells beside it. */
export const hasSameCells = ({ part, words }: Difference): boolean =>
  part !== "row" || words.every(({ text, in: where }) => where === "both" || !text.includes("|"));

/** Pairs of texts of a unit that differ; undefined where their numbers differ. */
export const pairsOf = (before: Unit, now: Unit): TextPair[] | undefined => {
  const [was, is] = [cellsBy(before.texts), cellsBy(now.texts)];
  const pairs = pairsByColumn(before, now);
  if (was.size !== is.size || was.size === 0 || pairs.length < was.size) return undefined;
  return pairs.filter(([text, other]) => text.printed !== other.printed);
};

/** True if two texts differ by nothing but what the program sets: the mark at the end, capitals. */
export const saysSame = ({ printed: one }: UnitText, { printed: other }: UnitText): boolean => {
  const [was, is] = [one, other].map((text) =>
    text
      .normalize("NFC")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/(?:\.\/\.|[;.])$/, "")
      .toUpperCase(),
  );
  return was === is;
};

export const isOneLevel = ({ before, now }: Difference): boolean =>
  before?.part === now?.part && levelOf(before?.label ?? "") === levelOf(now?.label ?? "");

/** True if a line was inserted above, below or between those of a name or a title without belonging to it. */
export const hasLineOfOthers = (before: Unit, now: Unit): boolean => {
  if (!isSingle(now)) return false;
  const lines = now.runs
    .map(({ text }) => text)
    .join("")
    .split("\n");
  return lines.length > 1 && lines.some((line) => line.trim() !== "" && isPutIn(before, now, line));
};

/** A label that no level has and that stands between two others: "2a. ", "2bis. ", "b1) ", "1.1a. ". */
const labelBetween =
  /^(?:\d{1,3}(?:[a-zđ]|bis|ter)?|[a-zđ]{1,2}\d{0,2}|[IVX]{1,5}[a-zđ]?)(?:\.\s?(?:\d{1,2}[a-zđ]?|[a-zđ]\d?))*[.)/]\s/u;

/** True if a label was replaced by one that the program does not write, so that it now counts as words. */
export const hasOwnLabel = (before: Unit, now: Unit): boolean => {
  if (before.label === "" || now.part === "row" || before.words === now.words) return false;
  return now.label === "" || (labelBetween.test(now.words) && !labelBetween.test(before.words));
};

/** True if a paragraph begins with a label of the author's own, in a document whose plan has none such. */
export const hasLabelOfAuthor = ({ label, words, part }: Unit, built: Units): boolean =>
  label === "" &&
  part !== "row" &&
  labelBetween.test(words) &&
  !built.all.some((unit) => labelBetween.test(unit.words));

const isPutIn = (before: Unit, now: Unit, line: string): boolean =>
  stretchesOf(before.words, now.words).every(({ in: where }) => where !== "before") &&
  stretchesOf(before.words, now.words).some(
    ({ text, in: where }) => where === "now" && lettersIn(text).includes(lettersIn(line)),
  );

export const isOfSigner = ({ part, before, now }: Pick<Difference, "part" | "before" | "now">): boolean =>
  [before, now].some((unit) => unit && regionOf(unit) === "signature") || part === "other";

/** True if a unit that nobody sees in the edited document still stands there, as hidden text. */
export const isHidden = (unit: Unit, now: Units): boolean => {
  const keys = new Set(unit.lines.map(({ key }) => key).filter((key) => key !== ""));
  return now.all.some(({ part, lines }) => part === "blank" && lines.some(({ key }) => keys.has(key)));
};

/** Signs of authority, each of which has a key of its own in the plan. */
const authoritiesIn = ({ all }: Units): string[] =>
  all
    .filter((unit) => isOfSigner({ ...unit, before: unit, now: unit }))
    .flatMap(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join("")
        .split("\n"),
    )
    .flatMap((line) => signAt(line.trim())?.sign ?? []);

/** True if a signer has an authority that the document did not have. */
export const hasNewAuthority = (before: Units, now: Units): boolean => {
  const left = authoritiesIn(before);
  return authoritiesIn(now).some((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** Size of the part of a difference that is still to be carried. */
export const weightOf = ({ kind, words, isLabelChanged }: Difference): number =>
  words.reduce((sum, { text, in: where }) => sum + (where === "both" ? 0 : text.length), 0) +
  (isLabelChanged ? 1 : 0) +
  (kind === "moved" ? 2 : 0);
