import type { Issued, Texts } from "../lint/rule.ts";
import type { Parts } from "../recognize/components.ts";
import { dateLine } from "../recognize/date-line.ts";
import type { Line } from "../recognize/flow.ts";
import type { PartialDate } from "../wording/date-words.ts";

const inOneLine = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(" ");

/** The date of a document from its line; blanks of a draft are left open. */
const dateOf = (line: Line | null): PartialDate | undefined => {
  const written = line && dateLine(line.text);
  if (!written || !/^\d{4}$/.test(written.year)) return undefined;
  const [day, month, year] = [Number(written.day), Number(written.month), Number(written.year)];
  return { year, ...(month > 0 && { month, ...(day > 0 && { day }) }) };
};

/** A document's number as it is filled in. @example numberIn("Số: 42/KH-SNV") // 42 */
export const numberIn = (text = ""): number | undefined => {
  const written = /số\s*(?:[:.]\s*)?(\d+)\s*\//iu.exec(text)?.[1];
  return written === undefined ? undefined : Number(written);
};

/** Bears a number and a day, which a draft has not got yet. */
export const isIssued = ({ header }: Parts): boolean =>
  numberIn(header.number?.text) !== undefined && Boolean(dateLine(header.date?.text ?? "")?.day);

/** What a Word file says of itself, for the rules that judge plans and Word files alike. */
export const issuedOf = ({ header }: Parts, texts: Texts): Issued => ({
  ...texts,
  date: dateOf(header.date),
  issuer: { parent: inOneLine(header.parents), name: inOneLine(header.issuer) },
  place: /^(.*?),[\s\u00A0]*ngày/iu.exec(header.date?.text ?? "")?.[1] ?? "",
  title: inOneLine(header.title),
  days: new Map(),
});
