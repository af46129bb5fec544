import { boldSentence, linesIn, type Span, span, type Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import { appendixLabelIn } from "../../wording/appendix-mentions.ts";
import type { Rule } from "../rule.ts";

/** The title of a part or a section: its line, or what stands in front of a colon or is bold up to a full stop. */
const titleIn = ({ printed, lead, pieces }: Text): string =>
  printed.slice(0, lead || boldSentence(pieces) || printed.search(/:\s/) + 1 || undefined);

/** A title that stands in front of its text is reported alone. */
const placeOf = (text: Text): Text | Span => (text.lead > 0 ? span(text, 0, text.lead) : text);

export const titlesInCapitals: Rule = {
  id: "titles-in-capitals",
  topic: "layout",
  severity: "hint",
  of: "document",
  summary: "Tiêu đề phần, tiêu đề mục (I., II., …) và tên phụ lục in hoa",
  reason:
    "Chương trình tự in hoa, trừ chỗ ghi caps: false. Mọi tiêu đề của một cấp cùng in thường là cách của cơ quan, nên không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.d, II.6.đ và III.1.b",
  bad: `
closing: ["**II. Kinh phí**", Từ ngân sách xã.]
`,
  good: `
closing: ["**II. KINH PHÍ**", Từ ngân sách xã.]
`,
  check(document, report) {
    const lines = linesIn(document);
    // A form without the word "Phụ lục" is written as those who issue it do.
    const named = document.appendices.flatMap(({ label, title: [first] }) =>
      first && appendixLabelIn(label.printed) ? [first] : [],
    );
    const levels = [
      lines.filter(({ role }) => role === "part"),
      lines.filter(({ role, label }) => role !== "part" && countedBy(label)?.level === "section"),
      named,
    ];
    for (const titles of levels) {
      const small = titles.filter((text) => titleIn(text) !== titleIn(text).toUpperCase());
      // All titles of a level in small letters are the way of an office.
      if (small.length === titles.length) continue;
      for (const text of small) report(placeOf(text), `“${titleIn(text)}” chưa in hoa, khác các tiêu đề cùng cấp`);
    }
  },
};
