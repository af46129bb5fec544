import type { MeasuredSection } from "../ooxml/measured.ts";
import type { Appendix as PlanAppendix } from "../plan/plan.ts";
import type { Appendix } from "../recognize/appendices.ts";
import { roman } from "../wording/numerals.ts";
import type { Skeleton, Small } from "./body.ts";
import { asLines } from "./head.ts";
import { treeOf } from "./levels.ts";
import { markupOf, plainWords } from "./markup.ts";
import { sourceBlocks } from "./source.ts";

const isWide = (section: MeasuredSection | undefined): boolean =>
  section !== undefined && section.page.widthMm > section.page.heightMm;

/** "Phụ lục 2: Danh mục" as its label and the title behind it. */
const labelParts = /^(phụ lục(?:\s+(?:số\s*)?[\divxlc]+)?)\s*[.:–-]?\s*(.*)$/isu;

/** Whether the program numbers an appendix as its author did. */
const isCounted = (number: string, place: number, count: number): boolean =>
  count === 1 ? number === "" : number.toUpperCase() === roman(place);

/** Appendices of a Word file as those of a plan. */
export const appendicesFrom = (
  found: readonly Appendix[],
  sections: readonly MeasuredSection[],
  skeleton: Skeleton,
  small: Small,
): PlanAppendix[] =>
  found.map((appendix, index): PlanAppendix => {
    const { label, number, title, subtitle, reference, paras } = appendix;
    const [, name = "", behind = ""] = labelParts.exec(plainWords(label.text).trim()) ?? [];
    const lines = title.map((line) => markupOf(line, 0, { bold: true }));
    const named = [...(behind === "" ? [] : [behind]), ...lines];
    const isPrintedInCapitals = named.every((line) => line === line.toUpperCase());
    const own = isCounted(number, index + 1, found.length) ? {} : { label: name };
    const content = skeleton.blocks(treeOf(sourceBlocks(paras.filter(({ text }) => text !== ""))), {
      scheme: "I.",
      number: "",
    });
    return {
      ...own,
      ...(named.length > 0 ? { title: asLines(isPrintedInCapitals ? named.map(small) : named) } : {}),
      ...(isPrintedInCapitals || named.length === 0 ? {} : { caps: false }),
      ...(subtitle.length > 0
        ? { subtitle: asLines(subtitle.map((line) => markupOf(line, 0, { bold: true, italic: true }))) }
        : {}),
      ...(reference.length > 0 ? {} : { attached: false }),
      ...(isWide(sections[label.place.section]) ? { orientation: "landscape" as const } : {}),
      ...content,
    };
  });
