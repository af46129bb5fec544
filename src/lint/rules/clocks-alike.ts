import type { AgendaItem } from "../../plan/plan.ts";
import { below } from "../../plan/walk.ts";
import { parseClocks } from "../../wording/clocks.ts";
import type { Rule } from "../rule.ts";

const forms: readonly (readonly [form: RegExp, name: string])[] = [
  [/\d\s?:\s?\d/, "08:00"],
  [/\d\s?giờ/u, "08 giờ 00"],
  [/\d\s?h/u, "8h00"],
  [/\d\s?g/u, "8g00"],
];

const formOf = (time: string): string | undefined =>
  parseClocks(time) && forms.find(([form]) => form.test(time.toLowerCase().normalize("NFC")))?.[1];

export const clocksAlike: Rule = {
  id: "clocks-alike",
  topic: "dates",
  severity: "hint",
  of: "plan",
  summary: "Giờ trong một chương trình viết một kiểu",
  reason:
    "“08:00”, “8h15” và “8 giờ 30” trong một bảng làm người đọc phải đọc lại. Kiểu nào cũng được, miễn là một kiểu; giờ nói bằng lời không bị xét",
  bad: `agenda:
  - { time: "08:00", text: Khai mạc }
  - { time: 8h15, text: Báo cáo tổng kết }`,
  good: `agenda:
  - { time: "08:00", text: Khai mạc }
  - { time: "08:15", text: Báo cáo tổng kết }`,
  check({ plan }, report) {
    for (const { key, value, pointer } of below(plan)) {
      if (key !== "agenda" || !Array.isArray(value)) continue;
      let first: { form: string; time: string } | undefined;
      for (const [index, item] of (value as (string | AgendaItem)[]).entries()) {
        const time = typeof item === "string" ? undefined : item.time;
        const form = time === undefined ? undefined : formOf(time);
        if (time === undefined || form === undefined) continue;
        first ??= { form, time };
        if (form !== first.form)
          report(
            `${pointer}/${index}/time`,
            `giờ ở đây viết “${time}”, ở trên viết “${first.time}”. Viết một kiểu cho cả chương trình, như ${first.form}`,
          );
      }
    }
  },
};
