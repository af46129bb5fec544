import { span } from "../../document/document.ts";
import { isBefore } from "../../wording/calendar.ts";
import { shortDate } from "../../wording/date-words.ts";
import { fullDatesIn } from "../../wording/dates-in-text.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { correctedYear, issueInWords } from "../issue.ts";
import type { Rule } from "../rule.ts";

/** Titles of columns that say until when. */
const untilWhen =
  /^(?:thời hạn|hạn|(?:thời gian|thời điểm|ngày|tiến độ) (?:thực hiện|hoàn thành|triển khai)|hoàn thành|(?:thời gian|tiến độ|ngày)(?: tổ chức| diễn ra)?$)/u;
/** Titles of columns whose days are those of documents, births or finished work. */
const ofRecords = words(/\b(?:số hiệu|ký hiệu|văn bản|quyết định|sinh|cấp|ký|kết quả|đã)\b/u);
const longestTitle = 40;

export const tableDateAfterIssue: Rule = {
  id: "table-date-after-issue",
  topic: "dates",
  severity: "hint",
  of: "document",
  summary: "Thời hạn ghi trong bảng đến sau khi văn bản được ban hành",
  reason:
    "Đơn vị nhận văn bản không làm kịp việc đã hết hạn; thường là quên sửa năm khi chép bảng cũ. Chỉ xét cột thời hạn, thời gian thực hiện; khoảng thời gian thì xét ngày cuối",
  bad: `
closing: Phân công tại Phụ lục kèm theo
appendices:
  - { title: Phân công nhiệm vụ, table: { columns: [Việc, Thời hạn], rows: [[Lập danh sách, 20/5/2025]] } }
`,
  good: `
closing: Phân công tại Phụ lục kèm theo
appendices:
  - { title: Phân công nhiệm vụ, table: { columns: [Việc, Thời hạn], rows: [[Lập danh sách, 20/5/2026]] } }
`,
  check({ texts, date: issue }, report) {
    if (issue === undefined) return;
    const columns = new Set<string>();
    const records = new Set(
      texts.flatMap(({ cell, printed }) => (cell?.row === 0 && ofRecords.test(folded(printed)) ? [cell.table] : [])),
    );
    for (const text of texts) {
      const { cell, printed } = text;
      if (!cell || records.has(cell.table)) continue;
      const column = `${cell.table}:${cell.column}`;
      const saysUntilWhen = untilWhen.test(folded(printed));
      const dates = saysUntilWhen || columns.has(column) ? fullDatesIn(printed) : [];
      if (saysUntilWhen && dates.length === 0 && printed.length <= longestTitle) columns.add(column);
      else {
        const last = dates.at(-1);
        if (!last || dates.some((one) => !isBefore(one, issue))) continue;
        const message = `thời hạn ngày ${shortDate(last)} đã qua khi văn bản ban hành (${issueInWords(issue)}). ${correctedYear(last, issue)}`;
        report(span(text, last.from, last.to), message);
      }
    }
  },
};
