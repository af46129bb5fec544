import { span } from "../../document/document.ts";
import { isRoomToWrite, markName } from "../../wording/punctuation.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

// Not: " ...", " ./.", " .docx", " ???".
const spaceBefore = words(
  /(?<=[A-Za-zÀ-ỹ\d%)\]”"*])[ \u00A0]+(?:[,;!]|\?(?!\?)|\.(?![.A-Za-zÀ-ỹ\d]|\s*\/)|:(?!\)|\/)|\)|”\b)/gu,
);

export const spaceBeforeMark: Rule = {
  id: "space-before-mark",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Trước dấu chấm, phẩy, hai chấm, chấm phẩy và dấu đóng ngoặc không có dấu cách",
  reason:
    "Có dấu cách thì dấu câu có thể rơi xuống đầu dòng dưới. Không báo dấu ba chấm, tỷ lệ như 1 : 500, và dấu cuối của căn cứ, nơi nhận, đoạn kết vì chương trình tự ghi",
  bad: 'purpose: ["Đánh giá kết quả , rút ra bài học."]',
  good: 'purpose: ["Đánh giá kết quả, rút ra bài học."]',
  check({ texts }, report) {
    for (const text of texts) {
      if (text.role === "display") continue;
      for (const { 0: found, index } of text.printed.matchAll(spaceBefore)) {
        const end = index + found.length;
        const mark = found.slice(-1);
        if (isRoomToWrite(text.printed, index, found.length - 1)) continue;
        // "( x )" is a box that was ticked.
        if (mark === ")" && /\(\s[^()]{0,8}$/.test(text.printed.slice(Math.max(0, index - 10), index))) continue;
        if (
          mark === ":" &&
          /\d/.test(text.printed.charAt(index - 1)) &&
          /^\s*\d/.test(text.printed.slice(end, end + 3))
        )
          continue;
        report(
          span(text, index, end),
          `thừa dấu cách trước ${markName(mark)}. Viết ${markName(mark)} liền vào chữ đứng trước`,
        );
      }
    }
  },
};
