import { onceEach } from "./read-once.ts";
import { wordsOrNumbers } from "./words.ts";

/** A bracket or quotation mark without its partner. */
export interface LooseMark {
  at: number;
  /** The last of those of which one has no partner. */
  last: number;
  mark: string;
  missing: "opening" | "closing";
}

/** A quotation whose two marks are not of one pair. */
interface UnlikePair {
  opening: number;
  closing: number;
}

/** Labels such as "a)", "aa)", "a1)", "b.2)", "1)", "2.1)", "iv)". */
const label = wordsOrNumbers(/\b(?:[A-Za-zÀ-ỹ](?:\.?\d{1,2})?|([a-zđ])\1|[ivxIVX]{1,5}|\d{1,3}(?:\.\d{1,3}){0,3})$/u);
const isLabel = (text: string, at: number): boolean => label.test(text.slice(Math.max(0, at - 16), at));

/** "[5; 8)": marks that reach from five up to, but not with, eight. */
const range = /[[(]\s?\d[\d.,]{0,20}\s?[;,]\s?\d[\d.,]{0,20}\s?[\])]/g;

const brackets = (text: string, opening: string, closing: string): LooseMark[] => {
  if (!text.includes(opening) && !text.includes(closing)) return [];
  const open: number[] = [];
  const loose: LooseMark[] = [];
  let labels = 0;
  let lastPair = { from: -1, to: -1 };
  for (let at = 0; at < text.length; at++) {
    if (text[at] === opening) open.push(at);
    if (text[at] !== closing) continue;
    const label = closing === ")" && isLabel(text, at);
    // A label inside brackets seems to close them; their own mark then comes later.
    const from = open.pop();
    if (from !== undefined) {
      labels += label ? 1 : 0;
      lastPair = { from, to: at };
    } else if (label) continue;
    else if (labels > 0) labels--;
    else loose.push({ at, last: at, mark: closing, missing: "opening" });
  }
  // A mark at the very end may close the outer of two pairs and leave the inner open.
  const isEither = lastPair.from > (open.at(-1) ?? 0) && /^[\s.;,:/]*$/.test(text.slice(lastPair.to + 1));
  return [
    ...loose,
    ...open.map((at, index): LooseMark => {
      const last = isEither && index === open.length - 1 ? lastPair.from : at;
      return { at, last, mark: opening, missing: "closing" };
    }),
  ];
};

const quotations = (text: string): { loose: LooseMark[]; unlike: UnlikePair[] } => {
  const open: number[] = [];
  const loose: LooseMark[] = [];
  const unlike: UnlikePair[] = [];
  const inches = /\d"/.test(text);
  const looksOpening = (at: number): boolean =>
    /^(?:|[\s([*/-])$/.test(text.charAt(at - 1)) && /[A-Za-zÀ-ỹ\d*]/u.test(text.charAt(at + 1));
  const looksClosing = (at: number): boolean =>
    /\S/.test(text.charAt(at - 1)) && !/[A-Za-zÀ-ỹ\d]/u.test(text.charAt(at + 1));
  for (const { 0: mark, index: at } of text.matchAll(/[“”"]/g)) {
    const opening = open.at(-1);
    const begun = opening === undefined ? "" : text.charAt(opening);
    const closes =
      mark === "“" ? looksClosing(at) : mark === "”" ? true : begun === '"' || (begun !== "" && looksClosing(at));
    if (opening !== undefined && closes) {
      open.pop();
      if (mark === "“" || begun === "”" || (begun === '"') !== (mark === '"')) unlike.push({ opening, closing: at });
    } else if (mark === "”" && !looksOpening(at)) loose.push({ at, last: at, mark, missing: "opening" });
    else if (mark !== '"' || !/\d/.test(text.charAt(at - 1))) open.push(at);
  }
  for (const at of open) loose.push({ at, last: at, mark: text.charAt(at), missing: "closing" });
  // Inches are written with the same sign.
  return { loose: inches ? loose.filter(({ mark }) => mark !== '"') : loose, unlike };
};

const none = { loose: [], unlike: [] };

/** Brackets and quotation marks of a text that do not come in pairs. */
export const pairedMarks = onceEach((text): { loose: readonly LooseMark[]; unlike: readonly UnlikePair[] } => {
  const { loose, unlike } = /[“”"]/.test(text) ? quotations(text) : none;
  if (!/[()[\]]/.test(text)) return { loose, unlike };
  const words = text.replace(range, (found) => " ".repeat(found.length));
  return { loose: [...brackets(words, "(", ")"), ...brackets(words, "[", "]"), ...loose], unlike };
});
