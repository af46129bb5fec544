import { reportOldNames } from "../reform/agencies.ts";
import { knownUntil } from "../reform/changes.ts";
import type { Rule } from "../rule.ts";

export const reformAgencyPerhaps: Rule = {
  id: "reform-agency-perhaps",
  topic: "reform",
  severity: "hint",
  of: "document",
  summary: "Tên cơ quan, tên địa danh được xem lại khi có thể đã đổi sau sắp xếp",
  reason: `Có tên thay đổi tùy tỉnh, hoặc vẫn còn đúng ở một số nơi, như Phòng Nội vụ, Báo kèm tên tỉnh, tên huyện trong câu văn, nên chỉ nhắc người soạn xem lại. Để nguyên tên đường, trường, dự án, lời trong ngoặc kép, việc và số liệu cũ. Theo những thay đổi biết đến ngày ${knownUntil}`,
  bad: "purpose: [Tuyên truyền sâu rộng trên toàn huyện Bình Phong.]",
  good: "purpose: [Tuyên truyền sâu rộng trên toàn xã Bình Phong.]",
  check(subject, report) {
    reportOldNames(subject, "medium", report);
  },
};
