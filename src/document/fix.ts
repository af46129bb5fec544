import type { Sign } from "../knowledge/signs.ts";

/** A component that a remedy sets: the line of a sign, the symbol, the line of the archive. */
export type Component = Sign | "symbol" | "archive";

/** Correction of a fault, in terms of the document. Each face phrases it for its kind of file. */
export type Fix =
  | { do: "write" | "add"; component: Component; words: string }
  | { do: "remove"; component: Sign }
  | { do: "send"; to: string };

/** A finding as one sentence or two: the fact, then its remedy. */
export const withRemedy = (message: string, fix: Fix | undefined, remedy: (fix: Fix) => string): string =>
  fix === undefined ? message : `${message.replace(/\.$/, "")}. ${remedy(fix)}`;
