import { basics } from "./basics.ts";
import { rules } from "./compiled/rules.ts";
import type { Manual } from "./rule.ts";

/** The page of every id that can stand in brackets behind a message. */
export const manual: readonly Manual[] = [...basics, ...rules];
