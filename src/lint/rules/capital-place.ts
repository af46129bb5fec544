import { span } from "../../document/document.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

// "các phường 1, 2, 3" and "3 phường 2 xã" count wards; "phường 4, quận 5" names them.
const small = words(
  /\b(?:thành phố(?= Hồ Chí Minh\b)|thủ đô(?= Hà Nội\b)|(?<!\d |(?:các|mỗi|nhiều|hai|ba) )(?:quận|phường)(?= \d{1,2}(?:[,.;)]?$|[,;)] ?(?!\d)[A-Za-zÀ-ỹ]| (?:quận|thành phố|tỉnh|\p{Uppercase}))))/gmu,
);

export const capitalPlace: Rule = {
  id: "capital-place",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Thành phố Hồ Chí Minh, Thủ đô Hà Nội và tên đơn vị đặt bằng số như Phường 4 viết hoa cả danh từ chung",
  reason:
    "Đây là những trường hợp Nghị định quy định riêng; tên khác vẫn viết “thành phố Cần Thơ”, “phường Hòa Bình”. Viết tắt “TP. Hồ Chí Minh” ở nơi nhận không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, III.1",
  bad: "purpose: [Học tập mô hình hay của thành phố Hồ Chí Minh.]",
  good: "purpose: [Học tập mô hình hay của Thành phố Hồ Chí Minh.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const { 0: word, index } of value.matchAll(small)) {
        const right = capitalised(word);
        const name = /^ (?:Hồ Chí Minh|Hà Nội|\d+)/.exec(value.slice(index + word.length))?.[0] ?? "";
        report(
          span(text, index, index + word.length),
          `“${word}${name}” là tên viết hoa cả danh từ chung. Viết: “${right}${name}”`,
        );
      }
    }
  },
};
