import { type Column, type FormLetterhead, issuerOf } from "../plan/plan.ts";
import { dateInWords, parseDate } from "../wording/date-words.ts";
import { besideBox, hasRoom, isChoice, isDateLine, isSigningLine } from "../wording/forms.ts";
import { capitals, withColon, withoutMarkup, withRoom } from "../wording/punctuation.ts";
import { type Origin, origins } from "./origin.ts";
import type { ColumnLine, ColumnsEntry, FormLetterheadEntry } from "./outline.ts";

/** A label that names what is filled in gets a colon; one that leaves room itself, has a box to tick, or only counts, stays as typed. */
const fieldLabel = (label: string): string => {
  const typed = label.trim();
  return hasRoom(typed) || isChoice(typed) || !/[A-Za-zÀ-ỹ]/u.test(withoutMarkup(typed)) ? typed : withColon(typed);
};

/** Holds a box to tick apart from what follows it. */
const behindChoice = "\u00A0".repeat(5);

/** The labels of a line of a form. */
export const fieldLabels = (field: string | readonly string[]): string[] =>
  [field].flat().map((label, index, all) => {
    const text = besideBox(fieldLabel(label));
    return index < all.length - 1 && isChoice(text) ? text + behindChoice : text;
  });

/** The lines of a column. Blank lines belong to the line below them, the last ones to the line above. */
const columnLines = (column: Column): ColumnLine[] => {
  const { lines, name, align } = Array.isArray(column) ? { lines: column } : column;
  const style = align === "left" ? "cot-trai" : "cot-chu";
  const out: ColumnLine[] = [];
  let blank: string[] = [];
  for (const [key, text] of lines.entries()) {
    if (text.trim() === "") {
      blank.push(text);
      continue;
    }
    out.push({ style, above: blank, text: text.trim(), below: [], [origins]: [{ of: lines, key }] });
    blank = [];
  }
  const last = out.at(-1);
  if (!last) return out;
  last.below = blank;
  const isToSign = name === "" || (name === undefined && isSigningLine(withoutMarkup(last.text)));
  if (isToSign && blank.length === 0) last.style = "cot-cho-ky";
  return out;
};

/** True if a column begins with a place and a date. */
const isDated = ([first]: readonly ColumnLine[]): boolean =>
  first !== undefined && first.above.length === 0 && isDateLine(withoutMarkup(first.text));

/** Titles to sign below stand level with the one under a date: the others get a blank line in its place. */
const levelled = (lines: readonly ColumnLine[]): ColumnLine[] =>
  lines.map((line, index) =>
    index === 0 && line.above.length === 0 && line.style !== "cot-trai" ? { ...line, above: [""] } : line,
  );

export const columnsEntry = (columns: readonly Column[]): ColumnsEntry => {
  const linesOfAll = columns.map(columnLines);
  const hasDate = linesOfAll.some(isDated);
  return {
    kind: "columns",
    columns: columns.map((column, index) => {
      const { name = "", width = null } = Array.isArray(column) ? {} : column;
      const lines = linesOfAll[index] ?? [];
      return {
        lines: hasDate && !isDated(lines) ? levelled(lines) : lines,
        name,
        width,
        [origins]: name === "" ? [] : [{ of: column, key: "name" }],
      };
    }),
  };
};

/** Every text below a value. */
const textsIn = (of: object): Origin[] =>
  Object.entries(of).flatMap(([key, value]) => (typeof value === "object" && value ? textsIn(value) : [{ of, key }]));

/** "Tân Phú, ngày … tháng … năm …": the day in words where it is one, else as typed. */
const dateLine = ({ place, date }: FormLetterhead): string => {
  const parsed = date === undefined ? undefined : parseDate(date);
  const typed = date ?? (place === undefined ? "" : "ngày … tháng … năm …");
  const words = parsed ? dateInWords(parsed) : String(typed).trim();
  return [place?.trim() ?? "", words].filter((part) => part !== "").join(", ");
};

/** A line of an office's name, which may have room for a name that is filled in by hand. */
const nameLine = (line: string): string => withRoom(capitals(withoutMarkup(line)));

/** The top of a form, with the words that the program writes. */
export const letterheadEntry = (letterhead: FormLetterhead): FormLetterheadEntry => {
  const { issuer, number = "" } = letterhead;
  const names = issuer === undefined ? { parent: [], name: [] } : issuerOf({ issuer });
  return {
    kind: "form-letterhead",
    parent: names.parent.map(nameLine),
    issuer_lines: names.name.map(nameLine),
    number: withRoom(`Số: ${number.trimEnd().replace(/^\s*số\s*:/i, "")}`).replace(/^Số:[ ]*/, ""),
    date: withRoom(dateLine(letterhead)),
    [origins]: textsIn(letterhead),
  };
};
