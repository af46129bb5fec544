import { linesOf } from "../../plan/plan.ts";
import { below } from "../../plan/walk.ts";
import { parseDate } from "../../wording/date-words.ts";
import { fullDatesIn, searchable } from "../../wording/dates-in-text.ts";
import { issueDateOf } from "../issue.ts";
import { type Rule, within } from "../rule.ts";

/** Titles that look back, or name what belongs to its year, and so may say another year than their own. */
const lookingBack =
  /(?<![A-Za-zÀ-ỹ])(?:tổng kết|sơ kết|kết quả|đánh giá|kiểm điểm|xếp loại|quyết toán|khen thưởng|thi đua|kiểm kê|kiểm tra|thanh tra|kiểm toán|công khai|báo cáo|khắc phục|rà soát|bình xét|xét|công nhận|tuyển|nghiệm thu|bàn giao|hoàn thành|tiếp tục|luật|pháp lệnh|nghị quyết|nghị định|kết luận|chỉ thị|chương trình|đề án|năm học|giai đoạn|nhiệm kỳ|đến năm|từ năm|sau năm)(?![A-Za-zÀ-ỹ])/u;

const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\d/])(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));

export const titleYear: Rule = {
  id: "title-year",
  topic: "dates",
  severity: "hint",
  of: "plan",
  reads: "printed",
  summary: "Năm trong trích yếu là năm của các ngày ghi trong kế hoạch",
  reason:
    "Chép kế hoạch năm trước thường sót năm ở trích yếu, chỗ ai cũng đọc mà ít ai soát. Kế hoạch tổng kết, kế hoạch ban hành đầu năm hay cuối năm, kế hoạch nhiều năm không bị xét",
  bad: `title: Tổ chức Ngày hội đọc sách năm 2025
event: { time: { date: 2026-06-05 } }`,
  good: `title: Tổ chức Ngày hội đọc sách năm 2026
event: { time: { date: 2026-06-05 } }`,
  check({ plan, texts }, report) {
    const issue = issueDateOf(plan);
    const title = linesOf(plan.title).join(" ");
    const [year, ...others] = yearsIn(title);
    // In January to March the work of last year is still at hand.
    if (!issue?.month || issue.month <= 3 || others.length > 0 || year !== issue.year - 1) return;
    if (
      !/(?<![A-Za-zÀ-ỹ])năm\s+\d{4}$/u.test(searchable(title).trim().replace(/\.$/, "")) ||
      lookingBack.test(searchable(title))
    )
      return;
    const head = /^\/(?:title|basis|preamble|closing|footnotes)(?:\/|$)/;
    const body = texts.filter(({ pointer }) => !head.test(pointer));
    if (body.some(({ value }) => yearsIn(value).some((other) => other !== issue.year))) return;
    const written = body.flatMap(({ value }) => fullDatesIn(value).map((date) => date.year));
    const typed = [...below(plan)].flatMap(({ key, value }) => {
      const date = /^(?:date|end_date|deadline)$/.test(key) && typeof value === "string" ? parseDate(value) : undefined;
      return date && value !== plan.date ? [date.year] : [];
    });
    const dates = [...written, ...typed];
    if (dates.length === 0 || dates.some((other) => other !== issue.year)) return;
    const message = `trích yếu ghi năm ${year}, mọi ngày trong kế hoạch đều thuộc năm ${issue.year}. Nếu còn sót từ kế hoạch năm trước thì sửa thành năm ${issue.year}`;
    for (const text of texts.filter(({ role }) => role === "title")) {
      const from = text.value.search(new RegExp(`năm\\s+${year}`, "u"));
      if (from >= 0) report(within(text, from, text.value.indexOf(String(year), from) + 4), message);
    }
  },
};
