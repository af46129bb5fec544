import { linesIn, type Span, span, type Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import { appendixLabelIn } from "../../wording/appendix-mentions.ts";
import type { Rule } from "../rule.ts";

/** The title of a part or a section: its line, or what stands in front of a colon. */
const titleIn = ({ printed, lead }: Text): string => printed.slice(0, lead || printed.search(/:\s/) + 1 || undefined);

/** A title that stands in front of its text is reported alone. */
const placeOf = (text: Text): Text | Span => (text.lead > 0 ? span(text, 0, text.lead) : text);

export const titlesInCapitals: Rule = {
  id: "titles-in-capitals",
  topic: "layout",
  severity: "hint",
  of: "document",
  summary: "Tiêu đề phần, tiêu đề mục (I., II., …) và tên phụ lục in hoa",
  reason:
    "Chương trình tự in hoa; kế hoạch ghi caps: false thì in thường, và không hỏi lại. Cả văn bản in thường thì có khi là cách của cơ quan, nên chỉ hỏi một lần",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.d, II.6.đ và III.1.b",
  bad: `
closing: ["**II. Kinh phí**", Từ ngân sách xã.]
`,
  good: `
closing: ["**II. KINH PHÍ**", Từ ngân sách xã.]
`,
  check(document, report) {
    const sections = linesIn(document).filter(
      ({ role, label }) => role === "part" || countedBy(label)?.level === "section",
    );
    // A form without the word "Phụ lục" is written as those who issue it do.
    const named = document.appendices.flatMap(({ label, title: [first] }) =>
      first && appendixLabelIn(label.printed) ? [first] : [],
    );
    const titles = [...sections, ...named].map((text) => ({
      text,
      title: titleIn(text),
    }));
    const small = titles.filter(({ text, title }) => text.capitals !== "declined" && title !== title.toUpperCase());
    const [first] = small;
    if (first && small.length > 1 && small.length === titles.length) {
      const message = `“${first.title}” và ${small.length - 1} tên mục, phụ lục khác in thường; thể thức là in hoa. Có đúng cơ quan dùng cách này không?`;
      report(placeOf(first.text), message);
      return;
    }
    for (const { text, title } of small) report(placeOf(text), `“${title}” chưa in hoa`);
  },
};
