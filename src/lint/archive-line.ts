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
  /** Abbreviations of units that stand in front of the registry; empty where none do. */
  ahead: string;
}

/** @example archiveEntryOf("Lưu: VT, VHXH (02 bản).") // { words: "VT, VHXH (02 bản)", byRegistry: true, byUnit: true, ahead: "" } */
export const archiveEntryOf = (line: string): ArchiveEntry => {
  const words = archiveOf(line)
    .replace(/(?<![.;\s])[.;\s]+$/u, "")
    .trim();
  const found = registry.exec(words);
  const behind = found ? words.slice(found.index + found[0].length).replace(/\([^()]*\)/g, "") : "";
  const ahead =
    /^([\p{Uppercase}&-]+(?:[,;]\s*[\p{Uppercase}&-]+)*)[,;]\s*$/u.exec(words.slice(0, found?.index ?? 0))?.[1] ?? "";
  return { words, byRegistry: found !== null, byUnit: /[A-Za-zÀ-ỹ]/u.test(behind), ahead };
};
