import { type BasisItem, basisItemsIn, type Missing } from "../../document/basis-items.ts";
import { span } from "../../document/document.ts";
import type { Rule } from "../rule.ts";

const parts: Readonly<Record<Missing, string>> = {
  number: "số, ký hiệu (như “số 30/2020/NĐ-CP”)",
  date: "ngày ban hành (như “ngày 05 tháng 3 năm 2020”)",
  issuer: "cơ quan ban hành (như “của Chính phủ”)",
  subject: "trích yếu (như “về công tác văn thư”)",
};

/** Details that a căn cứ lacks of its law or document. A law identified by its number alone is another rule's. */
const lacksOf = ({ law, document }: BasisItem): Missing[] => {
  if (document) return document.lacks;
  return law && law.type !== "hiến pháp" && !law.number && !law.isDated ? ["date"] : [];
};

export const basisComplete: Rule = {
  id: "basis-complete",
  topic: "basis",
  severity: "warning",
  of: "document",
  summary: "Mỗi căn cứ ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu của văn bản",
  reason:
    "Thiếu một phần thì người đọc không tìm ra đúng văn bản, nhất là số văn bản của địa phương năm nào cũng đánh lại từ đầu. Luật, Pháp lệnh chỉ cần tên và ngày; chỗ trống của bản dự thảo và căn cứ không phải văn bản không bị xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.a",
  bad: "basis: [Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư]",
  good: "basis: [Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư]",
  check({ texts }, report) {
    for (const text of texts.filter(({ role }) => role === "basis")) {
      for (const item of basisItemsIn(text.printed)) {
        const lacks = lacksOf(item);
        if (lacks.length === 0) continue;
        const message = `căn cứ này chưa ghi ${lacks.map((part) => parts[part]).join(", ")}. Ghi thêm cho đủ`;
        report(span(text, item.from, item.to), message);
      }
    }
  },
};
