import { looksFaults } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const partStyle: CheckRule = {
  id: "part-style",
  topic: "word",
  severity: "error",
  summary: "“Phần I” và tiêu đề phần mỗi thứ một dòng, canh giữa, đậm",
  reason: "Phần là cấp lớn nhất của văn bản nên đứng riêng, không viết liền tiêu đề",
  clause: clauseOf("II.6.đ"),
  check({ parts: { body }, layout }, report) {
    for (const [index, para] of body.paras.entries()) {
      const [line] = para.lines;
      if (para.level !== "part" || !line) continue;
      const isHeading =
        para.measured.align === "center" ||
        looksFaults(line, layout, { style: "phan", except: ["size", "align", "capitals"] }).length === 0;
      if (!isHeading) continue;
      const faults = looksFaults(line, layout, { style: "phan", except: ["align"] });
      if (para.measured.align !== "center") faults.push("chưa canh giữa");
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
