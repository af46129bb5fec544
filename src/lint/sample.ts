import type { Pointer } from "../problem.ts";
import { openingLength, samples } from "./compiled/samples.ts";

/** What an example invents, so that it must not stay in a plan that was copied from it. */
export interface Sample {
  /** The example's name. */
  name: string;
  /** Where its office is: "Tân Phú". */
  unit: string;
  /** Where the bodies above and beside it are: "Nghệ An". */
  parents: readonly string[];
  /** Who signs it. */
  signers: readonly string[];
  /** The body that is signed for, if any. */
  collective: string;
  /** Documents it names, by number and date: "số 205/KH-UBND ngày 14/8/2026". */
  documents: readonly string[];
  /** Telephone numbers and addresses. */
  contacts: readonly string[];
  /** Days and numbers in its sentences, with the words around them. */
  figures: readonly Readonly<{ before: string; words: string; after: string }>[];
  /** Smaller numbers, months, times of day, by the text that they stand in. */
  counts: Readonly<Record<string, readonly string[]>>;
  /** The word for the level that it was written for: "xã", "Sở". */
  level: string;
  /** Its texts that say that word. */
  ofLevel: readonly string[];
  /** Days and numbers of its own under these keys. */
  values: Readonly<Record<Pointer, number | string>>;
  /** How its long texts begin. */
  openings: readonly string[];
}

/** So many long texts in common are no accident. */
const leastAlike = 3;

const isCopyOf = (sample: Sample, texts: readonly string[]): boolean => {
  const openings = new Set(sample.openings);
  return texts.filter((text) => openings.has(text.slice(0, openingLength))).length >= leastAlike;
};

/** The example that a plan was copied from, if its own sentences still show it. */
export const sampleOf = (texts: readonly string[]): Sample | undefined => samples.find((each) => isCopyOf(each, texts));
