import type { Rule } from "../rule.ts";

export const numberWithDate: Rule = {
  id: "number-with-date",
  topic: "signature",
  severity: "hint",
  of: "document",
  summary: "Văn bản đã có số thì có đủ ngày ban hành",
  reason:
    "Số và ngày được ghi cùng lúc khi đăng ký; có số mà ngày còn trống thường là quên. Bản thảo chưa có số thì ngày để trống là bình thường",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.3 và II.4.b",
  bad: `
number: 12
date: 2026-05
`,
  good: `
number: 12
date: 2026-05-15
`,
  check({ number, date, dateAt }, report) {
    if (number === undefined || dateAt === null || date === undefined || date.day !== undefined) return;
    const message = `đã có số ${number} mà ngày ban hành còn trống. Ghi đủ ngày, hoặc để trống cả số khi còn là dự thảo`;
    report({ at: dateAt }, message);
  },
};
