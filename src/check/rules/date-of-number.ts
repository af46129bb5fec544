import { dateLine } from "../../recognize/date-line.ts";
import { numberIn } from "../issued.ts";
import type { CheckRule } from "../rule.ts";

export const dateOfNumber: CheckRule = {
  id: "date-of-number",
  topic: "word",
  severity: "warning",
  summary: "Văn bản đã có số thì đã có ngày",
  reason: "Số và ngày do văn thư ghi cùng lúc khi đăng ký. Bản dự thảo để trống cả hai thì không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Điều 15",
  check({ parts: { header } }, report) {
    const date = header.date && dateLine(header.date.text);
    if (date && date.day === "" && numberIn(header.number?.text) !== undefined)
      report(
        header.date,
        "văn bản đã có số mà ngày còn để trống. Ghi ngày ban hành, hoặc để trống cả hai khi còn là dự thảo",
      );
  },
};
