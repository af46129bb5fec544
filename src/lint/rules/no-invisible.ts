import { span } from "../../document/document.ts";
import { legacyPlaces } from "../legacy.ts";
import type { Rule } from "../rule.ts";

const names: Readonly<Record<string, string>> = {
  "\u00AD": "dấu nối ẩn",
  "\u180E": "dấu cách ẩn",
  "\u200B": "dấu cách ẩn",
  "\u200C": "dấu tách chữ ẩn",
  "\u200D": "dấu nối chữ ẩn",
  "\u2028": "dấu ngắt dòng ẩn",
  "\u2029": "dấu ngắt đoạn ẩn",
  "\u2060": "dấu dính chữ ẩn",
  "\uFEFF": "dấu đầu tệp nằm lạc chỗ",
};

const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]+/g;

const codeOf = (char: string): string => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Location of a range, by the words around it. */
const where = (value: string, from: number, to: number): string => {
  const before = /(?<![^\s“”"])[^\s“”"]+$/.exec(value.slice(Math.max(0, from - 20), from).trimEnd())?.[0];
  const after = /^[^\s“”"]+/.exec(value.slice(to, to + 20).trimStart())?.[0];
  if (before && after) return `giữa “${before}” và “${after}”`;
  if (before) return `sau “${before}”`;
  return after ? `trước “${after}”` : "ở đây";
};

export const noInvisible: Rule = {
  id: "no-invisible",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Lời văn không có ký tự ẩn",
  reason:
    "Ký tự ẩn thường theo chữ chép từ trang web, Zalo hoặc tệp PDF; mắt không thấy nhưng làm từ bị ngắt đôi, tìm kiếm không ra. Dấu cách không ngắt dòng thì không báo",
  bad: 'purpose: ["Tổ chức Hội\\u200Bnghị trang trọng."]',
  good: 'purpose: ["Tổ chức Hội nghị trang trọng."]',
  check({ texts }, report) {
    // In TCVN3 the soft hyphen is the letter ư.
    const isOld = legacyPlaces(texts).length > 0;
    for (const text of texts) {
      for (const { 0: found, index } of text.printed.matchAll(invisible)) {
        if (isOld && /^\u00AD+$/.test(found)) continue;
        const [char = ""] = found;
        const end = index + found.length;
        const name = names[char] ?? "dấu đổi chiều chữ";
        report(
          span(text, index, end),
          `có ký tự ẩn ${codeOf(char)} (${name}) ${where(text.printed, index, end)}. Xóa đi rồi gõ lại chỗ này`,
        );
      }
    }
  },
};
