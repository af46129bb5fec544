// Everything XML 1.0, and with it a .docx, cannot carry: Word refuses to open the file.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The message for a text with characters that Word cannot open. */
export const unprintableIn = (text: string): string | undefined => {
  const [char] = unprintable.exec(text) ?? [];
  if (char === undefined) return undefined;
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `có ký tự điều khiển U+${code} mà Word không mở được. Xóa ký tự này đi`;
};
