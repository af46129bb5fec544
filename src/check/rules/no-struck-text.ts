import { some } from "../../recognize/lines.ts";
import type { CheckRule } from "../rule.ts";

export const noStruckText: CheckRule = {
  id: "no-struck-text",
  topic: "word",
  severity: "warning",
  summary: "Không còn chữ gạch ngang",
  reason: "Chữ gạch ngang thường là chỗ sửa chưa xong: người đọc bản in không biết chữ ấy còn hay bỏ",
  check({ parts }, report) {
    for (const line of parts.flow.lines)
      if (some(line, ({ strike }) => strike))
        report(line, "còn chữ gạch ngang. Xóa chữ ấy, hoặc bỏ gạch (Font, Strikethrough) nếu giữ lại");
  },
};
