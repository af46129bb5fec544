/** Limit of a clause to each side of a word, which bounds the cost of texts without full stops. */
const reach = 400;

const abbreviation = /(?:^|[\s(])(?:TP|Tp|tp|TT|TX|Tx|P|Q|H|ĐC|đ\/c|ThS|TS)$/;

const endsAt = (text: string, index: number): boolean => {
  const mark = text.charAt(index);
  if (mark === ";" || mark === "\n") return true;
  if (!/[.!?…]/.test(mark) || !/\s/.test(text.charAt(index + 1))) return false;
  return !abbreviation.test(text.slice(Math.max(0, index - 5), index));
};

/** A stretch of a text in its clause. */
export interface InClause {
  before: string;
  after: string;
}

/** Context of a stretch of text, up to the end of the sentence, a semicolon or a line break. */
export const clauseAround = (text: string, from: number, to: number): InClause => {
  let start = from;
  while (start > 0 && from - start < reach && !endsAt(text, start - 1)) start--;
  let end = to;
  while (end < text.length && end - to < reach && !endsAt(text, end)) end++;
  return { before: text.slice(start, from), after: text.slice(to, end) };
};

/** Quoted stretches, marks included; an unclosed one reaches to the end. */
export const quotedIn = (text: string): (readonly [from: number, to: number])[] => {
  const quoted: [number, number][] = [];
  let opened: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/["“”„«»]/g)) {
    if (opened === undefined) {
      if (mark !== "”" && mark !== "»") opened = index;
    } else if (mark !== "“" && mark !== "«") {
      quoted.push([opened, index + 1]);
      opened = undefined;
    }
  }
  return opened === undefined ? quoted : [...quoted, [opened, text.length]];
};
