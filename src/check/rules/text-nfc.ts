import { textNfc as ofPlans } from "../../lint/rules/text-nfc.ts";
import type { MeasuredParagraph } from "../../ooxml/measured.ts";
import { howToCompose, lettersApart } from "../../wording/letters-apart.ts";
import { type CheckRule, pageOf } from "../rule.ts";

/** As the file holds them: lines are read as NFC. */
const textIn = ({ inlines }: MeasuredParagraph): string =>
  inlines.map((inline) => (inline.tag === "text" ? inline.text : "")).join("");

export const textNfc: CheckRule = {
  ...pageOf(ofPlans),
  check({ parts: { flow } }, report) {
    for (const para of flow.paras) {
      const [first] = lettersApart(textIn(para.measured));
      if (first) report(para, `chữ gõ dấu rời, như “${first.typed.normalize("NFC")}”. ${howToCompose}`);
    }
  },
};
