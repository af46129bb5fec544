import { builtInLayout } from "../../kind/built-in.ts";
import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { nearPt } from "../tolerance.ts";

const usualPt = decimal(builtInLayout.letter.title.beforePt ?? 0);

export const letterTitleGap: CheckRule = {
  id: "letter-title-gap",
  topic: "word",
  severity: "hint",
  summary: `Trích yếu của công văn (V/v) cách số, ký hiệu ${usualPt} pt`,
  reason: `Đặt Before ${usualPt} pt cho dòng V/v; sát quá thì hai dòng lẫn vào nhau`,
  clause: clauseOf("II.5.b"),
  check({ parts: { header, flow }, layout }, report) {
    const [first] = header.letterTitle;
    const { number, kind } = header;
    const wantedPt = layout.letter.title.beforePt ?? 0;
    if (!first || !number || kind) return;
    const at = flow.paras.indexOf(number.para);
    const isNext = flow.paras[at + 1] === first.para && first.place.cell?.row === number.place.cell?.row;
    const gapPt = first.para === number.para ? 0 : first.para.measured.gapPt;
    if ((isNext || first.para === number.para) && gapPt < wantedPt - nearPt)
      report(
        first,
        `dòng V/v cách số, ký hiệu ${decimal(gapPt)} pt, phải là ${decimal(wantedPt)} pt. Để V/v ở đoạn riêng, đặt Before ${decimal(wantedPt)} pt`,
      );
  },
};
