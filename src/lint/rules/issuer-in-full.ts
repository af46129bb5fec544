import { span } from "../../document/document.ts";
import { fullNames, namesWith } from "../../knowledge/bodies.ts";
import { anyOf, words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

/** Names are printed in capitals: letters that form no syllable indicate an abbreviation. */
const shortName = words(
  new RegExp(
    `^(?:(${anyOf([...fullNames.keys()])})\\b|(?:${anyOf(namesWith("listed"))}) ((?:[BCDĐGHKLMNPQRSTVX]{1,8}[,&\\s-]*)*[BCDĐGHKLMNPQRSTVX]{2,8})$)`,
    "iu",
  ),
);

export const issuerInFull: Rule = {
  id: "issuer-in-full",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Tên cơ quan ban hành viết đầy đủ, không viết tắt",
  reason:
    "Tên cơ quan ban hành là tên chính thức, đầy đủ. Chỉ tên cơ quan chủ quản (khóa parent) mới được viết tắt những cụm từ thông dụng như UBND",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.2.a",
  bad: `
issuer: UBND xã Tân Phú
symbol: KH-UBND
`,
  good: "issuer: Ủy ban nhân dân xã Tân Phú",
  check({ texts }, report) {
    for (const text of texts) {
      if (text.role !== "issuer") continue;
      const short = shortName.exec(text.printed);
      if (!short) continue;
      const [, head, field = ""] = short;
      const start = text.printed.indexOf(head ?? field);
      report(
        span(text, start, start + (head ?? field).length),
        `tên cơ quan ban hành không viết tắt “${head ?? field}”. ${head ? `Ghi đủ: ${fullNames.get(head.toUpperCase())}` : "Ghi tên đầy đủ"}`,
      );
    }
  },
};
