import { reportNamesOfNobody } from "../nobody.ts";
import type { Rule } from "../rule.ts";
import { tracesOf } from "../sample.ts";

export const sampleWords: Rule = {
  id: "sample-words",
  topic: "wording",
  severity: "warning",
  of: "written",
  summary: "Không còn tên người, văn bản, địa danh, số liệu của mẫu",
  reason:
    "Mẫu chép bằng kehoach init có tên người ký, văn bản dẫn chiếu, số người, số tiền bịa ra để làm ví dụ; sót lại thì văn bản dẫn một văn bản không có thật hay do người không có thật ký. Kế hoạch được nhận ra là chép từ mẫu nhờ lời giải thích sau dấu # còn lại của mẫu, tên người ký như “Trần Thị B”, một văn bản bịa ra còn đủ số và ngày, số của mẫu cùng ngày ban hành của mẫu, địa chỉ như “….example”, hoặc vài chỗ trùng với mẫu. Số liệu được cảnh báo khi câu, hàng chứa nó còn như mẫu; tên cơ quan của mẫu khi người ký hay văn bản bịa ra chưa thay; đơn vị, cảnh vật chỉ cơ quan của mẫu có thì ở cơ quan khác. Chép lại câu chữ khác của mẫu thì không sao",
  bad: `preamble: >-
  Thực hiện Kế hoạch số 205/KH-UBND ngày 14/8/2026 của Ủy ban nhân dân tỉnh Nghệ An, Ủy ban nhân dân
  xã Tân Phú ban hành Kế hoạch tuyên truyền như sau:
purpose:
  - Giúp Nhân dân trong xã hiểu lợi ích của chuyển đổi số và tự tin sử dụng các tiện ích số thường ngày.
  - Tăng tỷ lệ hồ sơ nộp trực tuyến và thanh toán không dùng tiền mặt khi giải quyết thủ tục hành chính.
requirements:
  - Lời tuyên truyền ngắn gọn, dễ hiểu, có người hướng dẫn tận nơi cho người cao tuổi và hộ khó khăn.
date: 2026-09-01`,
  good: `preamble: >-
  Thực hiện Kế hoạch số 231/KH-UBND ngày 20/8/2026 của Ủy ban nhân dân tỉnh Nghệ An, Ủy ban nhân dân
  xã Tân Phú ban hành Kế hoạch tuyên truyền như sau:
purpose:
  - Giúp Nhân dân trong xã hiểu lợi ích của chuyển đổi số và tự tin sử dụng các tiện ích số thường ngày.
  - Tăng tỷ lệ hồ sơ nộp trực tuyến và thanh toán không dùng tiền mặt khi giải quyết thủ tục hành chính.
requirements:
  - Lời tuyên truyền ngắn gọn, dễ hiểu, có người hướng dẫn tận nơi cho người cao tuổi và hộ khó khăn.
date: 2026-09-01`,
  check(written, report) {
    const { isCopy, left } = tracesOf(written);
    if (isCopy) reportNamesOfNobody(written, report);
    for (const { place, message } of left) report(place, message);
  },
};
