import { folded } from "../../wording/folded.ts";
import type { Appendix } from "../appendices.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

const counted = /(?<!\d)(\d{1,2})\s+(?:\([^()]{1,20}\)\s+)?phụ lục(?!\p{L})/gu;
const ranged =
  /phụ lục\s+(?:số\s+)?(?:từ\s+)?([\p{L}\d]{1,5})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:phụ lục\s+)?(?:số\s+)?([\p{L}\d]{1,5})(?![\p{L}\d])/gu;

/** Whether all appendices are counted in a text, as in "(có 02 phụ lục kèm theo)". */
const areCounted = (text: string, appendices: readonly Appendix[]): boolean =>
  [...text.matchAll(counted)].some(([, count]) => Number(count) === appendices.length);

/** Appendices that stand in a range, such as "Phụ lục I đến Phụ lục III", by their numbers. */
const inRanges = (text: string, appendices: readonly Appendix[]): Set<string> => {
  const numbers = appendices.map(({ number }) => folded(number));
  return new Set(
    [...text.matchAll(ranged)].flatMap(([, from = "", to = ""]) => {
      const [first, last] = [numbers.indexOf(from), numbers.indexOf(to)];
      return first === -1 ? [] : numbers.slice(first, last + 1);
    }),
  );
};

export const appendixMentioned: CheckRule = {
  id: "appendix-mentioned",
  topic: "word",
  severity: "error",
  summary: "Trong văn bản có chỗ dẫn đến từng phụ lục",
  reason: "Phụ lục không được nhắc đến thì người đọc không biết dùng vào việc gì",
  clause: clauseOf("III.1.a"),
  check({ parts: { appendices, flow, ending } }, report) {
    const text = folded(
      flow.lines
        .filter(({ place }) => place.order < ending.endsAt)
        .map((line) => line.text)
        .join("\n"),
    );
    const mentions = [...text.matchAll(/(?:phụ lục|pl)[^.;\n]{0,80}/gu)].map(([found]) => found);
    if (areCounted(text, appendices)) return;
    const ranges = inRanges(text, appendices);
    for (const { label, number } of appendices) {
      if (ranges.has(folded(number))) continue;
      const own =
        number === ""
          ? /phụ lục|danh sách kèm|biểu kèm/u
          : new RegExp(`(?<![\\p{L}\\d])${number.toLowerCase()}(?![\\p{L}\\d])|các phụ lục`, "u");
      if (!mentions.some((found) => own.test(found)) && !(number === "" && own.test(text)))
        report(label, "trong văn bản không có chỗ nào dẫn đến phụ lục này. Ghi thêm, như: (Phụ lục I kèm theo)");
    }
  },
};
