import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { blanksIn } from "../running.ts";

export const noBlankParagraphs: CheckRule = {
  id: "no-blank-paragraphs",
  topic: "word",
  severity: "warning",
  summary: "Không dùng dòng trống để giãn cách",
  reason: "Dòng trống rơi vào đầu trang, hoặc bị xóa khi sửa. Đặt khoảng cách trước đoạn (Spacing, Before)",
  clause: clauseOf("II.6.e"),
  check({ parts, layout }, report) {
    for (const { after } of blanksIn(parts))
      report(
        after,
        `sau đoạn này có dòng trống. Xóa dòng trống, đặt Spacing Before ${decimal(layout.body.beforePt.min ?? 0)} pt`,
      );
  },
};
