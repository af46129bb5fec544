import { numberWithDate as ofPlans } from "../../lint/rules/number-with-date.ts";
import { dateLine } from "../../recognize/date-line.ts";
import { numberIn } from "../../recognize/document.ts";
import { type CheckRule, pageOf } from "../rule.ts";

export const numberWithDate: CheckRule = {
  ...pageOf(ofPlans),
  check({ parts: { header } }, report) {
    const date = header.date && dateLine(header.date.text);
    if (date && date.day === "" && numberIn(header.number?.text) !== undefined)
      report(
        header.date,
        "văn bản đã có số mà ngày còn để trống. Ghi ngày ban hành, hoặc để trống cả hai khi còn là dự thảo",
      );
  },
};
