import { folded } from "../wording/folded.ts";
import { appendixNumber, isAppendixLabel } from "./appendix-labels.ts";
import type { Ending } from "./ending.ts";
import type { Flow, Line, Para, Stroke } from "./flow.ts";
import { every, isCapitals, isCentred } from "./lines.ts";

/** Pages behind the document that begin with "Phụ lục". */
export interface Appendix {
  label: Line;
  /** Its number as it is written; empty where it has none. */
  number: string;
  title: Line[];
  /** "(Kèm theo …)". */
  reference: Line[];
  rule: Stroke | null;
  paras: Para[];
  /** Stands on a page of its own. */
  startsPage: boolean;
  endsAt: number;
}

/** More than these no document has. */
const mostLabels = 100;

export const appendicesOf = (flow: Flow, ending: Ending, taken: Set<Stroke>): Appendix[] => {
  const after = flow.lines.filter(({ place }) => place.area === "text" && place.order > ending.endsAt);
  const labels = after.filter(isAppendixLabel).slice(0, mostLabels);
  return labels.map((label, index) => {
    const endsAt = labels[index + 1]?.place.order ?? Number.POSITIVE_INFINITY;
    const own = after.filter(({ place }) => place.order > label.place.order && place.order < endsAt);
    const title: Line[] = [];
    const reference: Line[] = [];
    for (const line of own) {
      if (line.place.cell || (!isCentred(line) && !/^\(/.test(line.text))) break;
      if (reference.length > 0 && /\)\.?$/.test(reference.at(-1)?.text ?? "")) break;
      if (/^\((?:kèm theo|ban hành|đính kèm)/.test(folded(line.text)) || reference.length > 0) reference.push(line);
      else if (isCapitals(line) || (title.length === 0 && every(line, ({ bold }) => bold))) title.push(line);
      else break;
    }
    const last = reference.at(-1) ?? title.at(-1) ?? label;
    const next = own.filter(({ place }) => place.order > last.place.order)[1]?.place.order ?? endsAt;
    const rule =
      flow.strokes.find(({ place }) => place.order > last.place.order && place.order < next && place.area === "text") ??
      null;
    if (rule) taken.add(rule);
    return {
      label,
      number: appendixNumber(label),
      title,
      reference,
      rule,
      paras: flow.paras.filter(
        ({ place }) => place.area === "text" && place.order > last.place.order && place.order < endsAt,
      ),
      startsPage: label.para.startsPage,
      endsAt,
    };
  });
};
