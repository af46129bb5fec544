import { plainBlanks, span } from "../../document/document.ts";
import { unitNouns } from "../../knowledge/administrative-units.ts";
import { beforeBlank } from "../../wording/punctuation.ts";
import { anyOf, words, wordsOrNumbers } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

/** Behind a list of things; behind a name or "năm" dots are room to write. */
const behindList = `(?<=,[^.,;:…]{2,60}[A-Za-zÀ-ỹ])(?<!\\b(?:${beforeBlank}|${anyOf(unitNouns.map(({ name }) => name))}|tổ|ông|bà|tên|tại|là|điều|khoản|mục))`;

/** An end of a range of years, days or hours. */
const end = "(?:(?:19|20)\\d\\d|\\d{1,2}\\/\\d{1,2}(?:\\/\\d{4})?|\\d{1,2}h(?:\\d\\d)?)";

/** Blanks where two parts are written as one, the letters that every such place has, and what stands there without them. */
const loose: readonly {
  literal: string;
  pattern: RegExp;
  where: string;
  fixed?: (found: string) => string;
}[] = [
  { literal: "“ ", pattern: /(?<![^\s(,;:])“ +(?=[A-Za-zÀ-ỹ\d])/gu, where: "sau dấu mở nháy" },
  { literal: "( ", pattern: /\( +(?=[A-Za-zÀ-ỹ\d]{2})/gu, where: "sau dấu mở ngoặc" },
  {
    literal: "/",
    pattern: words(/(?<=\d\/)[A-ZĐ]{2,6}(?: +- *|- +)(?:[A-ZĐ]{2,}|TTg)\b/gu),
    where: "trong ký hiệu",
    fixed: (found) => found.replace(/\s/g, ""),
  },
  {
    literal: "/",
    pattern: words(
      /(?<=\bsố:? )(?=[\d/]+ [\d/ ]*[A-ZĐ])\d{1,5}(?: ?\/ ?\d{4})? *\/ *[A-ZĐ]{2,6}-(?:[A-ZĐ]{2,}|TTg)\b/gu,
    ),
    where: "trong số và ký hiệu",
    fixed: (found) => found.replace(/\s/g, ""),
  },
  {
    literal: "-",
    pattern: wordsOrNumbers(new RegExp(`(?<![\\d/.,-])${end}(?: +-|- +)${end}(?![\\d/h-])`, "gu")),
    where: "ở một bên gạch nối",
    fixed: (found) => found.replace(/ /g, ""),
  },
  {
    literal: " ...",
    pattern: words(new RegExp(`${behindList} +\\.{3}(?=(?:\\/\\.|[.,;)])?(?:$|\\s*\\))|, ?[a-zà-ỹ])(?!\\.\\.)`, "gu")),
    where: "trước dấu ba chấm",
    fixed: (found) => found.trim(),
  },
  {
    literal: " …",
    pattern: words(new RegExp(`${behindList} +…(?=(?:\\/\\.|[.,;)])?(?:$|\\s*\\))|, ?[a-zà-ỹ])`, "gu")),
    where: "trước dấu ba chấm",
  },
];

export const spaceInside: Rule = {
  id: "space-inside",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary:
    "Không có dấu cách sau dấu mở nháy, mở ngoặc, trong ký hiệu văn bản, ở một bên gạch nối và trước dấu ba chấm",
  reason:
    "Có dấu cách thì dấu có thể rơi sang dòng khác, và tìm ký hiệu không ra. Chỗ trống để điền và ô đánh dấu như “( x )” không bị báo",
  bad: "purpose: [Hưởng ứng phong trào “ Sạch nhà, đẹp ngõ” ở khu dân cư.]",
  good: "purpose: [Hưởng ứng phong trào “Sạch nhà, đẹp ngõ” ở khu dân cư.]",
  check({ texts }, report) {
    for (const text of texts) {
      if (text.role === "display" || text.role === "number") continue;
      const printed = plainBlanks(text.printed);
      for (const { literal, pattern, where, fixed } of loose) {
        if (!printed.includes(literal)) continue;
        for (const { 0: found, index } of printed.matchAll(pattern)) {
          const advice = fixed ? `Viết: “${fixed(found)}”` : `Viết liền dấu ${found.trim()} với chữ`;
          report(span(text, index, index + found.length), `thừa dấu cách ${where}. ${advice}`);
        }
      }
    }
  },
};
