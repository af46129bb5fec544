import { span } from "../../document/document.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const addressing = words(/^[-–+\s]*(?:(như (?:trên|kính gửi))|kính gửi)\b/iu);

export const recipientNotKinhGui: Rule = {
  id: "recipient-not-kinh-gui",
  topic: "agencies",
  severity: "warning",
  of: "document",
  summary: "Nơi nhận của kế hoạch không có “Kính gửi”, “Như trên”",
  reason:
    "Kế hoạch không có phần Kính gửi ở trên nên “Như trên” không chỉ vào đâu; hai từ này chỉ dùng cho tờ trình, báo cáo và công văn",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.b và II.9.c",
  bad: "recipients: [Như trên, Các thôn]",
  good: "recipients: [Thường trực Đảng ủy xã, Các thôn]",
  check({ texts }, report) {
    for (const text of texts) {
      if (text.role !== "recipient") continue;
      const found = addressing.exec(text.printed);
      if (!found) continue;
      const start = found[0].search(/[A-Za-zÀ-ỹ]/u);
      report(
        span(text, start, found[0].length),
        found[1]
          ? `“${found[1]}” chỉ dùng khi văn bản có phần Kính gửi. Ghi rõ tên từng nơi nhận`
          : "kế hoạch không ghi “Kính gửi”. Chỉ để tên nơi nhận",
      );
    }
  },
};
