import { archiveOf } from "../wording/recipients.ts";
import { words } from "../wording/words.ts";

/** Spellings of the registry. */
const registry = words(/\b(?:VT|văn thư)/iu);

/** The parts of an archive line, after "Lưu:". */
export interface ArchiveEntry {
  /** Without the full stop at its end. */
  words: string;
  /** The registry keeps the original. */
  byRegistry: boolean;
  /** Text after the registry, without remarks in brackets, names a unit. */
  byUnit: boolean;
}

/** @example archiveEntryOf("Lưu: VT, VHXH (02 bản).") // { words: "VT, VHXH (02 bản)", byRegistry: true, byUnit: true } */
export const archiveEntryOf = (line: string): ArchiveEntry => {
  const words = archiveOf(line)
    .replace(/(?<![.;\s])[.;\s]+$/u, "")
    .trim();
  const found = registry.exec(words);
  const behind = found ? words.slice(found.index + found[0].length).replace(/\([^()]*\)/g, "") : "";
  return { words, byRegistry: found !== null, byUnit: /[A-Za-zÀ-ỹ]/u.test(behind) };
};
