import { anyOtherBehindUnit, anyUnit } from "../knowledge/administrative-units.ts";
import { anyCouncil, bodyKindOf, frontCommittee, isBody } from "../knowledge/bodies.ts";
import { folded } from "../wording/folded.ts";
import { words } from "../wording/words.ts";
import type { Line } from "./flow.ts";
import { isCapitals, mainLooks } from "./lines.ts";

/** True if a line begins the name of a body; other lines continue the name above. */
export const beginsName = (line: Line): boolean => isBody(line.text, "letterhead");

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

/** Index of the line where the issuer's own name begins. */
const issuerFrom = (lines: readonly Line[]): number => {
  const bold = lines.map((line) => mainLooks(line).bold);
  const firstBold = bold.indexOf(true);
  // Set as the decree wants it: the parent's name light, the issuer's bold. A name in two looks begins above its bold line.
  if (firstBold > 0 && bold.slice(firstBold).every(Boolean))
    return goesOn(lines, firstBold) ? firstBold - 1 : firstBold;
  const starts = lines.flatMap((line, index) => (index === 0 || beginsName(line) ? [index] : []));
  const last = starts.at(-1) ?? 0;
  const own = lines[last]?.text ?? "";
  const above = lines[0]?.text ?? "";
  return last > 0 && (isBody(own, "under") || isBody(own, "convened")) && isBody(above, "over")
    ? last
    : firstBold === 0 && !bold.at(-1)
      ? last
      : 0;
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
