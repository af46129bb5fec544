import type { Rule } from "../rule.ts";

export const basisMarks: Rule = {
  id: "basis-marks",
  topic: "basis",
  severity: "warning",
  of: "document",
  summary: "Cuối mỗi căn cứ là dấu chấm phẩy, căn cứ cuối là dấu chấm",
  reason: "Dấu phẩy ở căn cứ cuối là cách viết trước năm 2020. Căn cứ ghi ở khóa basis thì chương trình tự ghi dấu",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.a",
  bad: 'preamble: "*Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;*"',
  good: "basis: [Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024]",
  check({ bases }, report) {
    for (const [index, basis] of bases.entries()) {
      const isLast = index === bases.length - 1;
      const mark = /[;.,:]\s*$/.exec(basis.printed)?.[0].trim() ?? "";
      // A basis may run on into the preamble.
      if (mark === ":" || basis.printed.includes("như sau")) continue;
      const wanted = isLast ? "." : ";";
      if (mark === wanted) continue;
      const found = mark === "" ? "không có dấu" : `là dấu “${mark}”`;
      report(basis, `cuối ${isLast ? "căn cứ cuối cùng" : "căn cứ"} ${found}, phải là dấu “${wanted}”`);
    }
  },
};
