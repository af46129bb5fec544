import type { Role, Text } from "../lint/texts.ts";
import type { Parts } from "../recognize/components.ts";
import type { Line, Para } from "../recognize/flow.ts";
import type { Subject } from "../recognize/where.ts";

export interface Texts {
  texts: Text[];
  /** What each pointer stands for. */
  subjects: ReadonlyMap<string, Subject>;
}

// Blanks that lay out are told of by a rule of their own; one that does not break reads as any other.
const clean = (text: string): string =>
  text
    .trim()
    .replace(/(?<=\S)\u00A0(?=\S)/g, " ")
    .replace(/[ \u00A0]{4,}/g, (blanks) => (blanks.includes("\u00A0") ? blanks : " "))
    .replace(/[ \u00A0]{0,3}\t\s*/g, " ");

/** Words with blanks between them that a pen fills in. */
const isForm = ({ measured }: Para): boolean => measured.tabs.some(({ leader }) => leader === "dot");

const roles: Readonly<Record<string, Role>> = { basis: "basis", section: "heading", part: "heading" };

/** The texts of a document as the rules of wording see those of a plan. Fixed components have rules of their own. */
export const textsOf = ({ header, body, ending, appendices, flow }: Parts): Texts => {
  const texts: Text[] = [];
  const subjects = new Map<string, Subject>();
  const add = (pointer: string, of: Line | Para, role: Role, text = of.text): void => {
    subjects.set(pointer, of);
    texts.push({ pointer, value: clean(text), role });
  };
  const [first] = header.issuer;
  if (first) add("/issuer", first, "agency", header.issuer.map(({ text }) => text).join(" "));
  const [parent] = header.parents;
  if (parent) subjects.set("/issuer/parent", parent);
  const [title] = header.title;
  if (title) add("/title", title, "title", header.title.map(({ text }) => text).join(" "));
  // The place itself is judged as a name, its line as a component.
  if (header.date) subjects.set("/place", header.date);
  let section = "";
  for (const [index, para] of body.paras.entries()) {
    if (para.level === "section") section = `/sections/${index}`;
    const role = roles[para.level] ?? (para.measured.align === "center" || isForm(para) ? "display" : "running");
    const pointer =
      para === body.last ? "/closing" : `${section}/${para.level === "section" ? "heading" : `content/${index}`}`;
    const text = role === "basis" || para.level === "plain" ? para.text : para.rest;
    add(pointer, para, role, text);
  }
  for (const [index, line] of ending.recipients.entries())
    add(`/recipients/${index}`, line, "recipient", line.text.replace(/^[-–+]\s*/, "").replace(/[;.]$/, ""));
  for (const [index, { name }] of ending.signers.entries()) if (name) add(`/signature/${index}/name`, name, "person");
  for (const [index, appendix] of appendices.entries())
    for (const [at, para] of appendix.paras.entries())
      if (para.text !== "") add(`/appendices/${index}/content/${at}`, para, para.place.cell ? "cell" : "running");
  for (const [index, para] of flow.paras.entries()) {
    const inBody = para.place.order > header.endsAt && para.place.order < ending.startsAt;
    if (inBody && para.place.cell && para.text !== "") add(`/cells/${index}`, para, "cell");
  }
  return { texts, subjects };
};
