import { span } from "../../document/document.ts";
import { folded } from "../../wording/folded.ts";
import { attached, broughtBy, calledIn, mentionsIn, ofAnother } from "../cited-appendices.ts";
import type { Rule } from "../rule.ts";

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
          attached.test(end) || (/\btheo $/.test(plain.slice(0, from)) && /^(?:$|[.;)])/.test(plain.slice(to)));
        const place = isOwn ? typedAt(span(text, from, to)) : undefined;
        const called = calledIn(text.printed, mention);
        if (place) report(place, `không có ${called} kèm theo kế hoạch. Xem lại số, hoặc kèm thêm`);
      }
    }
  },
};
