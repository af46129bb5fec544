import { wrongCapitals } from "../../knowledge/agency-names.ts";
import { proseOf, reportCapitals } from "../prose.ts";
import type { Rule } from "../rule.ts";

export const capitalAgency: Rule = {
  id: "capital-agency",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Tên cơ quan, tổ chức viết hoa đúng chỗ",
  reason:
    "Viết hoa chữ đầu của từ chỉ loại cơ quan và của từ chỉ lĩnh vực: Sở Tài chính, Hội đồng nhân dân, Mặt trận Tổ quốc. Chỉ xét những tên có trong danh sách; “cơ sở y tế”, “các sở, ban, ngành”, chữ in hoa và trích yếu của văn bản được viện dẫn không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, IV.1",
  bad: "purpose: [Phối hợp chặt chẽ với Mặt trận tổ quốc và các đoàn thể.]",
  good: "purpose: [Phối hợp chặt chẽ với Mặt trận Tổ quốc và các đoàn thể.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const { from, to, right } of wrongCapitals(value)) {
        reportCapitals(text, { at: from, typed: value.slice(from, to), right }, report);
      }
    }
  },
};
