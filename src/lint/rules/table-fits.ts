import { type Layout, sizePtOf, textWidthMm } from "../../kind/layout.ts";
import { leastColumnMm, longestWord } from "../../measure/column-needs.ts";
import type { CellEntry } from "../../outline/outline.ts";
import { tableEntry } from "../../outline/table.ts";
import { columnsOf, type Plan, type PlanTable, type TableColumn } from "../../plan/plan.ts";
import { belowKeys } from "../../plan/walk.ts";
import { joinPointer, type Pointer } from "../../problem.ts";
import { placeRows } from "../../table-grid.ts";
import { withoutMarkup } from "../../wording/punctuation.ts";
import type { Report, Rule } from "../rule.ts";

/** The word that a column must hold, and the room it takes with the margins of its cell. */
interface UnbrokenWord {
  word: string;
  widthMm: number;
}

/** @param isHeld whether symbols and ranges are to stay whole */
const needsOf = (table: PlanTable, layout: Layout, isHeld: boolean): UnbrokenWord[] => {
  const { head, rows, font_size } = tableEntry(table);
  const [profile] = layout.profiles;
  const sizePt = font_size ?? (profile ? sizePtOf(layout, profile, "o-trai") : layout.body.sizePt.value);
  const needs = columnsOf(table).map((): UnbrokenWord => ({ word: "", widthMm: 0 }));
  const add = (column: number, cell: CellEntry, isHead: boolean): void => {
    for (const line of cell.lines) {
      const face = { sizePt, bold: isHead || cell.bold || line.includes("**"), italic: false };
      const { word, widthMm } = longestWord(withoutMarkup(line), face, isHeld);
      const roomMm = widthMm + 2 * layout.table.cellMarginMm;
      if (word !== "" && roomMm > (needs[column]?.widthMm ?? 0)) needs[column] = { word, widthMm: roomMm };
    }
  };
  for (const [index, { places }] of placeRows([...head, ...rows]).rows.entries()) {
    for (const { column, colspan, cell } of places) if (cell && colspan === 1) add(column, cell, index < head.length);
  }
  return needs;
};

/** The width a table may take, and how it could get more. */
interface TableRoom {
  pageMm: number;
  advice: string;
}

const roomOf = (plan: Plan, pointer: Pointer, layout: Layout): TableRoom => {
  const appendix = /^\/appendices\/(\d+)\//.exec(pointer)?.[1];
  const isLandscape = plan.appendices?.[Number(appendix)]?.orientation === "landscape";
  const turned =
    appendix === undefined ? "đặt bảng vào phụ lục giấy ngang, " : "ghi orientation: landscape cho phụ lục, ";
  return { pageMm: textWidthMm(layout, isLandscape), advice: `${isLandscape ? "" : turned}hoặc bớt cột` };
};

/** Pointers of the columns that hold cells. */
const leafPlaces = (columns: readonly (string | TableColumn)[], pointer: Pointer): Pointer[] =>
  columns.flatMap((column, index) => {
    const at = joinPointer(pointer, index);
    return typeof column === "object" && column.columns ? leafPlaces(column.columns, joinPointer(at, "columns")) : [at];
  });

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

const checkTable = (table: PlanTable, pointer: Pointer, room: TableRoom, layout: Layout, report: Report): void => {
  const { pageMm, advice } = room;
  const columns = joinPointer(pointer, "columns");
  const own = columnsOf(table);
  const count = own.length;
  if (count * leastColumnMm > pageMm) {
    const message = `bảng có ${count} cột trên bề ngang ${pageMm} mm, mỗi cột không tới ${leastColumnMm} mm. Tách thành hai bảng, ${advice}`;
    report({ pointer: columns, on: "key" }, message);
    return;
  }
  const given = own.map(({ width }) => width);
  const places = leafPlaces(table.columns ?? [], columns);
  const totalOf = (needs: readonly UnbrokenWord[]): number =>
    sum(needs.map(({ widthMm }) => Math.max(widthMm, leastColumnMm)));
  const whole = needsOf(table, layout, true);
  const needs = totalOf(whole) > pageMm ? needsOf(table, layout, false) : whole;
  const wantedMm = sum(given.map((width) => width ?? leastColumnMm));
  if (wantedMm > pageMm) {
    const open = given.includes(undefined) ? `, kể cả ${leastColumnMm} mm cho mỗi cột chưa ghi` : "";
    const message = `các cột rộng cộng lại ${Math.ceil(wantedMm)} mm${open}, mà trang chỉ có ${pageMm} mm nên chương trình phải thu hẹp. Giảm width của các cột, ${advice}`;
    report({ pointer: columns, on: "key" }, message);
    return;
  }
  const neededMm = totalOf(needs);
  if (neededMm > pageMm) {
    const message = `chữ dài nhất ở các cột cần ${Math.ceil(neededMm)} mm, mà trang chỉ có ${pageMm} mm nên có chữ bị ngắt đôi. Ghi font_size nhỏ hơn, ${advice}`;
    report({ pointer: columns, on: "key" }, message);
    return;
  }
  for (const [index, width] of given.entries()) {
    const { word, widthMm } = needs[index] ?? { word: "", widthMm: 0 };
    if (width === undefined || widthMm <= width) continue;
    const needed = Math.ceil(widthMm);
    report(
      joinPointer(places[index] ?? columns, "width"),
      `cột rộng ${width} mm không đủ cho chữ “${word}”, nên chương trình phải nới ra. Ghi width: ${needed} trở lên`,
    );
  }
};

export const tableFits: Rule = {
  id: "table-fits",
  topic: "layout",
  severity: "warning",
  of: "plan",
  summary: "Bảng vừa bề ngang của trang, cột đủ rộng cho chữ dài nhất",
  reason:
    "Cột không vừa thì chương trình thu hẹp hoặc nới ra, bảng in ra khác ý người soạn, chữ có thể bị ngắt đôi. Cột không ghi width thì chương trình tự chia, chỉ báo khi cả trang không đủ chỗ",
  bad: `purpose:
  - table:
      columns: [{ title: Nội dung, width: 120 }, { title: Thời gian, width: 60 }]
      rows: [[Phát thanh, Tháng 6]]`,
  good: `purpose:
  - table:
      columns: [{ title: Nội dung, width: 100 }, { title: Thời gian, width: 60 }]
      rows: [[Phát thanh, Tháng 6]]`,
  check({ plan, layout }, report) {
    for (const { key, value, pointer } of belowKeys(plan)) {
      if (key !== "table" || typeof value !== "object") continue;
      checkTable(value as PlanTable, pointer, roomOf(plan, pointer, layout), layout, report);
    }
  },
};
