import type { Looks, Measured } from "../ooxml/measured.ts";
import { paragraphsIn } from "./page-numbers.ts";

/** Looks of the letters in footnotes and endnotes. */
export const looksOfNotes = ({ notes }: Measured): Looks[] =>
  notes
    .flatMap(paragraphsIn)
    .flatMap(({ inlines }) => inlines)
    .flatMap((inline) =>
      inline.tag === "text" && !inline.hidden && /[\p{L}\p{N}]/u.test(inline.text) ? [inline] : [],
    );
