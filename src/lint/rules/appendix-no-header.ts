import type { Text } from "../../document/document.ts";
import { isBody } from "../../knowledge/bodies.ts";
import { isMotto, isNational, isRecipientsLabel } from "../../wording/fixed-lines.ts";
import { isFormName } from "../../wording/forms.ts";
import type { Rule } from "../rule.ts";
import { signAt } from "../signers.ts";

/** "TM ĐIỆN TỬ" may be trade. */
const isSignature = (line: string): boolean => line === line.toUpperCase() && /[.:]$/.test(signAt(line)?.written ?? "");

interface AppendixLine {
  text: Text;
  line: string;
  /** Above the label of the appendix. */
  isAbove: boolean;
}

/** A header in columns below the label is that of a form which others fill in. */
const isOwn = ({ text, line, isAbove }: AppendixLine): boolean => isAbove || text.printed === line;

/** Components that only the document itself has. */
const components: readonly (readonly [name: string, is: (line: AppendixLine) => boolean])[] = [
  ["Quốc hiệu", (one) => isNational(one.line) && isOwn(one)],
  ["Tiêu ngữ", (one) => isMotto(one.line) && isOwn(one)],
  ["tên cơ quan", ({ line, isAbove }) => isAbove && isBody(line, "letterhead")],
  ["nơi nhận", ({ line }) => isRecipientsLabel(line)],
  ["phần ký", ({ line }) => isSignature(line)],
];

/** A form among other things of an appendix begins with its name: "Mẫu số 01". */
const longestFormLabel = 20;
const beginsForm = ({ printed, label }: Text): boolean =>
  label === "" && printed.length <= longestFormLabel && isFormName(printed);

const linesOf = (text: Text, isAbove: boolean): AppendixLine[] =>
  text.printed.split("\n").map((line) => ({ text, line, isAbove }));

export const appendixNoHeader: Rule = {
  id: "appendix-no-header",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Phụ lục không có Quốc hiệu, tên cơ quan, nơi nhận, phần ký riêng",
  reason:
    "Theo mẫu, phụ lục chỉ có dòng Phụ lục, tên, dòng kèm theo và nội dung. Biểu mẫu, phiếu, đơn đính kèm có phần đầu của nó nên không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1",
  bad: `
closing: Theo Phụ lục kèm theo
appendices: [{ title: Danh mục hồ sơ, content: [Hồ sơ năm 2025, TM. ỦY BAN NHÂN DÂN] }]
`,
  good: `
closing: Theo Phụ lục kèm theo
appendices: [{ title: Danh mục hồ sơ, content: [Hồ sơ năm 2025] }]
`,
  check({ appendices }, report) {
    for (const { above, texts, isForm } of appendices) {
      if (isForm) continue;
      const form = texts.findIndex(beginsForm);
      const lines = [
        ...above.flatMap((text) => linesOf(text, true)),
        ...texts
          .slice(0, form < 0 ? undefined : form)
          .filter(({ role }) => role !== "cell")
          .flatMap((text) => linesOf(text, false)),
      ];
      const found = components.flatMap(([name, is]) => {
        const one = lines.find(is);
        return one ? [{ name, text: one.text }] : [];
      });
      const [first] = found;
      if (first)
        report(
          first.text,
          `phụ lục có ${found.map(({ name }) => name).join(", ")} riêng. Bỏ đi; dòng “(Kèm theo …)” đã cho biết phụ lục của văn bản nào`,
        );
    }
  },
};
