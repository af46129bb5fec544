import type { Line } from "../recognize/flow.ts";
import type { StyledRun } from "../recognize/runs.ts";

/** Runs of a line that hold letters or digits: a sign of Symbol or Wingdings is no text. */
export const wordsIn = (line: Line): StyledRun[] => line.runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** A font whose letters stand where Unicode has others. */
export const isOldEncoding = (font: string): boolean => /^(?:\.Vn|VNI[-\s])/i.test(font);
