import type { Looks, Measured } from "../ooxml/measured.ts";
import { notesIn } from "../recognize/document.ts";
import type { NamedPlace } from "../recognize/where.ts";
import { paragraphsIn } from "./page-numbers.ts";

/** Footnotes and endnotes with the looks of their letters. */
export const looksOfNotes = ({ notes }: Measured): { at: NamedPlace; looks: Looks[] }[] =>
  notesIn(notes).map(({ note, at }) => ({
    at,
    looks: paragraphsIn(note.blocks)
      .flatMap(({ inlines }) => inlines)
      .flatMap((inline) =>
        inline.tag === "text" && !inline.hidden && /[\p{L}\p{N}]/u.test(inline.text) ? [inline] : [],
      ),
  }));
