import { span, type Text } from "../../document/document.ts";
import { withoutQuotations, withoutSubjects } from "../../document/masked.ts";
import type { Rule } from "../rule.ts";

const years = /(?<![\d/.-])(?:19|20)\d\d( [-–] |[-–])(?:19|20)\d\d(?![\d/-]|\.\d)/g;

/** Ranges of years that are the author's own, what is between the years, and where. */
const rangesIn = ({ printed }: Text): [found: string, gap: string, index: number][] =>
  /\d ?[-–] ?\d/.test(printed)
    ? [...withoutQuotations(withoutSubjects(printed)).matchAll(years)].map(({ 0: found, 1: gap = "", index }) => [
        found,
        gap.replace("–", "-"),
        index,
      ])
    : [];

export const rangesAlike: Rule = {
  id: "ranges-alike",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Khoảng năm viết một kiểu trong cả văn bản, như 2021-2025 hoặc 2021 - 2025",
  reason:
    "Hai kiểu trong một văn bản trông như chép từ hai nơi. Nghị định không quy định kiểu nào; trích yếu của văn bản được viện dẫn, lời trích trong ngoặc kép không bị xét",
  bad: "purpose: [Đánh giá giai đoạn 2021 - 2023., Định hướng giai đoạn 2023-2025.]",
  good: "purpose: [Đánh giá giai đoạn 2021-2023., Định hướng giai đoạn 2023-2025.]",
  check({ texts }, report) {
    let first: { found: string; gap: string } | undefined;
    for (const text of texts) {
      for (const [found, gap, index] of rangesIn(text)) {
        first ??= { found, gap };
        if (gap === first.gap) continue;
        const right = found.replace(/ ?[-–] ?/, first.gap);
        return report(
          span(text, index, index + found.length),
          `ở trên viết “${first.found}”, ở đây viết “${found}”. Viết một kiểu: “${right}”`,
        );
      }
    }
  },
};
