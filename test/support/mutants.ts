import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parse } from "yaml";
import { pathOf, yamlFiles } from "./plans.ts";

/** One change of a part's XML. Words stand for a whole run or paragraph of the text that begins with them. */
export type Edit = { part?: string; every?: boolean } & (
  | { replace: string; with: string; style?: string }
  | { pattern: string; with: string }
  | { say: string; as: string }
  | { run: string; looks: string }
  | { paragraph: string; set: string }
  | { before: string; insert: string }
);

/** A good document with one fault, and the rule that must report it. */
export interface Mutant {
  name: string;
  example: string;
  rule: string;
  /** Words of its message, if it has several messages. */
  says?: string;
  edits: Edit[];
}

/** The faults, or the changes that are none, of all files of a folder. */
const read = (which: "cases" | "harmless", folder: string): Mutant[] =>
  yamlFiles(`test/fixtures/check/${folder}/`).flatMap(({ name, path }) => {
    const { example, [which]: cases = [] } = parse(readFileSync(pathOf(path), "utf8"));
    return cases.map((one: Omit<Mutant, "example" | "name">, index: number) => ({
      ...one,
      example,
      name: `${name} ${index + 1}`,
    }));
  });

export const mutants = (folder = "mutants"): Mutant[] => read("cases", folder);

/** Changes that look like a fault, and the rule that must not take them for one. */
export const harmless = (folder = "mutants"): Mutant[] => read("harmless", folder);

const opening = "<w:r>";
const wordsOf = (words: string): string => `<w:t xml:space="preserve">${words}`;

/** From and up to the paragraph, or the run, that begins with words. */
const around = (xml: string, words: string, open: string, close: string): [from: number, to: number] => {
  const at = xml.indexOf(wordsOf(words));
  const from = xml.lastIndexOf(open, at);
  const to = xml.indexOf(close, at) + close.length;
  if (at === -1 || from === -1) throw new Error(`no text “${words}”`);
  return [from, to];
};

const changed = (xml: string, edit: Edit): string => {
  const put = (from: number, to: number, text: string): string => xml.slice(0, from) + text + xml.slice(to);
  if ("run" in edit) {
    const [from, to] = around(xml, edit.run, opening, "</w:r>");
    const run = xml.slice(from, to).replace(/<w:rPr>(.*?)<\/w:rPr>/, "$1");
    return put(from, to, run.replace(opening, `${opening}<w:rPr>${edit.looks}</w:rPr>`));
  }
  if ("paragraph" in edit) {
    const [from, to] = around(xml, edit.paragraph, "<w:p>", "</w:p>");
    return put(
      from,
      to,
      xml
        .slice(from, to)
        .replace(/<w:ind [^>]*>/, "")
        .replace("</w:pPr>", `${edit.set}</w:pPr>`),
    );
  }
  if ("before" in edit) {
    const [from] = around(xml, edit.before, "<w:p>", "</w:p>");
    return put(from, from, edit.insert);
  }
  if ("pattern" in edit) return xml.replace(new RegExp(edit.pattern, "s"), edit.with);
  const [old, fresh] = "say" in edit ? [edit.say, edit.as] : [edit.replace, edit.with];
  if ("style" in edit) {
    const from = xml.indexOf(`w:styleId="${edit.style}"`);
    const to = xml.indexOf("</w:style>", from);
    return put(from, to, xml.slice(from, to).replaceAll(old, fresh));
  }
  return "every" in edit ? xml.replaceAll(old, () => fresh) : xml.replace(old, () => fresh);
};

/** The bytes of a document after some changes; a change that changes nothing is a mistake of the case. */
export const mutated = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array => {
  const parts = unzipSync(bytes);
  for (const edit of edits) {
    const path = edit.part ?? "word/document.xml";
    // A hyphen that does not break stands between two texts: cases are written as the page reads.
    const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(
      /<\/w:t><w:noBreakHyphen\/><w:t(?: xml:space="preserve")?>/g,
      "-",
    );
    const after = changed(xml, edit);
    if (after === xml) throw new Error(`nothing changed in ${path}: ${JSON.stringify(edit)}`);
    parts[path] = strToU8(after);
  }
  return zipSync(parts, { level: 0 });
};
