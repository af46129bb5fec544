/** A stretch of an author's text: words with their emphasis, or a footnote's mark; `at` is where it begins. */
type EmphasisPiece = { text: string; bold: boolean; italic: boolean; at: number } | { note: string; at: number };

/** Number of stars: 1 italic, 2 bold, 3 both. */
type Stars = 1 | 2 | 3;

// Characters allowed just inside emphasis, so that "3*4", "(*)" and a lone "*" stay as typed.
const notAfterOpening = /[\s*)\]}”’»,;:!?]/u;
const notBeforeClosing = /[\s*([{“‘«]/u;
const word = /[\p{Alphabetic}\p{N}]/u;

const starsAt = (text: string, at: number): number => {
  let end = at;
  while (text[end] === "*") end++;
  return end - at;
};

const isStars = (count: number): count is Stars => count >= 1 && count <= 3;

/** `\*` prints a star where one would otherwise be a sign of emphasis. */
const isLiteralStar = (text: string, at: number): boolean => text[at] === "\\" && text[at + 1] === "*";

const mayOpen = (text: string, at: number, stars: number): boolean =>
  !word.test(text[at - 1] ?? " ") && !notAfterOpening.test(text[at + stars] ?? " ");

const mayClose = (text: string, at: number, stars: number): boolean =>
  (isLiteralStar(text, at - 2) || !notBeforeClosing.test(text[at - 1] ?? " ")) && !word.test(text[at + stars] ?? " ");

/** The last place at which so many stars may close. */
const lastClosings = (text: string): Map<number, number> => {
  const last = new Map<number, number>();
  for (let at = text.indexOf("*"); at !== -1; ) {
    if (text[at - 1] === "\\") {
      at = text.indexOf("*", at + 1);
      continue;
    }
    const width = starsAt(text, at);
    if (mayClose(text, at, width)) last.set(width, at);
    at = text.indexOf("*", at + width);
  }
  return last;
};

const overlaps = (open: readonly Stars[], stars: Stars): boolean =>
  open.some((other) => other === stars || other === 3 || stars === 3);

/**
 * Splits a text at `**bold**`, `*italic*` and at `[^name]` where the plan has a footnote of that name. Everything else,
 * stars without a partner included, is literal; `\*` is a star.
 */
export const splitEmphasis = (text: string, notes: ReadonlySet<string>): EmphasisPiece[] => {
  if (!text.includes("*") && !text.includes("[^"))
    return text === "" ? [] : [{ text, bold: false, italic: false, at: 0 }];
  const lastClosing = lastClosings(text);
  const pieces: EmphasisPiece[] = [];
  const open: Stars[] = [];
  let plain = "";
  let from = 0;
  const flush = (): void => {
    const bold = open.some((stars) => stars !== 1);
    const italic = open.some((stars) => stars !== 2);
    if (plain !== "") pieces.push({ text: plain, bold, italic, at: from });
    plain = "";
  };
  const signs = /[*[\\]/g;
  for (let at = 0; at < text.length; ) {
    signs.lastIndex = at;
    const next = signs.exec(text)?.index ?? text.length;
    if (next > at) {
      if (plain === "") from = at;
      plain += text.slice(at, next);
      at = next;
      continue;
    }
    const note = /^\[\^([0-9A-Za-z_-]+)\]/.exec(text.slice(at, at + 24));
    const stars = starsAt(text, at);
    if (isLiteralStar(text, at)) {
      if (plain === "") from = at;
      plain += "*";
      at += 2;
    } else if (note?.[1] !== undefined && notes.has(note[1])) {
      flush();
      pieces.push({ note: note[1], at });
      at += note[0].length;
    } else if (isStars(stars) && open.at(-1) === stars && mayClose(text, at, stars)) {
      flush();
      open.pop();
      at += stars;
    } else if (
      isStars(stars) &&
      !overlaps(open, stars) &&
      mayOpen(text, at, stars) &&
      (lastClosing.get(stars) ?? -1) > at
    ) {
      flush();
      open.push(stars);
      at += stars;
    } else {
      const width = Math.max(1, stars);
      if (plain === "") from = at;
      plain += text.slice(at, at + width);
      at += width;
    }
  }
  flush();
  return pieces;
};

/** A text without its emphasis, where the decree fixes the look; marks of footnotes and literal stars stay. */
export const withoutEmphasis = (text: string, notes: ReadonlySet<string>): string =>
  splitEmphasis(text, notes)
    .map((piece) => ("note" in piece ? `[^${piece.note}]` : piece.text.replaceAll("*", "\\*")))
    .join("");

/** The same for what the template prints as it stands: a literal star is no more than a star. */
export const withoutStars = (text: string, notes: ReadonlySet<string>): string =>
  splitEmphasis(text, notes)
    .map((piece) => ("note" in piece ? `[^${piece.note}]` : piece.text))
    .join("");
