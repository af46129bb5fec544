import { fakeParts, zipped } from "./fake-docx.ts";

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const documentOf = (body: string): Uint8Array => zipped(fakeParts({ body }));

const nested = (depth: number, open: (level: number) => string, close: string): string =>
  Array.from({ length: depth }, (_, level) => open(level)).join("") + close.repeat(depth);

const bindings = (count: number, name: string): string =>
  Array.from({ length: count }, (_, at) => `xmlns:${name}${at}="u"`).join(" ");

/** Word files that are small on the disk and large in memory, each made when it is asked for. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  "a million empty paragraphs": () => documentOf("<w:p/>".repeat(1_000_000)),
  "28 MB of text": () => documentOf(paragraph("tăng cường tuyên truyền ".repeat(40)).repeat(25_000)),
  "a word of five million letters": () => documentOf(paragraph("a".repeat(5_000_000))),
  "namespaces that each level takes over": () =>
    documentOf(nested(250, (level) => `<w:sdt ${bindings(level === 0 ? 20_000 : 1, `n${level}x`)}>`, "</w:sdt>")),
  "runs without end": () => documentOf(`<w:p>${"<w:r/>".repeat(1_100_000)}</w:p>`),
};
