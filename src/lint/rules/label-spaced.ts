import { linesIn } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

const spacedLevels: ReadonlySet<string | undefined> = new Set(["section", "item", "point"]);

export const labelSpaced: Rule = {
  id: "label-spaced",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Sau số mục, khoản, chữ của điểm có một dấu cách",
  reason: "“II.NỘI DUNG” dính liền thì khó đọc, tìm không thấy",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
  bad: "sections: [{ heading: Nội dung, content: [1.Tổ chức Hội nghị., 2. Khen thưởng.] }]",
  good: "sections: [{ heading: Nội dung, content: [1. Tổ chức Hội nghị., 2. Khen thưởng.] }]",
  check(document, report) {
    for (const text of linesIn(document))
      if (text.labelTight && spacedLevels.has(countedBy(text.label)?.level))
        report({ labelOf: text }, `thiếu dấu cách sau “${text.label}”`);
  },
};
