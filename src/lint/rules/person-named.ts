import { reportNamesOfNobody } from "../nobody.ts";
import type { Rule } from "../rule.ts";
import { tracesOf } from "../sample.ts";

export const personNamed: Rule = {
  id: "person-named",
  topic: "wording",
  severity: "hint",
  of: "written",
  summary: "Chỗ họ tên là tên người thật, không phải tên đặt tạm",
  reason:
    "“Nguyễn Văn A”, “Trần Thị B” là tên người ta đặt vào biểu mẫu; sót lại thì văn bản giao việc cho người không có thật, do người không có thật ký. Tên trong ngoặc kép, sau chữ “ví dụ” thì không nhắc; người thật tên như thế thì bỏ qua luật này ở dòng đó",
  bad: "responsibilities:\n  - { agency: Văn phòng, tasks: [Giao ông Lê Văn B làm đầu mối.] }",
  good: "responsibilities:\n  - { agency: Văn phòng, tasks: [Giao ông Lê Văn Bình làm đầu mối.] }",
  check(written, report) {
    // In a copy of an example, sample-words warns of them.
    if (!tracesOf(written).isCopy) reportNamesOfNobody(written, report);
  },
};
