import { builtInLayout } from "../../kind/built-in.ts";
import { boxOf } from "../../recognize/boxes.ts";
import { looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { isSolid } from "../strokes.ts";

export const circulationMark: CheckRule = {
  id: "circulation-mark",
  topic: "word",
  severity: "error",
  summary: `Chỉ dẫn lưu hành in hoa, cỡ ${sizeInWords(builtInLayout, "luu-hanh")}, đứng, đậm, trong khung viền đơn ở lề trên trang 1`,
  reason: "Dấu XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ đặt trên Quốc hiệu để người nhận thấy trước khi đọc",
  clause: clauseOf("III.2.c"),
  check({ parts: { header }, layout }, report) {
    for (const line of header.circulation) {
      const faults = looksFaults(line, layout, { style: "luu-hanh", except: ["align"] });
      const box = boxOf(line);
      if (!box?.strokes.every(isSolid)) faults.push("chưa có khung viền đơn");
      // The position of a text box is uncertain.
      if (line.place.area === "text" && !line.place.boxed) faults.push("chưa ở trong lề trên (Header) của trang 1");
      if (faults.length > 0) report(line, `chỉ dẫn lưu hành: ${faults.join("; ")}`);
    }
  },
};
