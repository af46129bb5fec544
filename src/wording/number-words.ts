const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** @param full says "không trăm", "linh" too, as in the middle of a larger number */
const hundredsInWords = (number: number, full: boolean): string => {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(`${digits[hundreds]} trăm`);
  if (tens > 1) words.push(`${digits[tens]} mươi`);
  if (tens === 1) words.push("mười");
  if (tens === 0 && ones > 0 && words.length > 0) words.push("linh");
  if (ones === 1 && tens > 1) words.push("mốt");
  else if (ones === 4 && tens > 1) words.push("tư");
  else if (ones === 5 && tens > 0) words.push("lăm");
  else if (ones > 0) words.push(digits[ones] ?? "");
  return words.join(" ");
};

const ranks: readonly (readonly [number, string])[] = [
  [1e9, "tỷ"],
  [1e6, "triệu"],
  [1e3, "nghìn"],
];

const inWords = (number: number, full: boolean): string => {
  const rank = ranks.find(([value]) => number >= value);
  if (!rank) return hundredsInWords(number, full);
  const [value, name] = rank;
  const above = inWords(Math.floor(number / value), full);
  const rest = number % value;
  return `${above} ${name}${rest > 0 ? ` ${inWords(rest, true)}` : ""}`;
};

/** A whole number as it is read aloud. @example numberInWords(1205000) // "một triệu hai trăm linh năm nghìn" */
export const numberInWords = (number: number): string => (number === 0 ? "không" : inWords(number, false));

const digitOf: ReadonlyMap<string, number> = new Map([
  ...digits.map((word, digit): [string, number] => [word, digit]),
  ["mốt", 1],
  ["tư", 4],
  ["lăm", 5],
  ["nhăm", 5],
  ["bẩy", 7],
]);

/** Words of size, and what they multiply by. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["triệu", 1e6],
  ["tỷ", 1e9],
  ["tỉ", 1e9],
]);

/** The number that words say, whichever of the usual variants they use; undefined where they are not understood. */
export const numberFromWords = (text: string): number | undefined => {
  let total = 0;
  let hundreds = 0;
  let digit: number | undefined;
  for (const word of text.normalize("NFC").toLowerCase().trim().split(/\s+/)) {
    const found = digitOf.get(word);
    const rank = scaleWords.get(word);
    if (found !== undefined) {
      if (digit !== undefined) return undefined;
      digit = found;
    } else if (word === "mười") {
      hundreds += 10;
    } else if (word === "mươi" || word === "chục" || word === "trăm") {
      if (digit === undefined) return undefined;
      hundreds += digit * (word === "trăm" ? 100 : 10);
      digit = undefined;
    } else if (rank !== undefined) {
      // "hai nghìn tỷ": a rank also counts what stands before it in lower ranks.
      const counted = (rank === 1e9 ? total : total % rank) + hundreds + (digit ?? 0);
      if (counted === 0 && total === 0) return undefined;
      total = (rank === 1e9 ? 0 : total - (total % rank)) + counted * rank;
      hundreds = 0;
      digit = undefined;
    } else if (word !== "linh" && word !== "lẻ") {
      return undefined;
    }
  }
  return total + hundreds + (digit ?? 0);
};
