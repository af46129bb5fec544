import { span } from "../../document/document.ts";
import { withoutAddresses } from "../../document/masked.ts";
import { markName } from "../../wording/punctuation.ts";
import { isSyllable } from "../../wording/syllables.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const glued = words(/\b([A-Za-zÀ-ỹ]+)([,;:.])([A-Za-zÀ-ỹ]+)/gu);

/** Only between Vietnamese words; after a full stop only where a sentence begins: not in "TP.HCM" or "v.v.". */
const isGlued = (before: string, mark: string, after: string): boolean =>
  isSyllable(before) &&
  isSyllable(after) &&
  before.length > 1 &&
  (mark !== "." || (/^\p{Lowercase}{2,}$/u.test(before) && /^\p{Uppercase}\p{Lowercase}/u.test(after)));

export const spaceAfterMark: Rule = {
  id: "space-after-mark",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Sau dấu chấm, phẩy, hai chấm, chấm phẩy có một dấu cách",
  reason:
    "Thiếu dấu cách, hai chữ dính thành một khối khó đọc và không được ngắt dòng ở đó. Không báo số, giờ, chữ viết tắt, địa chỉ thư điện tử và nơi nhận",
  bad: 'purpose: ["Đẩy mạnh phong trào thi đua,khen thưởng."]',
  good: 'purpose: ["Đẩy mạnh phong trào thi đua, khen thưởng."]',
  check({ texts }, report) {
    for (const text of texts) {
      if (text.role === "recipient" || text.role === "archive" || text.role === "display") continue;
      for (const { 1: before = "", 2: mark = "", 3: after = "", index } of withoutAddresses(text.printed).matchAll(
        glued,
      )) {
        if (!isGlued(before, mark, after)) continue;
        const at = index + before.length;
        report(span(text, at, at + 1), `thiếu dấu cách sau ${markName(mark)}. Viết: “${before}${mark} ${after}”`);
      }
    }
  },
};
