import { builtInLayout } from "../../kind/built-in.ts";
import { boxOf } from "../../recognize/boxes.ts";
import { isRed } from "../colors.ts";
import { decimal, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { isSolid } from "../strokes.ts";
import { isNear, nearStampMm } from "../tolerance.ts";

const { widthMm: markWidthsMm, heightMm } = builtInLayout.marks;

export const urgencyMark: CheckRule = {
  id: "urgency-mark",
  topic: "word",
  severity: "error",
  summary: `Dấu mức độ khẩn, độ mật: in hoa, cỡ ${sizeInWords(builtInLayout, "dau-muc-do")}, đứng, đậm, màu đỏ tươi, trong khung viền đơn đúng kích thước`,
  reason: `Khung HỎA TỐC ${markWidthsMm["HỎA TỐC"]} × ${heightMm.value} mm, THƯỢNG KHẨN ${markWidthsMm["THƯỢNG KHẨN"]} × ${heightMm.value} mm, KHẨN ${markWidthsMm.KHẨN} × ${heightMm.value} mm. Dấu chỉ độ mật theo quy định về bảo vệ bí mật nhà nước. Thường đóng bằng dấu khắc sẵn; in trong tệp thì phải như dấu`,
  clause: clauseOf("III.2.a (dấu chỉ độ mật) và III.2.b (dấu chỉ mức độ khẩn)"),
  check({ parts: { header }, layout }, report) {
    for (const line of header.urgency) {
      const faults = looksFaults(line, layout, { style: "dau-muc-do", except: ["align"] });
      const red = line.runs.every(({ looks, text }) => text.trim() === "" || isRed(looks.color));
      if (!red) faults.push("chữ chưa đỏ");
      const box = boxOf(line);
      if (!box) faults.push("chưa có khung viền đơn");
      else {
        if (!box.strokes.every(({ color }) => isRed(color))) faults.push("khung chưa đỏ");
        if (!box.strokes.every(isSolid)) faults.push("khung không phải viền đơn");
        const wanted = { rộng: layout.marks.widthMm[line.text.toUpperCase().trim()], cao: layout.marks.heightMm.value };
        const found = { rộng: box.widthMm, cao: box.heightMm };
        for (const side of ["rộng", "cao"] as const) {
          const [mm, wantedMm] = [found[side], wanted[side]];
          if (mm !== null && wantedMm !== undefined && !isNear(mm, wantedMm, nearStampMm))
            faults.push(`khung ${side} ${decimal(mm, 0)} mm, phải là ${wantedMm} mm`);
        }
      }
      const { place } = line;
      const isAbove = header.number !== null && place.order < header.number.place.order;
      if (!place.boxed && (place.half === "right" || isAbove)) faults.push("phải đặt bên trái, dưới số, ký hiệu");
      if (faults.length > 0) report(line, `dấu “${line.text}”: ${faults.join("; ")}`);
    }
  },
};
