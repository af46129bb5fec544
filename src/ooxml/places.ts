import type { PartPlace } from "./document.ts";

/** Width of a drawing's anchor area; undefined if it depends on the layout. */
const widthOf = (from: string, { widthMm, page }: PartPlace): number | undefined => {
  if (from === "page") return page.widthMm;
  if (from === "margin") return page.textMm;
  return ["column", "text", ""].includes(from) ? widthMm : undefined;
};

/** The room that a drawing takes once it is turned. */
export const turned = (widthMm: number, heightMm: number, degrees: number): [widthMm: number, heightMm: number] => {
  const [across, up] = [Math.abs(Math.cos((degrees * Math.PI) / 180)), Math.abs(Math.sin((degrees * Math.PI) / 180))];
  return [widthMm * across + heightMm * up, widthMm * up + heightMm * across];
};

/** Left edge of a drawing aligned by keyword: centred, or at an edge. */
export const leftOfWord = (word: string, from: string, widthMm: number, place: PartPlace): number | null => {
  const aroundMm = widthOf(from, place);
  if (aroundMm === undefined) return null;
  if (word === "center") return (aroundMm - widthMm) / 2;
  if (word === "left") return 0;
  return word === "right" ? aroundMm - widthMm : null;
};
