/** A stretch of a printed text, and the stretch of a typed one that it shows. */
export interface Shown {
  /** In the printed text. */
  from: number;
  to: number;
  /** Index of the typed text, and the offset in it. */
  source: number;
  at: number;
  /** Letter for letter, but for capitals; else it says the same in other words, as a date does. */
  exact: boolean;
}

/** Marks that the program may take off or put at an end, and a label that it prints by itself. */
const loose = /^(?:[-–—+•*]\s+|\(?[A-Za-zÀ-ỹ\d.]{1,8}[.):/]\s+)|(?<![\s.;,:/*])[\s.;,:/*]+$/gu;

/** A stretch this long in the middle of a text is enough to know it by. */
const probeLength = 24;

interface Match {
  from: number;
  to: number;
  at: number;
}

/** A stretch common to both texts, made as long as it gets. */
const grown = (printed: string, typed: string, from: number, at: number, length: number, least: number): Match => {
  let start = 0;
  while (from - start > least && at - start > 0 && printed[from - start - 1] === typed[at - start - 1]) start++;
  let end = length;
  while (from + end < printed.length && printed[from + end] === typed[at + end]) end++;
  return { from: from - start, to: from + end, at: at - start };
};

/** Position of a typed text in a printed one, from `least` on; both in lower case. */
const found = (printed: string, typed: string, least: number): Match | undefined => {
  const bare = typed.replace(loose, "");
  const middle = typed.slice((typed.length - probeLength) >> 1).slice(0, probeLength);
  for (const probe of new Set([typed, bare, middle])) {
    if (probe === "") continue;
    const from = printed.indexOf(probe, least);
    if (from >= 0) return grown(printed, typed, from, typed.indexOf(probe), probe.length, least);
  }
  return undefined;
};

/**
 * Finds typed texts in the printed text that was made of them in this order: the program changes letters to capitals,
 * takes off labels and end marks and puts words of its own around them, or says a date in words.
 *
 * @returns stretches in rising order, which do not overlap; what lies between them is the program's own
 */
export const shownIn = (printed: string, typed: readonly string[]): Shown[] => {
  const small = printed.toLowerCase();
  // Letters that change their length with their case would shift all that follows.
  const isSame = small.length === printed.length;
  const matches: (Match | undefined)[] = [];
  let least = 0;
  for (const text of typed) {
    const lower = text.toLowerCase();
    const match = isSame && lower.length === text.length ? found(small, lower, least) : found(printed, text, least);
    least = match?.to ?? least;
    matches.push(match);
  }
  return matches.flatMap((match, source): Shown[] => {
    if (match) return [{ from: match.from, to: match.to, source, at: match.at, exact: true }];
    const from = matches.slice(0, source).findLast((other) => other)?.to ?? 0;
    const to = matches.slice(source + 1).find((other) => other)?.from ?? printed.length;
    const isFirst = source === 0 || matches[source - 1] !== undefined;
    return isFirst && from < to ? [{ from, to, source, at: 0, exact: false }] : [];
  });
};
