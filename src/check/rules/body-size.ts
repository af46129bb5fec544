import { builtInLayout } from "../../kind/built-in.ts";
import { decimal, rangeInWords, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { mainSizeOf, runningIn, sizesOf } from "../running.ts";
import { isNear, isWithin, nearPt } from "../tolerance.ts";

export const bodySize: CheckRule = {
  id: "body-size",
  topic: "word",
  severity: "error",
  summary: `Nội dung cỡ ${sizeInWords(builtInLayout, "noi-dung")}, một cỡ trong cả văn bản`,
  reason: "Đoạn chép từ tệp khác giữ cỡ chữ cũ, in ra chỗ to chỗ nhỏ",
  clause: clauseOf("II.6.e"),
  check({ parts, layout }, report) {
    const range = layout.body.sizePt;
    const running = runningIn(parts);
    const main = mainSizeOf(running);
    if (!isWithin(main, range, nearPt) && running[0])
      return report(running[0], `nội dung cỡ ${decimal(main)}, phải là ${rangeInWords(range)}`);
    for (const para of running) {
      const other = sizesOf(para).find((size) => !isNear(size, main, nearPt));
      if (other !== undefined) report(para, `có chữ cỡ ${decimal(other)}, các đoạn khác cỡ ${decimal(main)}`);
    }
  },
};
