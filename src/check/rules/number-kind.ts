import { type CheckRule, clauseOf } from "../rule.ts";

export const numberKind: CheckRule = {
  id: "number-kind",
  topic: "word",
  severity: "error",
  summary: "Ký hiệu bắt đầu bằng chữ viết tắt tên loại văn bản",
  reason: "Kế hoạch là KH, Báo cáo là BC, Tờ trình là TTr …: chép từ tệp cũ hay quên đổi",
  clause: clauseOf("II.3.b"),
  check({ parts: { header } }, report) {
    const { number: line, kind } = header;
    const symbol = line && /\/[\s\u00A0]*([\p{L}\d]+)[\s\u00A0]*[-–—]/u.exec(line.text.replace(/\/\d{4}\//, "/"))?.[1];
    if (!line || !kind || !symbol || symbol === kind.abbreviation) return;
    report(line, `ký hiệu ghi “${symbol}” mà văn bản là ${kind.name}. Chữ viết tắt là ${kind.abbreviation}`);
  },
};
