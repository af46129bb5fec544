import { span } from "../../document/document.ts";
import type { Rule } from "../rule.ts";

/** Symbols as they are often mistyped, and as their issuers write them (Phụ lục III, Phụ lục I, II.3.b). */
const mistyped: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/(?<=\d\/)(?!QĐ-TTg(?![A-Za-zÀ-ỹ]))Q[ĐD]\s?[-/–]\s?T?T[gG](?![A-Za-zÀ-ỹ])/gu, "QĐ-TTg"],
  [/(?<=\d\/)(?!CT-TTg(?![A-Za-zÀ-ỹ]))CT\s?[-/–]\s?T?T[gG](?![A-Za-zÀ-ỹ])/gu, "CT-TTg"],
  [/(?<=\/\d{4}\/)(?!NĐ-CP(?![A-Za-zÀ-ỹ]))N[ĐD]\s?[-/–]\s?CP(?![A-Za-zÀ-ỹ])/gu, "NĐ-CP"],
  [/(?<=\d\/)(?!NQ-CP(?![A-Za-zÀ-ỹ]))NQ\s?[/–]\s?CP(?![A-Za-zÀ-ỹ])/gu, "NQ-CP"],
  [/(?<=\d\/\d{4}\/)QH\s?[-–/]\s?(?=\d{1,2}(?!\d))/gu, "QH"],
  [/(?<=\d\/)(?:QD|qđ)-(?=UBND(?![A-Za-zÀ-ỹ]))/gu, "QĐ-"],
  [/(?<=\d\/)KH\/(?=UBND(?![A-Za-zÀ-ỹ]))/gu, "KH-"],
  [/(?<=\d\/)QĐ\/(?=UBND(?![A-Za-zÀ-ỹ]))/gu, "QĐ-"],
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
