import { span } from "../../document/document.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const mention = words(/\bphụ lục(?: số)? ([ivxlc]{1,5}|\d{1,2})(?![A-Za-zÀ-ỹ\d]|[.,-]\d)/gu);
/** Words of the sentence that name another act, whose appendices are meant. */
const ofAnother = words(
  /\b(?:nghị định|thông tư|quyết định|nghị quyết|luật|quy chế|quy định|quy chuẩn|tiêu chuẩn|chỉ thị|đề án|(?:công văn|văn bản|tờ trình|báo cáo|kế hoạch|hướng dẫn) số)\b/u,
);

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** @example numberOf("iv") // 4; numberOf("02") // 2 */
const numberOf = (written: string): number =>
  /\d/.test(written)
    ? Number(written)
    : [...written].reduce((sum, letter, at) => {
        const [value = 0, next = 0] = [values[letter], values[written.charAt(at + 1)]];
        return value < next ? sum - value : sum + value;
      }, 0);

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
  check({ appendices, texts }, report) {
    if (appendices.length === 0) return;
    const there = new Set<number>();
    for (const { label, title, texts: inside } of appendices) {
      const lines = [label, ...title, ...inside].map(({ printed }) => folded(printed));
      for (const line of lines.filter((each) => each.length < 100))
        for (const { 1: number = "" } of line.matchAll(mention)) there.add(numberOf(number));
    }
    const counted = appendices.filter(({ label }) => /^phụ lục\s*$/iu.test(label.printed)).length;
    for (let number = 1; number <= counted; number++) there.add(number);
    if (there.size === 0) return;
    for (const text of texts.filter(({ appendix }) => appendix === null)) {
      if (!/phụ lục/iu.test(text.printed)) continue;
      const plain = folded(text.printed);
      for (const { 0: found, 1: number = "", index } of plain.matchAll(mention)) {
        const start = Math.max(plain.lastIndexOf(". ", index), plain.lastIndexOf(";", index)) + 1;
        const [end = ""] = /^[^.;]*/.exec(plain.slice(index)) ?? [];
        if (there.has(numberOf(number))) continue;
        if (ofAnother.test(plain.slice(start, index) + end)) continue;
        const name = text.printed.slice(index, index + found.length);
        report(
          span(text, index, index + found.length),
          `không có ${name} trong các phụ lục. Xem lại số, hoặc kèm thêm`,
        );
      }
    }
  },
};
