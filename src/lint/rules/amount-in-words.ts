import type { Budget } from "../../plan/plan.ts";
import { joinPointer } from "../../problem.ts";
import { folded } from "../../wording/folded.ts";
import { numberFromWords, numberInWords, scaleWords } from "../../wording/number-words.ts";
import { grouped } from "../../wording/numerals.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { budgetsOf } from "../budgets.ts";
import type { Rule } from "../rule.ts";

const inUnit = new RegExp(`^(?:đơn vị(?: tính)?: ?)?(1[.,]?000 |(?:${[...scaleWords.keys()].join("|")}) )?đồng$`);

/** In đồng, where the unit is known and the amount comes out whole. */
const amountOf = ({ total, unit = "đồng" }: Budget): number | undefined => {
  const scale = inUnit.exec(folded(unit).trim());
  if (total === undefined || !scale) return undefined;
  const [, name = ""] = scale;
  const factor = name.startsWith("1") ? 1000 : (numberFromWords(`một ${name}`) ?? 1);
  const amount = Number((total * factor).toFixed(3));
  return Number.isSafeInteger(amount) ? amount : undefined;
};

/** Without what stands around the number: "(Bằng chữ: … đồng chẵn./.)". */
const numberPart = (words: string): string =>
  folded(words)
    .replace(/^[\s(]*(?:bằng chữ\s*:?)?\s*/, "")
    .replace(/(?<![\s).;/])[\s).;/]+$/, "")
    .replace(/(?<!\s)\s+chẵn$/, "")
    .replace(/(?<!\s)\s+việt nam$/, "")
    .replace(/(?<!\s)\s+đồng$/, "")
    .replace(/[,.]/g, " ");

export const amountInWords: Rule = {
  id: "amount-in-words",
  topic: "sums",
  severity: "warning",
  of: "plan",
  summary: "Số tiền bằng chữ đúng với số tiền bằng số",
  reason:
    "Hai cách ghi lệch nhau thì không biết tin cách nào, và kho bạc, kế toán không nhận. Các cách đọc quen dùng (nghìn, ngàn; linh, lẻ; tư, bốn; chẵn …) đều được; lời ghi có chữ khác thì không xét",
  bad: `
budget:
  total: 15500000
  in_words: Mười lăm triệu đồng
`,
  good: `
budget:
  total: 15500000
  in_words: Mười lăm triệu năm trăm nghìn đồng
`,
  check({ plan }, report) {
    for (const { budget, pointer } of budgetsOf(plan)) {
      const amount = amountOf(budget);
      const said = budget.in_words === undefined ? undefined : numberFromWords(numberPart(budget.in_words));
      if (amount === undefined || said === undefined || said === amount) continue;
      report(
        joinPointer(pointer, "in_words"),
        `bằng chữ đọc ra ${grouped(said)} đồng mà bằng số là ${grouped(amount)} đồng. Bằng chữ ghi: ${capitalised(numberInWords(amount))} đồng`,
      );
    }
  },
};
