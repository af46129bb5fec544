import { issuerSymbol } from "../knowledge/issuer-symbols.ts";
import { type Finding, joinPointer, type Pointer } from "../problem.ts";
import { mostColumns, placeRows } from "../table-grid.ts";
import { whyNoDay } from "../wording/calendar.ts";
import { parseDate } from "../wording/date-words.ts";
import { readingOnce } from "../wording/read-once.ts";
import {
  amountOf,
  columnsOf,
  issuerOf,
  type Plan,
  type PlanTable,
  spanOf,
  type TableCell,
  type TableColumn,
  typedKeys,
} from "./plan.ts";
import { below, belowKeys } from "./walk.ts";

const error = (rule: string, pointer: Pointer, message: string, on: "key" | "value" = "value"): Finding => ({
  rule,
  severity: "error",
  message,
  place: { pointer, on },
});

const dateLike = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4})$/;

/** Keys that hold a date: the plan's own, an event's, and a deadline where it is not put in words. */
const isDate = (key: string, pointer: Pointer, value: unknown): boolean =>
  pointer === "/date" ||
  pointer.endsWith("/time/date") ||
  pointer.endsWith("/time/end_date") ||
  ((key === "deadline" || pointer.endsWith("/letterhead/date")) && typeof value === "string" && dateLike.test(value));

const whyImpossible = (written: string): string => {
  const numbers = written.split(/[-/]/).map(Number);
  const [year = 0, month = 0, day = 0] = written.includes("/") ? numbers.reverse() : numbers;
  return whyNoDay({ day, month, year });
};

const impossible = (pointer: Pointer, written: unknown): Finding => {
  const why = dateLike.test(String(written)) ? `: ${whyImpossible(String(written))}` : ". Xem lại ngày, tháng, năm";
  return error("date-exists", pointer, `không có ngày “${written}” trong lịch${why}`);
};

const realDates = (plan: Plan): Finding[] =>
  below(plan)
    .filter(
      ({ key, value, pointer }) => isDate(key, pointer, value) && parseDate(value as string | number) === undefined,
    )
    .map(({ value, pointer }) => impossible(pointer, value));

/** Dates that do not exist, in a value whose shape is not that of a plan. */
export const impossibleDates = (value: unknown): Finding[] =>
  [...below(value)]
    .filter(
      ({ key, value: written, pointer }) =>
        typeof written === "string" && dateLike.test(written) && isDate(key, pointer, written) && !parseDate(written),
    )
    .map(({ value: written, pointer }) => impossible(pointer, written));

/** Phần and sections without one cannot stand side by side: their numbers would run into each other. */
const partsAlone = (plan: Plan): Finding[] => {
  const sections = plan.sections ?? [];
  const parts = sections.filter((section) => section.part !== undefined).length;
  if (parts === 0 || (parts === sections.length && !typedKeys.some((key) => plan[key] !== undefined))) return [];
  const message =
    "kế hoạch chia theo Phần thì mọi mục phải nằm trong một Phần. Đưa các mục còn lại, và các khóa purpose, event, budget … vào sections của một Phần";
  return [error("parts-alone", "/sections", message, "key")];
};

/** A Phần stands at the top of the plan and holds sections, nothing else. */
const partsOnTop = (plan: Plan): Finding[] =>
  belowKeys(plan).flatMap(({ key, pointer, value }) => {
    if (key !== "part") return [];
    const place = /^\/sections\/(\d+)\/part$/.exec(pointer)?.[1];
    if (place === undefined) {
      const message = `“${value}”: một Phần không nằm trong Phần khác hay trong phụ lục. Dùng heading cho mục bên trong`;
      return [error("parts-alone", pointer, message, "key")];
    }
    const more = Object.keys(plan.sections?.[Number(place)] ?? {}).filter(
      (name) => !["part", "sections", "label", "caps"].includes(name),
    );
    if (more.length === 0) return [];
    const message = `một Phần chỉ có part và sections. Đưa ${more.join(", ")} vào một mục trong sections của Phần`;
    return [error("parts-alone", pointer, message, "key")];
  });

/** Lists that a dash marks well; sums and titled items have numbers. */
const dashedLists = ["purpose", "requirements", "event", "agenda", "budget", "responsibilities"] as const;

/** The lines that mark the lists of a plan or an appendix by a sign: by the names of those that it has, else in a section. */
const linesForMark = (of: Partial<Pick<Plan, (typeof dashedLists)[number] | "sections">>, mark: string): string[] => {
  const names = dashedLists.filter((name) => of[name] !== undefined);
  const first = of.sections?.find(({ heading }) => heading !== undefined);
  return names.length === 0 && first
    ? ["sections:", `  - heading: ${first.heading}`, `    numbering: "${mark}"`]
    : ["numbering:", ...(names.length > 0 ? names : ["purpose"]).map((name) => `  ${name}: "${mark}"`)];
};

/** A section has a number before its title: a dash there makes a bullet of it. */
const sectionsNumbered = (plan: Plan): Finding[] => {
  const marked = [
    { of: plan, pointer: "/numbering" },
    ...(plan.appendices ?? []).map((of, index) => ({ of, pointer: `/appendices/${index}/numbering` })),
  ];
  return marked.flatMap(({ of, pointer }) => {
    const { numbering } = of;
    const isByName = typeof numbering === "object";
    const mark = isByName ? numbering.sections : of === plan ? numbering : undefined;
    if (typeof mark !== "string" || !["-", "+", "*"].includes(mark)) return [];
    const own = "purpose" in of || "requirements" in of ? undefined : of.sections?.find(({ heading }) => heading);
    const title = own?.heading ?? "Mục đích, yêu cầu";
    const message = `mục lớn phải có số thứ tự, không dùng dấu “${mark}” (bản in sẽ thành “${mark} ${title}”). Bỏ đi; muốn các ý bên dưới có dấu này thì ghi:`;
    const at = isByName ? joinPointer(pointer, "sections") : pointer;
    return [{ ...error("sections-numbered", at, message), lines: linesForMark(of, mark) }];
  });
};

/** A section can stand behind a typed key where that key makes a section of its own. */
const sectionsAfter = (plan: Plan): Finding[] =>
  below(plan).flatMap(({ key, value, pointer }) => {
    if (key !== "after" || !/\/sections\/\d+\/after$/.test(pointer)) return [];
    if (!/^\/sections\/\d+\/after$/.test(pointer)) {
      const message = "after chỉ dùng cho mục lớn của kế hoạch. Ở đây các mục in theo thứ tự viết";
      return [error("section-after", pointer, message, "key")];
    }
    if (plan[value as keyof Plan] !== undefined) return [];
    const message = `kế hoạch không có khóa ${value} ở ngoài cùng để mục này đứng sau. Bỏ after: các mục in theo thứ tự viết`;
    return [error("section-after", pointer, message)];
  });

const symbolKnown = (plan: Plan): Finding[] => {
  const name = issuerOf(plan).name.join(" ");
  if (plan.symbol !== undefined || issuerSymbol(name) !== undefined) return [];
  const message = `chưa suy được ký hiệu từ tên “${name}”: chữ viết tắt do người đứng đầu cơ quan quy định. Ghi thêm khóa symbol bằng chữ viết tắt của cơ quan mình (Sở Nội vụ thì ghi symbol: KH-SNV)`;
  return [error("symbol-known", "/issuer", message, "key")];
};

/** The line "(Kèm theo … của …)" needs the issuer's name as it stands in a sentence. */
const issuerInText = (plan: Plan): Finding[] => {
  const { inText } = issuerOf(plan);
  const attached = plan.appendices?.some((appendix) => appendix.attached !== false) ?? false;
  if (!attached || inText !== inText.toUpperCase()) return [];
  const message = `tên cơ quan viết toàn chữ hoa nên chưa biết cách viết trong câu ở phụ lục. Ghi tên thường (chương trình tự in hoa), hoặc ghi issuer: {name: …, in_text: …}`;
  return [error("issuer-in-text", "/issuer", message, "key")];
};

// Texts that stand in capitals, in tables of fixed lines or outside of the body, where Word's footnotes have no place.
const withoutNotes =
  /^\/(issuer|place|number|symbol|date|archive|signature|urgency|secrecy|circulation|drafter|address|footnotes)(\/|$)|^\/appendices\/\d+\/label$|\/letterhead(\/|$)/;

/** Texts that the document leaves out: titles of columns where a header stands for them, a unit of no sum. */
const unprinted = (plan: Plan): Pointer[] =>
  belowKeys(plan).flatMap(({ key, value, pointer }) => {
    if (typeof value !== "object" || value === null) return [];
    if (key === "table" && "header" in value) return [`${pointer}/columns/`];
    return key === "budget" && !("lines" in value) && !("total" in value) ? [`${pointer}/unit`] : [];
  });

const footnotes = (plan: Plan): Finding[] => {
  if (!plan.footnotes) return [];
  const named = new Set(Object.keys(plan.footnotes));
  const used = new Set<string>();
  const left = unprinted(plan);
  const findings: Finding[] = [];
  for (const { value, pointer } of below(plan)) {
    if (typeof value !== "string" || pointer.startsWith("/extra/")) continue;
    for (const [mark, id = ""] of value.matchAll(/\[\^([0-9A-Za-z_-]{1,20})\]/g)) {
      used.add(id);
      if (!named.has(id)) {
        const message = `có dấu chú thích ${mark} mà khóa footnotes không có “${id}”. Ghi thêm chú thích này`;
        findings.push(error("footnote-known", pointer, message));
      } else if (withoutNotes.test(pointer)) {
        const message = `dấu chú thích ${mark} không đặt được ở đây. Đặt ở trích yếu, lời văn, bảng hoặc nơi nhận`;
        findings.push(error("footnote-place", pointer, message));
      } else if (left.some((place) => pointer.startsWith(place))) {
        const message = `dấu chú thích ${mark} nằm ở chỗ không in ra (tên cột đã có header thay, đơn vị tính của kinh phí không ghi số tiền). Đặt dấu ở chỗ khác`;
        findings.push(error("footnote-place", pointer, message));
      }
    }
  }
  for (const id of named) {
    if (used.has(id)) continue;
    const message = `chú thích “${id}” chưa được đặt vào chỗ nào. Ghi [^${id}] trong lời văn ở chỗ cần chú thích`;
    findings.push(error("footnote-known", joinPointer("/footnotes", id), message, "key"));
  }
  return findings;
};

const columnsWith = (table: PlanTable, key: "auto" | "sum"): Set<number> =>
  new Set(columnsOf(table).flatMap((column, index) => (column[key] ? [index] : [])));

/** Settings of a title over several columns that belong to each of them. */
const groupsOfColumns = (columns: readonly (string | TableColumn)[], pointer: Pointer): Finding[] =>
  columns.flatMap((column, index) => {
    if (typeof column === "string" || !column.columns) return [];
    const at = joinPointer(pointer, index);
    const more = Object.keys(column).filter((key) => key !== "title" && key !== "columns");
    const message = `“${more.join("”, “")}” ghi ở từng cột bên trong; cột chung chỉ có title và columns`;
    return [
      ...(more.length > 0 ? [error("table-columns", joinPointer(at, more[0] ?? ""), message, "key")] : []),
      ...groupsOfColumns(column.columns, joinPointer(at, "columns")),
    ];
  });

/** Rows that take up more or fewer columns than their table has. */
const rowsFill = (table: PlanTable, pointer: Pointer): Finding[] => {
  const own = columnsOf(table);
  const columns = own.length;
  if (columns > mostColumns) {
    const message = `bảng có ${columns} cột, nhiều nhất là ${mostColumns}. Chia thành nhiều bảng`;
    return [error("table-columns", joinPointer(pointer, table.columns ? "columns" : "header"), message, "key")];
  }
  const auto = columnsWith(table, "auto");
  const check = (
    rows: readonly (readonly TableCell[])[],
    at: (index: number) => Pointer,
    skipped: ReadonlySet<number>,
  ): Finding[] => {
    const { rows: placed, overhang } = placeRows(
      rows.map((cells) => cells.map((cell, index) => ({ ...spanOf(cell), index }))),
      skipped,
    );
    const note = skipped.size > 0 ? " (kể cả cột tự đánh số)" : "";
    const findings = placed.flatMap(({ places, width, overlaps }, index) => {
      if (overlaps) {
        return [
          error(
            "table-row-cells",
            at(index),
            "ô gộp cột (colspan) đè lên cột đã có ô gộp hàng hoặc cột tự đánh số. Xem lại colspan, rowspan",
          ),
        ];
      }
      if (rows[index]?.length === 0)
        return [error("table-row-cells", at(index), 'hàng này không có ô nào. Xóa hàng, hoặc ghi ô trống ""')];
      if (width === columns) return [];
      const message = `hàng này chiếm ${width} cột, bảng có ${columns} cột${note}. Ghi đủ ô (ô trống ghi "", ô có dấu phẩy đặt trong nháy), hoặc xem lại colspan, rowspan`;
      const over = places.find(({ column, cell }) => cell && column >= columns)?.cell;
      const isList = Array.isArray(table.rows[index]) && rows.length === table.rows.length;
      return [error("table-row-cells", over && isList ? joinPointer(at(index), over.index) : at(index), message)];
    });
    if (findings.length > 0 || overhang === 0) return findings;
    const message = "có ô gộp hàng (rowspan) dài quá hàng cuối của bảng. Giảm rowspan của ô đó";
    return [error("table-row-cells", at(rows.length - 1), message)];
  };
  const inside = (key: string) => (index: number) => joinPointer(joinPointer(pointer, key), index);
  const whole: TableCell[] = own.map(() => "");
  const rows = table.rows.map((row) => {
    if (Array.isArray(row)) return row;
    return row.group === undefined ? (row.cells ?? []) : whole.filter((_, index) => !auto.has(index));
  });
  const doubled = table.rows.flatMap((row, index) =>
    !Array.isArray(row) && row.group !== undefined && row.cells !== undefined
      ? [
          error(
            "table-row-cells",
            inside("rows")(index),
            "hàng có group thì không ghi cells. Hàng có số liệu ghi {cells: […], bold: true}",
          ),
        ]
      : [],
  );
  return [
    ...doubled,
    ...check(rows, inside("rows"), auto),
    ...check(table.header ?? [], inside("header"), new Set()),
    ...(Array.isArray(table.numbered_columns)
      ? check([table.numbered_columns], () => joinPointer(pointer, "numbered_columns"), new Set())
      : []),
    ...(Array.isArray(table.total) ? check([table.total], () => joinPointer(pointer, "total"), new Set()) : []),
  ];
};

/** Cells of a summed column that hold no number: a total that leaves them out would be wrong without a word. */
const sumsReadable = (table: PlanTable, pointer: Pointer): Finding[] => {
  if (typeof table.total !== "string") return [];
  const summed = columnsWith(table, "sum");
  if (summed.size === 0 || summed.has(0)) {
    const message =
      summed.size === 0
        ? "có hàng tổng mà chưa có cột nào ghi sum: true. Ghi thêm ở cột cần cộng, hoặc ghi hàng tổng thành danh sách ô"
        : "cột đầu tiên dành cho chữ của hàng tổng nên không cộng được. Để cột cần cộng sau cột chữ";
    return [error("table-sum", joinPointer(pointer, "total"), message)];
  }
  const rows = table.rows.map((row) => (Array.isArray(row) ? row : row.subtotal ? [] : (row.cells ?? [])));
  const { rows: placed } = placeRows(
    rows.map((cells) => cells.map((cell, index) => ({ ...spanOf(cell), written: cell, index }))),
    columnsWith(table, "auto"),
  );
  return placed.flatMap(({ places }, row) =>
    places.flatMap(({ column, cell }) => {
      if (!cell || !summed.has(column) || amountOf(cell.written) !== undefined) return [];
      const message = `ô ở cột ${column + 1} không phải là số nên không cộng được vào hàng tổng. Ghi như 1500, "1.500" hoặc "2,5"; hàng cộng riêng thì ghi {cells: […], subtotal: true}`;
      const at = joinPointer(joinPointer(pointer, "rows"), row);
      const cells = Array.isArray(table.rows[row]) ? at : joinPointer(at, "cells");
      return [error("table-sum", joinPointer(cells, cell.index), message)];
    }),
  );
};

const tables = (plan: Plan): Finding[] =>
  belowKeys(plan).flatMap(({ key, value, pointer }) =>
    key === "table" && typeof value === "object"
      ? [
          ...groupsOfColumns((value as PlanTable).columns ?? [], joinPointer(pointer, "columns")),
          ...rowsFill(value as PlanTable, pointer),
          ...sumsReadable(value as PlanTable, pointer),
        ]
      : [],
  );

/** Checks that the schema cannot express and without which a document would be wrong or could not be built. */
export const checkPlan = (plan: Plan): Finding[] => readingOnce(() => faultsIn(plan));

const faultsIn = (plan: Plan): Finding[] => [
  ...realDates(plan),
  ...symbolKnown(plan),
  ...issuerInText(plan),
  ...footnotes(plan),
  ...partsAlone(plan),
  ...partsOnTop(plan),
  ...sectionsNumbered(plan),
  ...sectionsAfter(plan),
  ...tables(plan),
];
