import { span } from "../../document/document.ts";
import type { Rule } from "../rule.ts";

/** Shorter ones may be abbreviations. */
const leastLetters = 12;

export const titleAllCapitals: Rule = {
  id: "title-all-capitals",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Trích yếu viết chữ thường",
  reason:
    "Nghị định quy định trích yếu in thường, đứng, đậm; chỉ tên loại KẾ HOẠCH in hoa. Chữ viết tắt trong trích yếu không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.5.b",
  bad: "title: TỔ CHỨC HỘI NGHỊ TỔNG KẾT",
  good: "title: Tổ chức Hội nghị tổng kết",
  check({ texts }, report) {
    const title = texts.filter(({ role }) => role === "title");
    const letters = title.flatMap(({ printed }) => printed.match(/[A-Za-zÀ-ỹ]/gu) ?? []).join("");
    const [first] = title;
    if (!first || letters.length < leastLetters || letters !== letters.toUpperCase()) return;
    report(
      span(first, 0, first.printed.length),
      "trích yếu đang viết toàn chữ hoa. Viết lại bằng chữ thường, chỉ viết hoa chữ đầu và tên riêng",
    );
  },
};
