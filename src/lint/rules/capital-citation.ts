import { span } from "../../document/document.ts";
import { anyCapitalAct } from "../../knowledge/document-kinds.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

// "điều 5 Luật …", "chương II của Nghị định …", "khoản 2 điều 103".
const small = words(
  new RegExp(
    `\\b(?:(?:điều|chương|mục) (?:\\d{1,3}[a-zđ]?|[IVXLC]{1,6})(?=,? (?:của )?(?:${anyCapitalAct})\\b)|(?<=[Kk]hoản \\d{1,2},? )điều \\d{1,3})`,
    "gu",
  ),
);

export const capitalCitation: Rule = {
  id: "capital-citation",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Viện dẫn chương, mục, điều của một văn bản cụ thể thì viết hoa: Chương, Mục, Điều",
  reason:
    "Chữ hoa cho biết đó là tên một phần của văn bản. Chỉ báo khi ngay sau hoặc ngay trước có văn bản, khoản được viện dẫn; “điều kiện”, “mục tiêu” không liên quan",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.7",
  bad: "purpose: [Bảo đảm yêu cầu nêu tại mục II Kế hoạch này.]",
  good: "purpose: [Bảo đảm yêu cầu nêu tại Mục II Kế hoạch này.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const { 0: typed, index } of value.matchAll(small)) {
        report(
          span(text, index, index + typed.length),
          `“${typed}” là chỗ viện dẫn nên viết hoa. Viết: “${capitalised(typed)}”`,
        );
      }
    }
  },
};
