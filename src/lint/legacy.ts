import type { Text } from "../document/document.ts";
import { hasTelltale, type LegacyWord, legacyWord } from "../wording/legacy-encodings.ts";

/** A word of the plan in an old encoding. */
interface LegacyPlace extends LegacyWord {
  text: Text;
  from: number;
  typed: string;
}

/** The first word of each text that was typed in an old encoding; none where one lone word only looks like it. */
export const legacyPlaces = (texts: readonly Text[]): LegacyPlace[] => {
  const seen = new Set<string>();
  const places = texts.flatMap((text) => {
    if (!hasTelltale(text.printed)) return [];
    const found = [...text.printed.matchAll(/(?<![\p{L}\p{N}])[A-Za-z\u00A1-\u00FF]+(?![\p{L}\p{N}])/gu)].flatMap(
      ({ 0: typed, index: from }): LegacyPlace[] => {
        const word = legacyWord(typed);
        return word ? [{ ...word, text, from, typed }] : [];
      },
    );
    for (const { typed } of found) seen.add(typed);
    return found.slice(0, 1);
  });
  return seen.size > 1 ? places : [];
};
