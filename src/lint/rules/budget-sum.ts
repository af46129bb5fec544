import { joinPointer } from "../../problem.ts";
import { folded } from "../../wording/folded.ts";
import { grouped } from "../../wording/numerals.ts";
import { words } from "../../wording/words.ts";
import { budgetsOf } from "../budgets.ts";
import type { Rule } from "../rule.ts";

/** Amounts with decimals, without the dust that binary fractions leave behind. */
const cleaned = (amount: number): number => Number(amount.toFixed(6));

const ofAll = words(/^[-+\s]*(?:tổng|cộng)\b/u);

export const budgetSum: Rule = {
  id: "budget-sum",
  topic: "sums",
  severity: "warning",
  of: "plan",
  summary: "Tổng kinh phí bằng các khoản chi cộng lại",
  reason:
    "Số tiền lệch là văn bản bị trả lại khi thẩm định, thanh toán. Dòng “Cộng”, “Tổng cộng” không tính là khoản chi; có dòng “Trong đó” thì không xét",
  bad: `
budget:
  lines:
    - { name: In tài liệu, amount: 3000000 }
    - { name: Trang trí hội trường, amount: 4500000 }
  total: 7000000
`,
  good: `
budget:
  lines:
    - { name: In tài liệu, amount: 3000000 }
    - { name: Trang trí hội trường, amount: 4500000 }
  total: 7500000
`,
  check({ plan }, report) {
    for (const { budget, pointer } of budgetsOf(plan)) {
      const { lines, total, unit = "đồng" } = budget;
      if (
        !lines ||
        total === undefined ||
        lines.some(({ name }) => /^[-+\s]*(?:trong đó|gồm|bao gồm)/.test(folded(name)))
      )
        continue;
      const counted = lines.filter(({ name }) => !ofAll.test(folded(name)));
      const sum = cleaned(counted.reduce((all, { amount }) => all + amount, 0));
      if (sum === cleaned(total)) continue;
      report(
        joinPointer(pointer, "total"),
        `tổng kinh phí ghi ${grouped(total)} ${unit} mà các khoản cộng lại là ${grouped(sum)} ${unit}. Xem lại từng khoản hoặc tổng số`,
      );
    }
  },
};
