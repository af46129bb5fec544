import { runInParts } from "../parts.ts";
import type { Rule } from "../rule.ts";

export const partApart: Rule = {
  id: "part-apart",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "“Phần I” đứng riêng một dòng ở giữa trang, tiêu đề của phần ở dòng dưới",
  reason:
    "Phần là cấp lớn nhất của văn bản nên không viết liền tiêu đề như mục. Trong kế hoạch, ghi tên phần ở khóa part, các mục của phần ở sections bên trong; chương trình tự ghi Phần I, Phần II",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
  bad: `
sections: [{ label: Phần I, heading: Đánh giá chung, items: [Rà soát danh mục., Lập hồ sơ.] }]
`,
  good: `
sections: [{ part: Đánh giá chung, sections: [{ heading: Kết quả, items: [Rà soát danh mục., Lập hồ sơ.] }] }]
`,
  check(document, report) {
    for (const text of runInParts(document))
      if (text.printed !== "")
        report({ labelOf: text }, `“${text.label}” phải đứng riêng một dòng ở giữa trang, tiêu đề ở dòng dưới`);
  },
};
