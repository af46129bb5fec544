import { type CST, Lexer, Parser } from "yaml";

/** Levels of groups and lists, one in the other; a plan that is written by hand has some twenty. */
const deepest = 200;

/** Words, signs, blanks and line ends: a table of 10,000 rows and 10 columns has half a million. */
const mostLexemes = 1_500_000;

/** True if a text has more parts than can be read in a few seconds. */
export const hasTooManyParts = (text: string): boolean => {
  if (text.length < mostLexemes) return false;
  let count = 0;
  for (const _lexeme of new Lexer().lex(text)) if (++count > mostLexemes) return true;
  return false;
};

const childrenOf = (token: CST.Token): CST.Token[] => {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((child) => child !== null && child !== undefined));
};

/**
 * The tokens of a text, or where they nest too deep: the parser calls itself for each level that a line closes.
 */
export const tokensOf = (text: string): { tokens: CST.Token[]; deepAt?: number } => {
  let lineStart = 0;
  const parser = new Parser((start) => {
    lineStart = start;
  });
  try {
    return { tokens: [...parser.parse(text)] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { tokens: [], deepAt: lineStart };
  }
};

/**
 * Offset of groups nested deeper than anyone would write; undefined if none are. The composer recurses for each
 * level, and where the stack ends in the middle of a regular expression, V8 ends the whole program.
 */
export const tooDeepAt = (tokens: readonly CST.Token[]): number | undefined => {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return "offset" in token ? token.offset : 0;
    for (const child of childrenOf(token)) open.push({ token: child, depth: depth + 1 });
  }
  return undefined;
};
