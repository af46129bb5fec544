import { span } from "../../document/document.ts";
import { legacyPlaces } from "../legacy.ts";
import type { Rule } from "../rule.ts";

export const textUnicode: Rule = {
  id: "text-unicode",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Lời văn gõ bằng bảng mã Unicode, không phải TCVN3 (ABC) hay VNI",
  reason:
    "Đoạn chép từ văn bản cũ dùng phông .VnTime hay VNI-Times sẽ in ra chữ sai. Chỉ báo khi ít nhất hai từ khác nhau đọc theo bảng mã cũ thành chữ Việt, nên tên nước ngoài không bị nhầm",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, I.4",
  bad: "purpose: [§¸nh gi¸ kÕt qu¶ ho¹t ®éng.]",
  good: "purpose: [Đánh giá kết quả hoạt động.]",
  check({ texts }, report) {
    const places = legacyPlaces(texts);
    const [first] = places;
    if (!first) return;
    const { text, from, typed, word, encoding } = first;
    const more = places.length > 1 ? `; tệp còn ${places.length - 1} đoạn khác như vậy` : "";
    report(
      span(text, from, from + typed.length),
      `“${typed}” là chữ “${word}” gõ bằng bảng mã ${encoding}${more}. Chuyển sang Unicode bằng công cụ của bộ gõ (Unikey: Ctrl+Shift+F6) rồi dán lại`,
    );
  },
};
