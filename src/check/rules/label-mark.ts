import type { BodyPara, Level } from "../../recognize/body.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

/** What stands behind a label, and that nothing keeps it from the text. */
const marked = /^\s*([.)/])(\S?)/;

const labelled: ReadonlySet<Level> = new Set(["section", "item", "point"]);

const faultOf = ({ level, label, text }: BodyPara): string | undefined => {
  const [, mark = "", next = ""] = marked.exec(text.slice(label.length)) ?? [];
  if (level === "item" && mark === "/") return `khoản ghi “${label}/”, phải ghi “${label}.”`;
  if (level === "point" && mark === ".") return `điểm ghi “${label}.”, phải ghi “${label})”`;
  return mark !== "" && next !== "" ? `thiếu dấu cách sau “${label}${mark}”` : undefined;
};

export const labelMark: CheckRule = {
  id: "label-mark",
  topic: "word",
  severity: "warning",
  summary:
    "Khoản ghi “1.”, không ghi “1/”; điểm ghi “a)”, không ghi “a.”; sau số mục, khoản, chữ của điểm có một dấu cách",
  reason: "“II.NỘI DUNG” dính liền thì khó đọc, tìm không thấy; “1/” là cách ghi cũ",
  clause: clauseOf("II.6.đ"),
  check({ parts: { body } }, report) {
    for (const para of body.paras) {
      const fault = labelled.has(para.level) && faultOf(para);
      if (fault) report(para, fault);
    }
  },
};
