import { headingOf } from "../../recognize/levels.ts";
import { every } from "../../recognize/lines.ts";
import { looksFaults } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const sectionStyle: CheckRule = {
  id: "section-style",
  topic: "word",
  severity: "error",
  summary: "Số và tiêu đề mục (I., II., …) là chữ đứng",
  reason: "Số thứ tự và tiêu đề mục cùng một dòng, đậm",
  clause: clauseOf("V, ô số 6b"),
  check({ parts: { body }, layout }, report) {
    for (const para of body.paras) {
      if (para.level !== "section") continue;
      const line = headingOf(para);
      const faults = looksFaults(line, layout, {
        style: "muc",
        except: ["size", "align", "capitals", "bold", "italic"],
      });
      // Some words of a title may be set off in italics.
      if (every(line, ({ italic }) => italic)) faults.push("chữ nghiêng, phải đứng");
      if (faults.length > 0) report(para, `tiêu đề mục: ${faults.join("; ")}. Quy định: chữ đứng`);
    }
  },
};
