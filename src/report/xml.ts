import { escapeUTF8 } from "entities/escape";

/** Characters that XML 1.0 cannot carry, not even escaped. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string => escapeUTF8(text.replace(impossible, ""));

/** A parser would read line ends and tabs of an attribute as spaces. */
const escapedAttribute = (text: string): string =>
  escaped(text).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The lines of an element that holds either text or elements, given as their lines. */
export const element = (name: string, attributes: Attributes, content: string | readonly string[] = []): string[] => {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapedAttribute(String(value))}"`,
  );
  const start = `<${name}${pairs.join("")}`;
  if (content.length === 0) return [`${start}/>`];
  if (typeof content === "string") return [`${start}>${escaped(content)}</${name}>`];
  return [`${start}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
};

export const xmlDocument = (root: readonly string[]): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', ...root].map((line) => `${line}\n`).join("");
