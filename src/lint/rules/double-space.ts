import { isRoomInDate, isRoomToWrite } from "../../wording/punctuation.ts";
import type { Rule } from "../rule.ts";

export const doubleSpace: Rule = {
  id: "double-space",
  topic: "wording",
  severity: "warning",
  of: "typed",
  summary: "Giữa hai chữ chỉ có một dấu cách",
  reason:
    "Hai dấu cách liền nhau làm chữ giãn không đều khi canh đều hai lề, và làm việc tìm chữ trong văn bản không ra kết quả. Chỗ để trống cho số, ngày và chữ xếp bằng tay trong biểu mẫu thì không báo",
  bad: "purpose: [Đánh giá  kết quả phong trào thi đua.]",
  good: "purpose: [Đánh giá kết quả phong trào thi đua.]",
  check(typed, report) {
    for (const text of typed) {
      for (const { 0: spaces, index } of text.value.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
        const end = index + spaces.length;
        // "số     /QĐ-UBND" waits for its number; what is set by hand in a form may have room anywhere.
        if (text.role === "display" && spaces.length > 2) continue;
        if (text.value.charAt(end) === "/" || isRoomToWrite(text.value, index, spaces.length)) continue;
        if (isRoomInDate(text.value, index, end)) continue;
        report(text, index, end, `có ${spaces.length} dấu cách liền nhau. Để lại một dấu cách`);
      }
    }
  },
};
