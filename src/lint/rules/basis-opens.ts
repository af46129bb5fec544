import { span } from "../../document/document.ts";
import { anyCapitalAct } from "../../knowledge/document-kinds.ts";
import type { Rule } from "../rule.ts";

const act = new RegExp(`^(?:[-–+] )?((?:${anyCapitalAct}) (?:số:? )?[\\p{Uppercase}\\d])`, "u");

export const basisOpens: Rule = {
  id: "basis-opens",
  topic: "basis",
  severity: "hint",
  of: "document",
  summary: "Mỗi căn cứ mở đầu bằng “Căn cứ”, “Thực hiện”, “Theo”, “Xét” hoặc “Trên cơ sở”",
  reason:
    "Các mẫu của Nghị định mở đầu từng căn cứ bằng “Căn cứ”; thiếu chữ ấy thì dòng chỉ là tên một văn bản. Chỉ xét dòng mở đầu ngay bằng tên loại văn bản",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.a",
  bad: "basis: [Luật Lưu trữ ngày 21 tháng 6 năm 2024]",
  good: "basis: [Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024]",
  check({ bases }, report) {
    for (const text of bases) {
      const [, opening] = act.exec(text.printed) ?? [];
      if (opening === undefined) continue;
      const at = text.printed.indexOf(opening);
      const name = text.printed.slice(at).split(/\s/, 2).join(" ");
      report(span(text, at, at + name.length), `căn cứ này thiếu chữ “Căn cứ” ở đầu. Viết: “Căn cứ ${name} …”`);
    }
  },
};
