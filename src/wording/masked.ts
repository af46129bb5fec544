const sign = "”";
const covered = (text: string): string => sign.repeat(text.length);

const addresses =
  /(?<!\S)\S+@\S+|(?:https?:\/\/|www\.)\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|example)(?![\p{L}\d])\S*/gu;

/** A text with its addresses of web and mail covered up; what is left keeps its place. */
export const withoutAddresses = (text: string): string => text.replace(addresses, covered);

/** A text with its quotations covered up, whose spelling is another's; what is left keeps its place. */
export const withoutQuotations = (text: string): string => text.replace(/“[^“”]*”|"[^"]*"/g, covered);
