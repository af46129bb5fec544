import { span } from "../../document/document.ts";
import { anyAct } from "../../knowledge/document-kinds.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

const small = words(
  new RegExp(
    `\\b(?<!(?:Bộ|[Pp]háp|Sắc|Mệnh) |(?:Thông báo|Công văn|Văn bản) )(?:(?:thông báo|công văn|văn bản) )?(?:${anyAct})(?= số:? ?\\d{1,5}(?:\\/\\d{4})?\\s?[/-]\\s?\\p{Uppercase})`,
    "gu",
  ),
);

export const capitalDocument: Rule = {
  id: "capital-document",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Tên loại của một văn bản cụ thể thì viết hoa chữ đầu",
  reason:
    "Có số, ký hiệu đi kèm là đã chỉ đúng một văn bản: “Quyết định số 12/QĐ-UBND”. Nói chung chung như “các quyết định”, “xây dựng kế hoạch” thì viết thường, không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.6",
  bad: "preamble: Thực hiện kế hoạch số 58/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh Nghệ An về phát triển chính quyền số, Ủy ban nhân dân xã Tân Phú ban hành Kế hoạch như sau",
  good: "preamble: Thực hiện Kế hoạch số 58/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh Nghệ An về phát triển chính quyền số, Ủy ban nhân dân xã Tân Phú ban hành Kế hoạch như sau",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const { 0: word, index } of value.matchAll(small)) {
        const right = capitalised(word);
        report(
          span(text, index, index + word.length),
          `“${word} số …” là một văn bản cụ thể. Viết hoa: “${right} số …”`,
        );
      }
    }
  },
};
