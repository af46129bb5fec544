import { span } from "../../document/document.ts";
import { scaleWords } from "../../wording/number-words.ts";
import { wordsOrNumbers } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const dotted = wordsOrNumbers(
  new RegExp(
    `\\b(?<![.,/])(\\d{1,3})\\.(\\d{1,2})(?=\\s?(?:%|(?:${[...scaleWords.keys()].join("|")}|tấn|km|ha|lần|điểm|m2|m²|kg|mét|lít)\\b))`,
    "gu",
  ),
);

/** Thousands told apart by commas; numbers of rooms or documents in a row end otherwise. */
const grouped = wordsOrNumbers(/\b(?<![.,/])\d{1,3}(?:,\d{3})+(?:,000|,\d{3}(?=\s?(?:đồng|đ|vnđ)\b))(?![,.]?\d)/giu);

export const decimalComma: Rule = {
  id: "decimal-comma",
  topic: "sums",
  severity: "hint",
  of: "document",
  summary: "Phần lẻ của số viết sau dấu phẩy, như 1,5%; hàng nghìn cách nhau bằng dấu chấm",
  reason:
    "Trong tiếng Việt dấu chấm tách hàng nghìn, nên “1.5 triệu” dễ bị đọc nhầm. Chỉ xét số đứng trước phần trăm hoặc đơn vị đo, và số tiền, số lớn như 5,000,000",
  bad: "purpose: [Giảm tỷ lệ hộ nghèo xuống còn 1.5%.]",
  good: "purpose: [Giảm tỷ lệ hộ nghèo xuống còn 1,5%.]",
  check({ texts }, report) {
    for (const text of texts) {
      for (const { 0: found, 1: whole, 2: part, index } of text.printed.matchAll(dotted))
        report(
          span(text, index, index + found.length),
          `“${found}” có dấu chấm ở phần lẻ. Viết dấu phẩy: “${whole},${part}”`,
        );
      for (const { 0: found, index } of text.printed.matchAll(grouped))
        report(
          span(text, index, index + found.length),
          `“${found}” có dấu phẩy giữa các hàng nghìn. Viết dấu chấm: “${found.replaceAll(",", ".")}”`,
        );
    }
  },
};
