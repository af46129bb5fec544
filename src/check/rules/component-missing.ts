import { missingFrom } from "../../recognize/missing.ts";
import type { CheckRule } from "../rule.ts";

export const componentMissing: CheckRule = {
  id: "component-missing",
  topic: "word",
  severity: "error",
  summary: "Văn bản có đủ các thành phần thể thức",
  reason:
    "Thiếu Quốc hiệu, tên cơ quan, số, ngày tháng, tên loại, nơi nhận hay người ký thì văn bản không đủ thể thức. Số và ngày để trống của bản dự thảo vẫn tính là có",
  clause: "Nghị định số 30/2020/NĐ-CP, Điều 8",
  check({ parts }, report) {
    const missing = missingFrom(parts);
    if (missing.length > 0) report(null, `không tìm thấy ${missing.join("; ")}`);
  },
};
