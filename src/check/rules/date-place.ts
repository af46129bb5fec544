import { type CheckRule, clauseOf } from "../rule.ts";

export const datePlace: CheckRule = {
  id: "date-place",
  topic: "word",
  severity: "error",
  summary: "Địa danh không viết tắt",
  reason: "Tên đơn vị hành chính mang tên người, số hay sự kiện ghi đủ: Thành phố Hồ Chí Minh, Phường 4",
  clause: clauseOf("II.4.a"),
  check({ parts: { header } }, report) {
    const line = header.date;
    const short = line && /^(?:T\.?P\.?|TX\.?|P\.|Q\.|H\.)\s?(?=\p{Lu})|^TPHCM/iu.exec(line.text)?.[0];
    if (line && short && !/^\p{L}{3,}/u.test(short.replace("TPHCM", "")))
      report(line, `địa danh viết tắt “${short.trim()}”. Ghi đủ, như: Thành phố Hồ Chí Minh`);
  },
};
