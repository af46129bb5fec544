import type { FormerBuild } from "../compare/base.ts";
import type { Difference } from "../compare/differences.ts";
import type { Units } from "../compare/units.ts";
import { faultOfDate, hasNoNumber } from "./header.ts";
import {
  hasLabelOfAuthor,
  hasNewAuthority,
  hasOwnLabel,
  isHidden,
  isMechanical,
  isOfCapitals,
  isOfSigner,
  pairsOf,
} from "./one-difference.ts";
import { sideIn } from "./since.ts";
import type { State } from "./state.ts";

/** Why a difference could not be carried into the plan. */
export type Reason =
  /** Changed in the plan since the document was built, and not in the document. */
  | "newer"
  /** Changed in the plan and in the document. */
  | "both"
  /** Hidden in the document, where it still stands. */
  | "hidden"
  /** Typed in another file, such as that of the office. */
  | "elsewhere"
  /** Capitals, where the program prints all words in them. */
  | "capitals"
  /** A label, which the program counts. */
  | "counted"
  /** An end mark, which the program sets. */
  | "marked"
  /** Words of the program's own. */
  | "printed"
  /** Words of the program's own, which it made anew of what was carried: nobody changed them in the document. */
  | "follows"
  /** No number that a document can have. */
  | "number"
  /** No date that there can be. */
  | "date"
  /** A label of the author's own. */
  | "label"
  /** The signer has another authority. */
  | "authority"
  /** Words in a text box that was drawn. */
  | "boxed"
  /** No edit of the plan was found after which it says so. */
  | "unsure";

export const reasonIn =
  (state: State, edited: Units, base: FormerBuild | undefined) =>
  (difference: Difference): Reason => {
    const { part, before, now, words, isLabelChanged } = difference;
    if (part === "margin") return "printed";
    const side = isMechanical(difference) ? "word" : sideIn(base)(difference);
    if (side === "plan") return "newer";
    // The imprint does not show which side moved it.
    if (side === "both") return difference.kind === "moved" ? "unsure" : "both";
    if (difference.kind === "removed" && before && isHidden(before, edited)) return "hidden";
    if (part === "number" && now && hasNoNumber(now)) return "number";
    if (part === "date" && now && faultOfDate(now) !== undefined) return "date";
    if (isMechanical(difference)) {
      if (isLabelChanged && words.every(({ in: where }) => where === "both")) return "counted";
      const last = words.findLastIndex(({ text, in: where }) => where === "both" && /[\p{L}\p{N}]/u.test(text));
      if (words.every(({ in: where }, index) => where === "both" || index > last)) return "marked";
    }
    if (now?.isBoxed) return "boxed";
    if (now && (before ? hasOwnLabel(before, now) : hasLabelOfAuthor(now, state.units))) return "label";
    if (isOfCapitals(difference)) return "capitals";
    if (isOfSigner(difference) && hasNewAuthority(state.units, edited)) return "authority";
    const differing = before && now ? (pairsOf(before, now) ?? []).map(([text]) => text) : [];
    const places = (differing.length > 0 ? differing : (before?.texts ?? [])).map((text) => {
      const found = state.counterpart(text);
      return found ? state.said.sourcesOf(found.text) : [];
    });
    if (places.flat().some((place) => !state.typedAt(place))) return "elsewhere";
    return before && places.flat().length === 0 ? "printed" : "unsure";
  };
