import { splitPointer } from "../problem.ts";
import { scaleWords } from "../wording/number-words.ts";
import { anyOf, words } from "../wording/words.ts";

/** Factors of words of size, and of what is typed for them. */
const scales: ReadonlyMap<string, number> = new Map([...scaleWords, ["tr", 1e6], ["k", 1e3]]);
const part = words(
  new RegExp(`(?<![\\d.,])(\\d[\\d.,]{0,20})\\s{0,3}(${anyOf([...scales.keys()])})\\b\\s{0,3}`, "giu"),
);
const ofUnit = words(new RegExp(`\\b(${anyOf([...scaleWords.keys()])})\\b`, "iu"));

/** An amount in words of size, such as "1 tỷ 500 triệu". */
const scaled = (written: string): number | undefined => {
  if (written.replace(part, "").replace(/^(?:đồng|đ|vnđ|vnd)?\.?$/i, "") !== "") return undefined;
  const parts = [...written.matchAll(part)].map(([, number = "", word = ""]) => {
    const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(number);
    return (
      Number(isGrouped ? number.replace(/\D/g, "") : number.replace(",", ".")) * (scales.get(word.toLowerCase()) ?? 1)
    );
  });
  const sum = parts.reduce((all, one) => all + one, 0);
  return parts.length > 0 && Number.isFinite(sum) ? sum : undefined;
};

/** The unit of amounts, as the group says that they stand in or below. */
export const unitAround = (value: unknown, pointer: string): string | undefined => {
  let group = value;
  let unit: string | undefined;
  for (const name of splitPointer(pointer)) {
    if (typeof group !== "object" || group === null) break;
    const named = (group as Record<string, unknown>).unit;
    if (typeof named === "string") unit = named;
    group = (group as Record<string, unknown>)[name];
  }
  return unit;
};

/**
 * Instruction for typing a number that a text holds.
 *
 * @param unit of the neighbouring numbers
 */
export const asNumber = (written: string, isWhole: boolean, unit: string | undefined): string => {
  const bare = written.trim().replace(/^[“”"„]|[“”"]$/g, "");
  const plain = /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, "") : undefined;
  if (plain !== undefined) return /^0\d/.test(bare) ? `Ghi số không có 0 ở đầu: ${plain}` : `Bỏ dấu nháy: ${plain}`;
  const sum = scaled(bare);
  if (sum !== undefined) {
    const [, word = ""] = ofUnit.exec(unit ?? "") ?? [];
    const amount = Number((sum / (scales.get(word.toLowerCase()) ?? 1)).toFixed(6));
    return word === "" ? `Ghi đủ số bằng chữ số: ${amount}` : `Ghi bằng chữ số theo đơn vị “${unit}”: ${amount}`;
  }
  const [, grouped, after = ""] = /^(\d{1,3}(?:[. ,\u00a0]\d{3})+)(\D*)$/.exec(bare) ?? [];
  if (grouped !== undefined) {
    const word = after.trim() === "" ? "" : `, bỏ chữ “${after.trim()}”`;
    return `Viết liền, bỏ dấu ngăn hàng nghìn${word}: ${grouped.replace(/\D/g, "")}`;
  }
  const [, digits, counted] = /^(\d+)\s*([^\d\s]\D*)$/.exec(bare) ?? [];
  if (digits !== undefined && counted !== undefined && !/^[.,]/.test(counted))
    return `Chỉ ghi số, bỏ chữ “${counted.trim()}”: ${digits}`;
  const decimal = /^(\d+),(\d+)$/.exec(bare);
  if (decimal && !isWhole) return `Phần lẻ ghi sau dấu chấm: ${decimal[1]}.${decimal[2]}`;
  return "Ghi bằng chữ số, không có dấu chấm, như 150";
};
