import { type Role, span } from "../../document/document.ts";
import { actKinds } from "../../knowledge/document-kinds.ts";
import { fullDatesIn, searchable } from "../../wording/dates-in-text.ts";
import { summingUp } from "../../wording/past-times.ts";
import { anyOf, words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

/** Titles that look back, or name what belongs to its year, and so may say another year than their own. */
const lookingBack = words(
  new RegExp(
    `\\b(?:${summingUp}|kết quả|kiểm điểm|xếp loại|quyết toán|khen thưởng|thi đua|kiểm kê|kiểm tra|thanh tra|kiểm toán|công khai|báo cáo|khắc phục|rà soát|bình xét|xét|công nhận|tuyển|nghiệm thu|bàn giao|hoàn thành|tiếp tục|${anyOf(actKinds("above"))}|chương trình|năm học|giai đoạn|nhiệm kỳ|đến năm|từ năm|sau năm)\\b`,
    "u",
  ),
);

const endsInYear = words(/\bnăm\s+\d{4}$/u);

const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\d/])(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));

/** Texts around the body mention other documents and their years. */
const head: ReadonlySet<Role> = new Set(["number", "title", "basis", "preamble", "note"]);

export const titleYear: Rule = {
  id: "title-year",
  topic: "dates",
  severity: "hint",
  of: "document",
  summary: "Năm trong trích yếu là năm của các ngày ghi trong kế hoạch",
  reason:
    "Chép kế hoạch năm trước thường sót năm ở trích yếu, chỗ ai cũng đọc mà ít ai soát. Kế hoạch tổng kết, kế hoạch ban hành đầu năm hay cuối năm, kế hoạch nhiều năm không bị xét",
  bad: `title: Tổ chức Ngày hội đọc sách năm 2025
event: { time: { date: 2026-06-05 } }`,
  good: `title: Tổ chức Ngày hội đọc sách năm 2026
event: { time: { date: 2026-06-05 } }`,
  check({ date: issue, title, texts }, report) {
    const typed = title?.printed ?? "";
    const [year, ...others] = yearsIn(typed);
    // In January to March the work of last year is still at hand.
    if (!title || !issue?.month || issue.month <= 3 || others.length > 0 || year !== issue.year - 1) return;
    const plain = searchable(typed);
    if (!endsInYear.test(plain.trim().replace(/\.$/, "")) || lookingBack.test(plain)) return;
    const body = texts.filter(({ role }) => !head.has(role));
    if (body.some(({ printed }) => yearsIn(printed).some((other) => other !== issue.year))) return;
    const dates = body.flatMap(({ printed }) => fullDatesIn(printed).map((date) => date.year));
    if (dates.length === 0 || dates.some((other) => other !== issue.year)) return;
    const from = typed.search(new RegExp(`năm\\s+${year}`, "u"));
    report(
      span(title, from, typed.indexOf(String(year), from) + 4),
      `trích yếu ghi năm ${year}, mọi ngày trong kế hoạch đều thuộc năm ${issue.year}. Nếu còn sót từ kế hoạch năm trước thì sửa thành năm ${issue.year}`,
    );
  },
};
