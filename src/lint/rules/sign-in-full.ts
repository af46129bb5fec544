import { span } from "../../document/document.ts";
import { fullNames } from "../../knowledge/bodies.ts";
import { anySign } from "../../knowledge/signs.ts";
import { anyOf, words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

/** Short forms of titles, and the words they stand for. */
const titles: Readonly<Record<string, string>> = {
  PCT: "Phó Chủ tịch",
  CT: "Chủ tịch",
  PGĐ: "Phó Giám đốc",
  GĐ: "Giám đốc",
  PCVP: "Phó Chánh Văn phòng",
  CVP: "Chánh Văn phòng",
};

const ofBody = words(new RegExp(`^(TM\\.\\s+)(${anyOf([...fullNames.keys()])})\\b`, "iu"));
const ofTitle = words(new RegExp(`^((?:(?:${anySign})\\.\\s+)?)(${anyOf(Object.keys(titles))})\\b`, "iu"));

export const signInFull: Rule = {
  id: "sign-in-full",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Trên chữ ký, tên cơ quan sau TM. và chức vụ người ký viết đầy đủ",
  reason:
    "Chỉ quyền hạn (TM., KT., TL., TUQ., Q.) viết tắt; “TM. UBND”, “PCT” là cách ghi nháp. Tên cơ quan đứng sau chức vụ không bị xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.b",
  bad: "signature: { on_behalf_of: UBND, position: Chủ tịch, name: Nguyễn Văn An }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }",
  check({ texts }, report) {
    for (const text of texts) {
      if (text.role !== "authority" && text.role !== "position") continue;
      const [, sign = "", short = ""] = ofBody.exec(text.printed) ?? ofTitle.exec(text.printed) ?? [];
      if (short === "") continue;
      const words = fullNames.get(short.toUpperCase()) ?? titles[short.toUpperCase()] ?? short;
      report(
        span(text, sign.length, sign.length + short.length),
        `“${short}” trên chữ ký không viết tắt. Ghi đủ: ${words}`,
      );
    }
  },
};
