/** A cell of rows that are typed or exported as text. */
export interface DelimitedCell {
  text: string;
  /** Range in the text, quotes included. */
  from: number;
  to: number;
  /** True if it was quoted, so that offsets in its value differ from those in the file. */
  quoted: boolean;
}

const isLineEnd = (char: string | undefined): boolean => char === undefined || char === "\n" || char === "\r";

/** The cell in quotes that begins here; undefined where the quotes do not end it, as in `"Dân vận khéo" 2026`. */
const quotedAt = (text: string, from: number, delimiter: string): DelimitedCell | undefined => {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    const to = at + 1;
    if (text[to] !== delimiter && !isLineEnd(text[to])) return undefined;
    const inside = text
      .slice(from + 1, at)
      .replaceAll('""', '"')
      .replaceAll("\r\n", "\n");
    return { text: inside.trim(), from, to, quoted: true };
  }
  return undefined;
};

/**
 * Rows of cells out of text as Excel puts it on the clipboard and into CSV files. Lines without any letter are no rows.
 *
 * Libraries for CSV do not say where a cell stands, and lose letters of a cell that only begins with a quoted word,
 * which Excel's clipboard does not escape.
 *
 * @param delimiter one character
 */
export const readDelimited = (text: string, delimiter: string): DelimitedCell[][] => {
  const rows: DelimitedCell[][] = [];
  let row: DelimitedCell[] = [];
  for (let at = 0; at < text.length; ) {
    let cell = text[at] === '"' ? quotedAt(text, at, delimiter) : undefined;
    if (!cell) {
      let to = at;
      while (text[to] !== delimiter && !isLineEnd(text[to])) to++;
      const written = text.slice(at, to);
      const from = at + (written.length - written.trimStart().length);
      cell = { text: written.trim(), from, to: from + written.trim().length, quoted: false };
      at = to;
    } else at = cell.to;
    row.push(cell);
    if (text[at] === delimiter) {
      at++;
      // A row may end in an empty cell, at the very end of the text, too.
      if (at < text.length && !isLineEnd(text[at])) continue;
      row.push({ text: "", from: at, to: at, quoted: false });
    }
    if (row.length > 1 || cell.text !== "") rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
};

const longestFirstLine = 20_000;

/** The delimiter of a file: Excel writes tabs, commas or, in locales with a decimal comma, semicolons. */
export const delimiterOf = (text: string): string => {
  const line = /^[^\n]*/.exec(text.slice(0, longestFirstLine).replace(/"(?:[^"]|"")*"/g, ""))?.[0] ?? "";
  const count = (sign: string): number => line.split(sign).length;
  return ["\t", ";", ","].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
};
