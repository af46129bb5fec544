import { subjectsIn } from "./citations.ts";

const sign = "”";
const covered = (text: string): string => sign.repeat(text.length);

const addresses =
  /(?<!\S)\S+@\S+|(?:https?:\/\/|www\.)\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|example)(?![\p{L}\d])\S*/gu;

/** A text with its addresses of web and mail covered up; what is left keeps its place. */
export const withoutAddresses = (text: string): string => text.replace(addresses, covered);

/** A text with its quotations covered up, whose spelling is another's; what is left keeps its place. */
export const withoutQuotations = (text: string): string => text.replace(/“[^“”]*”|"[^"]*"/g, covered);

/** A text with the subjects of cited documents covered up, which are copied as they are; what is left keeps its place. */
export const withoutSubjects = (text: string): string =>
  subjectsIn(text).reduceRight(
    (rest, [from, to]) => rest.slice(0, from) + covered(rest.slice(from, to)) + rest.slice(to),
    text,
  );
