import type { Headings } from "../plan/plan.ts";
import { keHoach } from "./compiled/ke-hoach.ts";
import type { Layout } from "./layout.ts";

/** Names of a type of document, from `kind.json` in its folder. */
export interface KindNames {
  name: string;
  /** Its abbreviation in the symbol, PL III, I. */
  abbreviation: string;
  headings: Headings;
}

/** A folder of `templates/` but for the templates themselves, which `template/` holds ready to run. */
export interface BuiltIn {
  names: KindNames;
  layout: Layout;
}

export const builtInNames: KindNames = keHoach.names;

/** Shared instance: prepared data is keyed by identity. */
export const builtInLayout: Layout = keHoach.layout;
