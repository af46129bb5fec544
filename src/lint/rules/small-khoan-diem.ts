import { span } from "../../document/document.ts";
import { isMidSentence } from "../../wording/sentences.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

const capital = words(/\b(?:Khoản \d{1,2}\b(?!\d)|Điểm [a-zđ]\b)(?=.{1,24}(?:Điều|Khoản|khoản) \d)/gu);

export const smallKhoanDiem: Rule = {
  id: "small-khoan-diem",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Trong câu viện dẫn, “khoản” và “điểm” viết thường",
  reason:
    "Lời của Nghị định nói chung là viết hoa, nhưng mọi ví dụ của chính Nghị định đều viết “điểm a khoản 2 Điều 103”, và các luật gần đây viết như vậy. Đầu câu thì vẫn viết hoa",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.7",
  bad: "purpose: [Thực hiện Khoản 2 Điều 5 của Quy chế làm việc.]",
  good: "purpose: [Thực hiện khoản 2 Điều 5 của Quy chế làm việc.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const { 0: typed, index } of value.matchAll(capital)) {
        if (!isMidSentence(value, index)) continue;
        report(
          span(text, index, index + typed.length),
          `“${typed}” ở giữa câu viện dẫn thì viết thường. Viết: “${typed.toLowerCase()}”`,
        );
      }
    }
  },
};
