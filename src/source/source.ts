import type { Position } from "../problem.ts";

/** The text of one file, and where its lines start. */
export interface Source {
  /** As the user named it; `-` for standard input. */
  path: string;
  text: string;
  lineStarts: readonly number[];
}

/** @param text without its byte order mark */
export const sourceFromText = (path: string, text: string): Source => {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { path, text, lineStarts };
};

/** From offsets into the text to a line and a column; a range over several lines is cut at the end of its first. */
export const positionAt = (source: Source, start: number, end: number): Position => {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const lineStart = source.lineStarts[low] ?? 0;
  const lineEnd = lineStart + lineAt(source, low + 1).length;
  return { line: low + 1, column: start - lineStart + 1, length: Math.max(1, Math.min(end, lineEnd) - start) };
};

/** The text of a line, counted from 1, without its line end. */
export const lineAt = (source: Source, line: number): string => {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  const next = source.lineStarts[line];
  const text = source.text.slice(start, next === undefined ? undefined : next - 1);
  return text.endsWith("\r") ? text.slice(0, -1) : text;
};
