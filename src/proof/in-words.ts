import { grouped } from "../wording/numerals.ts";
import { restatements, type Stray } from "./account.ts";
import { type Balance, reasons } from "./balance.ts";

/** Nothing is lost, and nothing came from nowhere. */
export const isBalanced = ({ missing, added }: Balance): boolean => missing.length + added.length === 0;

const restatedIn = ({ restated }: Balance): [name: string, count: number][] =>
  Object.entries(restatements).flatMap(([what, name]): [string, number][] => {
    const count = restated[what as keyof typeof restatements] ?? 0;
    return count > 0 ? [[name, count]] : [];
  });

/** @example "2.143/2.143 chữ; 12 chỗ chương trình trình bày lại" */
export const balanceLine = (balance: Balance): string => {
  const { total, placed, listed } = balance;
  const places = restatedIn(balance).reduce((sum, [, count]) => sum + count, 0);
  return [
    `${grouped(placed)}/${grouped(total - listed)} chữ`,
    ...(places > 0 ? [`${grouped(places)} chỗ chương trình trình bày lại`] : []),
    ...(listed > 0 ? [`${grouped(listed)} chữ để lại`] : []),
  ].join("; ");
};

/** Restatements in words: "3 chỗ chữ hoa theo thể thức". */
export const restatedLine = (balance: Balance): string =>
  restatedIn(balance)
    .map(([name, count]) => `${grouped(count)} ${name}`)
    .join("; ");

const mostLetters = 60;

/** The first words of a longer text. */
export const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= mostLetters) return plain;
  return `${plain.slice(0, plain.lastIndexOf(" ", mostLetters) + 1 || mostLetters).trim()} …`;
};

/** Place of words that only one document has. */
export const strayLine = ({ words, context, page }: Stray): string => {
  const where = page === undefined ? "" : `trang ${page}: `;
  const around = shortened(context);
  return around === words ? `${where}“${shortened(words)}”` : `${where}“${shortened(words)}” trong “${around}”`;
};

const placed = (where: string, said: string): string => (where === "" ? said : `${where}: ${said}`);

/** Text that an import left out, and the reason. */
export const leftLine = ({ text, reason, where }: { text: string; reason: string; where: string }): string => {
  if (text === "") return placed(where, reason);
  const quoted = `“${shortened(text)}”`;
  return placed(where, where.includes(quoted) ? reason : `${reason}: ${quoted}`);
};

/** A doubt of an import. */
export const doubtLine = ({ message, where }: { message: string; where: string }): string => placed(where, message);

/** A word file says nothing of this, and no page prints it: "ghi chú bên lề: “…”". Page numbers are not worth a line. */
export const asideLines = ({ asides }: Balance): string[] =>
  asides.flatMap(({ region, text, page }) => {
    if (region === "page" || !/\p{L}/u.test(text)) return [];
    return `${page === undefined ? "" : `trang ${page}: `}${reasons[region]}: “${shortened(text)}”`;
  });
