/** A stretch of an author's text: words with their emphasis, or a footnote's mark. */
export type Piece = { text: string; bold: boolean; italic: boolean } | { note: string };

// What may stand at the inner edge of emphasised text: so "3*4", "(*)" and a lone "*" stay as typed.
const opens = /[\p{L}\p{N}“"'‘([{]/u;
const closes = /[\p{L}\p{N}\p{M}”"'’)\]}.,;:!?%…]/u;
const word = /[\p{L}\p{N}]/u;

/**
 * Splits a text at `**bold**`, `*italic*` and at `[^name]` where the plan has a footnote of that name. Everything else,
 * stars without a partner included, is literal.
 */
export const splitEmphasis = (text: string, notes: ReadonlySet<string>): Piece[] => {
  const pieces: Piece[] = [];
  let bold = false;
  let italic = false;
  let plain = "";
  const flush = (): void => {
    if (plain !== "") pieces.push({ text: plain, bold, italic });
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const note = /^\[\^([0-9A-Za-z_-]+)\]/.exec(text.slice(at, at + 24));
    if (note?.[1] !== undefined && notes.has(note[1])) {
      flush();
      pieces.push({ note: note[1] });
      at += note[0].length;
      continue;
    }
    const stars = starsAt(text, at);
    if (stars === 0) {
      plain += text[at++];
      continue;
    }
    const turn = bold || italic ? closing(text, at, stars, bold, italic) : opening(text, at, stars);
    if (turn) {
      flush();
      if (turn.bold) bold = !bold;
      if (turn.italic) italic = !italic;
    } else {
      plain += text.slice(at, at + stars);
    }
    at += turn ? turn.width : stars;
  }
  flush();
  return pieces;
};

interface Turn {
  bold: boolean;
  italic: boolean;
  width: number;
}

const starsAt = (text: string, at: number): number => /^\*+/.exec(text.slice(at))?.[0].length ?? 0;

const turnOf = (stars: number): Turn | undefined =>
  stars >= 1 && stars <= 3 ? { bold: stars !== 1, italic: stars !== 2, width: stars } : undefined;

const mayOpen = (text: string, at: number, stars: number): boolean =>
  !word.test(text[at - 1] ?? " ") && opens.test(text[at + stars] ?? " ");

const mayClose = (text: string, at: number, stars: number): boolean =>
  closes.test(text[at - 1] ?? " ") && !word.test(text[at + stars] ?? " ");

/** Opens only where the same stars close again further on. */
const opening = (text: string, at: number, stars: number): Turn | undefined => {
  if (!mayOpen(text, at, stars)) return undefined;
  for (let next = text.indexOf("*", at + stars); next !== -1; ) {
    const width = starsAt(text, next);
    if (width === stars && mayClose(text, next, width)) return turnOf(stars);
    next = text.indexOf("*", next + width);
  }
  return undefined;
};

const closing = (text: string, at: number, stars: number, bold: boolean, italic: boolean): Turn | undefined => {
  const open = bold && italic ? 3 : bold ? 2 : 1;
  return stars === open && mayClose(text, at, stars) ? turnOf(stars) : undefined;
};
