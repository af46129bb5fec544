import type { Information } from "./measured.ts";
import type { DocumentParts } from "./parts.ts";
import type { XmlElement } from "./xml.ts";

/** Names as they are written, without what stands for their namespace. */
const localName = (name: string): string => name.replace(/^(?:\{.*\}|.*:)/, "");

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

const wordsIn = (properties: readonly (readonly [name: string, text: string])[]): Record<string, string> =>
  Object.fromEntries(properties.map(([name, text]) => [name, plain(text)] as const).filter(([, text]) => text !== ""));

const textsOf = ({ children }: XmlElement): (readonly [string, string])[] =>
  children.map(({ name, text }) => [localName(name), text]);

/** Properties of a file. */
export const informationIn = ({ core, app, custom, settings }: DocumentParts): Information => ({
  core: wordsIn(textsOf(core)),
  app: wordsIn(textsOf(app)),
  custom: wordsIn(custom.children.map((one) => [one.attribute("name") ?? "", one.children[0]?.text ?? ""])),
  isProtected: settings
    .all("w:documentProtection")
    .some((protection) => !/^(?:|0|off|false)$/.test(protection.attribute("w:enforcement") ?? "")),
});
