import { setInLines } from "../../document/document.ts";
import { isRoomInDate, isRoomToWrite } from "../../wording/punctuation.ts";
import type { Rule } from "../rule.ts";

/** So many are no slip of the hand: they are printed as room, but for those in the fixed lines of a header. */
const leastRoom = 4;

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
      const rooms: [number, number][] = [];
      for (const { 0: spaces, index } of text.value.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
        const end = index + spaces.length;
        // "số     /QĐ-UBND" waits for its number; what is set by hand in a form may have room anywhere.
        const isForm = text.role === "display" || text.role === "cell" || text.inAppendix;
        if (isForm && spaces.length > 2) continue;
        if (text.value.charAt(end) === "/" || isRoomToWrite(text.value, index, spaces.length)) continue;
        if (isRoomInDate(text.value, index, end)) continue;
        if (spaces.length >= leastRoom && !setInLines.has(text.role)) rooms.push([index, end]);
        else report(text, index, end, `có ${spaces.length} dấu cách liền nhau. Để lại một dấu cách`);
      }
      // Of a paragraph once, as `check` says it of the document.
      const [first] = rooms;
      if (first)
        report(
          text,
          ...first,
          "nhiều dấu cách liền nhau, in ra thành khoảng trống giữa dòng. Để lại một dấu cách; muốn chừa chỗ ghi bằng bút thì gõ dãy chấm (………), hoặc đưa vào biểu mẫu ở phụ lục",
        );
    }
  },
};
