const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&apos;",
  "<": "&lt;",
  ">": "&gt;",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot carry these
const special = /[&"'<>\0-\x08\v\f\x0E-\x1F]/g;

/** Text as it stands in XML. */
export const escaped = (text: string): string => text.replace(special, (char) => entities[char] ?? "");
