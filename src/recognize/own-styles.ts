import { builtInLayout } from "../kind/built-in.ts";

/** Ids of the layout's styles by the names they have in a Word file. */
const ids: ReadonlyMap<string, string> = new Map(
  Object.entries(builtInLayout.styles).map(([id, { name }]) => [name, id]),
);

/** A paragraph in a style. */
interface Styled {
  measured: { style: string };
}

/**
 * The component that a paragraph's style names, as an id of the layout's styles. Documents of others are formatted by hand,
 * so it only decides what words and looks leave open.
 */
export const componentOf = ({ measured: { style } }: Styled): string | undefined => ids.get(style);

/** Components in the middle of the page that say what their author likes, and are no label of anything. */
const centredTitles: ReadonlySet<string | undefined> = new Set([
  ...["trich-yeu", "phan-tieu-de", "khoi-chu", "cot-chu", "cot-trai", "cot-cho-ky", "cot-ho-ten"],
  ...["ten-bieu-mau", "ten-bang", "phu-luc-ten"],
]);

export const isCentredTitle = (para: Styled): boolean => centredTitles.has(componentOf(para));
