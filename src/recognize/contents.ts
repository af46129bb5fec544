import { folded } from "../wording/folded.ts";
import type { Para } from "./flow.ts";

const contentsTitle = /^(?:mục lục|nội dung\s+trang(?: số)?|trang)\s*:?$/;

/** The number of a page, behind what leads to it: dots, a tab, or blanks. */
const toPage = /[\s.…_]{1,200}\d{1,4}$/u;
const ledByDots = /[.…_]{4}[\s.…_]{0,200}\d{1,4}$/u;
const ledByTab = /\t[\t \u00A0]{0,20}\d{1,4}$/u;
const ledByBlanks = /[ \u00A0]{3,200}\d{1,4}$/u;

const label = /^(?:[ivxl]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s?[.)/:-]{1,2}\s*/u;

/** A title without its label, by which its line in a table of contents is known. */
const titleKey = (text: string): string => folded(text).replace(/\s+/g, " ").trim().replace(label, "");

const longestEntry = 400;

const isLinked = ({ measured }: Para): boolean =>
  measured.inlines.every((inline) => !("text" in inline) || inline.text.trim() === "" || inline.linked === true);

const hasLeader = ({ measured }: Para): boolean =>
  measured.tabs.some(({ leader }) => leader !== "none" && leader !== "");

const isOfFields = ({ measured: { inlines } }: Para): boolean =>
  inlines.some((inline) => inline.tag === "field" && /^\s*(?:TOC|PAGEREF)(?![A-Z])/.test(inline.code));

/** The lines of tables of contents, made by Word or typed: their title, and lines that lead to a page. */
export const contentsIn = (paras: readonly Para[]): Set<Para> => {
  let titles: Set<string> | undefined;
  /** True if the line is a title that stands elsewhere in the text, too. */
  const isTitleElsewhere = ({ text }: Para): boolean => {
    titles ??= new Set(paras.map((para) => titleKey(para.text)));
    return titles.has(titleKey(text.replace(toPage, "")));
  };
  const isLed = (para: Para | undefined): boolean => {
    if (!para || para.text.length > longestEntry || !toPage.test(para.text)) return false;
    if (ledByDots.test(para.text)) return true;
    const isByTab = ledByTab.test(para.text);
    if (isByTab && (hasLeader(para) || isLinked(para))) return true;
    return (isByTab || ledByBlanks.test(para.text)) && isTitleElsewhere(para);
  };
  const found = new Set<Para>();
  let isListed = false;
  for (const [index, para] of paras.entries()) {
    const { style, contents } = para.measured;
    const isMade =
      isOfFields(para) ||
      /^(?:toc|mục lục)\s*\d?$/iu.test(style) ||
      (contents === true && (toPage.test(para.text) || isLinked(para)));
    const isTyped = isLed(para) && (isLed(paras[index - 1]) || isLed(paras[index + 1]));
    const goesOn: boolean =
      isListed &&
      para.text.length <= longestEntry &&
      [ledByDots, ledByTab, ledByBlanks].some((pattern) => pattern.test(para.text));
    const isLast: boolean = isListed && toPage.test(para.text) && isTitleElsewhere(para);
    const isTitle: boolean = contentsTitle.test(folded(para.text)) && (isListed || /^mục lục/.test(folded(para.text)));
    isListed = isTitle || isMade || isTyped || goesOn || isLast;
    if (isListed) found.add(para);
  }
  return found;
};
