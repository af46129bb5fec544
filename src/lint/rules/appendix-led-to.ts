import { unmentioned } from "../../wording/appendix-mentions.ts";
import { roman } from "../../wording/numerals.ts";
import type { Rule } from "../rule.ts";

export const appendixLedTo: Rule = {
  id: "appendix-led-to",
  topic: "layout",
  severity: "warning",
  of: "plan",
  reads: "printed",
  summary: "Trong văn bản có chỗ dẫn đến từng phụ lục",
  reason:
    "Phụ lục không được nhắc đến thì người đọc không biết dùng vào việc gì. Phụ lục có tên riêng (như Mẫu số 1) thì không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, III.1.a",
  bad: `purpose: [Số hóa hồ sơ lưu trữ.]
appendices: [{ title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }]`,
  good: `purpose: [Số hóa hồ sơ lưu trữ theo danh mục tại Phụ lục kèm theo.]
appendices: [{ title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }]`,
  check({ plan, texts }, report) {
    const appendices = plan.appendices ?? [];
    const places = appendices.flatMap(({ label }, index) => (label === undefined ? [index] : []));
    const numbers = places.map((_, index) => (places.length > 1 ? roman(index + 1) : ""));
    const text = texts.filter(({ pointer }) => !pointer.startsWith("/appendices/")).map(({ value }) => value);
    for (const index of unmentioned(text.join("\n"), numbers, appendices.length)) {
      const name = `Phụ lục ${numbers[index]}`.trim();
      report(
        `/appendices/${places[index]}`,
        `trong kế hoạch không có chỗ nào dẫn đến ${name}. Ghi thêm vào câu liên quan: (${name} kèm theo)`,
      );
    }
  },
};
