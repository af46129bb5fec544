import { kindIn } from "../../knowledge/document-kinds.ts";
import { numberIn } from "../../recognize/document.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { looksFaults } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

/** Facts of the document that it must repeat, by the word in front. */
const wanted = [
  { name: "số, ký hiệu", word: words(/\bsố\b/) },
  { name: "ngày tháng", word: words(/\bngày\b/) },
  { name: "tên cơ quan ban hành", word: words(/\bcủa\b/) },
];

const model = "“(Kèm theo … số … ngày … tháng … năm … của …)”";

export const appendixReference: CheckRule = {
  id: "appendix-reference",
  topic: "word",
  severity: "warning",
  summary: "Dưới tên phụ lục có dòng “(Kèm theo … số … ngày … của …)” của chính văn bản, in thường, nghiêng, canh giữa",
  reason: "Phụ lục tách khỏi văn bản mà không có dòng này thì không biết của văn bản nào. Số và ngày được để trống",
  clause: clauseOf("III.1.c"),
  check({ parts: { appendices, header }, layout }, report) {
    const own = numberIn(header.number?.text);
    for (const { reference } of appendices) {
      const [first] = reference;
      const said = reference.map(({ text }) => text).join(" ");
      const cited = kindIn(said.replace(/^\(\s*(?:ban hành )?(?:kèm theo|đính kèm)\s+/i, ""))?.kind;
      // An appendix of another document cites that document, and is not compared with this one.
      if (cited && header.kind && cited.abbreviation !== header.kind.abbreviation) continue;
      const number = numberIn(said);
      const missing = wanted.filter(({ word }) => !word.test(folded(said))).map(({ name }) => name);
      if (first && missing.length > 0) report(first, `dòng kèm theo thiếu ${missing.join("; ")}. Ghi như: ${model}`);
      else if (first && own !== undefined && number !== undefined && own !== number)
        report(first, `dòng kèm theo ghi số ${number}, văn bản là số ${own}. Ghi lại theo số của văn bản`);
      const faults = reference.flatMap((line) =>
        looksFaults(line, layout, { style: "phu-luc-kem", except: ["align"] }),
      );
      if (first && faults.length > 0) report(first, `dòng kèm theo: ${[...new Set(faults)].join("; ")}`);
    }
  },
};
