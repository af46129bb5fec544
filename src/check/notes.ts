import type { Looks, Measured } from "../ooxml/measured.ts";
import { paragraphsIn } from "./page-numbers.ts";

/** How the letters of footnotes and endnotes look. */
export const looksOfNotes = ({ notes }: Measured): Looks[] =>
  notes
    .flatMap(paragraphsIn)
    .flatMap(({ inlines }) => inlines)
    .flatMap((inline) =>
      inline.tag === "text" && !inline.hidden && /[\p{L}\p{N}]/u.test(inline.text) ? [inline] : [],
    );
