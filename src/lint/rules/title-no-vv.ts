import { span } from "../../document/document.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const regarding = words(/^\**\s*v\s*\/\s*v\b[\s:.]*/iu);

export const titleNoVv: Rule = {
  id: "title-no-vv",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Trích yếu của kế hoạch không mở đầu bằng “V/v”",
  reason:
    "“V/v” chỉ dùng cho công văn, là loại văn bản không có tên loại. Trích yếu mở đầu bằng “Về việc” không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.5.b",
  bad: "title: V/v tuyên truyền hưởng ứng Ngày Chuyển đổi số quốc gia",
  good: "title: Tuyên truyền hưởng ứng Ngày Chuyển đổi số quốc gia",
  check({ texts }, report) {
    const first = texts.find(({ role }) => role === "title");
    const found = first && regarding.exec(first.printed)?.[0].trimEnd();
    if (!found) return;
    report(span(first, 0, found.length), `“${found}” chỉ dùng trong công văn. Bỏ đi và viết hoa chữ đầu của phần sau`);
  },
};
