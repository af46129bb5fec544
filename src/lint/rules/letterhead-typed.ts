import { below } from "../../plan/walk.ts";
import { isNational } from "../../wording/fixed-lines.ts";
import { withoutMarkup } from "../../wording/punctuation.ts";
import type { Rule } from "../rule.ts";

/** Quốc hiệu in the text of an appendix is reported by appendix-no-header, in Word files too. */
const besideText = /\/(?:columns|banner)\//;

export const letterheadTyped: Rule = {
  id: "letterhead-typed",
  topic: "layout",
  severity: "hint",
  of: "plan",
  summary: "Phần đầu của biểu mẫu (Quốc hiệu, Tiêu ngữ, tên cơ quan) ghi ở letterhead, không gõ vào columns, banner",
  reason:
    "Quốc hiệu gõ tay thì dễ xuống dòng giữa chừng và dưới Tiêu ngữ không có đường kẻ; letterhead tự in cả hai cho vừa một dòng, kẻ đúng chiều dài, cơ quan ở bên trái",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.1",
  bad: `
closing: Theo Phụ lục kèm theo
appendices:
  - title: Biên bản kiểm kê
    columns:
      - [UBND XÃ TÂN PHÚ, "**HỘI ĐỒNG KIỂM KÊ**"]
      - ["**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", "**Độc lập - Tự do - Hạnh phúc**"]
`,
  good: `
closing: Theo Phụ lục kèm theo
appendices:
  - title: Biên bản kiểm kê
    letterhead: { issuer: { parent: UBND xã Tân Phú, name: Hội đồng kiểm kê } }
`,
  check({ plan }, report) {
    for (const { value, pointer } of below(plan)) {
      if (typeof value !== "string" || !besideText.test(pointer) || !isNational(withoutMarkup(value))) continue;
      report(
        pointer,
        "Quốc hiệu gõ tay: dễ xuống dòng giữa chừng, dưới Tiêu ngữ không có đường kẻ. Dùng letterhead: { issuer: … }, chương trình tự in Quốc hiệu, Tiêu ngữ",
      );
    }
  },
};
