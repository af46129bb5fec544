import { builtInLayout } from "../kind/built-in.ts";
import type { Para } from "./flow.ts";

/** Ids of the layout's styles by the names they have in a Word file. */
const ids: ReadonlyMap<string, string> = new Map(
  Object.entries(builtInLayout.styles).map(([id, { name }]) => [name, id]),
);

/**
 * The component that a paragraph's style names, as an id of the layout's styles. Documents of others are formatted by hand,
 * so it only decides what words and looks leave open.
 */
export const componentOf = ({ measured: { style } }: Para): string | undefined => ids.get(style);
