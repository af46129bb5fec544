import { isBefore } from "../../wording/calendar.ts";
import { shortDate } from "../../wording/date-words.ts";
import { summingUp } from "../../wording/past-times.ts";
import { words } from "../../wording/words.ts";
import { deadlinesOf } from "../deadlines.ts";
import { soleEventOf } from "../events.ts";
import { issueDateOf } from "../issue.ts";
import type { Rule } from "../rule.ts";

const word = (any: string): RegExp => words(new RegExp(`\\b(?:${any})\\b`, "u"));

const preparing = word(
  "giấy mời|kịch bản|trang trí|khánh tiết|in ấn|maket|ma két|tham mưu tổ chức|danh sách đại biểu|chuẩn bị (?:[A-Za-zÀ-ỹ]+ ){0,3}(?:hội trường|hội nghị|địa điểm|nội dung|tài liệu|cơ sở vật chất|âm thanh|điều kiện|chương trình|đại biểu)",
);
const following = word(
  `${summingUp}|kết quả|báo cáo|quyết toán|thanh toán|tổng hợp|khen thưởng|rút kinh nghiệm|lưu trữ|kết thúc|sau (?:khi )?(?:hội nghị|đại hội|lễ)|năm sau`,
);
const nameOfEvent = words(
  new RegExp(
    `\\b(?:hội nghị|đại hội|lễ|buổi|hội thi|hội thảo)(?: [A-Za-zÀ-ỹ]+){0,2}? (?:${summingUp}|khen thưởng)\\b`,
    "gu",
  ),
);

export const deadlineBeforeEvent: Rule = {
  id: "deadline-before-event",
  topic: "dates",
  severity: "warning",
  of: "plan",
  summary: "Việc chuẩn bị xong trước khi sự kiện diễn ra",
  reason:
    "Giấy mời hay trang trí xong sau ngày họp thì không còn dùng được. Chỉ xét việc chuẩn bị rõ ràng trong kế hoạch có một sự kiện; báo cáo, quyết toán, tổng hợp làm sau là đúng",
  bad: `event: { time: { date: 2026-06-05 } }
responsibilities: [{ agency: Các thôn, text: Trang trí nhà văn hóa, deadline: 2026-06-12 }]`,
  good: `event: { time: { date: 2026-06-05 } }
responsibilities: [{ agency: Các thôn, text: Trang trí nhà văn hóa, deadline: 2026-06-03 }]`,
  check(subject, report) {
    const { plan } = subject;
    const event = soleEventOf(plan);
    const issue = issueDateOf(plan);
    // An event before the plan has a wrong date of its own.
    if (!event || (issue && isBefore(event.last, issue))) return;
    for (const { place, date, work } of deadlinesOf(subject)) {
      if (!isBefore(event.last, date)) continue;
      if (!preparing.test(work) || following.test(work.replace(nameOfEvent, " "))) continue;
      const message = `việc chuẩn bị này đến hạn ngày ${shortDate(date)}, sau ngày tổ chức (${shortDate(event.last)}). Đưa thời hạn lên trước, hoặc xem lại ngày tổ chức`;
      report(place, message);
    }
  },
};
