import { builtInLayout } from "../../kind/built-in.ts";
import { decimal, indentInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { hangs, runningIn, startMm } from "../running.ts";
import { isNear, nearIndentMm } from "../tolerance.ts";

export const bodyIndent: CheckRule = {
  id: "body-indent",
  topic: "word",
  severity: "error",
  summary: `Dòng đầu mỗi đoạn lùi vào ${indentInWords(builtInLayout)}, một mức trong cả văn bản`,
  reason: "Nghị định ghi hai giá trị, không phải một khoảng. 1,25 cm, mức Word hay đặt, coi như 1,27 cm",
  clause: clauseOf("II.6.e"),
  check({ parts, layout }, report) {
    const allowed = layout.body.firstLineMm.allowed ?? [];
    const counts = new Map(allowed.map((mm) => [mm, 0]));
    const kept: [para: ReturnType<typeof runningIn>[number], mm: number][] = [];
    for (const para of runningIn(parts)) {
      // Hanging and typed indents are reported by their own rules, headings in capitals stand as they like.
      if (hangs(para) || /^[\s\u00A0]/.test(para.raw) || para.level === "section") continue;
      const mm = startMm(para);
      const found = allowed.find((value) => isNear(mm, value, nearIndentMm));
      if (found === undefined)
        report(para, `dòng đầu lùi vào ${decimal(mm / 10)} cm, phải là ${indentInWords(layout)}`);
      else {
        counts.set(found, (counts.get(found) ?? 0) + 1);
        kept.push([para, found]);
      }
    }
    const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0];
    for (const [para, mm] of kept)
      if (mm !== main)
        report(para, `dòng đầu lùi vào ${decimal(mm / 10)} cm, các đoạn khác ${decimal(main / 10)} cm. Dùng một mức`);
  },
};
