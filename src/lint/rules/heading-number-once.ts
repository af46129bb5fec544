import { buildAppendixOutline, buildOutline } from "../../outline/build.ts";
import type { Headings } from "../../outline/headings.ts";
import type { Plan } from "../../plan/plan.ts";
import { capitals, withoutMarkup } from "../../wording/punctuation.ts";
import { type Rule, within } from "../rule.ts";

/** A number as it is typed in front of a title: "I.", "II/", "Mục 2:", "B.", "1.1.", "a)". */
const typedNumber =
  /^\**((?:mục\s+)?(?:(?:[IVX]+|\d{1,2}(?:\.\d{1,2}){0,3})(?:[./):]|\s?[-–—](?=\s))|[A-HĐ][./):]))\s+(?=[^\d\s])/iu;

// Only the numbers count, not what the program calls its own titles.
const untitled: Headings = {
  aims: "",
  purpose: "",
  requirements: "",
  content: "",
  time: "",
  venue: "",
  format: "",
  agenda: "",
  delegates: "",
  budget: "",
  responsibilities: "",
};

/** What is printed in front of each line of a plan: its label, and its title where it has one. */
const leadsOf = (plan: Plan): string[] =>
  [
    ...buildOutline(plan, untitled),
    ...(plan.appendices ?? []).flatMap((appendix) => buildAppendixOutline(appendix, untitled)),
  ].flatMap((entry) => (entry.kind === "line" && entry.lead !== "" ? [entry.lead] : []));

export const headingNumberOnce: Rule = {
  id: "heading-number-once",
  topic: "layout",
  severity: "warning",
  of: "plan",
  summary: "Tên mục, khoản không gõ số ở đầu: chương trình tự đánh số",
  reason:
    "Số gõ tay đúng với số in ra thì chương trình bỏ đi; số khác thì không biết là nhầm hay cố ý nên để nguyên, và bản in có hai số. Mục có label hoặc không đánh số (numbering: none) thì không báo",
  bad: `
sections:
  - { heading: Mục đích, content: Đánh giá kết quả đạt được. }
  - { heading: I. Nội dung, content: Tổ chức Hội nghị. }
`,
  good: `
sections:
  - { heading: Mục đích, content: Đánh giá kết quả đạt được. }
  - { heading: II. Nội dung, content: Tổ chức Hội nghị. }
`,
  check({ plan, texts }, report) {
    const numbered = texts.filter(({ pointer, value }) => /\/heading$/.test(pointer) && typedNumber.test(value));
    if (numbered.length === 0) return;
    const leads = leadsOf(plan);
    for (const text of numbered) {
      const title = text.value.trim();
      const endings = [title, capitals(title)].flatMap((way) => [` ${way}`, ` ${way}:`]);
      const lead = leads.find((one) => endings.some((ending) => one.endsWith(ending)));
      const typed = typedNumber.exec(text.value)?.[1];
      if (lead === undefined || typed === undefined) continue;
      const from = text.value.indexOf(typed);
      report(
        within(text, from, from + typed.length),
        `“${typed}” gõ tay ở đầu tên mục sẽ in thành “${withoutMarkup(lead)}”. Bỏ “${typed}”: chương trình tự đánh số (muốn số khác thì dùng label)`,
      );
    }
  },
};
