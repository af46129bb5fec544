import { withoutAddresses, withoutQuotations, withoutSubjects } from "../wording/masked.ts";
import type { Text } from "./texts.ts";

/** What is printed in capitals whatever was typed, and what is laid out by hand. */
const inCapitals =
  /^\/(?:signature|issuer(?!\/in_text))(?:\/|$)|^(?:\/appendices\/\d+)?(?:\/sections\/\d+)+\/(?:heading|part)$|\/title(?:\/\d+)?$/;

/** A text whose capitals are to be judged, with what is not its author's own covered up. */
export interface Prose {
  text: Text;
  value: string;
}

const read = (texts: readonly Text[]): Prose[] =>
  texts
    .filter(
      ({ pointer, role }) =>
        role === "title" ||
        (role !== "display" && role !== "person" && role !== "archive" && !inCapitals.test(pointer)),
    )
    .map((text) => ({ text, value: withoutAddresses(withoutQuotations(withoutSubjects(text.value))) }));

/** Many rules read the same texts. */
const known = new WeakMap<readonly Text[], Prose[]>();

/** Texts in which a capital says something: those printed as typed, without the words of others and addresses. */
export const proseOf = (texts: readonly Text[]): readonly Prose[] => {
  const prose = known.get(texts) ?? read(texts);
  known.set(texts, prose);
  return prose;
};
