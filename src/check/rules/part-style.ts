import { looksFaults } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const partStyle: CheckRule = {
  id: "part-style",
  topic: "word",
  severity: "error",
  summary: "“Phần I” và tiêu đề phần ở dòng dưới đứng, đậm, cỡ 13–14",
  reason: "Phần là cấp lớn nhất của văn bản; “Phần I” in thường, tiêu đề in hoa",
  clause: clauseOf("II.6.đ"),
  check({ parts: { body }, layout }, report) {
    for (const [index, para] of body.paras.entries()) {
      const [line] = para.lines;
      if (para.level !== "part" || !line || para.measured.align !== "center") continue;
      const faults = looksFaults(line, layout, { style: "phan", except: ["align"] });
      if (faults.length > 0) report(line, `dòng Phần: ${faults.join("; ")}`);
      const title = para.lines[1] ?? body.paras[index + 1]?.lines[0];
      const titleFaults =
        title && para.rest === ""
          ? looksFaults(title, layout, { style: "phan-tieu-de", except: ["align", "capitals"] })
          : [];
      if (title && titleFaults.length > 0) report(title, `tiêu đề phần: ${titleFaults.join("; ")}`);
    }
  },
};
