import { onceEach } from "./read-once.ts";
import { words } from "./words.ts";

// Both placings of a tone mark are right (hòa, hoà); compared texts carry it on the first letter, as the decree's own.
const onSecondLetter = words(/(?<!q)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])\b/gu);
/** Signs that need more than lower case to compare equal; most texts have none. */
const unlike = words(/[–—‐‑]|[^\S ]|[ou][àáảãạèéẻẽẹỳýỷỹỵ]\b/u);
const bareOf = (letter: string): string => letter.normalize("NFD").charAt(0);
const markOf = (letter: string): string => letter.normalize("NFD").slice(1);

/**
 * A text for comparing: lower case, one placing of tone marks, one kind of dash, plain spaces. It keeps its length, so
 * that an offset means the same place in both.
 *
 * @example folded("Uỷ ban") === folded("ỦY BAN") // true
 */
export const folded = onceEach((text) => {
  const small = text.toLowerCase();
  if (!unlike.test(small)) return small;
  return small
    .replace(/[–—‐‑]/g, "-")
    .replace(/[^\S ]/g, " ")
    .replace(onSecondLetter, (_pair, glide, letter) => (glide + markOf(letter)).normalize("NFC") + bareOf(letter));
});
