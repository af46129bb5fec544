import { type Role, span, type Text } from "../document/document.ts";
import { withoutAddresses, withoutQuotations, withoutSubjects } from "../document/masked.ts";
import type { DocumentReport } from "./rule.ts";

/** Laid out by hand, names of people, codes. */
const noProse: ReadonlySet<Role> = new Set(["display", "person", "archive", "number", "drafter"]);

/** A text whose capitals are to be judged, with what is not its author's own covered up. */
interface Prose {
  text: Text;
  value: string;
}

const read = (texts: readonly Text[]): Prose[] =>
  texts
    .filter(({ role, capitals }) => capitals === "typed" && !noProse.has(role))
    .map((text) => ({ text, value: withoutAddresses(withoutQuotations(withoutSubjects(text.printed))) }));

/** Many rules read the same texts. */
const known = new WeakMap<readonly Text[], Prose[]>();

/** Texts in which a capital says something: those printed as typed, without the words of others and addresses. */
export const proseOf = (texts: readonly Text[]): readonly Prose[] => {
  const prose = known.get(texts) ?? read(texts);
  known.set(texts, prose);
  return prose;
};

/** Reports a name whose capitals are wrong. */
export const reportCapitals = (
  text: Text,
  { at, typed, right }: { at: number; typed: string; right: string },
  report: DocumentReport,
): void => report(span(text, at, at + typed.length), `“${typed}” viết hoa chưa đúng. Viết: “${right}”`);
