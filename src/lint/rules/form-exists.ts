import { span } from "../../document/document.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { attached, broughtBy, calledIn, mentionsIn, ofAnother } from "../cited-appendices.ts";
import type { Rule } from "../rule.ts";

/** In front of what a plan cites of its own, where the sentence ends behind it: "Danh mục tại Phụ lục II." */
const leadsTo = words(/(?:\b(?:theo|tại|ở|trong|xem)(?: các)? |\()$/u);
/** In front of "Biểu 2", which elsewhere may be a table of the text. */
const leadsToTable = words(/\b(?:theo)(?: các)? $/u);
/** "Mẫu số 02 của Kế hoạch này" */
const ofThisPlan = words(/^(?: ban hành)? (?:của|trong|tại|thuộc|kèm) (?:bản )?kế hoạch này\b/u);

export const formExists: Rule = {
  id: "form-exists",
  topic: "layout",
  severity: "hint",
  of: "plan",
  summary: "Mẫu, biểu, phụ lục ghi là kèm theo có trong kế hoạch",
  reason:
    "Người nhận tìm Mẫu số 02 kèm theo mà kế hoạch không có. Câu nhắc đến nghị định, thông tư hay văn bản khác không bị xét; tệp Word không bị xét, vì mẫu có thể nằm ở tệp khác",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, III.1",
  bad: "purpose: [Đăng ký theo Mẫu số 01 kèm theo.]",
  good: "purpose: [Đăng ký theo Mẫu số 01 kèm theo.]\nappendices: [{ label: Mẫu số 01, title: Phiếu đăng ký, content: Họ và tên }]",
  check({ document, typedAt }, report) {
    const there = broughtBy(document);
    for (const text of document.texts.filter(({ appendix }) => appendix === null)) {
      const plain = folded(text.printed);
      if (ofAnother.test(plain)) continue;
      for (const mention of mentionsIn(plain)) {
        const { name, number, from, to } = mention;
        if (there.has(`${name} ${number}`) || (name === "phụ lục" && document.appendices.length > 0)) continue;
        const [end = ""] = /^[^.;]*/.exec(plain.slice(from)) ?? [];
        const isOwn =
          attached.test(end) ||
          ofThisPlan.test(plain.slice(to)) ||
          ((plain.startsWith("biểu ", from) ? leadsToTable : leadsTo).test(plain.slice(0, from)) &&
            /^(?:$|[.;)])/.test(plain.slice(to)));
        const place = isOwn ? typedAt(span(text, from, to)) : undefined;
        const called = calledIn(text.printed, mention);
        if (place) report(place, `không có ${called} kèm theo kế hoạch. Xem lại số, hoặc kèm thêm`);
      }
    }
  },
};
