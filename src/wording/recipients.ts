import { withoutDash } from "./punctuation.ts";

const archiveWord = /^Lưu(\s*:\s*|\s+(?=VT))/i;

/** True if a recipient's line is that of the archive. @example isArchiveLine("- Lưu: VT, NC.") // true */
export const isArchiveLine = (line: string): boolean => archiveWord.test(withoutDash(line));

/** Text behind "Lưu:". @example archiveOf("Lưu: VT, NC") // "VT, NC" */
export const archiveOf = (line: string): string => withoutDash(line).replace(archiveWord, "");
