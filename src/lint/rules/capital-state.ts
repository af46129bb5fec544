import { span } from "../../document/document.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

/** Names written in small letters, and the way they are written. */
const names: readonly (readonly [small: RegExp, right: string])[] = [
  [words(/\b(?<!mặt trận )tổ quốc\b/giu), "Tổ quốc"],
  [
    words(
      /\b(?<!(?:cơ quan|tổ chức|công tác|cán bộ|cấp ủy|các|những|hai|ngành) )đảng (?:và|,) ?nhà nước(?= ta\b|[,.;]|$| (?:về|giao|trao|đã|luôn|quan tâm|trong))/giu,
    ),
    "Đảng và Nhà nước",
  ],
  [
    words(
      /(?<=\b(?:chủ trương|đường lối|lãnh đạo|chính sách) của )đảng(?=(?:,|;|\.| và| trong| về| đối với| tại|$)(?! (?:bộ|viên|ủy|đoàn)))/giu,
    ),
    "Đảng",
  ],
];

export const capitalState: Rule = {
  id: "capital-state",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "“Tổ quốc”, “Đảng và Nhà nước” viết hoa",
  reason:
    "“Đảng” chỉ Đảng Cộng sản Việt Nam, “Nhà nước”, “Tổ quốc” đứng riêng với sự trân trọng thì viết hoa. “Quản lý nhà nước”, “ngân sách nhà nước”, “cơ quan đảng, nhà nước” viết thường, không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.1 và V.4",
  bad: "purpose: [Góp phần xây dựng và bảo vệ tổ quốc.]",
  good: "purpose: [Góp phần xây dựng và bảo vệ Tổ quốc.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      if (!/tổ quốc|đảng/iu.test(value)) continue;
      for (const [small, name] of names) {
        for (const { 0: written, index } of value.matchAll(small)) {
          const right = written.includes(",") ? name.replace(" và", ",") : name;
          if (written === right || written === written.toUpperCase()) continue;
          report(span(text, index, index + written.length), `“${written}” viết hoa chưa đúng. Viết: “${right}”`);
        }
      }
    }
  },
};
