import { structuredPatch } from "diff";

/** A line of a changed file: taken out, put in, or there to find the place. */
interface PatchLine {
  sign: "-" | "+" | " " | "@";
  text: string;
}

const linesAround = 1;

/** What differs between two versions of a file, line by line, with the line number that each place begins at. */
export const patchOf = (before: string, now: string): PatchLine[] =>
  structuredPatch("", "", before, now, "", "", { context: linesAround }).hunks.flatMap(({ newStart, lines }) => [
    { sign: "@", text: String(newStart) } as const,
    ...lines.flatMap((line): PatchLine[] => {
      const sign = line[0];
      return sign === "-" || sign === "+" || sign === " " ? [{ sign, text: line.slice(1).replace(/\r$/, "") }] : [];
    }),
  ]);
