import { signAt } from "../../lint/signers.ts";
import { isBordered } from "../../recognize/drawn.ts";
import { isRecipientsLabel } from "../../recognize/ending.ts";
import type { Line } from "../../recognize/flow.ts";
import { isMotto, isNational } from "../../recognize/header.ts";
import { inColumns, isCapitals } from "../../recognize/lines.ts";
import { beginsName } from "../../recognize/names.ts";
import type { CheckRule } from "../rule.ts";

/** "TM ĐIỆN TỬ" may be trade. */
const isSignature = (line: Line): boolean => isCapitals(line) && /[.:]$/.test(signAt(line.text)?.written ?? "");

/** A header in a table below the label is that of a form which others fill in. */
const isOwn = (line: Line, isAbove: boolean): boolean => isAbove || line.place.cell === null;

/** What only stands in the document itself. */
const components: readonly (readonly [name: string, is: (line: Line, isAbove: boolean) => boolean])[] = [
  ["Quốc hiệu", (line, isAbove) => isNational(line) && isOwn(line, isAbove)],
  ["Tiêu ngữ", (line, isAbove) => isMotto(line) && isOwn(line, isAbove)],
  ["tên cơ quan", (line, isAbove) => isAbove && beginsName(line)],
  ["nơi nhận", isRecipientsLabel],
  ["phần ký", isSignature],
];

export const appendixNoHeader: CheckRule = {
  id: "appendix-no-header",
  topic: "word",
  severity: "warning",
  summary: "Phụ lục không có Quốc hiệu, tên cơ quan, nơi nhận, phần ký riêng",
  reason:
    "Theo mẫu, phụ lục chỉ có dòng Phụ lục, tên, dòng kèm theo và nội dung. Biểu mẫu, phiếu, đơn đính kèm có phần đầu của nó nên không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1",
  check({ parts: { appendices } }, report) {
    for (const { above, content, isForm } of appendices) {
      if (isForm) continue;
      const lines = [...above, ...content.flatMap((para) => para.lines)]
        .filter(({ place }) => !place.cell || !isBordered(place.cell.table))
        .flatMap(inColumns);
      const found = components.flatMap(([name, is]) => {
        const line = lines.find((one, index) => is(one, index < above.length));
        return line ? [{ name, line }] : [];
      });
      const [first] = found;
      if (first)
        report(
          first.line,
          `phụ lục có ${found.map(({ name }) => name).join(", ")} riêng. Bỏ đi; dòng “(Kèm theo …)” đã cho biết phụ lục của văn bản nào`,
        );
    }
  },
};
