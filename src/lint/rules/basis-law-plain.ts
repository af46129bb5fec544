import { basisItemsIn } from "../../document/basis-items.ts";
import { span } from "../../document/document.ts";
import { isWronglyCited } from "../acts/details.ts";
import type { Rule } from "../rule.ts";

export const basisLawPlain: Rule = {
  id: "basis-law-plain",
  topic: "basis",
  severity: "hint",
  of: "document",
  summary: "Luật, Pháp lệnh trong phần căn cứ chỉ ghi tên và ngày, không ghi số, ký hiệu và cơ quan ban hành",
  reason:
    "Luật, Pháp lệnh do Quốc hội, Ủy ban Thường vụ Quốc hội ban hành và được gọi bằng tên nên không cần số. Nhiều cơ quan vẫn ghi số nên đây chỉ là gợi ý; luật chỉ gọi được bằng số thì không bị xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.a",
  bad: "basis: [Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024]",
  good: "basis: [Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024]",
  check({ date, texts }, report) {
    for (const text of texts.filter(({ role }) => role === "basis")) {
      for (const { law } of basisItemsIn(text.printed)) {
        if (!law || law.isNameless) continue;
        const extra = [law.number, law.issuer].flatMap((part) => part ?? []);
        if (extra.length === 0) continue;
        const [from, to] = [Math.min(...extra), Math.max(...extra)];
        // If name, number and day are of different laws, the number may be the right one.
        if (isWronglyCited(text, date, law.from, law.to)) continue;
        const parts = [law.number, law.issuer].flatMap((part) => (part ? [`“${text.printed.slice(...part)}”`] : []));
        const type = text.printed.slice(law.from, law.from + law.type.length);
        const day = law.isDated ? "" : " và ghi ngày ban hành, như: ngày 21 tháng 6 năm 2024";
        const message = `${type} trong phần căn cứ chỉ ghi tên và ngày, không ghi số, ký hiệu, cơ quan ban hành. Bỏ ${parts.join(" và ")}${day}`;
        report(span(text, from, to), message);
      }
    }
  },
};
