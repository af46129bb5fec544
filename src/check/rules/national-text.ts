import { folded } from "../../wording/folded.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const nationalText: CheckRule = {
  id: "national-text",
  topic: "word",
  severity: "error",
  summary: "Quốc hiệu ghi đúng chữ: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  reason: "Quốc hiệu sai một chữ thì văn bản phải in lại. HÒA và HOÀ đều đúng",
  clause: clauseOf("II.1.a"),
  check({ parts: { header } }, report) {
    const [first] = header.national;
    if (!first) return;
    const written = header.national
      .map(({ text }) => text)
      .join(" ")
      .replace(/[ \u00A0]+/g, " ");
    if (folded(written) === "cộng hòa xã hội chủ nghĩa việt nam") return;
    report(first, `Quốc hiệu ghi “${written}” chưa đúng chữ. Ghi: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`);
  },
};
