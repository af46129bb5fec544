import { unitNouns } from "../../knowledge/administrative-units.ts";
import { namesWith } from "../../knowledge/bodies.ts";
import { spellings } from "../../knowledge/spellings.ts";
import { folded } from "../../wording/folded.ts";
import { onceEach } from "../../wording/read-once.ts";

/** A phrase to look for. Its `{ten}` stands for a name of the list `names`, or without it for any proper name. */
interface Phrase<T> {
  words: string;
  names?: string | undefined;
  value: T;
}

interface PhraseFound<T> {
  value: T;
  from: number;
  to: number;
  /** The name in the open place of the phrase. */
  name?: string;
}

/** Text in front of a word: a space, a mark or a word that joins a name's parts, or the end of a name. */
type TokenGap = "space" | "mark" | "comma" | "colon" | "end";

/** A word, or a name that offices write in several ways under its shortest spelling. */
interface Token {
  word: string;
  from: number;
  to: number;
  gap: TokenGap;
}

const open = "{ten}";
const words = /\{ten\}|[a-zà-ỹ\d'’]+/g;

const gapOf = (between: string, before: string): TokenGap => {
  if (between === " " || between === "") return "space";
  if (between === ", ") return "comma";
  if (/^ *$/.test(between) || (before === "tp" && /^\. ?$/.test(between))) return "space";
  if (/^ ?[&-] ?$/.test(between)) return "mark";
  if (/^ ?, ?$/.test(between)) return "comma";
  return /^ ?: ?$/.test(between) ? "colon" : "end";
};

const rawTokens = (plain: string): Token[] => {
  const tokens: Token[] = [];
  let end = 0;
  let joined: TokenGap | undefined;
  for (const { 0: word, index: from } of plain.matchAll(words)) {
    const gap = gapOf(plain.slice(end, from), tokens.at(-1)?.word ?? "");
    end = from + word.length;
    if (word === "và" && gap !== "end") {
      joined = gap === "comma" ? "comma" : "mark";
      continue;
    }
    tokens.push({ word, from, to: end, gap: joined && gap === "space" ? joined : gap });
    joined = undefined;
  }
  return tokens;
};

const isMark = ({ gap }: Token): boolean => gap === "mark" || gap === "comma";
const goesOn = (token: Token): boolean => token.gap === "space" || isMark(token);

interface Spelling {
  words: readonly string[];
  short: string;
}

const compileSpellings = (): { byFirst: Map<string, Spelling[]>; short: Set<string>; longestShort: number } => {
  const byFirst = new Map<string, Spelling[]>();
  for (const [short, ...others] of spellings) {
    for (const other of others) {
      const parts = other.split(" ");
      const [first = ""] = parts;
      const list = byFirst.get(first);
      if (list) list.push({ words: parts, short });
      else byFirst.set(first, [{ words: parts, short }]);
    }
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.words.length - one.words.length);
  const shorts = spellings.map(([short]) => short);
  return { byFirst, short: new Set(shorts), longestShort: Math.max(...shorts.map(({ length }) => length)) };
};

let compiledSpellings: ReturnType<typeof compileSpellings> | undefined;

/** Count of tokens, from one on, that spell a name, and that name. */
const spelledAt = (tokens: readonly Token[], at: number): { count: number; short: string } | undefined => {
  compiledSpellings ??= compileSpellings();
  const { byFirst, short, longestShort } = compiledSpellings;
  const first = tokens[at]?.word ?? "";
  if (!byFirst.has(first) && tokens[at + 1]?.gap !== "mark") return undefined;
  const whole = byFirst.get(first)?.find((spelling) =>
    spelling.words.every((word, index) => {
      const token = tokens[at + index];
      if (token === undefined || index === 0) return token?.word === word;
      return token.gap === "comma" ? word === `,${token.word}` : goesOn(token) && word === token.word;
    }),
  );
  if (whole) return { count: whole.words.length, short: whole.short };
  // "LĐ-TB&XH": an abbreviation in pieces.
  let joined = first;
  for (let index = at + 1; joined.length < longestShort && tokens[index]?.gap === "mark"; index++) {
    joined += tokens[index]?.word ?? "";
    if (short.has(joined)) return { count: index - at + 1, short: joined };
  }
  return undefined;
};

/** First syllables of the units that a count may stand in front of. */
const counted: ReadonlySet<string> = new Set(
  unitNouns.flatMap(({ name, level }) => (level === "village" ? [] : (name.split(" ")[0] ?? []))),
);

const tokensOf = onceEach((text): readonly Token[] => {
  const raw = rawTokens(folded(text));
  const tokens: Token[] = [];
  for (let at = 0; at < raw.length; ) {
    const token = raw[at];
    if (!token) break;
    const spelled = spelledAt(raw, at);
    const last = raw[at + (spelled?.count ?? 1) - 1] ?? token;
    // "UBND 21 huyện": a count is one way to say that all are meant.
    const isCount = counted.has(raw[at + 1]?.word ?? "") && /^\d{1,3}$/.test(token.word);
    tokens.push(isCount ? { ...token, word: "các" } : spelled ? { ...token, word: spelled.short, to: last.to } : token);
    at += spelled?.count ?? 1;
  }
  return tokens;
});

/** Phrases as a tree of words, in which a text is walked once; plain data, for the build makes it. */
export interface PhraseTree<T> {
  /** By the word that follows; behind a comma for one that a mark may stand in front of. */
  next: Record<string, PhraseTree<T>>;
  /** Continuations with a name: one of a list, or any. */
  open?: { names?: string | undefined; node: PhraseTree<T> }[];
  ends?: T[];
}

const stepTo = <T>({ next }: PhraseTree<T>, word: string): PhraseTree<T> | undefined =>
  Object.hasOwn(next, word) ? next[word] : undefined;

const joinedWords = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(" ");

/** A name as lists of names hold it. */
export const nameInList = (name: string): string => joinedWords(tokensOf(name));

const openOf = <T>(node: PhraseTree<T>, names: string | undefined): PhraseTree<T> => {
  node.open ??= [];
  const known = node.open.find((edge) => edge.names === names);
  if (known) return known.node;
  const edge = { names, node: { next: {} } };
  node.open.push(edge);
  return edge.node;
};

const stepOf = <T>(node: PhraseTree<T>, token: Token): PhraseTree<T> => {
  const key = isMark(token) ? `,${token.word}` : token.word;
  node.next[key] ??= { next: {} };
  return node.next[key];
};

export const treeOf = <T>(list: readonly Phrase<T>[]): PhraseTree<T> => {
  const root: PhraseTree<T> = { next: {} };
  for (const { words: phrase, names, value } of list) {
    const end = tokensOf(phrase).reduce(
      (node, token) => (token.word === open ? openOf(node, names) : stepOf(node, token)),
      root,
    );
    end.ends ??= [];
    end.ends.push(value);
  }
  return root;
};

const isCapital = (char: string): boolean => char !== char.toLowerCase();

const longestName = 6;
const mostWordsOfAnyName = 4;

/** Count of tokens, from one on, that are a name: one of those given, or words with capitals. */
const nameAt = (text: string, tokens: readonly Token[], at: number, known: ReadonlySet<string> | undefined): number => {
  if (!known) {
    const isPart = (token: Token | undefined, index: number): boolean =>
      token !== undefined && (index === 0 || token.gap === "space") && isCapital(text.charAt(token.from));
    let count = 0;
    while (count < mostWordsOfAnyName && isPart(tokens[at + count], count)) count++;
    return count;
  }
  for (let count = longestName; count > 0; count--) {
    const part = tokens.slice(at, at + count);
    if (
      part.length === count &&
      part.every((token, index) => index === 0 || goesOn(token)) &&
      known.has(joinedWords(part))
    )
      return count;
  }
  return 0;
};

interface PhraseCandidate<T> extends PhraseFound<T> {
  /** Any proper name stands in it. */
  isVague: boolean;
  /** Count of its tokens. */
  count: number;
}

/** Phrases by their first words, and the lists of names that they leave open. */
export interface Phrases<T> {
  first: ReadonlyMap<string, PhraseTree<T>>;
  namesOf(list: string): ReadonlySet<string>;
}

/** A text in which phrases are looked for. */
interface Searched {
  text: string;
  tokens: readonly Token[];
  namesOf: Phrases<unknown>["namesOf"];
}

/** All phrases that begin below a node at a token. */
const below = <T>(
  searched: Searched,
  start: number,
  found: PhraseCandidate<T>[],
  node: PhraseTree<T>,
  at: number,
  named: { isVague: boolean; name?: string },
): void => {
  const { text, tokens, namesOf } = searched;
  const last = tokens[at - 1];
  const first = tokens[start];
  if (last && first && at > start) {
    for (const value of node.ends ?? [])
      found.push({ value, from: first.from, to: last.to, count: at - start, ...named });
  }
  const token = tokens[at];
  if (!token || (at > start && !goesOn(token))) return;
  const afterMark = stepTo(node, `,${token.word}`);
  const afterSpace = token.gap === "space" || at === start ? stepTo(node, token.word) : undefined;
  for (const next of [afterMark, afterSpace]) if (next) below(searched, start, found, next, at + 1, named);
  if (isMark(token) && at > start) return;
  for (const edge of node.open ?? []) {
    const count = nameAt(text, tokens, at, edge.names === undefined ? undefined : namesOf(edge.names));
    const end = tokens[at + count - 1];
    if (count === 0 || !end) continue;
    const name = text.slice(token.from, end.to);
    below(searched, start, found, edge.node, at + count, { isVague: edge.names === undefined, name });
  }
};

/** The best of those that are accepted: a sure one before one with a name of any kind, then the longest. */
const bestOf = <T>(
  found: readonly PhraseCandidate<T>[],
  accepts: (found: PhraseFound<T>) => boolean,
): PhraseCandidate<T> | undefined => {
  let best: PhraseCandidate<T> | undefined;
  for (const one of found) {
    const isBetter = !best || (best.isVague && !one.isVague) || (best.isVague === one.isVague && one.to > best.to);
    if (isBetter && accepts(one)) best = one;
  }
  return best;
};

const listed: ReadonlySet<string> = new Set(namesWith("listed"));

/** Other words named with them in front of the colon: "các sở, ban, ngành tỉnh:". */
const listedWith: ReadonlySet<string> = new Set(["ban", "ngành", "đoàn", "thể", "tỉnh", "đơn", "vị"]);

/** The kind of all names of a list that begins behind a token: "sở" for "các sở: Tài chính, Nội vụ". */
const listOpened = (tokens: readonly Token[], at: number): string | undefined => {
  const gap = tokens[at + 1]?.gap ?? "";
  let first = at;
  if (gap === "colon") while (at - first < 6 && listedWith.has(tokens[first]?.word ?? "")) first -= 1;
  const word = tokens[first]?.word ?? "";
  return listed.has(word) && tokens[first - 1]?.word === "các" && /^(?:space|colon)$/.test(gap) ? word : undefined;
};

/**
 * Phrases in a text by whole words, from left to right. The longest that is accepted wins and keeps its words for
 * itself; one with a proper name of any kind yields to one without.
 */
export const phrasesIn = <T>(
  { first, namesOf }: Phrases<T>,
  text: string,
  accepts: (found: PhraseFound<T>) => boolean,
): PhraseFound<T>[] => {
  const tokens = tokensOf(text);
  const searched = { text, tokens, namesOf };
  const found: PhraseFound<T>[] = [];
  let kind: PhraseTree<T> | undefined;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if (token.gap === "end") kind = undefined;
    const candidates: PhraseCandidate<T>[] = [];
    const begun = first.get(token.word);
    if (begun) below(searched, at, candidates, begun, at + 1, { isVague: false });
    if (kind && stepTo(kind, token.word) && candidates.length === 0 && token.gap !== "end") {
      below(searched, at, candidates, kind, at, { isVague: false });
    }
    const best = candidates.length === 0 ? undefined : bestOf(candidates, accepts);
    if (best) {
      const { count: _count, isVague: _isVague, ...phrase } = best;
      found.push(phrase);
    }
    const opened = listOpened(tokens, at);
    if (opened !== undefined) kind = first.get(opened);
    at += best?.count ?? 1;
  }
  return found;
};
