import { textNfc as ofPlans } from "../../lint/rules/text-nfc.ts";
import type { MeasuredParagraph } from "../../ooxml/measured.ts";
import { type CheckRule, pageOf } from "../rule.ts";

const wordsApart = ({ inlines }: MeasuredParagraph): string[] =>
  inlines
    .map((inline) => (inline.tag === "text" ? inline.text : ""))
    .join("")
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== word.normalize("NFC"));

export const textNfc: CheckRule = {
  ...pageOf(ofPlans),
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
