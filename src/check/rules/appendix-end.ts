import { isPicture } from "../../recognize/drawn.ts";
import { every } from "../../recognize/lines.ts";
import { isNational } from "../../wording/fixed-lines.ts";
import { isToFill } from "../../wording/forms.ts";
import { isRemark } from "../../wording/remarks.ts";
import { endMarkFault } from "../end-mark.ts";
import type { CheckRule } from "../rule.ts";

export const appendixEnd: CheckRule = {
  id: "appendix-end",
  topic: "word",
  severity: "warning",
  summary: "Phụ lục kết thúc bằng lời văn thì cuối phụ lục ghi “./.”",
  reason:
    "Mẫu phụ lục của Nghị định ghi ./. như ở văn bản chính. Phụ lục kết thúc bằng bảng (có hay không có ghi chú ở dưới), bằng hình, biểu mẫu để điền thì không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1",
  check({ parts: { appendices, flow } }, report) {
    for (const { content, isForm } of appendices) {
      const last = content.findLast(({ text }) => text !== "");
      // A form with a header of its own ends as its author likes, wherever it begins.
      if (isForm || content.some(({ text }) => isNational(text))) continue;
      if (!last || last.place.cell || last.place.boxed || isToFill(last.text)) continue;
      const inTable = content.findLastIndex(({ place }) => place.cell !== null);
      const below = content.slice(inTable + 1).find(({ text }) => text !== "");
      // Notes on a table end with it.
      if (inTable !== -1 && below && isRemark(below.text)) continue;
      const { align } = last.measured;
      const isTitle = last.lines.every((line) => every(line, ({ bold }) => bold));
      if (isTitle || align === "center" || align === "right") continue;
      if (content.slice(content.indexOf(last)).some(({ measured }) => measured.inlines.some(isPicture))) continue;
      const until = content.at(-1)?.place.order ?? 0;
      // A table of blank cells has no words of its own.
      if (flow.grids.some(({ place }) => place.order > last.place.order && place.order < until)) continue;
      const fault = endMarkFault(last.text);
      if (fault !== undefined) report(last, `phụ lục ${fault}`);
    }
  },
};
