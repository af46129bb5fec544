import { builtInLayout } from "../../kind/built-in.ts";
import { boxOf } from "../boxes.ts";
import { looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const circulationMark: CheckRule = {
  id: "circulation-mark",
  topic: "word",
  severity: "error",
  summary: `Chỉ dẫn lưu hành in hoa, cỡ ${sizeInWords(builtInLayout, "luu-hanh")}, đứng, đậm, trong khung viền đơn`,
  reason: "XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ đặt trong lề trên của trang 1",
  clause: clauseOf("III.2.c"),
  check({ parts: { header }, layout }, report) {
    for (const line of header.circulation) {
      const faults = looksFaults(line, layout, { style: "luu-hanh", except: ["align"] });
      if (!boxOf(line)) faults.push("chưa có khung viền đơn");
      if (faults.length > 0) report(line, `chỉ dẫn lưu hành: ${faults.join("; ")}`);
    }
  },
};
