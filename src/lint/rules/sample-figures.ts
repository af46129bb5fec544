import type { Rule } from "../rule.ts";
import { tracesOf } from "../sample.ts";

export const sampleFigures: Rule = {
  id: "sample-figures",
  topic: "wording",
  severity: "hint",
  of: "written",
  summary: "Ngày, giờ, tên tỉnh trùng với mẫu là của chính kế hoạch này",
  reason:
    "Kế hoạch chép từ mẫu của kehoach init, tên và văn bản đã thay hết, mà ngày, tháng, giờ, thời hạn vẫn như mẫu: có khi đúng là vậy, có khi quên sửa; tỷ lệ 100%, tên tỉnh khi kế hoạch không ghi mình ở tỉnh nào, một con số lẻ loi cũng thế. Số tiền, số người, tỷ lệ khác còn trong câu, trong hàng của mẫu, hay tên của mẫu còn sót thì luật sample-words cảnh báo",
  bad: `purpose:
  - Giúp Nhân dân trong xã hiểu lợi ích của chuyển đổi số và tự tin sử dụng các tiện ích số thường ngày.
  - Tăng tỷ lệ hồ sơ nộp trực tuyến và thanh toán không dùng tiền mặt khi giải quyết thủ tục hành chính.
requirements:
  - Lời tuyên truyền ngắn gọn, dễ hiểu, có người hướng dẫn tận nơi cho người cao tuổi và hộ khó khăn.
sections:
  - heading: Thời gian
    bullets:
      - Từ ngày 01/10/2026 đến hết ngày 30/10/2026, cao điểm từ ngày 05/10/2026.
date: 2026-09-01`,
  good: `purpose:
  - Giúp Nhân dân trong xã hiểu lợi ích của chuyển đổi số và tự tin sử dụng các tiện ích số thường ngày.
  - Tăng tỷ lệ hồ sơ nộp trực tuyến và thanh toán không dùng tiền mặt khi giải quyết thủ tục hành chính.
requirements:
  - Lời tuyên truyền ngắn gọn, dễ hiểu, có người hướng dẫn tận nơi cho người cao tuổi và hộ khó khăn.
sections:
  - heading: Thời gian
    bullets:
      - Từ ngày 03/10/2026 đến hết ngày 28/10/2026, cao điểm từ ngày 07/10/2026.
date: 2026-09-01`,
  check(written, report) {
    for (const { place, message } of tracesOf(written).perhaps)
      report(place, `${message}. Nếu đúng là vậy thì để nguyên`);
  },
};
