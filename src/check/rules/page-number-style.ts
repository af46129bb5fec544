import { builtInLayout } from "../../kind/built-in.ts";
import { marginAt } from "../../recognize/where.ts";
import { decimal, rangeInWords, sizeInWords } from "../faults.ts";
import { pageNumbersIn } from "../page-numbers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { isWithin, nearPt } from "../tolerance.ts";

export const pageNumberStyle: CheckRule = {
  id: "page-number-style",
  topic: "word",
  severity: "error",
  summary: `Số trang là chữ số Ả Rập, Times New Roman, cỡ ${sizeInWords(builtInLayout, "so-trang")}, đứng`,
  reason: "Số trang nằm trong Header nên hay giữ phông và cỡ chữ mặc định của Word",
  clause: clauseOf("I.7"),
  check({ measured, layout }, report) {
    const range = layout.styles["so-trang"]?.sizePt ?? layout.body.sizePt;
    for (const { looks, format, place } of pageNumbersIn(measured).pages) {
      const faults = [
        ...(isWithin(looks.sizePt, range, nearPt)
          ? []
          : [`cỡ ${decimal(looks.sizePt)}, phải là ${rangeInWords(range)}`]),
        ...(looks.font.toLowerCase() === layout.font.value.toLowerCase()
          ? []
          : [`phông “${looks.font}”, phải là ${layout.font.value}`]),
        ...(looks.italic ? ["chữ nghiêng, phải đứng"] : []),
        ...(looks.bold ? ["chữ đậm, phải không đậm"] : []),
        ...(/^(?:decimal)?$/.test(format) ? [] : ["không phải chữ số Ả Rập"]),
      ];
      if (faults.length > 0) report(marginAt(place), `số trang: ${faults.join("; ")}`);
    }
  },
};
