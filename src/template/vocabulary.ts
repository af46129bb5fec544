import type { Layout } from "../kind/layout.ts";
import { ruleNames } from "../kind/layout.ts";
import { mostColumns } from "../table-grid.ts";

/** No document nests its tags deeper. The parser takes quadratic time for many open tags. */
export const deepestTag = 40;
export const tooDeep = "các thẻ lồng vào nhau quá nhiều tầng";

/** The tags a template may write, and what else it may carry on them. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  html: ["lang"],
  head: [],
  title: [],
  meta: ["name", "content", "charset"],
  body: [],
  section: ["class", "data-orientation"],
  header: [],
  footer: [],
  aside: ["id"],
  div: ["class"],
  p: ["class"],
  hr: ["class"],
  br: [],
  input: ["size"],
  b: [],
  strong: [],
  i: [],
  em: [],
  a: ["href"],
  table: ["class", "data-size"],
  colgroup: [],
  col: ["data-width"],
  thead: [],
  tbody: [],
  tr: [],
  th: ["colspan", "rowspan"],
  td: ["colspan", "rowspan"],
};

/** Attributes that hold a number, and from where to where it goes. */
const numbersOf: Readonly<Record<string, { least: number; most: number; whole: boolean }>> = {
  colspan: { least: 1, most: mostColumns, whole: true },
  rowspan: { least: 1, most: 500, whole: true },
  size: { least: 1, most: 100_000, whole: true },
  "data-size": { least: 8, most: 20, whole: false },
  "data-width": { least: 1, most: 300, whole: false },
};

const numberFault = (attributes: Readonly<Record<string, string>>): string | undefined => {
  for (const [name, written] of Object.entries(attributes)) {
    const limits = numbersOf[name];
    if (!limits) continue;
    const { least, most, whole } = limits;
    const value = Number(written);
    if (written.trim() !== "" && value >= least && value <= most && (!whole || Number.isInteger(value))) continue;
    return `${name} là “${written}”, phải là ${whole ? "số nguyên" : "số"} từ ${least} đến ${most}`;
  }
  return undefined;
};

const tableClasses: readonly string[] = ["phan-dau", "phan-cuoi", "bang", "cot"];

/** The classes a tag may have; a paragraph's are the styles of the layout. */
const classesOf = (tag: string, layout: Layout): readonly string[] => {
  switch (tag) {
    case "p":
      return Object.keys(layout.styles).filter((style) => style !== "duong-ke" && style !== "het");
    case "hr":
      return ruleNames;
    case "table":
      return tableClasses;
    case "section":
      return ["van-ban", "phu-luc"];
    case "div":
      return ["khoi", "khung"];
    default:
      return [];
  }
};

/** The message for a faulty tag; undefined if it is valid. */
export const faultOf = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  layout: Layout,
): string | undefined => {
  const allowed = Object.hasOwn(attributesOf, tag) ? attributesOf[tag] : undefined;
  if (!allowed) return `không có thẻ <${tag}>. Các thẻ dùng được: ${Object.keys(attributesOf).join(", ")}`;
  const unknown = Object.keys(attributes).find((name) => !allowed.includes(name));
  if (unknown)
    return `thẻ <${tag}> không có thuộc tính “${unknown}”${allowed.length > 0 ? `; chỉ có: ${allowed.join(", ")}` : ""}`;
  const wrong = numberFault(attributes);
  if (wrong) return `thẻ <${tag}> có ${wrong}`;
  const classes = classesOf(tag, layout);
  if (classes.length === 0) return undefined;
  const given = attributes.class;
  if (given === undefined) return `thẻ <${tag}> thiếu class. Các class dùng được: ${classes.join(", ")}`;
  return classes.includes(given)
    ? undefined
    : `thẻ <${tag}> không có class “${given}”. Các class dùng được: ${classes.join(", ")}`;
};
