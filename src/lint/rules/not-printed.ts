import type { Budget, DelegateGroup, NodeGroup, Plan, Responsibility, Table } from "../../plan/plan.ts";
import { below } from "../../plan/walk.ts";
import { joinPointer, type Pointer } from "../../problem.ts";
import { folded } from "../../wording/folded.ts";
import { withoutEndMark } from "../../wording/punctuation.ts";
import { archiveOf, isArchiveLine } from "../../wording/recipients.ts";
import type { Report, Rule } from "../rule.ts";

const words = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const unitWithoutAmounts = ({ unit, lines, total }: Budget, pointer: Pointer, report: Report): void => {
  if (unit === undefined || lines || total !== undefined) return;
  const message = `“${unit}” không in ở đâu vì kinh phí không ghi số tiền. Bỏ unit, hoặc ghi total, lines`;
  report({ pointer: joinPointer(pointer, "unit"), on: "value" }, message);
};

/** Titles of columns that a header replaces, and that stand in none of its cells. */
const columnsUnderHeader = ({ columns, header }: Table, pointer: Pointer, report: Report): void => {
  if (!header) return;
  const shown = words(
    header
      .flat()
      .flatMap((cell) => (cell !== null && typeof cell === "object" ? cell.text : cell))
      .join(" "),
  );
  for (const [index, column] of (columns ?? []).entries()) {
    const title = typeof column === "string" ? column : column.title;
    if (title === undefined || shown.includes(words(title))) continue;
    const at = joinPointer(joinPointer(pointer, "columns"), index);
    report(
      typeof column === "string" ? at : joinPointer(at, "title"),
      `tên cột “${title}” không in ra vì bảng có header. Ghi tên này vào một ô của header, hoặc ghi như header`,
    );
  }
};

/** Keys whose items a node's `numbering` counts. */
const counted: readonly (keyof NodeGroup | "tasks" | "groups")[] = [
  "items",
  "purpose",
  "requirements",
  "event",
  "agenda",
  "delegates",
  "budget",
  "responsibilities",
  "tasks",
  "groups",
];

type Numbered = NodeGroup & Responsibility & DelegateGroup;

const numberingOfNothing = (node: Numbered, pointer: Pointer, report: Report): void => {
  if (node.numbering === undefined || counted.some((key) => key in node)) return;
  report(
    { pointer: joinPointer(pointer, "numbering"), on: "key" },
    "numbering không đánh số được gì: ở đây không có items. Bỏ numbering, hoặc ghi các ý con vào items",
  );
};

/** A plan keeps one line for the archive: the key `archive`, else the first line typed among the recipients. */
const archiveTwice = ({ recipients, archive }: Plan, report: Report): void => {
  const typed = [...recipients.entries()].filter(([, line]) => isArchiveLine(line));
  const kept = archiveOf(archive ?? typed[0]?.[1] ?? "");
  for (const [index, line] of typed.slice(archive === undefined ? 1 : 0)) {
    if (withoutEndMark(archiveOf(line)) === withoutEndMark(kept)) continue;
    report(
      joinPointer("/recipients", index),
      `“${line.trim()}” không in ra: dòng Lưu đã lấy ở ${archive === undefined ? "dòng trên" : "khóa archive"}. Chỉ ghi một chỗ`,
    );
  }
};

export const notPrinted: Rule = {
  id: "not-printed",
  topic: "input",
  severity: "warning",
  of: "plan",
  summary: "Điều đã ghi thì in ra",
  reason:
    "Đơn vị tính của kinh phí không có số tiền, tên cột mà hàng tiêu đề nhiều tầng không có, dòng Lưu thứ hai, kiểu số không có ý nào để đánh: chương trình không in ra được, người soạn tưởng là đã có",
  bad: "budget: { source: Từ ngân sách xã., unit: triệu đồng }",
  good: "budget: { source: Từ ngân sách xã., total: 30, unit: triệu đồng }",
  check({ plan }, report) {
    archiveTwice(plan, report);
    for (const { key, value, pointer } of below(plan)) {
      if (
        typeof value !== "object" ||
        value === null ||
        Array.isArray(value) ||
        /^\/(?:extra|footnotes)\//.test(pointer)
      )
        continue;
      if (key === "budget") unitWithoutAmounts(value as Budget, pointer, report);
      else if (key === "table") columnsUnderHeader(value as Table, pointer, report);
      else numberingOfNothing(value as Numbered, pointer, report);
    }
  },
};
