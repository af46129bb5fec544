import type { Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import { isRemark } from "../../wording/remarks.ts";
import type { Rule } from "../rule.ts";

const hasLetters = (text: string): boolean => /[A-Za-zÀ-ỹ]/u.test(text);

const isItalic = ({ printed, pieces }: Text): boolean =>
  hasLetters(printed) && pieces.every(({ italic, text }) => italic || !hasLetters(text));

export const bodyUpright: Rule = {
  id: "body-upright",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Lời văn là chữ đứng",
  reason: "Đoạn in nghiêng cả đoạn lẫn với căn cứ. Vài chữ nhấn mạnh, ghi chú, tên bảng không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.e",
  bad: `
sections: [{ heading: Nội dung, content: "*Tổ chức Hội nghị trang trọng, tiết kiệm.*" }]
`,
  good: `
sections: [{ heading: Nội dung, content: "Tổ chức Hội nghị *trang trọng*, tiết kiệm." }]
`,
  check({ preamble, body, closing }, report) {
    for (const text of [...preamble, ...body, ...closing]) {
      const isProse = (text.role === "running" || text.role === "preamble") && !countedBy(text.label);
      if (isProse && isItalic(text) && !isRemark(text.printed)) report(text, "cả đoạn in nghiêng, phải đứng");
    }
  },
};
