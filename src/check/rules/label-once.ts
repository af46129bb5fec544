import { countedBy, typedLabelIn } from "../../document/labels.ts";
import type { CheckRule } from "../rule.ts";

export const labelOnce: CheckRule = {
  id: "label-once",
  topic: "word",
  severity: "warning",
  summary: "Mỗi đoạn chỉ có một số thứ tự, một dấu đầu dòng",
  reason: "Word đã tự đánh số, lại gõ thêm số nữa, thì in ra “1. 1.”, “- -”",
  check({ parts: { body } }, report) {
    for (const { text, rest, label, lines } of body.paras) {
      const second = label === "" ? undefined : typedLabelIn(rest)?.label;
      if (second === undefined) continue;
      const first = text.slice(0, text.length - rest.length).trim();
      const level = countedBy(first)?.level;
      const isSame = level === undefined ? first === second : level === countedBy(second)?.level;
      if (isSame) report(lines[0] ?? null, `“${first} ${second}” là hai nhãn liền nhau. Bỏ một nhãn`);
    }
  },
};
