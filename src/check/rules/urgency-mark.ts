import { builtInLayout } from "../../kind/built-in.ts";
import { boxOf } from "../boxes.ts";
import { decimal, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

const marks = builtInLayout.marks.widthMm;

export const urgencyMark: CheckRule = {
  id: "urgency-mark",
  topic: "word",
  severity: "error",
  summary: `Dấu mức độ khẩn, độ mật: in hoa, cỡ ${sizeInWords(builtInLayout, "dau-muc-do")}, đậm, màu đỏ tươi, trong khung đúng bề rộng`,
  reason: `Khung HỎA TỐC rộng ${marks["HỎA TỐC"]} mm, THƯỢNG KHẨN ${marks["THƯỢNG KHẨN"]} mm, KHẨN ${marks.KHẨN} mm, viền đơn. Thường đóng bằng dấu khắc sẵn; in trong tệp thì phải như dấu. Chiều cao khung không xét`,
  clause: clauseOf("III.2.b"),
  check({ parts: { header }, layout }, report) {
    for (const line of header.urgency) {
      const faults = looksFaults(line, layout, { style: "dau-muc-do", except: ["align"] });
      const red = line.runs.every(({ looks, text }) => text.trim() === "" || /^[C-F].[0-3].[0-3].$/.test(looks.color));
      if (!red) faults.push("chữ chưa đỏ");
      const box = boxOf(line);
      const widthMm = layout.marks.widthMm[line.text.toUpperCase().trim()];
      if (!box) faults.push("chưa có khung viền đơn");
      else if (widthMm !== undefined && Math.abs(box.widthMm - widthMm) > 1.5)
        faults.push(`khung rộng ${decimal(box.widthMm, 0)} mm, phải là ${widthMm} mm`);
      if (faults.length > 0) report(line, `dấu “${line.text}”: ${faults.join("; ")}`);
    }
  },
};
