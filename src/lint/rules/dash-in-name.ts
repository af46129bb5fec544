import { span } from "../../document/document.ts";
import { bodyKinds } from "../../knowledge/bodies.ts";
import { beginsWithTitle } from "../../knowledge/titles.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

const kinds = [...new Set(bodyKinds.flatMap(({ name, also = [] }) => [name, ...also]))]
  .sort((one, other) => other.length - one.length)
  .join("|");
/** A body's name of words with capitals, up to the dash. */
const namedBefore = words(
  new RegExp(`\\b(?:${kinds})(?:,? (?:\\p{Uppercase}[a-zà-ỹ]*|và|[a-zà-ỹ]+(?= \\p{Uppercase}|,|$))){1,6}$`, "u"),
);
const longestName = 80;
const dash = /(?<=[A-Za-zÀ-ỹ]) ?[–—] ?(?=\p{Uppercase}\p{Lowercase})/gu;

export const dashInName: Rule = {
  id: "dash-in-name",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Tên cơ quan, đơn vị nối bằng gạch ngắn “-”, như Phòng Văn hóa - Xã hội",
  reason:
    "Word tự đổi gạch ngắn thành gạch dài “–” khi gõ; Nghị định viết tên bằng gạch ngắn, và tìm tên bằng gạch ngắn thì không ra gạch dài. Gạch dài giữa câu không bị báo",
  bad: "recipients: [Phòng Văn hóa – Xã hội, Các thôn]",
  good: "recipients: [Phòng Văn hóa - Xã hội, Các thôn]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      if (!/[–—]/.test(value)) continue;
      for (const { 0: found, index } of value.matchAll(dash)) {
        if (beginsWithTitle(value.slice(index + found.length))) continue;
        if (!namedBefore.test(value.slice(Math.max(0, index - longestName), index))) continue;
        const at = index + found.search(/[–—]/);
        report(span(text, at, at + 1), "trong tên cơ quan, đơn vị dùng gạch ngắn “-”, không dùng gạch dài");
      }
    }
  },
};
