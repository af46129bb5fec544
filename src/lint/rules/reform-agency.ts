import { reportOldNames } from "../reform/agencies.ts";
import { knownUntil } from "../reform/changes.ts";
import type { Rule } from "../rule.ts";

export const reformAgency: Rule = {
  id: "reform-agency",
  topic: "reform",
  severity: "warning",
  of: "document",
  summary: "Cơ quan được ghi tên còn hoạt động vào ngày của văn bản",
  reason: `Giao việc hoặc gửi văn bản cho nơi đã sắp xếp lại thì không có ai nhận. Chỉ xem tên cơ quan, nơi nhận, thành phần, chức vụ và câu giao việc; để nguyên tên đường, trường, bệnh viện, dự án, lời trong ngoặc kép, chức vụ đã qua, văn bản và số liệu cũ. Theo những thay đổi biết đến ngày ${knownUntil}`,
  bad: "recipients: [Sở Kế hoạch và Đầu tư]",
  good: "recipients: [Sở Tài chính]",
  check(subject, report) {
    reportOldNames(subject, "high", report);
  },
};
