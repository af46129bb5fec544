import { lineHeightPt } from "../measure/text-width.ts";
import { mmFromPt } from "../units.ts";
import { folded } from "../wording/folded.ts";
import type { Flow, Line, Para, Place } from "./flow.ts";
import type { Header } from "./header.ts";
import { inColumns, isCapitals } from "./lines.ts";

export interface Signer {
  /** Authority and title, above the room for a signature. */
  authority: Line[];
  /** Another title of his, between that room and his name. */
  other: Line[];
  name: Line | null;
  /** What stands below the name. */
  below: Line[];
  /** The room for the signature, where it can be told. */
  spaceMm: number | null;
}

/** All that stands under the text: who gets it, and who signs it (cells 7, 9b and 12). */
export interface Ending {
  label: Line | null;
  recipients: Line[];
  archive: Line | null;
  drafter: Line | null;
  signers: Signer[];
  startsAt: number;
  endsAt: number;
}

const authorityLine =
  /^(?:t\/?m|k\/?t|t\/?l|t\/?uq|q)\s*[.:]\s|^(?:phó |quyền )?(?:chủ tịch|tổng giám đốc|giám đốc|hiệu trưởng|viện trưởng|cục trưởng|chi cục trưởng|trưởng|chánh|người (?:báo cáo|lập|viết)|bộ trưởng|thứ trưởng|thủ trưởng)/;

const drafted = /^\p{Lu}{1,6}(?:\.|\.?\s*\(\d+\)\.?)?$/u;

const longestName = 50;

const isName = (line: Line): boolean =>
  !isCapitals(line) && /^[^(–-]/.test(line.text) && line.text.length < longestName;

/** The height that blank paragraphs, distances and rows leave between two paragraphs of a column. */
const spaceBetween = (upper: Para, lower: Para, paras: readonly Para[]): number | null => {
  const between = paras.filter(
    ({ place }) =>
      place.order > upper.place.order &&
      place.order < lower.place.order &&
      place.half === lower.place.half &&
      place.cell?.column === lower.place.cell?.column,
  );
  if (between.some(({ text, measured }) => text !== "" || measured.inlines.some(({ tag }) => tag === "shape")))
    return null;
  const table = lower.place.cell?.table;
  const rows = (table?.rows ?? []).slice((upper.place.cell?.row ?? 0) + 1, lower.place.cell?.row ?? 0);
  const last = table?.rows[lower.place.cell?.row ?? 0]?.height;
  if (upper.place.cell?.row !== lower.place.cell?.row && last && last.rule !== "auto") return null;
  const fixedMm = rows.reduce((sum, { height }) => sum + (height.rule === "auto" ? 0 : height.mm), 0);
  const lines = between.reduce((sum, { measured }) => {
    const { line, mark, beforePt, afterPt } = measured;
    const breaks = 1 + measured.inlines.filter(({ tag }) => tag === "break").length;
    const heightPt = line.rule === "auto" ? line.value * lineHeightPt(mark.sizePt) : line.value;
    return sum + beforePt + afterPt + breaks * heightPt;
  }, 0);
  return fixedMm + mmFromPt(lines + upper.measured.afterPt + lower.measured.beforePt);
};

const roomMm = 12;

const signerOf = (lines: readonly Line[], paras: readonly Para[]): Signer => {
  const gapAbove = (at: number): number => {
    const [upper, lower] = [lines[at - 1], lines[at]];
    return upper && lower && upper.para !== lower.para ? (spaceBetween(upper.para, lower.para, paras) ?? 0) : 0;
  };
  const last = lines.length - 1;
  const found = lines.findLastIndex(isName);
  // A name in capitals is told by the room above it.
  const nameAt = found === -1 && gapAbove(last) > roomMm ? last : found;
  const name = lines[nameAt] ?? null;
  const above = nameAt === -1 ? [...lines] : lines.slice(0, nameAt);
  // The first wide gap is the room for a signature; titles below it are others.
  const gapAt = lines.findIndex((_line, index) => index > 0 && index <= above.length && gapAbove(index) > roomMm);
  const authority = gapAt === -1 ? above : above.slice(0, gapAt);
  const other = gapAt === -1 ? [] : above.slice(gapAt);
  const [upper, lower] = [authority.at(-1), other[0] ?? name];
  const sameLine = upper && lower && upper.para === lower.para;
  const spaceMm = upper && lower && !sameLine ? spaceBetween(upper.para, lower.para, paras) : null;
  return { authority, other, name, below: nameAt === -1 ? [] : lines.slice(nameAt + 1), spaceMm };
};

const columnOf = ({ half, cell }: Place): string => (cell ? `${cell.tableNumber}:${cell.column}` : half);

const groupedBy = (lines: readonly Line[]): Line[][] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = columnOf(line.place);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
};

/** Where a run of lines in one table, or beside it, begins. */
const startOf = (line: Line, flow: Flow): number => {
  const table = line.place.cell?.tableNumber;
  return table === undefined
    ? line.para.place.order
    : (flow.grids.find(({ number }) => number === table)?.place.order ?? line.place.order);
};

const isRecipient = (line: Line): boolean => /^[-–]\s|^lưu:/.test(folded(line.text));

const opensAppendix = (line: Line): boolean => /^phụ lục(?:\s+(?:số\s+)?[\divxlc]+)?\s*[.:]?$/.test(folded(line.text));

/** What stands under the text. */
export const endingOf = (flow: Flow, header: Header): Ending => {
  const text = flow.lines
    .filter(({ place }) => place.area === "text" && place.order > header.endsAt)
    .flatMap(inColumns);
  const label = text.find((line) => /^nơi nhận\s*[:.]?/.test(folded(line.text))) ?? null;
  const opened = text.find(opensAppendix)?.place.order ?? Number.POSITIVE_INFINITY;
  const isAuthority = (line: Line): boolean =>
    isCapitals(line) && authorityLine.test(folded(line.text)) && line.place.order < opened;
  const found = label ?? text.findLast(isAuthority) ?? null;
  if (!found)
    return {
      label,
      recipients: [],
      archive: null,
      drafter: null,
      signers: [],
      startsAt: Number.POSITIVE_INFINITY,
      endsAt: Number.POSITIVE_INFINITY,
    };
  const tables = new Set([found.place.cell?.tableNumber]);
  let startsAt = startOf(found, flow);
  // Where several sign, they stand in a table of their own above the recipients; a lone signer may stand above, too.
  for (const line of text.filter(({ place }) => place.order < startsAt).reverse()) {
    const isOf =
      (isAuthority(line) || isName(line) || isCapitals(line)) &&
      (line.place.cell !== null || line.place.half === "right");
    if (!isOf) break;
    tables.add(line.place.cell?.tableNumber);
    startsAt = Math.min(startsAt, startOf(line, flow));
  }
  const later = text.filter(({ place }) => place.order >= startsAt && place.order < opened);
  // Recipients that do not fit beside the signature may go on in a table below.
  for (const line of later.filter(({ place }) => place.order > found.place.order)) {
    const { cell } = line.place;
    if (!cell || (!tables.has(cell.tableNumber) && !isRecipient(line))) break;
    tables.add(cell.tableNumber);
  }
  const section = found.place.section;
  const within = later.filter(({ place }) =>
    found.place.cell ? tables.has(place.cell?.tableNumber) || place.boxed : place.section === section,
  );
  const column = label ? columnOf(label.place) : "left";
  const isLeft = (line: Line): boolean =>
    line.place.cell || label?.place.cell
      ? columnOf(line.place) === column || (line.place.cell?.table !== label?.place.cell?.table && isRecipient(line))
      : line.place.half === "left" || /^[-–]\s|^nơi nhận|^lưu/.test(folded(line.text));
  const left = within.filter((line) => label && line !== label && isLeft(line) && line.place.order > label.place.order);
  const drafter = left.findLast(({ text: said }) => drafted.test(said)) ?? null;
  const listed = left.filter((line) => line !== drafter);
  const archive = listed.findLast((line) => /^[-–\s]*lưu\s*[:;]?/.test(folded(line.text))) ?? null;
  const signed = within.filter(
    (line) => line !== label && !left.includes(line) && (label !== null || !/^[-–]\s/.test(line.text)),
  );
  return {
    label,
    recipients: listed.filter((line) => line !== archive),
    archive,
    drafter,
    signers: groupedBy(signed).map((lines) => signerOf(lines, flow.paras)),
    startsAt,
    endsAt: within.at(-1)?.place.order ?? found.place.order,
  };
};
