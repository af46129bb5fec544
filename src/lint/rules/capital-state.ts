import { withoutSubjects } from "../../document/masked.ts";
import { wrongNamesOfState } from "../../knowledge/capitals.ts";
import { proseOf, reportCapitals } from "../prose.ts";
import type { Rule } from "../rule.ts";

export const capitalState: Rule = {
  id: "capital-state",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "“Tổ quốc”, “Việt Nam”, “Đảng và Nhà nước” viết hoa",
  reason:
    "“Đảng” chỉ Đảng Cộng sản Việt Nam, “Nhà nước”, “Tổ quốc” đứng riêng với sự trân trọng thì viết hoa. “Quản lý nhà nước”, “ngân sách nhà nước”, “cơ quan đảng, nhà nước” viết thường, không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.1 và V.4",
  bad: "purpose: [Góp phần xây dựng và bảo vệ tổ quốc.]",
  good: "purpose: [Góp phần xây dựng và bảo vệ Tổ quốc.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      // A name in quotes is written as any other; the subjects of acts are copied.
      const inQuotes = wrongNamesOfState(withoutSubjects(text.printed)).filter(({ right }) => right === "Tổ quốc");
      const outside = wrongNamesOfState(value).filter(({ right }) => right !== "Tổ quốc");
      for (const wrong of [...inQuotes, ...outside]) reportCapitals(text, wrong, report);
    }
  },
};
