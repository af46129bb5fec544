import { secondLabelIn } from "../../document/labels.ts";
import { typedLabelsOf } from "../../outline/build.ts";
import { originalOf } from "../../outline/origin.ts";
import { below } from "../../plan/walk.ts";
import { joinPointer, type Pointer } from "../../problem.ts";
import { withoutMarkup } from "../../wording/punctuation.ts";
import { shortened } from "../../wording/shortened.ts";
import type { Rule } from "../rule.ts";

export const headingNumberOnce: Rule = {
  id: "heading-number-once",
  topic: "layout",
  severity: "warning",
  of: "plan",
  summary: "Tên mục, ý không gõ số, dấu đầu dòng ở đầu: chương trình tự ghi",
  reason:
    "Số gõ tay đúng với số in ra thì chương trình bỏ đi; số khác thì không biết là nhầm hay cố ý nên để nguyên, và bản in có hai số; số gõ sau gạch đầu dòng cũng vậy. Cùng thứ tự mà khác kiểu (1. với a), dấu cộng với gạch) thì in theo kiểu của danh sách. Mục có label hoặc không đánh số (numbering: none) thì không báo",
  bad: `
sections:
  - { heading: Mục đích, content: Đánh giá kết quả đạt được. }
  - { heading: Nội dung, items: [a. Tổ chức Hội nghị.] }
`,
  good: `
sections:
  - { heading: Mục đích, content: Đánh giá kết quả đạt được. }
  - { heading: II. Nội dung, content: Tổ chức Hội nghị. }
`,
  check({ plan }, report) {
    const found = typedLabelsOf(plan);
    if (found.length === 0) return;
    const pointers = new Map<unknown, Pointer>(below(plan).map(({ value, pointer }) => [value, pointer]));
    for (const { origin, typed, printed, kept } of found) {
      const plain = withoutMarkup(printed);
      const [first = ""] = plain.split(/\s/, 1);
      // Two labels of one level are reported by label-once, in Word files too.
      if (kept && secondLabelIn(first, plain.slice(first.length).trimStart()) !== undefined) continue;
      const holder = originalOf(origin.of);
      const text = String((holder as Record<string, unknown>)[origin.key]);
      const from = text.toLowerCase().indexOf(typed.toLowerCase());
      const to = from + typed.length;
      const label = text.slice(from, to);
      const remedy = !kept
        ? "chương trình tự ghi (muốn kiểu khác thì dùng numbering, bullets)"
        : /^[-+*] /.test(printed)
          ? `các ý ở đây có dấu “${printed.charAt(0)}” (muốn đánh số thì dùng items, numbering)`
          : "chương trình tự đánh số (muốn số khác thì dùng label)";
      report(
        { pointer: joinPointer(pointers.get(holder) ?? "", origin.key), on: "value", span: [from, to] },
        `“${label}” gõ tay ở đầu ${origin.key === "heading" ? "tên mục" : "ý"} sẽ in thành “${shortened(withoutMarkup(printed))}”. Bỏ “${label}”: ${remedy}`,
      );
    }
  },
};
