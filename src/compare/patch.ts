import { structuredPatch } from "diff";

/** A line of a changed file: taken out, put in, or there to find the place. */
interface PatchLine {
  sign: "-" | "+" | " " | "@";
  text: string;
}

const linesAround = 1;

/** Line differences of two versions of a file, each with the number of its first line. */
export const patchOf = (before: string, now: string): PatchLine[] =>
  structuredPatch("", "", before, now, "", "", { context: linesAround }).hunks.flatMap(({ newStart, lines }) => [
    { sign: "@", text: String(newStart) } as const,
    ...lines.flatMap((line): PatchLine[] => {
      const sign = line[0];
      return sign === "-" || sign === "+" || sign === " " ? [{ sign, text: line.slice(1).replace(/\r$/, "") }] : [];
    }),
  ]);
