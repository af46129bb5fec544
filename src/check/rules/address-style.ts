import { builtInLayout } from "../../kind/built-in.ts";
import { looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

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
    if (!flow.strokes.some(({ place }) => place.area === "footer" && place.order < first.place.order))
      faults.push("chưa có đường kẻ ở trên");
    if (faults.length > 0) report(first, `địa chỉ của cơ quan: ${[...new Set(faults)].join("; ")}`);
  },
};
