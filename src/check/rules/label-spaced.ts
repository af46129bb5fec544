import type { BodyPara, Level } from "../../recognize/body.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

/** The mark behind a label, and the character behind it where there is no blank. */
const marked = /^\s*([.)/])(\S?)/;

const labelled: ReadonlySet<Level> = new Set(["section", "item", "point"]);

const faultOf = ({ label, text }: BodyPara): string | undefined => {
  const [, mark = "", next = ""] = marked.exec(text.slice(label.length)) ?? [];
  return mark !== "" && next !== "" ? `thiếu dấu cách sau “${label}${mark}”` : undefined;
};

export const labelSpaced: CheckRule = {
  id: "label-spaced",
  topic: "word",
  severity: "warning",
  summary: "Sau số mục, khoản, chữ của điểm có một dấu cách",
  reason: "“II.NỘI DUNG” dính liền thì khó đọc, tìm không thấy",
  clause: clauseOf("II.6.đ"),
  check({ parts: { body } }, report) {
    for (const para of body.paras) {
      const fault = labelled.has(para.level) && faultOf(para);
      if (fault) report(para, fault);
    }
  },
};
