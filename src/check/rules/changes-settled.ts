import type { CheckRule } from "../rule.ts";

export const changesSettled: CheckRule = {
  id: "changes-settled",
  topic: "word",
  severity: "warning",
  summary: "Không còn thay đổi đang theo dõi (Track Changes) và nhận xét (Comments)",
  reason:
    "Người nhận mở tệp sẽ thấy chữ đã xóa, chữ mới thêm và lời trao đổi nội bộ; bản in cũng có thể kèm theo. Luật này xét văn bản như khi đã chấp nhận mọi thay đổi",
  check({ measured: { unsettled } }, report) {
    if (unsettled.changes > 0)
      report(null, `còn ${unsettled.changes} chỗ thay đổi chưa chốt. Vào Review, Accept, Accept All Changes`);
    if (unsettled.comments > 0)
      report(null, `còn ${unsettled.comments} nhận xét. Vào Review, Delete, Delete All Comments`);
  },
};
