import { appendixLedTo as ofPlans } from "../../lint/rules/appendix-led-to.ts";
import { unmentioned } from "../../wording/appendix-mentions.ts";
import { type CheckRule, pageOf } from "../rule.ts";

export const appendixLedTo: CheckRule = {
  ...pageOf(ofPlans),
  check({ parts: { appendices, flow, ending } }, report) {
    const text = flow.lines
      .filter(({ place }) => place.order < ending.endsAt)
      .map((line) => line.text)
      .join("\n");
    const numbers = appendices.map(({ number }) => number);
    for (const index of unmentioned(text, numbers)) {
      const label = appendices[index]?.label;
      const name = `Phụ lục ${numbers[index]}`.trim();
      if (label) report(label, `trong văn bản không có chỗ nào dẫn đến phụ lục này. Ghi thêm, như: (${name} kèm theo)`);
    }
  },
};
