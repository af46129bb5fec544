import { isSyllable } from "./syllables.ts";

/** A word whose bytes were meant for another encoding, and what its author typed. */
export interface LegacyWord {
  encoding: "TCVN3" | "VNI";
  word: string;
}

const pairs = (letters: string, codes: string): (readonly [string, string])[] =>
  [...codes].map((code, index) => [code, [...letters][index] ?? ""] as const);

const tcvn3 = new Map([
  ...pairs("àáảãạăằắẳẵặâầấẩẫậđ", "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®"),
  ...pairs("èéẻẽẹêềếểễệìíỉĩị", "ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞ"),
  ...pairs("òóỏõọôồốổỗộơờớởỡợ", "ßãáâä«åèæçé¬êíëìî"),
  ...pairs("ùúủũụưừứửữựỳýỷỹỵ", "ïóñòô\u00ADõøö÷ùúýûüþ"),
  ...pairs("ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦"),
]);

const vniLetters = new Map(pairs("đơưỉĩịỵ", "ñôöæóòî"));

/** VNI's trailing characters, mapped to Unicode combining marks. */
const vniMarks = new Map([
  ...pairs("\u0301\u0300\u0309\u0303\u0323\u0302\u0306", "ùøûõïâê"),
  ...["á\u0302\u0301", "à\u0302\u0300", "å\u0302\u0309", "ã\u0302\u0303", "ä\u0302\u0323"].map(
    (both) => [both.slice(0, 1), both.slice(1)] as const,
  ),
  ...["é\u0306\u0301", "è\u0306\u0300", "ú\u0306\u0309", "ü\u0306\u0303", "ë\u0306\u0323"].map(
    (both) => [both.slice(0, 1), both.slice(1)] as const,
  ),
]);

/** Text of TCVN 5712:1993, as fonts such as .VnTime draw it, in Unicode. */
export const fromTcvn3 = (text: string): string => [...text].map((char) => tcvn3.get(char) ?? char).join("");

const cased = (letter: string, like: string): string => (like === like.toLowerCase() ? letter : letter.toUpperCase());

const vniLetter = (char: string): string => cased(vniLetters.get(char.toLowerCase()) ?? char.toLowerCase(), char);

/** Text as fonts such as VNI-Times draw it, a letter and then its marks, in Unicode. */
export const fromVni = (text: string): string =>
  // In one pass: a letter that was read may be the code of another.
  text.replace(
    /([aeouyôö])([ùøûõïâêáàåãäéèúüë])|[ñôöæóòî]/giu,
    (typed: string, base: string | undefined, mark: string | undefined) =>
      base === undefined || mark === undefined
        ? vniLetter(typed)
        : (vniLetter(base) + (vniMarks.get(mark.toLowerCase()) ?? mark)).normalize("NFC"),
  );

/** A letter or sign that Vietnamese spelling does not have, but both old encodings are full of. */
const telltale = /[\u00A1-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/;

/** A word that may be in an old encoding has at least one such sign. */
export const hasTelltale = (text: string): boolean => telltale.test(text);

export type Decoder = (typed: string) => string;

export const legacyDecoders: readonly Decoder[] = [fromTcvn3, fromVni];

/** @example legacyWord("ho¹ch") // { encoding: "TCVN3", word: "hoạch" } */
export const legacyWord = (typed: string): LegacyWord | undefined => {
  if (!hasTelltale(typed) || !/[A-Za-z]/.test(typed)) return undefined;
  const read: LegacyWord[] = [
    { encoding: "TCVN3", word: fromTcvn3(typed) },
    { encoding: "VNI", word: fromVni(typed.toLowerCase()) },
  ];
  return read.find(({ word }) => isSyllable(word));
};
