import { span } from "../../document/document.ts";
import { smallLaws } from "../../knowledge/law-names.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

export const capitalLaw: Rule = {
  id: "capital-law",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Tên luật viết hoa chữ “Luật” và chữ đầu của tên, như Luật Đất đai",
  reason:
    "“luật đất đai” đọc như cả lĩnh vực pháp luật, không phải một đạo luật. Chỉ xét những luật hay được nhắc đến; “pháp luật đất đai” và trích yếu của văn bản được viện dẫn không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.6",
  bad: "purpose: [Tuyên truyền luật đất đai đến các hộ dân.]",
  good: "purpose: [Tuyên truyền Luật Đất đai đến các hộ dân.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const { from, to, right } of smallLaws(value))
        report(span(text, from, to), `“${value.slice(from, to)}” là tên một luật. Viết: “${right}”`);
    }
  },
};
