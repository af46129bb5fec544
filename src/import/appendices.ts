import type { MeasuredSection } from "../ooxml/measured.ts";
import type { PlanAppendix } from "../plan/plan.ts";
import type { Components } from "../recognize/components.ts";
import type { Line, Para } from "../recognize/flow.ts";
import { isMotto, isNational } from "../recognize/header.ts";
import { every, isCapitals, isCentred } from "../recognize/lines.ts";
import { appendixLabelIn } from "../wording/appendix-mentions.ts";
import { isFormName } from "../wording/forms.ts";
import { roman } from "../wording/numerals.ts";
import type { Skeleton } from "./body.ts";
import { asLines } from "./head.ts";
import { letterheadFrom } from "./letterhead.ts";
import { treeOf } from "./levels.ts";
import { markupOf, plainWords } from "./markup.ts";
import type { Small } from "./small-letters.ts";
import { sourceBlocks } from "./source.ts";

/** A part behind the signature: an appendix, a form, a list. */
interface AppendedPart {
  /** Its own name; null where there is none. */
  label: Line | null;
  /** Its number as an appendix; null for what is called otherwise. */
  number: string | null;
  letterhead: Para[];
  title: Line[];
  subtitle: Line[];
  reference: Line[];
  paras: Para[];
  section: number;
}

const wordsOf = (line: Line): string => plainWords(line.text).trim();

const isBold = (line: Line): boolean => every(line, ({ bold }) => bold);

const longestLabel = 30;

const reference = /^\((?:ban hành )?kèm theo|^\(đính kèm/iu;

/** Pages behind the document that do not begin with "Phụ lục". */
const formFrom = (paras: readonly Para[]): AppendedPart => {
  const rest = [...paras];
  const annex: AppendedPart = {
    label: null,
    number: null,
    letterhead: [],
    title: [],
    subtitle: [],
    reference: [],
    paras: rest,
    section: paras[0]?.place.section ?? 0,
  };
  const [first] = rest;
  const [name] = first?.lines ?? [];
  if (
    first &&
    name &&
    first.lines.length === 1 &&
    !first.place.cell &&
    isFormName(name.text) &&
    name.text.length <= longestLabel &&
    /\d/.test(name.text)
  ) {
    annex.label = name;
    rest.shift();
  }
  const table = rest[0]?.place.cell?.table;
  if (table && rest.some(({ place, lines }) => place.cell?.table === table && lines.some(isNational)))
    while (rest[0]?.place.cell?.table === table) annex.letterhead.push(...rest.splice(0, 1));
  while (rest[0] && !rest[0].place.cell && rest[0].lines.every((line) => isNational(line) || isMotto(line)))
    annex.letterhead.push(...rest.splice(0, 1));
  for (let next = rest[0]; next && !next.place.cell && next.lines.every(isCentred); next = rest[0]) {
    const { lines } = next;
    const isTitle = lines.every((line) => isCapitals(line) && isBold(line));
    if (lines.some((line) => reference.test(wordsOf(line)))) annex.reference.push(...lines);
    else if (isTitle && annex.subtitle.length === 0) annex.title.push(...lines);
    else if (annex.title.length > 0 && lines.every((line) => isBold(line) || every(line, ({ italic }) => italic)))
      annex.subtitle.push(...lines);
    else break;
    rest.shift();
  }
  return annex;
};

/** Paragraphs cut where a page begins. */
const pagesOf = (paras: readonly Para[]): Para[][] => {
  const pages: Para[][] = [];
  for (const para of paras) {
    const last = pages.at(-1);
    if (
      !last ||
      (para.startsPage && !para.place.cell) ||
      (para.startsPage && last.at(-1)?.place.cell?.table !== para.place.cell?.table)
    )
      pages.push([para]);
    else last.push(para);
  }
  return pages;
};

const hasText = ({ text }: Para): boolean => text !== "";

/** All that stands behind the signature, in order. */
const annexesIn = ({ appendices, ending, flow }: Components): AppendedPart[] => {
  const first = appendices[0];
  const from = (first?.above[0] ?? first?.label)?.para.place.order ?? Number.POSITIVE_INFINITY;
  const before = flow.paras.filter(
    ({ place, text }) => text !== "" && place.area === "text" && place.order > ending.endsAt && place.order < from,
  );
  return [
    ...pagesOf(before).map(formFrom),
    ...appendices.flatMap((appendix): AppendedPart[] => {
      const { label, number, title, subtitle, reference: lines, content } = appendix;
      const own = new Set(content);
      const forms = appendix.paras.filter((para) => hasText(para) && !own.has(para));
      const annex = {
        label,
        number,
        letterhead: [],
        title,
        subtitle,
        reference: lines,
        paras: content.filter(hasText),
        section: label.place.section,
      };
      return [annex, ...pagesOf(forms).map(formFrom)];
    }),
  ];
};

const isWide = (section: MeasuredSection | undefined): boolean =>
  section !== undefined && section.page.widthMm > section.page.heightMm;

/** Appendices and forms of a Word file as those of a plan. */
export const appendicesFrom = (
  parts: Components,
  sections: readonly MeasuredSection[],
  skeleton: Skeleton,
  small: Small,
): PlanAppendix[] => {
  const found = annexesIn(parts);
  const numbered = found.filter(({ number }) => number !== null);
  // The program counts those that it names; one with a name of its own would change what the others are called.
  const areCounted = numbered.every(({ number }, index) =>
    numbered.length === 1 ? number === "" : number?.toUpperCase() === roman(index + 1),
  );
  return found.map((annex): PlanAppendix => {
    const { label, number, letterhead, title, subtitle, paras, section } = annex;
    const { label: name = "", rest = "" } = appendixLabelIn(label ? wordsOf(label) : "") ?? {};
    const behind = rest.replace(/^\s*[.:–-]?\s*/, "");
    const named = [...(behind === "" ? [] : [behind]), ...title.map((line) => markupOf(line, 0, { bold: true }))];
    const inCapitals = letterhead.length > 0 ? named.slice(0, 1) : named;
    const isForced = inCapitals.every((line) => line === line.toUpperCase());
    const isCounted = number !== null && areCounted;
    const written = number === null ? (label ? wordsOf(label) : "") : name;
    const blocks = skeleton.blocks(treeOf(sourceBlocks(paras)), { scheme: "I.", number: "" });
    const { numbering, ...keys } = blocks;
    // The letterhead of an appendix itself stands above its title.
    const content = blocks.letterhead
      ? {
          content: Object.entries(keys).map(([key, held]) => ({ ...(numbering ? { numbering } : {}), [key]: held })),
        }
      : blocks;
    const isEmpty = isCounted && named.length === 0 && subtitle.length === 0 && paras.length === 0;
    return {
      ...(isCounted ? {} : { label: written }),
      ...(annex.reference.length > 0 ? (isEmpty ? { attached: true } : {}) : { attached: false }),
      ...(letterhead.length > 0 ? { letterhead: letterheadFrom(letterhead, small) } : {}),
      ...(named.length > 0
        ? { title: asLines(named.map((line, index) => (isForced && index < inCapitals.length ? small(line) : line))) }
        : {}),
      ...(isForced || named.length === 0 ? {} : { caps: false }),
      ...(subtitle.length > 0
        ? { subtitle: asLines(subtitle.map((line) => markupOf(line, 0, { bold: true, italic: true }))) }
        : {}),
      ...(isWide(sections[section]) ? { orientation: "landscape" as const } : {}),
      ...content,
    };
  });
};

/** Texts of the lines "(Kèm theo …)". */
export const referencesIn = (parts: Components): string[] =>
  annexesIn(parts).flatMap(({ reference: lines }) => (lines.length > 0 ? [lines.map(wordsOf).join(" ")] : []));

/** The paragraphs behind the signature, which are all part of something. */
export const parasBehind = ({ ending, flow }: Components): Para[] =>
  flow.paras.filter(({ place, text }) => text !== "" && place.area === "text" && place.order > ending.endsAt);
