import { wordsOrNumbers } from "../wording/words.ts";
import { subjectsIn } from "./citations.ts";

const sign = "”";
const covered = (text: string): string => sign.repeat(text.length);

const addresses = wordsOrNumbers(
  /(?<!\S)\S+@\S+|(?:https?:\/\/|www\.)\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|example)\b\S*/gu,
);

/** Signs in every address and in few other texts. */
const inAddresses = /@|:\/\/|www\.|\.(?:vn|com|net|org|example)/;

/** A text with its addresses of web and mail covered up; what is left keeps its place. */
export const withoutAddresses = (text: string): string =>
  inAddresses.test(text) ? text.replace(addresses, covered) : text;

/** A text with its quotations covered up, whose spelling is another's; what is left keeps its place. */
export const withoutQuotations = (text: string): string => text.replace(/“[^“”]*”|"[^"]*"/g, covered);

/** A text with the subjects of cited documents covered up, which are copied as they are; what is left keeps its place. */
export const withoutSubjects = (text: string): string => {
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of subjectsIn(text)) {
    // The subject of one document may name another.
    if (to <= done) continue;
    const start = Math.max(from, done);
    parts.push(text.slice(done, start), covered(text.slice(start, to)));
    done = to;
  }
  return done === 0 ? text : [...parts, text.slice(done)].join("");
};
