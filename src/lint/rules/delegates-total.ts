import type { Delegates } from "../../plan/plan.ts";
import { belowKeys } from "../../plan/walk.ts";
import { joinPointer } from "../../problem.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

/** A number in words, or a reference to the place that gives it. */
const tellsOtherwise = words(
  /\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|toàn thể|toàn bộ|tất cả|theo|danh sách|giấy mời|gồm|trong đó)\b/u,
);

export const delegatesTotal: Rule = {
  id: "delegates-total",
  topic: "sums",
  severity: "hint",
  of: "plan",
  summary: "Tổng số đại biểu là một con số, hoặc câu có con số",
  reason:
    "Số ghế, tài liệu và kinh phí tính theo con số này; số đặt trong nháy thì chương trình không cộng được và in trơ con số. Câu như “Theo danh sách kèm theo”, “Toàn thể cán bộ” không bị báo",
  bad: "delegates: { total: Nhiều đại biểu, groups: [Lãnh đạo xã, Các hộ gia đình tiêu biểu] }",
  good: "delegates: { total: 120, groups: [Lãnh đạo xã, Các hộ gia đình tiêu biểu] }",
  check({ plan }, report) {
    for (const { key, value, pointer } of belowKeys(plan)) {
      if (key !== "delegates") continue;
      const { total } = value as Delegates;
      if (typeof total !== "string") continue;
      const place = joinPointer(pointer, "total");
      if (/^[\d.,\s]+$/.test(total))
        report(place, `“${total}” là chữ, không phải số. Viết liền, không đặt trong nháy: ${total.replace(/\D/g, "")}`);
      else if (!/\d/.test(total) && !tellsOtherwise.test(folded(total)))
        report(place, `“${total}” không có con số nào. Ghi số đại biểu, như: 120, hoặc: Khoảng 120 đại biểu`);
    }
  },
};
