import { dateLine } from "../../recognize/date-line.ts";
import { monthText } from "../../wording/date-words.ts";
import { padded } from "../../wording/numerals.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const dateZeros: CheckRule = {
  id: "date-zeros",
  topic: "word",
  severity: "error",
  summary: "Ngày 1–9 và tháng 1, 2 có số 0 ở trước; tháng 3–9 không có",
  reason: "Mẫu của Nghị định: “ngày 05 tháng 01 năm 2020”, “ngày 29 tháng 6 năm 2019”. Ghi “tháng 05” là sai",
  clause: clauseOf("II.4.b"),
  check({ parts: { header } }, report) {
    const line = header.date;
    const date = line && dateLine(line.text);
    if (!line || !date) return;
    const [day, month] = [Number(date.day), Number(date.month)];
    if (day >= 1 && date.day !== padded(day)) report(line, `ngày ghi “${date.day}”, phải là ${padded(day)}`);
    const wanted = monthText(month);
    if (month >= 1 && date.month !== wanted) report(line, `tháng ghi “${date.month}”, phải là ${wanted}`);
  },
};
