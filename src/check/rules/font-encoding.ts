import { isOldEncoding, wordsIn } from "../fonts.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const fontEncoding: CheckRule = {
  id: "font-encoding",
  topic: "word",
  severity: "error",
  summary: "Không dùng phông của bảng mã cũ (.Vn…, VNI-…)",
  reason:
    "Chữ gõ bằng TCVN3 hay VNI thành ký tự lạ trên máy không có phông đó, và không tìm kiếm, không trích xuất được. Văn bản dùng bảng mã Unicode",
  clause: clauseOf("I.4"),
  check({ parts }, report) {
    for (const line of parts.flow.lines) {
      const font = wordsIn(line)
        .map(({ looks }) => looks.font)
        .find(isOldEncoding);
      if (font === undefined) continue;
      report(
        line,
        `chữ dùng phông “${font}” của bảng mã cũ. Chuyển sang Unicode (Unikey: Ctrl+Shift+F6) rồi chọn Times New Roman`,
      );
    }
  },
};
