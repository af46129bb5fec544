import { words } from "../wording/words.ts";

/** The line of number and symbol, taken apart. */
interface NumberLine {
  /** A year between number and symbol, or in the symbol; empty where there is none. */
  year: string;
  /** The stretch of the line that is the symbol: "KH-UBND". */
  from: number;
  to: number;
  /** Its first part, which names the kind of document: "KH". */
  kind: string;
  /** The parts behind it: the issuer, and units of it. */
  issuer: readonly string[];
}

const turnedSymbol = words(/(?<=\d\s{0,2}-\s{0,2})(\p{L}{2,5})\s{0,2}\/\s{0,2}([\p{L}\d&]+)\b(?!-)/u);

/** @example numberLineOf("Số: 12/2026/KH-UBND") // { year: "2026", from: 12, to: 19, kind: "KH", issuer: ["UBND"] } */
export const numberLineOf = (line: string): NumberLine | undefined => {
  // Typed as the Party does: "12-KH/UBND".
  const turned = /\d\s{0,2}-/.test(line) ? turnedSymbol.exec(line) : null;
  if (turned) {
    const [symbol, kind = "", issuer = ""] = turned;
    return { year: "", from: turned.index, to: turned.index + symbol.length, kind, issuer: [issuer] };
  }
  const found = /\/(?:((?:19|20)\d\d)\/)?\s*(?=[\d&]*\p{L})([\p{L}\d&]+(?:\s*[-–—]\s*[\p{L}\d&]+)*)/u.exec(line);
  const [, between = "", symbol = ""] = found ?? [];
  const [kind, ...issuer] = symbol.split(/[-–—]/).map((part) => part.trim());
  if (!found || !kind) return undefined;
  const inside = issuer.find((part) => /^(?:19|20)\d\d$/.test(part)) ?? "";
  const to = found.index + found[0].length;
  return { year: between || inside, from: to - symbol.length, to, kind, issuer };
};
