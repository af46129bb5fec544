import type { Rule } from "../rule.ts";

export const tableRowShort: Rule = {
  id: "table-row-short",
  topic: "input",
  severity: "hint",
  of: "plan",
  summary: "Hàng dán vào có đủ ô như các hàng khác",
  reason:
    "Trình soạn thảo hay cắt phím Tab ở cuối dòng, khi đó ô cuối để trống là đúng; nhưng thiếu một ô ở giữa thì các ô sau đứng lệch cột. Hàng nào cũng thiếu như nhau thì không báo",
  bad: 'sections: [{ heading: Chi, table: { columns: [Khoản, Số tiền, Nguồn], rows: "In ấn\\t2.000.000\\tNgân sách\\nTrang trí\\tNgân sách" } }]',
  good: 'sections: [{ heading: Chi, table: { columns: [Khoản, Số tiền, Nguồn], rows: "In ấn\\t2.000.000\\tNgân sách\\nTrang trí\\t\\tNgân sách" } }]',
  check({ shortRows }, report) {
    for (const { pointer, cells, columns } of shortRows)
      report(
        pointer,
        `hàng này có ${cells} ô, bảng có ${columns} cột: các ô cuối để trống. Thiếu ô ở giữa thì các ô sau nó đứng lệch cột, xem lại hàng này`,
      );
  },
};
