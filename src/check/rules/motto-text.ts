import { type CheckRule, clauseOf } from "../rule.ts";

export const mottoText: CheckRule = {
  id: "motto-text",
  topic: "word",
  severity: "error",
  summary: "Tiêu ngữ ghi đúng: Độc lập - Tự do - Hạnh phúc",
  reason:
    "Giữa các cụm từ là dấu gạch nối ngắn có dấu cách hai bên. Word hay tự đổi thành gạch dài; chữ “Do”, “Phúc” không viết hoa",
  clause: clauseOf("II.1.b"),
  check({ parts: { header } }, report) {
    const line = header.motto;
    if (!line) return;
    const written = line.text.replace(/[ \u00A0]+/g, " ");
    const wanted = "Độc lập - Tự do - Hạnh phúc";
    if (written === wanted || written.toUpperCase() === written) return;
    const dash = /[–—‐‑−]/.test(written) ? "dùng dấu gạch dài. " : "chưa đúng chữ. ";
    report(line, `Tiêu ngữ ${dash}Ghi: ${wanted}`);
  },
};
