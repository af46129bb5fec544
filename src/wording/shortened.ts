const longest = 40;

/** A text cut to a length that a message can quote. @example shortened("a".repeat(50)).length // 40 */
export const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > longest ? `${plain.slice(0, longest - 1).trimEnd()}…` : plain;
};
