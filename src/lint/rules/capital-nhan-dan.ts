import { span } from "../../document/document.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

// Words before "nhân dân" that show the people are meant, not a name such as "Công an nhân dân" or "đối ngoại nhân dân".
const thePeople = words(
  /(?<=\b(?:tầng lớp|quần chúng|phục vụ|của|cho|trong|và|với|vận động|đông đảo|giúp|đời sống|toàn thể|mọi|vì|được|đến|tới|lòng|ý kiến|bà con|cùng) )nhân dân(?! (?:tệ|các nước|hai nước|thế giới|tiến bộ|yêu chuộng|Lào|Cam|Trung Quốc|Cu|Nga|Pháp|Mỹ|Nhật|Hàn|Ấn))\b/gu,
);

export const capitalNhanDan: Rule = {
  id: "capital-nhan-dan",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "“Nhân dân” chỉ người dân nói chung thì viết hoa chữ N",
  reason:
    "Nghị định xếp “Nhân dân” vào danh từ đặc biệt viết hoa. Tên như Ủy ban nhân dân, Công an nhân dân, lời trích trong ngoặc kép, trích yếu của văn bản được viện dẫn, nhân dân các nước và chữ “nhà nước” trong “quản lý nhà nước” không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.1",
  bad: "purpose: [Nâng cao đời sống nhân dân trên địa bàn xã.]",
  good: "purpose: [Nâng cao đời sống Nhân dân trên địa bàn xã.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const { 0: found, index } of value.matchAll(thePeople)) {
        report(
          span(text, index, index + found.length),
          "“nhân dân” ở đây chỉ người dân nói chung. Viết hoa: “Nhân dân”",
        );
      }
    }
  },
};
