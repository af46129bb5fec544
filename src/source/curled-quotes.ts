import { type Document, isMap, isPair, isScalar, isSeq, type Scalar, visit } from "yaml";
import { type Fault, faultOfLine } from "./fault.ts";
import { lineAt, positionAt, type Source } from "./source.ts";

/** Keys whose values are printed without quotes. */
const unquoted: ReadonlySet<unknown> = new Set(
  "issuer place symbol archive date time deadline position for on_behalf_of by_order_of authorized_by".split(" "),
);

/** Keys whose values may hold quotes, and are never all of a quotation. */
const unquotedAsAWhole: ReadonlySet<unknown> = new Set(
  "title heading venue agency name by closing preamble source".split(" "),
);

const isCurled = ({ type, source = "" }: Scalar): boolean => type === "PLAIN" && /^[“”„][^“”]*[“”"]?$/.test(source);
const isStraight = ({ type }: Scalar): boolean => type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
const isWrapped = ({ type, source = "" }: Scalar): boolean =>
  type === "PLAIN" && /^(?:[“„][^“”„]*[”“]|‘[^‘’]*’|«[^«»]*»)$/.test(source);

/** One syllable, or an amount: no slogan and no title. */
const isShort = ({ source = "" }: Scalar): boolean => /^.(?:\S{1,12}|[\d.,:/]+(?:\s\S{1,12}){0,2}).$/.test(source);

/** A slogan has quotes of its own; a sentence that ends within them was typed into them. */
const isSentence = ({ source = "" }: Scalar): boolean => /[.;].$/.test(source);

/**
 * A value in curled quotes that stand for YAML's, and would be printed: where such a value never has any, or where others
 * beside it stand in straight ones.
 */
export const curledQuotes = (source: Source, document: Document.Parsed): Fault | undefined => {
  const straightKeys = new Set<unknown>();
  const suspected: { key: unknown; value: Scalar }[] = [];
  const sure = "place";
  visit(document, {
    Seq(_key, { items, flow }, path) {
      const cells = items.filter(isScalar);
      if (flow && cells.some(isStraight))
        suspected.push(...cells.filter(isCurled).map((value) => ({ key: sure, value })));
      const holder = path.at(-1);
      const isRecipients = isPair(holder) && isScalar(holder.key) && holder.key.value === "recipients";
      // A quotation of several items opens in each of them, and closes in the last.
      const goesOn = cells.some((cell) => !isWrapped(cell) && /^[“„«‘]/.test(cell.source ?? ""));
      const whole = cells.filter(
        (cell) =>
          isWrapped(cell) && (isRecipients || (flow && isShort(cell)) || (!flow && !goesOn && isSentence(cell))),
      );
      suspected.push(...whole.map((value) => ({ key: sure, value })));
    },
    Pair(_key, { key, value }, path) {
      if (!isScalar(key) || !isScalar(value)) return;
      // Only in a list do values of one key go alike.
      if (isStraight(value) && isMap(path.at(-1)) && isSeq(path.at(-2))) straightKeys.add(key.value);
      else if (isWrapped(value) && (unquotedAsAWhole.has(key.value) || unquoted.has(key.value)))
        suspected.push({ key: sure, value });
      else if (isCurled(value)) suspected.push({ key: key.value, value });
    },
  });
  const found = suspected.find(({ key }) => unquoted.has(key) || straightKeys.has(key))?.value;
  if (!found) return undefined;
  const [start = 0, end = start + 1] = found.range ?? [];
  const { line, column } = positionAt(source, start, end);
  const text = lineAt(source, line);
  const [opening = "", closing = ""] = [text[column - 1], found.source?.at(-1)];
  // Straight quotes within curled ones would end the value.
  const fixed = /[“„‘«][^“„”‘«]*"/.test(text)
    ? undefined
    : /[‘«]/.test(opening)
      ? `${text.slice(0, column - 1)}"${text.slice(column, column + end - start - 2)}"${text.slice(column + end - start - 1)}`
      : text.replace(/[“”„]/g, '"');
  const pair = /[‘«]/.test(opening) ? `${opening} ${closing}` : "“ ”";
  const message = `dấu nháy cong ${pair} không phải dấu nháy của YAML nên sẽ bị in ra. Bỏ đi, hoặc gõ lại nháy thẳng " "`;
  return faultOfLine(source, line, message, [column - 1, column - 1 + end - start], fixed);
};
