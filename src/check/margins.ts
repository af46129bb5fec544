import type { Layout } from "../kind/layout.ts";
import type { MeasuredSection } from "../ooxml/measured.ts";
import { decimal, rangeInWords } from "./faults.ts";
import { isWithin, nearMm } from "./tolerance.ts";

const edges = { topMm: "trên", bottomMm: "dưới", leftMm: "trái", rightMm: "phải" } as const;

/** Deviations of margins from the layout, as phrases. */
export const marginFaults = (page: MeasuredSection["page"], layout: Layout): string[] =>
  Object.entries(edges).flatMap(([key, name]) => {
    const edge = key as keyof typeof edges;
    const range = layout.page[edge];
    return isWithin(page[edge], range, nearMm)
      ? []
      : [`lề ${name} ${decimal(page[edge], 1)} mm, phải từ ${rangeInWords(range)} mm`];
  });
