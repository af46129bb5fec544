import { type Finding, joinPointer, type Pointer, type Spot } from "../problem.ts";
import { type DelimitedCell, delimiterOf, readDelimited } from "../source/delimited.ts";
import { positionAt, sourceFromText } from "../source/source.ts";
import { unprintableIn } from "../source/unprintable.ts";
import { folded } from "../wording/folded.ts";
import type { PlanOrigin } from "./inherit.ts";
import type { WrittenGroup } from "./meant.ts";

/** A file of rows that a plan names: its path, for messages, and its text; or why there is none, for the user. */
export type RowsFile = { path: string; text: string } | { refused: string };

/** Answers for the files a plan names, from its own folder. */
export type RowsFiles = (name: string) => RowsFile;

/** True if rows are a file name rather than text. */
const isFileName = (rows: string): boolean => /^[^\t\n]+\.(?:csv|tsv|txt)\s*$/i.test(rows);

/** True if rows name a file of another kind, such as a workbook. */
const isOtherFileName = (rows: string): boolean => /^[^\t\n]+\.(?:xls[xmb]?|ods|numbers|docx?|pdf)\s*$/i.test(rows);

/** True if a text may be the name of a file without its ending. @example isPerhapsName("viec") // true */
const isPerhapsName = (text: string): boolean => /^(?=.*[A-Za-zÀ-ỹ])[^\s.,;:][^\t\n.,;:]{0,40}$/.test(text);

const lacksEnding = (name: string, columns: number): string =>
  `“${name}” chỉ có một ô, bảng có ${columns} cột. Là tên tệp thì ghi cả đuôi: rows: ${name}.csv; là hàng dán từ Excel thì ghi rows: |, rồi xuống dòng và dán`;

const noRows = (name: string): string =>
  `tệp “${name}” không có hàng nào. Lưu các hàng vào tệp ấy, hoặc ghi tên tệp khác`;

/** True if a name, as written, cannot leave the folder it is resolved in. */
const isInside = (name: string): boolean => !/^(?:[\\/~]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name);

const isGroup = (value: unknown): value is WrittenGroup =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A row that has fewer cells than those beside it: its last ones are taken to be empty. */
export interface ShortRow {
  pointer: Pointer;
  cells: number;
  columns: number;
}

/** Parts of a table read from text, with the source of each. */
interface Expanded {
  value: unknown;
  origins: [Pointer, PlanOrigin][];
  findings: Finding[];
  shortRows: ShortRow[];
}

/** Rows in a text or a file, each with the places its row and its cells have. */
interface TextRows {
  rows: DelimitedCell[][];
  originOf(from: number, to: number): PlanOrigin;
}

const findingAt = (pointer: Pointer, message: string): Finding => ({
  rule: "table-rows",
  severity: "error",
  message,
  place: { pointer, on: "value" },
});

const readRows = (written: string, pointer: Pointer, files: RowsFiles): TextRows | Finding => {
  if (isOtherFileName(written)) {
    return findingAt(
      pointer,
      `tệp “${written.trim()}”: chỉ đọc được tệp .csv. Trong Excel, chọn Lưu thành (Save As), kiểu CSV UTF-8, lưu cạnh kế hoạch, rồi ghi rows: viec.csv`,
    );
  }
  if (!isFileName(written)) {
    return {
      rows: readDelimited(written, "\t"),
      originOf: (from, to) => ({ in: "plan", pointer, span: [from, to] }),
    };
  }
  const name = written.trim();
  if (!isInside(name)) {
    return findingAt(
      pointer,
      `tệp “${name}” phải nằm trong thư mục của kế hoạch: ghi tên tệp, như viec.csv, hoặc so-lieu/viec.csv`,
    );
  }
  const file = files(name);
  if ("refused" in file) return findingAt(pointer, file.refused);
  const fault = unprintableIn(file.text);
  if (fault) return findingAt(pointer, `tệp “${name}”: ${fault}`);
  const source = sourceFromText(file.path, file.text);
  const spot = (from: number, to: number): Spot => ({ file: file.path, position: positionAt(source, from, to) });
  return {
    rows: readDelimited(file.text, delimiterOf(file.text)),
    originOf: (from, to) => ({ in: "file", spot: spot(from, to) }),
  };
};

/** Titles as one compares them: a file often begins with those that the plan has, too. */
const sameTitles = (row: readonly DelimitedCell[], titles: readonly string[]): boolean => {
  const plain = (text: string): string => folded(text.replace(/[\s*]+/g, " ").trim());
  return row.length === titles.length && row.every((cell, index) => plain(cell.text) === plain(titles[index] ?? ""));
};

/** The columns that hold cells, of whatever shape they are: nothing has judged them yet. */
const leavesIn = (columns: unknown): WrittenGroup[] =>
  Array.isArray(columns)
    ? columns.flatMap((column) =>
        !isGroup(column) ? [{ title: column }] : column.columns === undefined ? [column] : leavesIn(column.columns),
      )
    : [];

/** The number that a row brings for a column that counts, undefined where it brings a word; an empty cell brings none. */
const numberIn = (cells: readonly DelimitedCell[], columns: readonly WrittenGroup[]): number | "" | undefined => {
  const text = cells[columns.findIndex(({ auto }) => auto === true)]?.text;
  return text === "" ? "" : /^\d{1,4}[.)]?$/.test(text ?? "") ? Number.parseInt(text ?? "", 10) : undefined;
};

/** True for more than half of the rows. */
const isOfMost = (rows: readonly DelimitedCell[][], is: (cells: DelimitedCell[], index: number) => boolean): boolean =>
  rows.filter(is).length > rows.length / 2;

const otherNumber = (text: string, counted: number): string =>
  `bảng có cột tự đánh số (auto: true) mà ô này ghi “${text}”, chương trình đánh ${counted}. Sửa lại ô này, xóa cột ấy khỏi các hàng, hoặc bỏ auto: true để in như đã ghi`;

const fewTitles = (titles: number, cells: number): string =>
  `hàng đầu là tên cột, có ${titles} ô mà các hàng dưới có ${cells} ô. Ghi đủ tên cột, cột không tên thì để ô trống; hoặc ghi tên cột vào columns`;

/** True if a key and its value are a pasted row with a colon in it: without a `|` above, YAML splits the row there. */
const isPastedRow = ([key, value]: [string, unknown]): boolean =>
  key.includes("\t") || (!/^[a-z_]+$/.test(key) && typeof value === "string" && value.includes("\t"));

/** A table whose pasted rows YAML took for keys, with rows of nothing in their place. */
const withoutPastedKeys = (
  table: WrittenGroup,
  pointer: Pointer,
): { table: WrittenGroup; finding: Finding } | undefined => {
  const at = joinPointer(pointer, "rows");
  const places: [unknown, Pointer][] = [
    [table, pointer],
    [table.rows, at],
    ...(Array.isArray(table.rows) ? table.rows : []).map((row, index): [unknown, Pointer] => [
      row,
      joinPointer(at, index),
    ]),
  ];
  for (const [value, place] of places) {
    const [key] = (isGroup(value) && Object.entries(value).find(isPastedRow)) || [];
    if (key === undefined) continue;
    const message =
      "dấu “: ” trong hàng dán từ Excel bị hiểu là khóa. Ghi rows: |, rồi xuống dòng và dán, mỗi hàng thụt vào sâu hơn rows hai dấu cách";
    const own = Object.entries(table).filter((entry) => !isPastedRow(entry));
    return {
      table: {
        ...Object.fromEntries(own),
        rows: [leavesIn(table.columns).flatMap(({ auto }) => (auto === true ? [] : [""]))],
      },
      finding: {
        ...findingAt(joinPointer(place, key), message),
        place: { pointer: joinPointer(place, key), on: "key" },
      },
    };
  }
  return undefined;
};

/** A table whose rows are text, whole or in parts, as one whose rows are lists of cells. */
const expandTable = (table: WrittenGroup, pointer: Pointer, files: RowsFiles): Expanded | undefined => {
  const pasted = withoutPastedKeys(table, pointer);
  if (pasted) return { value: pasted.table, origins: [], findings: [pasted.finding], shortRows: [] };
  const written = table.rows;
  const parts = Array.isArray(written) ? written : [written];
  if (!parts.some((part) => typeof part === "string" && part.trim() !== "")) return undefined;
  const at = joinPointer(pointer, "rows");
  const origins: [Pointer, PlanOrigin][] = [];
  const findings: Finding[] = [];
  const shortRows: ShortRow[] = [];
  const rows: unknown[] = [];
  let columns: unknown[] | undefined = Array.isArray(table.columns) ? table.columns : undefined;

  const ownColumns = (): number => leavesIn(columns).filter(({ auto }) => auto !== true).length;
  const add = ({ rows: read, originOf }: TextRows): void => {
    const cellOrigin = ({ text, from, to, quoted }: DelimitedCell): PlanOrigin => ({
      ...originOf(from, to),
      ...(quoted || text !== text.normalize("NFC") ? { isWhole: true } : {}),
    });
    if (!columns && !Array.isArray(table.header)) {
      const [titles = []] = read.splice(0, 1);
      columns = titles.map(({ text }) => (text === "" ? {} : text.normalize("NFC")));
      const columnsAt = joinPointer(pointer, "columns");
      for (const [index, title] of titles.entries()) origins.push([joinPointer(columnsAt, index), cellOrigin(title)]);
      const full = read.find(({ length }) => length > titles.length)?.length ?? 0;
      if (read.length > 1 && full > 0 && isOfMost(read, ({ length }) => length === full)) {
        findings.push(findingAt(joinPointer(columnsAt, titles.length - 1), fewTitles(titles.length, full)));
        columns.push(...Array.from({ length: full - titles.length }, () => ({})));
      }
    }
    const [first] = read;
    const leaves = leavesIn(columns);
    const titled = (of: readonly WrittenGroup[]): boolean =>
      first !== undefined &&
      sameTitles(
        first,
        of.map(({ title }) => String(title ?? "")),
      );
    const own = ownColumns();
    const isTitledWhole = titled(leaves);
    if (isTitledWhole || titled(leaves.filter(({ auto }) => auto !== true))) read.splice(0, 1);
    const number = rows.filter(Array.isArray).length + 1;
    const isFull = (cells: readonly DelimitedCell[]): boolean => cells.length >= leaves.length;
    // One row with a slip does not make the numbers of the others cells too many.
    const isNumbered =
      own < leaves.length &&
      (isTitledWhole ||
        (read.some(isFull) &&
          isOfMost(read, (cells, index) => {
            const brought = numberIn(cells, leaves);
            return brought === number + index || (brought !== undefined && isFull(cells));
          })));
    let isReported = false;
    for (const [index, cells] of read.entries()) {
      const row = joinPointer(at, rows.length);
      const last = cells.at(-1)?.to ?? 0;
      origins.push([row, originOf(cells[0]?.from ?? 0, last)]);
      const brought = numberIn(cells, leaves);
      const counted = isNumbered && (brought !== undefined || isFull(cells));
      const kept = counted ? cells.filter((_cell, column) => leaves[column]?.auto !== true) : cells;
      const other = cells[leaves.findIndex(({ auto }) => auto === true)];
      if (counted && other && !isReported && brought !== "" && brought !== number + index) {
        const place = joinPointer(row, "auto");
        origins.push([place, cellOrigin(other)]);
        findings.push(findingAt(place, otherNumber(other.text, number + index)));
        isReported = true;
      }
      read[index] = kept;
      for (const [column, cell] of kept.entries()) origins.push([joinPointer(row, column), cellOrigin(cell)]);
      // Editors cut tabs at the ends of lines, behind which there are only empty cells.
      const missing = Array.from({ length: Math.max(0, own - kept.length) }, () => "");
      rows.push([...kept.map(({ text }) => text.normalize("NFC")), ...missing]);
    }
    if (own > 1 && read.length > 0 && read.every((cells) => cells.length === 1)) {
      const message = `bảng có ${own} cột mà mỗi dòng ở đây chỉ có một ô: các ô phải cách nhau bằng phím Tab (tệp .csv thì dấu phẩy hoặc chấm phẩy). Dán lại từ Excel, hoặc lưu bảng thành tệp .csv rồi ghi rows: ten-tep.csv`;
      findings.push(findingAt(joinPointer(at, rows.length - read.length), message));
      return;
    }
    // If no row has them, the last columns are to be filled in by hand.
    const short = read.findIndex((cells) => cells.length < own);
    if (short >= 0 && read.some((cells) => cells.length >= own))
      shortRows.push({
        pointer: joinPointer(at, rows.length - read.length + short),
        cells: read[short]?.length ?? 0,
        columns: own,
      });
    for (const [index, [cell, ...others]] of read.entries()) {
      if (own < 2 || others.length > 0 || cell?.quoted || !/\S {3,}\S/.test(cell?.text ?? "")) continue;
      const message = `hàng này chỉ có một ô, bảng có ${own} cột: giữa các ô là dấu cách. Thay bằng phím Tab, hoặc dán lại từ Excel`;
      findings.push(findingAt(joinPointer(at, rows.length - read.length + index), message));
    }
  };

  /** The table keeps its shape, so that the rest of the plan can be judged. */
  const withoutRows = (finding: Finding): void => {
    findings.push(finding);
    if (!Array.isArray(table.header)) columns ??= [{}];
    rows.push(Array.from({ length: Math.max(1, ownColumns()) }, () => ""));
  };

  for (const [index, part] of parts.entries()) {
    const from = Array.isArray(written) ? joinPointer(at, index) : at;
    if (typeof part !== "string") {
      if (rows.length !== index) origins.push([joinPointer(at, rows.length), { in: "plan", pointer: from }]);
      rows.push(part);
      continue;
    }
    const read = readRows(part, from, files);
    if ("rows" in read) {
      const [row = []] = read.rows;
      // YAML joins lines to one where no | stands above them.
      if (part.includes("\t") && !part.includes("\n") && columns && row.length > leavesIn(columns).length)
        findings.push(
          findingAt(from, "các hàng bị nối thành một vì sau rows thiếu dấu |. Ghi rows: |, rồi xuống dòng và dán"),
        );
      if (ownColumns() > 1 && isPerhapsName(part)) {
        withoutRows(findingAt(from, lacksEnding(part.trim(), ownColumns())));
        continue;
      }
      const before = rows.length;
      add(read);
      if (rows.length === before && isFileName(part)) withoutRows(findingAt(from, noRows(part.trim())));
    } else withoutRows(read);
  }
  return { value: { ...table, ...(columns ? { columns } : {}), rows }, origins, findings, shortRows };
};

/** Names of files with rows that a value holds, of whatever shape it is; those that lead out of the folder are refused later. */
export const rowsFilesIn = (value: unknown): string[] => {
  const names: string[] = [];
  const visit = (at: unknown, key: string): void => {
    if (typeof at !== "object" || at === null) return;
    if (key === "table" && !Array.isArray(at)) {
      for (const part of [(at as WrittenGroup).rows].flat())
        if (typeof part === "string" && isFileName(part) && isInside(part.trim())) names.push(part.trim());
    }
    for (const [name, child] of Object.entries(at)) visit(child, name);
  };
  visit(value, "");
  return names;
};

/**
 * A plan's value with rows that are text, or kept in files, made into lists of cells.
 *
 * @param origins takes where each cell was written
 */
export const expandRows = (
  value: unknown,
  origins: Map<Pointer, PlanOrigin>,
  files: RowsFiles,
): { value: unknown; findings: Finding[]; shortRows: ShortRow[] } => {
  const findings: Finding[] = [];
  const shortRows: ShortRow[] = [];
  const expand = (at: unknown, key: string, pointer: Pointer): unknown => {
    if (typeof at !== "object" || at === null) return at;
    if (key === "table" && isGroup(at)) {
      const expanded = expandTable(at, pointer, files);
      if (!expanded) return at;
      for (const [place, origin] of expanded.origins) origins.set(place, origin);
      findings.push(...expanded.findings);
      shortRows.push(...expanded.shortRows);
      return expanded.value;
    }
    let copy: unknown[] | WrittenGroup | undefined;
    for (const [name, child] of Object.entries(at)) {
      const next = expand(child, name, joinPointer(pointer, name));
      if (next === child) continue;
      copy ??= Array.isArray(at) ? [...at] : { ...at };
      (copy as WrittenGroup)[name] = next;
    }
    return copy ?? at;
  };
  return { value: expand(value, "", ""), findings, shortRows };
};
