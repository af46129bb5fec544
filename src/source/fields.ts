import { isMap, isScalar, parseDocument } from "yaml";

/**
 * A file's text without some of the keys at its top, with what stands under them and the comments behind them. All else
 * stays as it was written.
 */
export const withoutKeys = (text: string, keys: ReadonlySet<string>): string => {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return text;
  const starts = contents.items.map(({ key }) => ({
    name: isScalar(key) ? String(key.value) : "",
    at: isScalar(key) ? (key.range?.[0] ?? 0) : 0,
  }));
  return starts.reduceRight((kept, { name, at }, index) => {
    if (!keys.has(name)) return kept;
    const next = starts[index + 1]?.at ?? kept.length;
    // Comments and blank lines before the next key belong to that key.
    const stretch = text.slice(at, Math.min(next, text.length));
    const lines = stretch.split(/(?<=\n)/);
    const own = lines.slice(0, lines.findLastIndex((line) => !/^[ \t]*(?:#.*)?\n$/.test(line)) + 1).join("");
    return kept.slice(0, at) + kept.slice(at + own.length);
  }, text);
};
