import type { Measured } from "../ooxml/measured.ts";
import type { Components } from "../recognize/components.ts";
import type { Line, Stroke } from "../recognize/flow.ts";
import { mainLooks } from "../recognize/lines.ts";
import { missingFrom } from "../recognize/missing.ts";
import { runsWidth } from "../recognize/runs.ts";
import { placesOf, type Target } from "../recognize/where.ts";

/** A component as it was found, with its measures. */
interface ComponentValues {
  name: string;
  text: string;
  where: string;
  font: string;
  sizePt: number;
  bold: boolean;
  italic: boolean;
  align: string;
  beforePt: number;
  afterPt: number;
  line: { rule: string; value: number };
  leftMm: number;
  firstLineMm: number;
  widthMm: number;
}

/** A rule, and what it stands under. */
interface RuleValues {
  name: string;
  lengthMm: number | null;
  weightPt: number | null;
  style: string;
  made: Stroke["made"];
}

/** All that was measured in a document. */
interface DocumentValues {
  kind: string | null;
  pages: Measured["sections"][number]["page"][];
  components: ComponentValues[];
  rules: RuleValues[];
  missing: string[];
  /** In the file, and not understood. */
  unfamiliar: string[];
}

const rounded = (value: number): number => Number(value.toFixed(2));

const componentOf = (name: string, line: Line, whereOf: (subject: Target) => string): ComponentValues => {
  const { font, sizePt, bold, italic } = mainLooks(line);
  const { align, beforePt, afterPt, leftMm, firstLineMm } = line.para.measured;
  return {
    name,
    text: line.text,
    where: whereOf(line.place),
    ...{ font, sizePt, bold, italic, align, beforePt, afterPt },
    line: line.para.measured.line,
    leftMm: rounded(leftMm),
    firstLineMm: rounded(firstLineMm),
    widthMm: rounded(runsWidth(line.runs)),
  };
};

const levelNames: Readonly<Record<string, string>> = {
  basis: "căn cứ",
  part: "phần",
  section: "mục",
  item: "khoản",
  subitem: "khoản con",
  point: "điểm",
  dash: "gạch đầu dòng",
  plus: "dấu cộng đầu dòng",
  bullet: "dấu đầu dòng",
  plain: "đoạn",
};

/** The components of a document with their measures, for other programs. */
export const valuesOf = (measured: Measured, parts: Components): DocumentValues => {
  const { header, body, ending, appendices } = parts;
  const named: readonly (readonly [string, readonly (Line | null | undefined)[]])[] = [
    ["quốc hiệu", header.national],
    ["tiêu ngữ", [header.motto]],
    ["cơ quan chủ quản", header.parents],
    ["cơ quan ban hành", header.issuer],
    ["số, ký hiệu", [header.number]],
    ["địa danh, ngày tháng", [header.date]],
    ["dấu mức độ", header.urgency],
    ["chỉ dẫn lưu hành", header.circulation],
    ["tên loại", [header.kindLine]],
    ["trích yếu", [...header.title, ...header.letterTitle]],
    ["kính gửi", [header.addressee]],
    ...body.paras.map(({ level, lines }) => [levelNames[level] ?? level, [lines[0]]] as const),
    ["nơi nhận", [ending.label]],
    ["dòng nơi nhận", ending.recipients],
    ["lưu", [ending.archive]],
    ["người soạn thảo", [ending.drafter]],
    ["quyền hạn, chức vụ", ending.signers.flatMap(({ authority }) => authority)],
    ["chức vụ khác", ending.signers.flatMap(({ other }) => other)],
    ["họ tên", ending.signers.map(({ name }) => name)],
    ...appendices.flatMap(({ label, title, reference }): (readonly [string, readonly Line[]])[] => [
      ["phụ lục", [label]],
      ["tên phụ lục", title],
      ["dòng kèm theo", reference],
    ]),
  ];
  const rules: readonly (readonly [string, Stroke | null])[] = [
    ["dưới tiêu ngữ", header.mottoRule],
    ["dưới cơ quan ban hành", header.issuerRule],
    ["dưới trích yếu", header.titleRule],
    ...appendices.map(({ label, rule }) => [`dưới ${label.text}`, rule] as const),
  ];
  const whereOf = placesOf(parts);
  return {
    kind: header.kind?.name ?? null,
    pages: measured.sections.map(({ page }) => page),
    components: named.flatMap(([name, lines]) =>
      lines.flatMap((line) => (line ? [componentOf(name, line, whereOf)] : [])),
    ),
    rules: rules.flatMap(([name, stroke]) => {
      if (!stroke) return [];
      const { lengthMm, weightPt, style, made } = stroke;
      return [{ name, lengthMm: lengthMm === null ? null : rounded(lengthMm), weightPt, style, made }];
    }),
    missing: missingFrom(parts),
    unfamiliar: measured.unfamiliar,
  };
};
