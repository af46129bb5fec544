import { type CheckRule, clauseOf } from "../rule.ts";

export const nationalPlace: CheckRule = {
  id: "national-place",
  topic: "word",
  severity: "error",
  summary: "Quốc hiệu ở nửa phải, đầu trang 1",
  reason:
    "Quốc hiệu đặt giữa trang, tên cơ quan ở trên hoặc ở dưới là kiểu trình bày của văn bản khác, không phải của văn bản hành chính",
  clause: clauseOf("II.1.a"),
  check({ parts: { header } }, report) {
    const [line] = header.national;
    if (!line || line.place.boxed || line.place.half === "right") return;
    const half = line.place.half === "left" ? "ở bên trái" : "ở giữa trang";
    report(
      line,
      `Quốc hiệu đang ${half}, phải ở nửa phải, ngang với tên cơ quan ban hành. Kẻ một bảng hai ô không viền`,
    );
  },
};
