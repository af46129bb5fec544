import { span } from "../../document/document.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

/** Symbols as they are often mistyped, and as their issuers write them (Phụ lục III, Phụ lục I, II.3.b). */
const mistyped: readonly (readonly [wrong: RegExp, right: string])[] = [
  [words(/(?<=\d\/)(?!QĐ-TTg\b)Q[ĐD]\s?[-/–]\s?T?T[gG]\b/gu), "QĐ-TTg"],
  [words(/(?<=\d\/)(?!CT-TTg\b)CT\s?[-/–]\s?T?T[gG]\b/gu), "CT-TTg"],
  [words(/(?<=\/\d{4}\/)(?!NĐ-CP\b)N[ĐD]\s?[-/–]\s?CP\b/gu), "NĐ-CP"],
  [words(/(?<=\d\/)(?!NQ-CP\b)NQ\s?[/–]\s?CP\b/gu), "NQ-CP"],
  [/(?<=\d\/\d{4}\/)QH\s?[-–/]\s?(?=\d{1,2}(?!\d))/gu, "QH"],
  [words(/(?<=\d\/)(?:QD|qđ)-(?=UBND\b)/gu), "QĐ-"],
  [words(/(?<=\d\/)KH\/(?=UBND\b)/gu), "KH-"],
  [words(/(?<=\d\/)QĐ\/(?=UBND\b)/gu), "QĐ-"],
];

const symbolBehind = /^[A-Za-zÀ-ỹ\d]*/u;

export const symbolLetters: Rule = {
  id: "symbol-letters",
  topic: "basis",
  severity: "hint",
  of: "document",
  summary: "Ký hiệu của văn bản được viện dẫn ghi đúng chữ và dấu, như QĐ-TTg, NĐ-CP",
  reason:
    "Gõ sai ký hiệu thì tìm văn bản không ra. Chỉ xét những ký hiệu hay gõ nhầm; tên loại và cơ quan ban hành nối bằng gạch nối, số và ký hiệu nối bằng gạch chéo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.3.b",
  bad: "purpose: [Triển khai Quyết định số 749/QĐ-Tg ngày 03/6/2020 của Thủ tướng Chính phủ về chuyển đổi số.]",
  good: "purpose: [Triển khai Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ về chuyển đổi số.]",
  check({ texts }, report) {
    for (const text of texts) {
      if (!/\d\//.test(text.printed)) continue;
      for (const [wrong, right] of mistyped) {
        for (const { 0: found, index } of text.printed.matchAll(wrong)) {
          const behind = symbolBehind.exec(text.printed.slice(index + found.length))?.[0] ?? "";
          report(
            span(text, index, index + found.length + behind.length),
            `ký hiệu “${found}${behind}” gõ chưa đúng. Viết: “${right}${behind}”`,
          );
        }
      }
    }
  },
};
