import type { FormerBuild } from "../compare/base.ts";
import type { Difference } from "../compare/differences.ts";

/** The side that changed since the build. */
export type EditedBy = "word" | "plan" | "both";

/** Finds the side that made a difference, as far as the document's imprint shows it. */
export const sideIn =
  (base: FormerBuild | undefined) =>
  ({ kind, before, now }: Difference): EditedBy => {
    if (!base?.isPlanEdited) return "word";
    if (kind === "moved") return "both";
    // Changed on one side and deleted on the other: both sides edited it.
    if (!now) {
      if (before && base.printed(before)) return "word";
      return before && base.isOfGone(before, "plan") ? "both" : "plan";
    }
    if (!before) {
      if (base.printed(now)) return "plan";
      return base.isOfGone(now, "now") ? "both" : "word";
    }
    const [was, is] = [base.printed(before), base.printed(now)];
    if (was === is) return "both";
    return was ? "word" : "plan";
  };
