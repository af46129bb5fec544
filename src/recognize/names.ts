import { anyOtherBehindUnit, anyUnit, unitRankIn } from "../knowledge/administrative-units.ts";
import { anyCouncil, bodyKindOf, frontCommittee, isBody, isKindAlone } from "../knowledge/bodies.ts";
import { isOneWord } from "../knowledge/two-syllable-words.ts";
import { folded } from "../wording/folded.ts";
import { words } from "../wording/words.ts";
import type { Line } from "./flow.ts";
import { isCapitals, mainLooks } from "./lines.ts";
import { componentOf } from "./own-styles.ts";

/** True if a line begins the name of a body; other lines continue the name above. */
export const beginsName = (line: Line): boolean => isBody(line.text, "letterhead");

const textsOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(" ");

/** A place alone, which ends the name of its body. */
const placeAlone = words(new RegExp(`^(?:${anyUnit}|tp\\.?|khu vực)\\s+(?!(?:${anyOtherBehindUnit})\\b)`));

/** A name of a body that says of no place yet: "ỦY BAN NHÂN DÂN". */
const withoutPlace = new RegExp(`^(?:${anyCouncil}|${frontCommittee})$`, "iu");

/** True if a line ends the name above it and begins none of its own. */
const goesOn = (lines: readonly Line[], at: number): boolean => {
  const [own = "", above = "", top = ""] = [at, at - 1, at - 2].map((index) => lines[index]?.text);
  if (placeAlone.test(folded(own))) return withoutPlace.test(folded(above));
  return bodyKindOf(own) === undefined && isBody(above, "under") && isBody(top, "over");
};

/** A team within a body, which may issue plans of its own. */
const team = words(/^tổ\b(?! (?:chức|quốc|hợp))/u);

/** True if the second of two names is that of a body below the first: of its own, or of a smaller unit. */
const isBelow = (own: string, above: string): boolean => {
  // "BAN QUẢN LÝ / TRUNG TÂM HÀNH CHÍNH" is one name.
  if (isKindAlone(above) && !isBody(above, "collective")) return false;
  if ((isBody(own, "under") || isBody(own, "convened") || team.test(folded(own))) && isBody(above, "over")) return true;
  // Only a council or a committee of the people stands above another one.
  if (isBody(own, "collective") && !isBody(above, "collective")) return false;
  return (unitRankIn(above) ?? Number.POSITIVE_INFINITY) < (unitRankIn(own) ?? 0);
};

/** True if a line begins a name and does not end a word of the line above: "BỆNH VIỆN ĐA / KHOA". */
const begins = (line: Line, above: Line | undefined): boolean =>
  (beginsName(line) || team.test(folded(line.text))) &&
  !isOneWord(above?.text.split(/\s+/).at(-1) ?? "", /^\S*/.exec(line.text)?.[0] ?? "");

/** Index of the line where the issuer's own name begins. */
const issuerFrom = (lines: readonly Line[]): number => {
  const styled = lines.map((line) => componentOf(line.para));
  if (styled.every((style) => style === "chu-quan" || style === "co-quan"))
    return Math.max(styled.indexOf("co-quan"), 0);
  const bold = lines.map((line) => mainLooks(line).bold);
  const firstBold = bold.indexOf(true);
  // Set as the decree wants it: the parent's name light, the issuer's bold. A name in two looks begins above its bold line.
  if (firstBold > 0 && bold.slice(firstBold).every(Boolean))
    return goesOn(lines, firstBold) ? firstBold - 1 : firstBold;
  const starts = lines.flatMap((line, index) => (index === 0 || begins(line, lines[index - 1]) ? [index] : []));
  const names = starts.map((start, index) => textsOf(lines.slice(start, starts[index + 1])));
  const lowest = names.findLastIndex((own, index) => index > 0 && isBelow(own, names[index - 1] ?? ""));
  if (lowest > 0) return starts[lowest] ?? 0;
  return firstBold === 0 && !bold.at(-1) ? (starts.at(-1) ?? 0) : 0;
};

/** The names of the issuer and of those above it, among the lines of the header that are nothing else. */
export const namesOf = (
  lines: readonly Line[],
  { number, national, motto }: Record<"number" | "national" | "motto", Line | null>,
): { parents: Line[]; issuer: Line[] } => {
  const until = number?.place.order ?? Number.POSITIVE_INFINITY;
  const table = national?.place.cell?.table ?? number?.place.cell?.table;
  const beside = lines.filter(
    (line) =>
      line.place.order < until &&
      line.place.half !== "right" &&
      (!table || line.place.cell?.table === table || line.place.half === "left" || line.place.boxed) &&
      (isCapitals(line) || line.place.half === "left") &&
      /\p{L}/u.test(line.text) &&
      line !== motto,
  );
  const from = issuerFrom(beside);
  return { parents: beside.slice(0, from), issuer: beside.slice(from) };
};
