import { span } from "../../document/document.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

// Somebody's uncle may be called Hồ, with more of a name behind.
const people = words(/\b(?:vua Hùng|(?:bác|cụ) Hồ)\b(?! \p{Lu})/gu);

const lunarYear = words(
  /(?<=\b(?:năm|xuân|tết|nguyên đán) )(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (?:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)\b/giu,
);

const firstLetter = words(/\b[a-zà-ỹ]/gu);

const inCapitals = (name: string): string => name.replace(firstLetter, (letter) => letter.toUpperCase());

export const capitalHistoric: Rule = {
  id: "capital-historic",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Tên gọi nhân vật lịch sử, tên năm âm lịch viết hoa mọi tiếng",
  reason:
    "“Vua Hùng”, “Bác Hồ”, “Cụ Hồ”, “năm Kỷ Tỵ” là các ví dụ của Nghị định; chỉ xét những tên ấy và các năm âm lịch",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, II.1.b và V.8.a",
  bad: "purpose: [Học tập và làm theo lời dạy của bác Hồ.]",
  good: "purpose: [Học tập và làm theo lời dạy của Bác Hồ.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const { 0: typed, index } of [...value.matchAll(people), ...value.matchAll(lunarYear)]) {
        const right = inCapitals(typed);
        if (typed === right || typed === typed.toUpperCase()) continue;
        report(span(text, index, index + typed.length), `“${typed}” viết hoa chưa đúng. Viết: “${right}”`);
      }
    }
  },
};
