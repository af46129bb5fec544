import { mmFromPt } from "../units.ts";
import { ptOf } from "./lengths.ts";
import { meanings } from "./meanings.ts";
import { hexOf } from "./theme.ts";
import type { XmlElement } from "./xml.ts";

/** A shape's own units within a group, and how they come out on the page; outside of groups, pixels. */
export interface ShapeUnits {
  xMm: number;
  yMm: number;
  leftMm: number;
}

export const pixelMm = mmFromPt(0.75);
export const onPage: ShapeUnits = { xMm: pixelMm, yMm: pixelMm, leftMm: 0 };

/** Declarations of a `style` attribute, in CSS syntax. */
export const cssOf = (element: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    (element.attribute("style") ?? "").split(";").flatMap((part) => {
      const colon = part.indexOf(":");
      return colon < 0 ? [] : [[part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()] as const];
    }),
  );

export const lengthMm = (text: string | undefined, unitMm: number): number | undefined => {
  const pt = ptOf(text, 25.4 / 72 / unitMm);
  return pt === undefined ? undefined : mmFromPt(pt);
};

/** In degrees, or in their 65536ths: `90`, `5898240fd`. */
export const degreesOf = (text = ""): number => {
  const [, number, unit] = /^(-?\d{1,9}(?:\.\d+)?)(fd)?$/.exec(text) ?? [];
  return Number(number ?? 0) / (unit ? 65_536 : 1);
};

/** Two numbers or lengths with a comma between. */
export const pairOf = (text: string | undefined): [string, string] => {
  const [first = "0", second = "0"] = (text ?? "").split(",", 2);
  return [first.trim() || "0", second.trim() || "0"];
};

const namedColor = meanings<string>({
  black: "000000",
  white: "FFFFFF",
  window: "FFFFFF",
  red: "FF0000",
  blue: "0000FF",
  green: "008000",
  gray: "808080",
});

export const colorOf = (text: string | undefined): string => {
  const word = (text ?? "black").split(/[\s[]/)[0]?.toLowerCase() ?? "";
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(word);
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")
      .toUpperCase();
  return namedColor(word) ?? hexOf(word.replace("#", "")) ?? "auto";
};
