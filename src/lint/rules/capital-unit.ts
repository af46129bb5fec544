import { span } from "../../document/document.ts";
import {
  anyCapitalBehindUnit,
  anyCapitalUnitToday,
  hoChiMinhCity,
  nounsOf,
} from "../../knowledge/administrative-units.ts";
import { namesakes } from "../../knowledge/namesakes.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { isMidSentence } from "../../wording/sentences.ts";
import { anyOf, words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

// Not "Tỉnh Đoàn", "Thành phố Hồ Chí Minh", nor a commune that is called after a person or an event.
const communes = anyOf(nounsOf("commune").map(capitalised));
const capital = words(
  new RegExp(
    `\\b(?!${hoChiMinhCity}\\b|(?:${communes}) (?:${anyOf(namesakes)})\\b)(${anyCapitalUnitToday})((?! (?:${anyCapitalBehindUnit})\\b)(?: \\p{Uppercase}\\p{Lowercase}+){2})`,
    "gu",
  ),
);

export const capitalUnit: Rule = {
  id: "capital-unit",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Giữa câu, “tỉnh”, “thành phố”, “xã”, “phường”, “đặc khu” đứng trước tên riêng viết thường",
  reason:
    "Chỉ tên riêng viết hoa: “tỉnh Lào Cai”, “thành phố Cần Thơ”. Xã, phường mang tên người, sự kiện thì viết hoa cả danh từ chung nên không xét: “Phường Điện Biên Phủ”",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, III.1.a",
  bad: "purpose: [Giới thiệu hình ảnh con người của Tỉnh Nghệ An.]",
  good: "purpose: [Giới thiệu hình ảnh con người của tỉnh Nghệ An.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const { 0: typed, 1: unit = "", 2: name = "", index } of value.matchAll(capital)) {
        if (!isMidSentence(value, index)) continue;
        report(
          span(text, index, index + unit.length),
          `“${typed}”: giữa câu chỉ viết hoa tên riêng. Viết: “${unit.toLowerCase()}${name}”`,
        );
      }
    }
  },
};
