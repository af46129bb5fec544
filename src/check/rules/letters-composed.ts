import type { MeasuredParagraph } from "../../ooxml/measured.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

const wordsApart = ({ inlines }: MeasuredParagraph): string[] =>
  inlines
    .map((inline) => (inline.tag === "text" ? inline.text : ""))
    .join("")
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== word.normalize("NFC"));

export const lettersComposed: CheckRule = {
  id: "letters-composed",
  topic: "word",
  severity: "hint",
  summary: "Chữ có dấu là một ký tự (Unicode dựng sẵn), không phải chữ cái và dấu rời",
  reason:
    "Chữ chép từ máy Mac hoặc tệp PDF thường tách dấu thành ký tự riêng: nhìn giống hệt mà tìm không ra, có máy in lệch dấu",
  clause: clauseOf("I.4"),
  check({ parts: { flow } }, report) {
    for (const para of flow.paras) {
      const [word] = wordsApart(para.measured);
      if (word !== undefined)
        report(
          para,
          `chữ gõ dấu rời, như “${word.normalize("NFC")}”. Trong UniKey chọn bảng mã “Unicode” (không phải “Unicode tổ hợp”) rồi gõ lại`,
        );
    }
  },
};
