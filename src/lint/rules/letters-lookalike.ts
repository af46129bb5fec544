import type { Text } from "../../document/document.ts";
import { span } from "../../document/document.ts";
import { hasLookalike, lookalikes } from "../../wording/lookalikes.ts";
import { legacyPlaces } from "../legacy.ts";
import type { Rule } from "../rule.ts";

const codeOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

export const lettersLookalike: Rule = {
  id: "letters-lookalike",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Trong chữ Việt không lẫn chữ cái của bảng chữ khác trông giống",
  reason:
    "Chữ Nga, chữ Hy Lạp hay chữ Ð của tiếng Ai-xơ-len nhìn như chữ Việt nhưng tìm kiếm, kiểm tra chính tả và trục liên thông văn bản không nhận ra. Từ viết hẳn bằng chữ nước ngoài thì không báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, I.4",
  bad: "purpose: [Phát huy vai trò của Ðảng viên ở cơ sở.]",
  good: "purpose: [Phát huy vai trò của Đảng viên ở cơ sở.]",
  check({ texts }, report) {
    if (legacyPlaces(texts).length > 0) return;
    const found = new Map<string, { text: Text; at: number; word: string; right: string; count: number }>();
    for (const text of texts) {
      if (!hasLookalike(text.printed)) continue;
      for (const { 0: word, index } of text.printed.matchAll(/\p{L}+/gu)) {
        for (const { at, typed, right } of lookalikes(word)) {
          const earlier = found.get(typed);
          if (earlier) earlier.count++;
          else found.set(typed, { text, at: index + at, word, right, count: 1 });
        }
      }
    }
    for (const [typed, { text, at, word, right, count }] of found) {
      const all = count > 1 ? ` ở cả ${count} chỗ trong tệp` : "";
      report(
        span(text, at, at + typed.length),
        `chữ “${typed}” (${codeOf(typed)}) trong “${word}” chỉ trông giống chữ “${right}”. Gõ lại chữ “${right}”${all}`,
      );
    }
  },
};
