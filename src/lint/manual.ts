import { basics } from "./basics.ts";
import type { Manual } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** The page of every id that can stand in brackets behind a message. */
export const manual: readonly Manual[] = [...basics, ...rules];
