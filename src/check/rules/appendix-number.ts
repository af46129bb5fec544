import { type CheckRule, clauseOf } from "../rule.ts";

export const appendixNumber: CheckRule = {
  id: "appendix-number",
  topic: "word",
  severity: "error",
  summary: "Nhiều phụ lục thì đánh số La Mã; chỉ một phụ lục thì không đánh số",
  reason: "“Phụ lục 1”, “Phụ lục số 01”, “Phụ lục A” đều sai",
  clause: clauseOf("III.1.a"),
  check({ parts: { appendices } }, report) {
    for (const { label, number } of appendices) {
      if (appendices.length === 1) {
        if (number !== "") report(label, "văn bản chỉ có một phụ lục thì không đánh số");
      } else if (number === "") report(label, "văn bản có nhiều phụ lục thì đánh số La Mã: Phụ lục I, Phụ lục II …");
      else if (!/^[IVXLC]+$/u.test(number) || /số\s/iu.test(label.text))
        report(label, `số phụ lục ghi “${label.text.slice(8, 16).trim()}”, phải là số La Mã: Phụ lục I, Phụ lục II …`);
    }
  },
};
