import { ptOf, switchOf, twipsInPt, wholeOf } from "./lengths.ts";
import { meanings } from "./meanings.ts";
import type { Looks } from "./measured.ts";
import { hexOf, type Theme } from "./theme.ts";
import type { XmlElement } from "./xml.ts";

export type Slot = "ascii" | "hAnsi" | "eastAsia" | "cs";
type Toggle =
  | "bold"
  | "italic"
  | "caps"
  | "smallCaps"
  | "strike"
  | "doubleStrike"
  | "hidden"
  | "boldCs"
  | "italicCs"
  | Effect;
type Effect = (typeof effects)[number];

const effects = ["emboss", "imprint", "outline", "shadow"] as const;

/** Character properties set at one level: a style, a list level, a run. */
export interface LooksLayer {
  fonts?: Partial<Record<Slot, string>>;
  hint?: string;
  toggles?: Partial<Record<Toggle, boolean>>;
  rest?: Partial<Rest>;
}

/** Properties of which the last word counts. */
interface Rest {
  sizePt: number;
  sizeCsPt: number;
  underline: string;
  color: string;
  highlight: string;
  shaded: boolean;
  raised: Looks["raised"];
  spacingPt: number;
  scale: number;
  boxed: boolean;
  risePt: number;
  /** Effects that have more to them than on and off, by the names of their elements. */
  drawn: Readonly<Record<string, boolean>>;
  complex: boolean;
}

const toggleOf = meanings<Toggle>({
  "w:b": "bold",
  "w:bCs": "boldCs",
  "w:i": "italic",
  "w:iCs": "italicCs",
  "w:caps": "caps",
  "w:smallCaps": "smallCaps",
  "w:strike": "strike",
  "w:dstrike": "doubleStrike",
  "w:vanish": "hidden",
  "w:emboss": "emboss",
  "w:imprint": "imprint",
  "w:outline": "outline",
  "w:shadow": "shadow",
});

const slots: readonly (readonly [Slot, plain: string, theme: string])[] = [
  ["ascii", "w:ascii", "w:asciiTheme"],
  ["hAnsi", "w:hAnsi", "w:hAnsiTheme"],
  ["eastAsia", "w:eastAsia", "w:eastAsiaTheme"],
  ["cs", "w:cs", "w:cstheme"],
];

/** A font of the theme beats one named beside it, and no other. */
const fontsOf = (element: XmlElement, theme: Theme): Partial<Record<Slot, string>> => {
  const fonts: Partial<Record<Slot, string>> = {};
  for (const [slot, plain, themed] of slots) {
    const font = theme.font(element.attribute(themed) ?? "") ?? element.attribute(plain);
    if (font) fonts[slot] = font;
  }
  return fonts;
};

/** True if a shading is visible: a colour other than white, or a pattern. */
export const isShaded = (shading: XmlElement): boolean => {
  const fill = hexOf(shading.attribute("w:fill"));
  const hasFill = fill !== undefined && fill !== "FFFFFF";
  return shading.val !== "nil" && (hasFill || !["clear", "nil", undefined].includes(shading.val));
};

export const colorOf = (element: XmlElement, theme: Theme): string =>
  hexOf(element.attribute("w:color") ?? element.val) ?? theme.color(element.attribute("w:themeColor") ?? "") ?? "auto";

const raisedOf = (word: string | undefined): Looks["raised"] =>
  word === "superscript" || word === "subscript" ? word : "";

const halfPoints = (text: string | undefined): number | undefined => {
  const pt = ptOf(text, 2);
  return pt !== undefined && pt > 0 ? pt : undefined;
};

type LooksSetter = (element: XmlElement, theme: Theme) => Partial<Rest>;

const defined = <Key extends keyof Rest>(key: Key, value: Rest[Key] | undefined): Partial<Rest> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Rest>);

const setterOf = meanings<LooksSetter>({
  "w:sz": ({ val }) => defined("sizePt", halfPoints(val)),
  "w:szCs": ({ val }) => defined("sizeCsPt", halfPoints(val)),
  "w:u": ({ val }) => defined("underline", val === "none" ? "" : val),
  "w:color": (element, theme) => ({ color: colorOf(element, theme) }),
  "w:highlight": ({ val }) => ({ highlight: val === undefined || val === "none" ? "" : val }),
  "w:shd": (element) => ({ shaded: isShaded(element) }),
  "w:vertAlign": ({ val }) => ({ raised: raisedOf(val) }),
  "w:spacing": ({ val }) => defined("spacingPt", twipsInPt(val)),
  "w:w": ({ val }) => defined("scale", wholeOf(val?.replace("%", ""))),
  "w:bdr": ({ val }) => ({ boxed: val !== undefined && val !== "none" && val !== "nil" }),
  "w:position": ({ val }) => defined("risePt", ptOf(val, 2)),
  "w:rtl": (element) => defined("complex", switchOf(element)),
  "w:cs": (element) => defined("complex", switchOf(element)),
});

/** Dots above letters, words that blink, and what newer versions of Word draw around letters. */
const drawnEffect = /^w:(?:em|effect)$|^w14:(?:glow|shadow|reflection|textOutline|props3d|scene3d)$/;

const isDrawn = (element: XmlElement): boolean =>
  element.val !== "none" && !(element.name === "w14:textOutline" && element.one("w14:noFill").exists);

/** Reads a `w:rPr`. */
export const readLooks = (properties: XmlElement, theme: Theme): LooksLayer => {
  const layer: LooksLayer = {};
  for (const element of properties.children) {
    const toggle = toggleOf(element.name);
    const setter = setterOf(element.name);
    if (toggle) {
      layer.toggles ??= {};
      layer.toggles[toggle] = switchOf(element) ?? false;
    } else if (setter) layer.rest = Object.assign(layer.rest ?? {}, setter(element, theme));
    else if (drawnEffect.test(element.name))
      layer.rest = {
        ...layer.rest,
        drawn: { ...layer.rest?.drawn, [element.name.replace(/^.*:/, "")]: isDrawn(element) },
      };
    else if (element.name === "w:rFonts") {
      layer.fonts = fontsOf(element, theme);
      const hint = element.attribute("w:hint");
      if (hint !== undefined) layer.hint = hint;
    }
  }
  return layer;
};

const merged = <Values extends object>(under: Values | undefined, over: Values | undefined): Values | undefined =>
  under && over ? { ...under, ...over } : (over ?? under);

/** One layer over another of the same kind: what the upper says replaces what the lower said. */
export const over = (under: LooksLayer, upper: LooksLayer): LooksLayer => {
  const layer: LooksLayer = {};
  const fonts = merged(under.fonts, upper.fonts);
  const toggles = merged(under.toggles, upper.toggles);
  const rest = merged(under.rest, upper.rest);
  const hint = upper.hint ?? under.hint;
  if (fonts) layer.fonts = fonts;
  if (toggles) layer.toggles = toggles;
  if (rest) layer.rest = rest;
  if (hint !== undefined) layer.hint = hint;
  return layer;
};

/**
 * Styles of different kinds, one over the other: bold over bold is plain again, and likewise for all that is on or off. What
 * the defaults of the document turn on stays on.
 */
export const crossed = (defaults: LooksLayer, styles: readonly LooksLayer[]): LooksLayer => {
  let layer = defaults;
  const toggles: Partial<Record<Toggle, boolean>> = {};
  for (const style of styles) {
    layer = over(layer, style);
    for (const key in style.toggles) {
      const name = key as Toggle;
      toggles[name] = (toggles[name] ?? false) !== (style.toggles[name] ?? false);
    }
  }
  for (const key in defaults.toggles) if (defaults.toggles[key as Toggle]) toggles[key as Toggle] = true;
  return { ...layer, toggles };
};

const fallbackFont = "Times New Roman";

/** The looks of a layer, for one of its font slots. */
export const looksIn = (layer: LooksLayer, slot: Slot, font?: string): Looks => {
  const { toggles = {}, rest = {}, fonts = {} } = layer;
  const isComplex = slot === "cs";
  const drawn = Object.entries(rest.drawn ?? {}).flatMap(([name, isOn]) => (isOn ? [name] : []));
  const shown = [...effects.filter((name) => toggles[name]), ...drawn].sort();
  return {
    font: font ?? fonts[slot] ?? fallbackFont,
    sizePt: (isComplex ? rest.sizeCsPt : rest.sizePt) ?? 10,
    bold: (isComplex ? toggles.boldCs : toggles.bold) ?? false,
    italic: (isComplex ? toggles.italicCs : toggles.italic) ?? false,
    underline: rest.underline ?? "",
    strike: (toggles.strike || toggles.doubleStrike) ?? false,
    caps: toggles.caps ?? false,
    smallCaps: toggles.smallCaps ?? false,
    hidden: toggles.hidden ?? false,
    color: rest.color ?? "auto",
    highlight: rest.highlight ?? "",
    shaded: rest.shaded ?? false,
    raised: rest.raised ?? "",
    spacingPt: rest.spacingPt ?? 0,
    scale: rest.scale ?? 100,
    ...(rest.boxed ? { boxed: true } : {}),
    ...(rest.risePt ? { risePt: rest.risePt } : {}),
    ...(shown.length > 0 ? { effects: shown.join(" ") } : {}),
  };
};

// Chinese characters, kana, Korean syllables, and the marks and full-width forms that go with them.
const eastAsian = /[ᄀ-ᇿ⺀-〿぀-鿿ꀀ-꓏가-힯豈-﫿︰-﹏＀-￯]/;

/** The one of a run's four fonts that a character is drawn in. Vietnamese letters are drawn in that of western ones. */
export const slotOf = (code: number, layer: LooksLayer): Slot => {
  if (layer.rest?.complex) return "cs";
  if (code < 0x80) return "ascii";
  if (code < 0x1100) return "hAnsi";
  if (code > 0xffff) return code >= 0x20000 && code < 0x32000 ? "eastAsia" : "hAnsi";
  if (layer.hint === "eastAsia" && code >= 0x2010 && code < 0x2800) return "eastAsia";
  return eastAsian.test(String.fromCharCode(code)) ? "eastAsia" : "hAnsi";
};
