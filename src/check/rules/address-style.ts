import { builtInLayout } from "../../kind/built-in.ts";
import { decimal, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { nearRuleShare } from "../tolerance.ts";

export const addressStyle: CheckRule = {
  id: "address-style",
  topic: "word",
  severity: "error",
  summary: `Địa chỉ, điện thoại của cơ quan ở cuối trang 1: cỡ ${sizeInWords(builtInLayout, "dia-chi")}, đứng, dưới một đường kẻ`,
  reason: "Thành phần này không bắt buộc; đã ghi thì ghi đúng chỗ, dưới đường kẻ hết bề ngang",
  clause: clauseOf("III.4"),
  check({ parts: { flow }, layout }, report) {
    const lines = flow.lines
      .filter(({ place }) => place.area === "footer" && place.section === 0)
      .filter(({ text }) => /\p{L}{2}/u.test(text));
    const [first] = lines;
    if (
      !first ||
      !lines.some(({ text }) => /địa chỉ|điện thoại|đt|tel|fax|email|e-mail|@|www|website|số \d/iu.test(text))
    )
      return;
    const faults = lines.flatMap((line) => looksFaults(line, layout, { style: "dia-chi", except: ["align"] }));
    const rule = flow.strokes.find(({ place }) => place.area === "footer" && place.order < first.place.order);
    if (!rule) faults.push("chưa có đường kẻ ở trên");
    else if (rule.lengthMm !== null && rule.lengthMm < first.place.widthMm * (1 - nearRuleShare))
      faults.push(`đường kẻ ở trên dài ${decimal(rule.lengthMm, 0)} mm, phải hết bề ngang giữa hai lề`);
    if (faults.length > 0) report(first, `địa chỉ của cơ quan: ${[...new Set(faults)].join("; ")}`);
  },
};
