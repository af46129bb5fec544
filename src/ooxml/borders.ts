import { ptOf } from "./lengths.ts";
import { colorOf } from "./looks.ts";
import { meanings } from "./meanings.ts";
import type { Border, Side } from "./measured.ts";
import type { Theme } from "./theme.ts";
import type { XmlElement } from "./xml.ts";

/** A border setting; null means explicitly none, undefined means not set. */
type BorderEdge = Side | "between" | "insideH" | "insideV";
export type BorderLayer = Partial<Record<BorderEdge, Border | null>>;

const edgeOf = meanings<BorderEdge>({
  "w:top": "top",
  "w:bottom": "bottom",
  "w:left": "left",
  "w:start": "left",
  "w:right": "right",
  "w:end": "right",
  "w:between": "between",
  "w:insideH": "insideH",
  "w:insideV": "insideV",
});

const borderOf = (element: XmlElement, theme: Theme): Border | null => {
  const style = element.val ?? "nil";
  if (style === "nil" || style === "none") return null;
  return {
    style,
    weightPt: ptOf(element.attribute("w:sz"), 8) ?? 0,
    color: colorOf(element, theme),
    spacePt: ptOf(element.attribute("w:space"), 1) ?? 0,
  };
};

/** Reads the borders of a paragraph, a table or a cell. */
export const readBorders = (element: XmlElement, theme: Theme): BorderLayer => {
  const layer: BorderLayer = {};
  for (const child of element.children) {
    const edge = edgeOf(child.name);
    if (edge) layer[edge] = borderOf(child, theme);
  }
  return layer;
};

/** Two borders that are drawn alike. */
export const sameBorder = (one: Border | null | undefined, other: Border | null | undefined): boolean =>
  one && other
    ? one.style === other.style &&
      one.weightPt === other.weightPt &&
      one.color === other.color &&
      one.spacePt === other.spacePt
    : !one && !other;
