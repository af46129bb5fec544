import { words } from "../wording/words.ts";

interface MistypedSymbol {
  wrong: RegExp;
  right: string;
  example: readonly [typed: string, right: string];
}

// Ký hiệu hay gõ nhầm của văn bản được viện dẫn, và cách ghi đúng (Nghị định số 30/2020/NĐ-CP, Phụ lục III; Phụ lục I, II.3.b).
export const symbolSlips: readonly MistypedSymbol[] = [
  {
    wrong: words(/(?<=\d\/)(?!QĐ-TTg\b)[Qq][ĐDđd]\s?[-/–]\s?[Tt]{1,2}[gG]\b/gu),
    right: "QĐ-TTg",
    example: ["749/QĐ-Ttg", "749/QĐ-TTg"],
  },
  {
    wrong: words(/(?<=\d\/)(?!CT-TTg\b)CT\s?[-/–]\s?[Tt]{1,2}[gG]\b/gu),
    right: "CT-TTg",
    example: ["05/CT-TTG", "05/CT-TTg"],
  },
  {
    wrong: words(/(?<=\/\d{4}\/)(?!NĐ-CP\b)N[ĐD]\s?[-/–]\s?CP\b/gu),
    right: "NĐ-CP",
    example: ["30/2020/ND-CP", "30/2020/NĐ-CP"],
  },
  { wrong: words(/(?<=\d\/)(?!NQ-CP\b)NQ\s?[/–]\s?CP\b/gu), right: "NQ-CP", example: ["57/NQ/CP", "57/NQ-CP"] },
  {
    wrong: /(?<=\d\/\d{4}\/)QH\s?[-–/]\s?(?=\d{1,2}(?!\d))/gu,
    right: "QH",
    example: ["72/2025/QH-15", "72/2025/QH15"],
  },
  {
    wrong: words(/(?<=\/\d{4}\/)(?:N[ĐD]CP|N[ĐD]-(?:Cp|cp|cP)|[Nn]đ-(?:CP|Cp|cp))\b/gu),
    right: "NĐ-CP",
    example: ["30/2020/NĐCP", "30/2020/NĐ-CP"],
  },
  {
    wrong: words(/(?<=\d\/)(?:Q[DđdĐ]|q[đĐdD])(?<!QĐ)-(?=UBND\b)/gu),
    right: "QĐ-",
    example: ["12/Qđ-UBND", "12/QĐ-UBND"],
  },
  { wrong: words(/(?<=\d\/)(?:Kh|kh|kH)-(?=UBND\b)/gu), right: "KH-", example: ["12/Kh-UBND", "12/KH-UBND"] },
  {
    wrong: words(/(?<=\d\/(?:\d{4}\/)?[A-ZĐ]{1,4}[a-z]?-)(?:HDND|HĐNĐ|HDNĐ)\b/gu),
    right: "HĐND",
    example: ["12/NQ-HDND", "12/NQ-HĐND"],
  },
  {
    wrong: words(/(?<=\d\/(?:\d{4}\/)?[A-ZĐ]{1,4}[a-z]?-)(?:UBNĐ|UNBD|UBNd|UBnd|UbND|Ubnd|ubnd)\b/gu),
    right: "UBND",
    example: ["12/QĐ-UBNĐ", "12/QĐ-UBND"],
  },
  { wrong: words(/(?<=\d\/)KH\/(?=UBND\b)/gu), right: "KH-", example: ["12/KH/UBND", "12/KH-UBND"] },
  { wrong: words(/(?<=\d\/)QĐ\/(?=UBND\b)/gu), right: "QĐ-", example: ["12/QĐ/UBND", "12/QĐ-UBND"] },
];

const restOfSymbol = /^[A-Za-zÀ-ỹ\d]*/u;

/** Symbols in a text that are mistyped. @example mistypedSymbols("số 749/QĐ-Tg") // [{ at: 7, typed: "QĐ-Tg", right: "QĐ-TTg" }] */
export const mistypedSymbols = (text: string): { at: number; typed: string; right: string }[] =>
  /\d\//.test(text)
    ? symbolSlips.flatMap(({ wrong, right }) =>
        [...text.matchAll(wrong)].map(({ 0: found, index: at }) => {
          const rest = restOfSymbol.exec(text.slice(at + found.length))?.[0] ?? "";
          return { at, typed: found + rest, right: right + rest };
        }),
      )
    : [];
