import { buildAppendixOutline, buildOutline, onlyHeadings } from "../../outline/build.ts";
import { type Choices, choicesOf } from "../../outline/choices.ts";
import {
  type Budget,
  columnsOf,
  type DelegateGroup,
  type Headings,
  type NodeGroup,
  type Numbering,
  nodeSettings,
  type Plan,
  type PlanTable,
  type Responsibility,
} from "../../plan/plan.ts";
import { below } from "../../plan/walk.ts";
import { joinPointer, type Pointer } from "../../problem.ts";
import { folded } from "../../wording/folded.ts";
import { withoutEndMark } from "../../wording/punctuation.ts";
import { archiveOf, isArchiveLine } from "../../wording/recipients.ts";
import type { Report, Rule, Subject } from "../rule.ts";

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
const columnsUnderHeader = ({ columns, header }: PlanTable, pointer: Pointer, report: Report): void => {
  if (!header) return;
  const shown = words(
    header
      .flat()
      .flatMap((cell) => (cell !== null && typeof cell === "object" ? cell.text : cell))
      .join(" "),
  );
  for (const { key, value: title, pointer: at } of below(columns, joinPointer(pointer, "columns"))) {
    const isTitle = typeof title === "string" && (key === "title" || /\/columns\/\d+$/.test(at));
    if (!isTitle || shown.includes(words(title))) continue;
    report(
      at,
      `tên cột “${title}” không in ra vì bảng có header. Ghi tên này vào một ô của header, hoặc ghi như header`,
    );
  }
};

const sumWithoutTotal = (table: PlanTable, pointer: Pointer, report: Report): void => {
  if (table.total !== undefined) return;
  const [first] = columnsOf(table).filter(({ sum }) => sum);
  const at = below(table.columns, joinPointer(pointer, "columns")).find(({ value }) => value === first);
  if (!first || !at) return;
  report(
    { pointer: joinPointer(at.pointer, "sum"), on: "key" },
    "sum không in ra gì vì bảng không có dòng cộng. Ghi thêm total: Tổng cộng, hoặc bỏ sum",
  );
};

const forPen = "muốn chừa chỗ ghi bằng bút thì gõ dãy chấm (………………), hoặc ghi nhãn vào fields";

const blanks =
  /^(?<start> {3,}|\t[ \t]*)(?=[^ \t\n])|(?<=[^ \t\n])(?:(?<end>[ \t]{3,})$|(?<inside> {0,99}\t[ \t]*)(?=[^ \t\n]))/gm;

const isNumberOfForm = /\/letterhead\/number$/;

/** Blanks that nobody sees on paper: tabs between words, and what stands at either end of a line. */
const blanksOfNothing = (text: string, pointer: Pointer, report: Report): void => {
  for (const { 0: run, index, groups } of text.matchAll(blanks)) {
    // Behind "Số:" they are the room of the number.
    if (index === 0 && isNumberOfForm.test(pointer) && !run.includes("\t")) continue;
    const what = run.includes("\t") ? "phím Tab" : `${run.length} dấu cách`;
    const message =
      groups?.inside === undefined
        ? `${what} ở ${groups?.end === undefined ? "đầu" : "cuối"} dòng không in ra. Bỏ đi`
        : `${what} ở giữa dòng in ra chỉ còn một dấu cách. Gõ một dấu cách`;
    report({ pointer, on: "value", span: [index, index + run.length] }, `${message}; ${forPen}`);
  }
};

/** Texts that the program adds by itself, under one choice. */
const written = (plan: Plan, choices: Choices): string =>
  JSON.stringify([
    buildOutline(plan, choices),
    ...(plan.appendices ?? []).map((appendix) => buildAppendixOutline(appendix, choices)),
  ]);

/** Names of titles and lists that the plan has nothing of. */
const namesOfNothing = ({ plan, isOwn }: Pick<Subject, "plan" | "isOwn">, report: Report): void => {
  const choices = { ...choicesOf(plan, onlyHeadings({})), headings: onlyHeadings({}) };
  const tellsApart = (one: Choices, other: Choices): boolean => written(plan, one) !== written(plan, other);
  // An office's own are for all its plans.
  const ownNames = (key: "headings" | "numbering"): { name: string; pointer: Pointer }[] =>
    Object.keys(plan[key] ?? {})
      .map((name) => ({ name, pointer: joinPointer(joinPointer("", key), name) }))
      .filter(({ pointer }) => isOwn(pointer));
  for (const { name, pointer } of ownNames("headings")) {
    // The line below an appendix stands in no body.
    if (name === "attached" && plan.appendices?.some(({ attached }) => attached !== false)) continue;
    const words = plan.headings?.[name as keyof Headings] ?? "";
    const named = (title: string): Choices => ({ ...choices, headings: onlyHeadings({ [name]: title }) });
    if (tellsApart(named(words), named(`${words}x`))) continue;
    const message = `“${words}” không in ở đâu vì kế hoạch không có phần này. Bỏ ${name}, hoặc ghi thêm phần ấy`;
    report({ pointer, on: "key" }, message);
  }
  if (typeof plan.numbering === "string") return;
  for (const { name, pointer } of ownNames("numbering")) {
    const marked = (mark: Numbering): Choices => ({ ...choices, marks: { ...choices.marks, [name]: mark } });
    if (tellsApart(marked("+"), marked("(1)"))) continue;
    const message = `${name} không đánh dấu được gì vì kế hoạch không có danh sách này. Bỏ ${name}`;
    report({ pointer, on: "key" }, message);
  }
};

/** Keys whose items a node's `numbering` counts. */
const counted: readonly (keyof NodeGroup | "tasks" | "groups" | "sections")[] = [
  "sections",
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

const nodeOfNothing = (node: object, pointer: Pointer, report: Report): void => {
  if (!/\/(?:sections|items|purpose|requirements|content|tasks|bullets)\/\d+$/.test(pointer)) return;
  const keys = Object.keys(node);
  if (!keys.every((key) => (nodeSettings as readonly string[]).includes(key))) return;
  report(
    pointer,
    `mục này chỉ có ${keys.join(", ")}, chưa có nội dung. Ghi thêm heading, text hoặc items, hoặc bỏ mục này`,
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
    "Đơn vị tính của kinh phí không có số tiền, tên cột mà hàng tiêu đề nhiều tầng không có, dòng Lưu thứ hai, kiểu số không có ý nào để đánh, tên gọi của phần không có, mục chưa có nội dung, dấu cách ở đầu dòng, cuối dòng, phím Tab ở giữa: chương trình không in ra được, người soạn tưởng là đã có",
  bad: "budget: { source: Từ ngân sách xã., unit: triệu đồng }",
  good: "budget: { source: Từ ngân sách xã., total: 30, unit: triệu đồng }",
  check({ plan, isOwn }, report) {
    archiveTwice(plan, report);
    namesOfNothing({ plan, isOwn }, report);
    for (const { key, value, pointer } of below(plan)) {
      if (typeof value === "string" && isOwn(pointer)) blanksOfNothing(value, pointer, report);
      if (
        typeof value !== "object" ||
        value === null ||
        Array.isArray(value) ||
        /^\/(?:extra|footnotes)\//.test(pointer)
      )
        continue;
      if (key === "budget") unitWithoutAmounts(value as Budget, pointer, report);
      else if (key === "table") {
        columnsUnderHeader(value as PlanTable, pointer, report);
        sumWithoutTotal(value as PlanTable, pointer, report);
      } else {
        numberingOfNothing(value as Numbered, pointer, report);
        nodeOfNothing(value, pointer, report);
      }
    }
  },
};
