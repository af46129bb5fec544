import { span } from "../../document/document.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const typeAgain = words(/^\**\s*kế hoạch\b(?!\s+(?:hóa|hoá)\b)/iu);

export const titleNoType: Rule = {
  id: "title-no-type",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Trích yếu không nhắc lại tên loại văn bản",
  reason:
    "Chương trình đã in KẾ HOẠCH ở dòng trên; trích yếu mở đầu bằng “Kế hoạch” thì bản in có hai chữ liền nhau. “Kế hoạch hóa” là từ khác nên không báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.5.b",
  bad: "title: Kế hoạch tổ chức Hội nghị tổng kết",
  good: "title: Tổ chức Hội nghị tổng kết",
  check({ texts }, report) {
    const first = texts.find(({ role }) => role === "title");
    const found = first && typeAgain.exec(first.printed)?.[0];
    if (!found) return;
    report(
      span(first, 0, found.length),
      "dòng trên đã in KẾ HOẠCH nên trích yếu không cần nhắc lại. Bỏ chữ “Kế hoạch” ở đầu và viết hoa chữ tiếp theo",
    );
  },
};
