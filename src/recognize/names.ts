import { isBody } from "../knowledge/bodies.ts";
import type { Line } from "./flow.ts";
import { isCapitals, mainLooks } from "./lines.ts";

/** Whether a line begins the name of a body; what does not goes on with the name above it. */
export const beginsName = (line: Line): boolean => isBody(line.text, "letterhead");

/** Where the issuer's own name begins among the lines. */
const issuerFrom = (lines: readonly Line[]): number => {
  const bold = lines.map((line) => mainLooks(line).bold);
  const firstBold = bold.indexOf(true);
  // Set as the decree wants it: the parent's name light, the issuer's bold.
  if (firstBold > 0 && bold.slice(firstBold).every(Boolean)) return firstBold;
  const starts = lines.flatMap((line, index) => (index === 0 || beginsName(line) ? [index] : []));
  const last = starts.at(-1) ?? 0;
  const words = lines[last]?.text ?? "";
  const above = lines[0]?.text ?? "";
  return last > 0 && isBody(words, "under") && isBody(above, "over")
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
