import { ptOf } from "./lengths.ts";
import { meanings } from "./meanings.ts";
import type { XmlElement } from "./xml.ts";

/** Fonts, colours and lines that a document takes from its theme. */
export interface Theme {
  /** The font that a word such as `minorHAnsi` stands for; undefined where the theme does not say. */
  font(word: string): string | undefined;
  /** Six hexadecimal digits for a word such as `accent1`. */
  color(word: string): string | undefined;
  /** The weight of the line with this number, from 1. */
  lineWeightPt(index: number): number | undefined;
}

/** Languages whose script has faces of its own in a theme; of others, the theme has one face for all. */
const scriptName = meanings<string>({
  ar: "Arab",
  fa: "Arab",
  he: "Hebr",
  hi: "Deva",
  ja: "Jpan",
  km: "Khmr",
  ko: "Hang",
  lo: "Laoo",
  th: "Thai",
  vi: "Viet",
});

const scriptOf = (language: string | undefined): string | undefined => {
  const lower = (language ?? "").toLowerCase();
  if (lower.startsWith("zh")) return /tw|hk|hant|mo/.test(lower) ? "Hant" : "Hans";
  return scriptName(lower.split("-")[0]);
};

/** Words for colours, and what a theme calls them. */
const colorName = meanings<string>({
  dark1: "dk1",
  text1: "dk1",
  tx1: "dk1",
  light1: "lt1",
  background1: "lt1",
  bg1: "lt1",
  dark2: "dk2",
  text2: "dk2",
  tx2: "dk2",
  light2: "lt2",
  background2: "lt2",
  bg2: "lt2",
  hyperlink: "hlink",
  followedHyperlink: "folHlink",
});

const hexDigits = /^[0-9a-f]{6}$/i;

/** Six digits of a colour, if it is one. */
export const hexOf = (text: string | undefined): string | undefined =>
  text !== undefined && hexDigits.test(text) ? text.toUpperCase() : undefined;

/** Reads a theme; which face it gives depends on the languages that the settings name. */
export const readTheme = (theme: XmlElement, settings: XmlElement): Theme => {
  const elements = theme.one("a:themeElements");
  const languages = settings.one("w:themeFontLang");
  const face = (family: string, slot: string, language: string | undefined): string | undefined => {
    const fonts = elements.one("a:fontScheme").one(`a:${family}Font`);
    const script = scriptOf(language);
    const ofScript = fonts
      .all("a:font")
      .find((font) => script !== undefined && font.attribute("script") === script)
      ?.attribute("typeface");
    return ofScript || fonts.one(`a:${slot}`).attribute("typeface");
  };
  const faces = new Map<string, string>();
  for (const family of ["major", "minor"]) {
    const latin = face(family, "latin", languages.val) || undefined;
    const words = {
      Ascii: latin,
      HAnsi: latin,
      EastAsia: face(family, "ea", languages.attribute("w:eastAsia")),
      Bidi: face(family, "cs", languages.attribute("w:bidi")),
    };
    for (const [word, font] of Object.entries(words)) if (font) faces.set(family + word, font);
  }
  const colors = new Map<string, string>();
  for (const color of elements.one("a:clrScheme").children) {
    const hex = hexOf(color.one("a:srgbClr").attribute("val") ?? color.one("a:sysClr").attribute("lastClr"));
    if (hex) colors.set(color.name.slice(2), hex);
  }
  const weights = elements
    .one("a:fmtScheme")
    .one("a:lnStyleLst")
    .all("a:ln")
    .map((line) => ptOf(line.attribute("w"), 12_700));
  return {
    font: (word) => faces.get(word),
    color: (word) => colors.get(colorName(word) ?? word),
    lineWeightPt: (index) => weights[index - 1],
  };
};
