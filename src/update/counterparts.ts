import { alignLines } from "../compare/align.ts";
import { sharedRuns } from "../compare/sequences.ts";
import type { Units } from "../compare/units.ts";
import type { Text } from "../document/document.ts";
import { countedBy } from "../document/labels.ts";

export const levelOf = (label: string): string => countedBy(label)?.level ?? label;

/** Same words behind a label of the same level, same key; rows are told apart by their cells. */
export const keyOf = ({ printed, label, cell }: Text): string =>
  `${levelOf(label)} ${cell ? cell.column : ""} ${printed.normalize("NFC").replaceAll("\\*", "*").replace(/\s+/g, " ").trim()}`;

/** How many texts only one of two documents has, or has at another place. */
export const distance = (these: readonly Text[], those: readonly Text[]): number =>
  these.length +
  those.length -
  2 * sharedRuns(these.map(keyOf), those.map(keyOf)).reduce((sum, { length }) => sum + length, 0);

interface Keyed {
  key: string;
  text: Text;
}

const keyed = (texts: readonly Text[]): Keyed[] => texts.map((text) => ({ key: keyOf(text), text }));

/** Texts of a plan by those of a Word file that say the same. */
export const counterparts = (inWord: readonly Text[], inPlan: readonly Text[]): Map<Text, Text> =>
  new Map(
    alignLines(keyed(inWord), keyed(inPlan), () => 0).flatMap(({ before, now }): [Text, Text][] =>
      before && now ? [[before.text, now.text]] : [],
    ),
  );

export const textsOf = ({ all }: Units): Text[] => all.flatMap(({ texts }) => texts);
