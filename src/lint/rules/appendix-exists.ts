import { span } from "../../document/document.ts";
import { folded } from "../../wording/folded.ts";
import { broughtBy, calledIn, mentionsIn, ofAnother } from "../cited-appendices.ts";
import type { Rule } from "../rule.ts";

export const appendixExists: Rule = {
  id: "appendix-exists",
  topic: "layout",
  severity: "hint",
  of: "document",
  summary: "Phụ lục được dẫn đến có trong văn bản",
  reason:
    "Người đọc tìm Phụ lục II mà văn bản chỉ có một phụ lục. Chỉ xét văn bản có phụ lục đánh số kèm theo; câu nhắc đến nghị định, thông tư hay văn bản khác thì không xét, vì phụ lục có thể của văn bản ấy",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, III.1",
  bad: `
purpose: [Lập danh mục theo Phụ lục I., Đăng ký theo Phụ lục III.]
appendices:
  - { title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }
  - { title: Phân công, content: Các thôn tự rà soát theo Phụ lục II. }
closing: Các đơn vị thực hiện theo Phụ lục II
`,
  good: `
purpose: [Lập danh mục theo Phụ lục I., Đăng ký theo Phụ lục II.]
appendices:
  - { title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }
  - { title: Phân công, content: Các thôn tự rà soát theo Phụ lục II. }
closing: Các đơn vị thực hiện theo Phụ lục II
`,
  check(document, report) {
    const there = broughtBy(document);
    if (![...there].some((name) => name.startsWith("phụ lục"))) return;
    for (const text of document.texts.filter(({ appendix }) => appendix === null)) {
      if (!/phụ lục/iu.test(text.printed)) continue;
      const plain = folded(text.printed);
      for (const mention of mentionsIn(plain)) {
        const { name, number, from, to } = mention;
        if (name !== "phụ lục" || there.has(`${name} ${number}`)) continue;
        const start = Math.max(plain.lastIndexOf(". ", from), plain.lastIndexOf(";", from)) + 1;
        const [end = ""] = /^[^.;]*/.exec(plain.slice(from)) ?? [];
        if (ofAnother.test(plain.slice(start, from) + end)) continue;
        const called = calledIn(text.printed, mention);
        report(span(text, from, to), `không có ${called} trong các phụ lục. Xem lại số, hoặc kèm thêm`);
      }
    }
  },
};
