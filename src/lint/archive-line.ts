import { archiveOf } from "../wording/recipients.ts";
import { words } from "../wording/words.ts";

/** The registry, as offices write it. */
const registry = words(/\b(?:VT|văn thư)/iu);

/** The parts of an archive line, after "Lưu:". */
export interface Kept {
  /** Without the full stop at its end. */
  words: string;
  /** The registry keeps the original. */
  byRegistry: boolean;
  /** Text after the registry, without remarks in brackets, names a unit. */
  byUnit: boolean;
}

/** @example keptBy("Lưu: VT, VHXH (02 bản).") // { words: "VT, VHXH (02 bản)", byRegistry: true, byUnit: true } */
export const keptBy = (line: string): Kept => {
  const words = archiveOf(line)
    .replace(/(?<![.;\s])[.;\s]+$/u, "")
    .trim();
  const found = registry.exec(words);
  const behind = found ? words.slice(found.index + found[0].length).replace(/\([^()]*\)/g, "") : "";
  return { words, byRegistry: found !== null, byUnit: /[A-Za-zÀ-ỹ]/u.test(behind) };
};
