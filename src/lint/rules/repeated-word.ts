import { span } from "../../document/document.ts";
import type { Rule } from "../rule.ts";

// Not "đạt được được khen", "hiện tại tại xã", "kèm theo theo mẫu", "để để lại", "của của cải", "các các-bon": words that
// end or begin another.
const doubled =
  /(?<![A-Za-zÀ-ỹ])(?<!bên )(của|các|và|những|với|cho|về|là|trong|bởi|nhằm|để)\s+\1(?![A-Za-zÀ-ỹ-])(?!\s+(?:lại|dành|cải|vay|thuê|mượn|hưu)(?![A-Za-zÀ-ỹ]))/giu;

export const repeatedWord: Rule = {
  id: "repeated-word",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Không gõ lặp một từ hai lần liền nhau",
  reason:
    "Lỗi này sót lại khi sửa câu, mắt đọc lướt thường bỏ qua. Chỉ xét những từ nối không bao giờ đứng đôi; từ láy như “luôn luôn”, “dần dần” không bị báo",
  bad: "purpose: [Đánh giá kết quả của của phong trào.]",
  good: "purpose: [Đánh giá kết quả của phong trào.]",
  check({ texts }, report) {
    for (const text of texts) {
      for (const { 0: found, 1: word, index } of text.printed.matchAll(doubled)) {
        report(span(text, index, index + found.length), `chữ “${word}” gõ lặp hai lần. Bỏ bớt một chữ`);
      }
    }
  },
};
