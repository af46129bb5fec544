import { isMotto, isNational } from "../wording/fixed-lines.ts";
import { folded } from "../wording/folded.ts";
import { isFormName } from "../wording/forms.ts";
import { appendixNumber, isAppendixLabel } from "./appendix-labels.ts";
import type { Ending } from "./ending.ts";
import type { Flow, Line, Para, Stroke } from "./flow.ts";
import { every, isCapitals, isCentred } from "./lines.ts";
import { beginsName } from "./names.ts";
import { componentOf } from "./own-styles.ts";

/** Pages behind the document that begin with "Phụ lục". */
export interface AppendixLines {
  /** Lines of a header of its own above the label, on its page. */
  above: Line[];
  label: Line;
  /** Its number as it is written; empty where it has none. */
  number: string;
  title: Line[];
  /** Bold lines in small letters between the title and its reference. */
  subtitle: Line[];
  /** "(Kèm theo …)". */
  reference: Line[];
  rule: Stroke | null;
  paras: Para[];
  /** Of these, what stands before a form with a label of its own. */
  content: Para[];
  /** A form for others to fill in. */
  isForm: boolean;
  /** Its name, below a header of its own. */
  formName: Para[];
  /** Stands on a page of its own. */
  startsPage: boolean;
  endsAt: number;
}

/** No header has more lines. */
const longestHeader = 12;

/** The lines above a label on its page, where they are names and Quốc hiệu. */
const headerAbove = (label: Line, after: readonly Line[]): Line[] => {
  const lines = after.filter(
    ({ place }) => place.order < label.place.order && place.section === label.place.section && !place.boxed,
  );
  const above = lines.slice(lines.findLastIndex(({ para }) => para.startsPage));
  const [first] = above;
  const isHeader = (line: Line): boolean => isCapitals(line) || isMotto(line.text);
  return first &&
    above.length <= longestHeader &&
    first.para.startsPage &&
    above.every(isHeader) &&
    (beginsName(first) || isNational(first.text))
    ? above
    : [];
};

/** True if a form begins a page: by its name, or as what its style says is a label. */
const beginsForm = (para: Para): boolean =>
  para.startsPage && para.text !== "" && (isFormName(para.text) || componentOf(para) === "phu-luc");

/** Of all that follows a label, what stands before a form that begins a page. */
const beforeForms = (paras: readonly Para[]): Para[] => {
  const form = paras.findIndex(beginsForm);
  return paras.slice(0, form === -1 ? paras.length : form);
};

/** Words with dots or a dotted tab between them that a pen fills in. */
const isFilledIn = ({ measured, raw, text }: Para): boolean =>
  text !== "" && (measured.tabs.some(({ leader }) => leader === "dot") || /[.…_]{5}/.test(raw));

/** No subtitle has more lines. */
const longestSubtitle = 4;

/** Bold, or in italics as remarks under a title are. */
const isSubtitle = (line: Line): boolean => every(line, ({ bold, italic }) => bold || italic);

/**
 * A form that others issue begins with a header of its own, below the label: names beside Quốc hiệu, or Quốc hiệu above
 * the name of the form, where an appendix has its name above.
 *
 * @returns the last paragraph of that header; undefined where there is none
 */
const headerEnd = (paras: readonly Para[], isNamed: boolean): Para | undefined => {
  const [first, ...others] = paras.filter(({ text }) => text !== "");
  const table = first?.place.cell?.table;
  if (first && table === undefined) {
    if (isNamed || !isNational(first.text)) return undefined;
    return others[0] && isMotto(others[0].text) ? others[0] : first;
  }
  const own = paras.filter(({ place, text }) => text !== "" && place.cell?.table === table);
  return own.some(({ lines }) => lines.some(({ text }) => isNational(text))) ? own.at(-1) : undefined;
};

/** The name of a form below its own header, up to the rule. */
const formNameIn = (paras: readonly Para[], header: Para | undefined, strokes: readonly Stroke[]): Para[] => {
  if (!header) return [];
  const below = paras.filter(({ place, text }) => text !== "" && place.order > header.place.order);
  const end = below.findIndex((para, index) => {
    const [from, to] = [below[0]?.place.order ?? 0, para.place.order];
    const isRuled = strokes.some(({ place }) => place.order > from && place.order < to);
    const isName = para.lines.every(isNameLine) && !para.place.cell && componentOf(para) !== "khoi-chu";
    return !isName || (index > 0 && isRuled);
  });
  return below.slice(0, end === -1 ? below.length : end);
};

/** More than these no document has. */
const mostLabels = 100;

/** Labels of appendices among the lines below a document: in the name below a label, "Phụ lục 3: Danh mục" is a title. */
const labelsIn = (after: readonly Line[], strokes: readonly Stroke[]): Line[] => {
  const labels: Line[] = [];
  const ruled = strokes.map(({ place }) => place.order).sort((a, b) => a - b);
  let nameFrom: number | undefined;
  let nextRule = 0;
  for (const line of after) {
    const { order } = line.place;
    while ((ruled[nextRule] ?? Number.POSITIVE_INFINITY) < (nameFrom ?? order)) nextRule++;
    const isRuled = (ruled[nextRule] ?? Number.POSITIVE_INFINITY) < order;
    if (line.para.startsPage || isRuled || !isCentred(line) || line.place.cell) nameFrom = undefined;
    if (isAppendixLabel(line) && nameFrom === undefined) {
      labels.push(line);
      nameFrom = order;
    }
    // Lines below its reference are no longer part of the name.
    if (/\)\.?$/.test(line.text)) nameFrom = undefined;
  }
  return labels;
};

const opensReference = /^\((?:kèm theo|ban hành|đính kèm)/;

const isWithin = ({ place }: Para, from: number, to: number): boolean =>
  place.area === "text" && place.order > from && place.order < to;

/** A page behind the document that begins with a name of its own, such as "Mẫu số 01". */
export type Annex = Pick<AppendixLines, "label" | "title" | "isForm" | "formName" | "paras"> & { isAttached: boolean };

const annexFrom = ([first, ...paras]: readonly Para[], strokes: readonly Stroke[]): Annex[] => {
  const label = first?.lines[0];
  if (!label) return [];
  const below = paras.filter(({ text }) => text !== "");
  const end = below.findIndex(
    ({ place, lines, text }) =>
      place.cell || opensReference.test(folded(text)) || !lines.every((line) => isNameLine(line)),
  );
  const named = below.slice(0, end === -1 ? below.length : end);
  const rest = below.slice(named.length);
  const isAttached = opensReference.test(folded(rest[0]?.text ?? ""));
  const title = [...(first?.lines.slice(1) ?? []), ...named.flatMap(({ lines }) => lines)];
  const own = isAttached ? rest.slice(1) : rest;
  const header = headerEnd(own, title.length > 0);
  const formName = formNameIn(own, header, strokes);
  const isForm = [label, ...title].some(({ text }) => isFormName(text)) || own.some(isFilledIn) || header !== undefined;
  return [{ label, title, isForm, formName, isAttached, paras: own }];
};

const isNameLine = (line: Line): boolean => isCentred(line) && every(line, ({ bold }) => bold);

/** Annexes behind the document that are not called "Phụ lục", and those behind one that is. */
export const annexesOf = (flow: Flow, ending: Ending, appendices: readonly AppendixLines[]): Annex[] => {
  const first = appendices[0];
  const start = (first?.above[0] ?? first?.label)?.para.place.order ?? Number.POSITIVE_INFINITY;
  const pages = [
    { paras: flow.paras.filter((para) => isWithin(para, ending.endsAt, start)), isName: isNamePara },
    ...appendices.map(({ paras, content }) => ({
      paras: paras.slice(content.length),
      isName: beginsForm,
    })),
  ];
  return pages.flatMap(({ paras, isName }) => {
    const starts = paras.flatMap((para, index) => (isName(para) ? [index] : []));
    return starts.flatMap((from, index) => annexFrom(paras.slice(from, starts[index + 1]), flow.strokes));
  });
};

const isNamePara = ({ startsPage, place, lines }: Para): boolean =>
  startsPage && !place.cell && lines.length > 0 && lines.every(isNameLine);

export const appendicesOf = (flow: Flow, ending: Ending, taken: Set<Stroke>): AppendixLines[] => {
  const after = flow.lines.filter(({ place }) => place.area === "text" && place.order > ending.endsAt);
  const labels = labelsIn(after, flow.strokes)
    .slice(0, mostLabels)
    .map((label) => ({ label, above: label.para.startsPage ? [] : headerAbove(label, after) }));
  return labels.map(({ label, above }, index) => {
    const next = labels[index + 1];
    const endsAt = (next?.above[0] ?? next?.label)?.para.place.order ?? Number.POSITIVE_INFINITY;
    const own = after.filter(({ place }) => place.order > label.place.order && place.order < endsAt);
    const title: Line[] = [];
    const below: Line[] = [];
    const reference: Line[] = [];
    /** Orders of strokes, and the first that ends the title. */
    const rules = flow.strokes.map(({ place }) => place.order).sort((a, b) => a - b);
    let ruledAt: number | undefined;
    for (const line of own) {
      const [named] = title;
      ruledAt ??= named && (rules.find((order) => order > named.place.order) ?? endsAt);
      if (ruledAt !== undefined && line.place.order > ruledAt) break;
      if (isNational(line.text)) break;
      if (line.place.cell || (!isCentred(line) && !/^\(/.test(line.text))) break;
      if (reference.length > 0 && /\)\.?$/.test(reference.at(-1)?.text ?? "")) break;
      const isTitled = componentOf(line.para) === "phu-luc-ten";
      if (reference.length > 0 || (!isTitled && opensReference.test(folded(line.text)))) reference.push(line);
      else if (title.length > 0 && !isCapitals(line) && below.length < longestSubtitle && isSubtitle(line))
        below.push(line);
      else if (below.length > 0) break;
      else if (isCapitals(line) || (title.length === 0 && every(line, ({ bold }) => bold))) title.push(line);
      else break;
    }
    // Without a reference behind them, they may be the first words of what follows.
    const subtitle = reference.length > 0 ? below : [];
    const last = reference.at(-1) ?? title.at(-1) ?? label;
    const ruleBefore = own.filter(({ place }) => place.order > last.place.order)[1]?.place.order ?? endsAt;
    const rule =
      flow.strokes.find(
        ({ place }) => place.order > last.place.order && place.order < ruleBefore && place.area === "text",
      ) ?? null;
    if (rule) taken.add(rule);
    const paras = flow.paras.filter(
      ({ place }) => place.area === "text" && place.order > last.place.order && place.order < endsAt,
    );
    const content = beforeForms(paras);
    const header = headerEnd(content, title.length > 0);
    return {
      above,
      label,
      number: appendixNumber(label),
      title,
      subtitle,
      reference,
      rule,
      paras,
      content,
      isForm:
        [label, ...title].some(({ text }) => isFormName(text)) || content.some(isFilledIn) || header !== undefined,
      formName: formNameIn(content, header, flow.strokes),
      startsPage: label.para.startsPage || above.length > 0,
      endsAt,
    };
  });
};
