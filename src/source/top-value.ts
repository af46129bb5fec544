import { type Document, isMap, isScalar, type Node, type Pair, type Scalar } from "yaml";

/** Writes a scalar in the quoting style of the one it replaces. */
const inQuotesOf = ({ type }: Scalar, written: string): string | undefined => {
  if (type === "PLAIN") return written;
  if (type === "QUOTE_SINGLE") return `'${written}'`;
  return type === "QUOTE_DOUBLE" ? `"${written}"` : undefined;
};

/** Keys next to number, symbol and date in a plan, the nearest first. */
const headKeys: readonly string[] = ["date", "number", "place", "issuer", "title"];

/**
 * A file's text with a value put behind a key at its top. All else stays as it is, character by character: comments, order,
 * quotes, line ends. A key that is not there yet gets a line behind others of the head.
 *
 * @param document of the text
 * @param write returns the value, plain in YAML, from the former value without quotes, or from an empty text
 * @returns undefined if the present value is a group, a list or a reference
 */
export const withTopValue = (
  text: string,
  { contents }: Document.Parsed,
  key: string,
  write: (before: string) => string,
): string | undefined => {
  if (!isMap(contents) || contents.flow) return undefined;
  const pairOf = (name: string): Pair<Node, Node | null> | undefined =>
    (contents.items as Pair<Node, Node | null>[]).find((pair) => isScalar(pair.key) && pair.key.value === name);
  const put = (from: number, to: number, written: string): string => text.slice(0, from) + written + text.slice(to);
  const pair = pairOf(key);
  if (!pair) {
    const end = headKeys.map((name) => pairOf(name)?.value?.range?.[1]).find((each) => each !== undefined);
    if (end === undefined) return undefined;
    // A folded text ends with its last line.
    const lineEnd = text[end - 1] === "\n" ? end - 1 : text.indexOf("\n", end);
    const newLine = text.includes("\r\n") ? "\r\n" : "\n";
    return lineEnd < 0
      ? put(text.length, text.length, `${newLine}${key}: ${write("")}${newLine}`)
      : put(lineEnd + 1, lineEnd + 1, `${key}: ${write("")}${newLine}`);
  }
  const { value } = pair;
  if (value && !isScalar(value)) return undefined;
  if (!value?.source) {
    const colon = text.indexOf(":", pair.key.range?.[1] ?? 0) + 1;
    // An empty text in quotes is put over, nothing at all is put behind the colon.
    const [from = colon, to = colon] = value?.type?.startsWith("QUOTE") ? (value.range ?? []) : [];
    return put(from, to, from === colon ? ` ${write("")}` : write(""));
  }
  const written = inQuotesOf(value, write(value.source));
  const [from, to] = value.range ?? [];
  return written === undefined || from === undefined || to === undefined ? undefined : put(from, to, written);
};
