import type { FormerBuild } from "../compare/base.ts";
import type { Difference } from "../compare/differences.ts";

/** Who made a difference between a plan and its document since that was built. */
export type EditedBy = "word" | "plan" | "both";

/** Tells who made a difference, as far as the document tells how it was built. */
export const sideIn =
  (base: FormerBuild | undefined) =>
  ({ kind, before, now }: Difference): EditedBy => {
    if (!base?.isPlanEdited) return "word";
    if (kind === "moved") return "both";
    // What one side changed and the other took out was changed by both.
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
