import { type BuiltFrom, isFarFolder } from "../docx/built-from.ts";
import { regionOf, type Unit, type Units } from "./units.ts";
import { likeness, wordsIn } from "./words.ts";

const lower = (text: string): string[] => wordsIn(text.toLowerCase());
const yearsIn = (title: string): string => (title.match(/\b(?:19|20)\d{2}\b/g) ?? []).sort().join(" ");

/** Titles less alike than this are of two plans; so are those that name different years. */
const leastAlike = 0.5;

const isOtherTitle = (one: string, other: string): boolean => {
  const [was, is] = [yearsIn(one), yearsIn(other)];
  return likeness(lower(one), lower(other)) < leastAlike || (was !== "" && is !== "" && was !== is);
};

const isOtherYear = (was: BuiltFrom, is: BuiltFrom): boolean =>
  was.year !== "" && is.year !== "" && was.year !== is.year;

/** A title that names a year says which plan it is, whenever it is dated; without one the date alone does. */
const isOfNextYear = (was: BuiltFrom, is: BuiltFrom): boolean =>
  isOtherYear(was, is) && (yearsIn(was.title) === "" || yearsIn(is.title) === "");

/** Facts in which the plan of a document differs from another plan. A number that is given later is no difference. */
const differing = (was: BuiltFrom, is: BuiltFrom): number =>
  [
    lower(was.author).join(" ") !== lower(is.author).join(" "),
    isOtherTitle(was.title, is.title),
    isOtherYear(was, is),
    was.number !== "" && was.number !== is.number,
  ].filter(Boolean).length;

/** True if a unit counts for comparing bodies; headings do not, because plans of all kinds share them. */
const isOfBody = (unit: Unit): boolean =>
  !["blank", "heading", "part", "preamble"].includes(unit.part) && ["text", "tables"].includes(regionOf(unit));

/** True if most paragraphs of both documents have no similar paragraph in the other. */
const hasOtherBody = (was: Units, is: Units): boolean => {
  const [one, other] = [was, is].map(({ all }) => all.filter(isOfBody));
  if (!one || !other) return false;
  const keys = new Set(other.map(({ key }) => key));
  const shared = one.filter(({ key }) => keys.has(key)).length;
  return 2 * shared < Math.min(one.length, other.length);
};

/**
 * True if a document named for a plan was built from another plan: the plan's file has been reused.
 * Issuer, title, year, number and body each may change in a plan; two of them at once make it another one, and so does
 * another year of a plan whose title names none.
 *
 * @param bodies of both documents, read if they are needed
 */
export const isOtherPlan = (
  was: BuiltFrom,
  is: BuiltFrom,
  bodies: () => readonly [Units, Units] | undefined,
): boolean => {
  if (isOfNextYear(was, is)) return true;
  const count = differing(was, is);
  if (count !== 1) return count > 1;
  const both = bodies();
  return both !== undefined && hasOtherBody(...both);
};

/**
 * The fact that shows that two documents were built from different plan files; undefined if there is none.
 *
 * @param hasPlan true if the plan file that the document names exists
 */
export const otherFile = (
  was: BuiltFrom,
  is: BuiltFrom,
  hasPlan: (origin: BuiltFrom) => boolean,
): "file" | "folder" | undefined => {
  if (was.plan !== "" && was.plan !== is.plan) return "file";
  if (was.plan === "" || was.folder === is.folder) return undefined;
  // A folder that was renamed or moved has no plan any more where it was.
  return isFarFolder(was.folder) || hasPlan(was) ? "folder" : undefined;
};
