import { span } from "../../document/document.ts";
import { folded } from "../../wording/folded.ts";
import { capitalised } from "../../wording/punctuation.ts";
import type { Rule } from "../rule.ts";

/** What is cited by its number, and the numbers that follow: "Phụ lục I, II và III". */
const mention =
  /(?<![A-Za-zÀ-ỹ])(phụ lục|biểu mẫu|mẫu|biểu)(?: số)? (?:[ivxlc]{1,5}|\d{1,2})(?![A-Za-zÀ-ỹ\d/]|[.,-]\d)(?:(?:, ?| và | hoặc )(?:\1 (?:số )?)?(?:[ivxlc]{1,5}|\d{1,2})(?=[.,;:)]|$| (?:và|hoặc|kèm|đính|gửi|của|ban hành)(?![a-zà-ỹ])))*/gu;
const numbers = /(?<![A-Za-zÀ-ỹ\d])(?:[ivxlc]{1,5}|\d{1,2})(?![A-Za-zÀ-ỹ\d])/gu;
/** Said of what the same document brings. */
const attached = /(?:kèm theo|đính kèm|gửi kèm)(?! (?:nghị định|thông tư|quyết định|nghị quyết|công văn|luật))/u;
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

interface Mention {
  name: "phụ lục" | "mẫu";
  number: number;
  from: number;
  to: number;
}

/** Appendices and forms that a text cites by number; the first of several with its name. */
const mentionsIn = (plain: string): Mention[] =>
  [...plain.matchAll(mention)].flatMap(({ 0: found, 1: name = "", index }) =>
    [...found.matchAll(numbers)].map(({ 0: written, index: at }, place) => ({
      name: name === "phụ lục" ? ("phụ lục" as const) : ("mẫu" as const),
      number: numberOf(written),
      from: place === 0 ? index : index + at,
      to: index + at + written.length,
    })),
  );

export const appendixExists: Rule = {
  id: "appendix-exists",
  topic: "layout",
  severity: "hint",
  of: "document",
  summary: "Phụ lục được dẫn đến có trong văn bản",
  reason:
    "Người đọc tìm Phụ lục II, Mẫu số 02 mà văn bản không kèm. Mẫu, biểu, và phụ lục của văn bản không có phụ lục nào, chỉ xét khi câu ghi “kèm theo”; câu nhắc đến nghị định, thông tư hay văn bản khác thì không xét, vì phụ lục có thể của văn bản ấy",
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
    const there = new Set<string>();
    for (const { label, title, texts: inside } of appendices) {
      const lines = [label, ...title, ...inside].map(({ printed }) => folded(printed));
      for (const line of lines.filter((each) => each.length < 100))
        for (const { name, number } of mentionsIn(line)) there.add(`${name} ${number}`);
    }
    const counted = appendices.filter(({ label }) => /^phụ lục\s*$/iu.test(label.printed)).length;
    for (let number = 1; number <= counted; number++) there.add(`phụ lục ${number}`);
    const areNumbered = [...there].some((name) => name.startsWith("phụ lục"));
    for (const text of texts.filter(({ appendix }) => appendix === null)) {
      if (!/phụ lục|mẫu|biểu/iu.test(text.printed)) continue;
      const plain = folded(text.printed);
      for (const { name, number, from, to } of mentionsIn(plain)) {
        if (there.has(`${name} ${number}`)) continue;
        const start = Math.max(plain.lastIndexOf(". ", from), plain.lastIndexOf(";", from)) + 1;
        const [end = ""] = /^[^.;]*/.exec(plain.slice(from)) ?? [];
        const isPart = name === "phụ lục" && areNumbered;
        // One appendix without a number is meant whatever number a text gives it.
        if (!isPart && (!attached.test(end) || (name === "phụ lục" && appendices.length > 0))) continue;
        if (ofAnother.test(isPart ? plain.slice(start, from) + end : plain)) continue;
        const cited = text.printed.slice(from, to);
        const missing = isPart ? "trong các phụ lục" : "kèm theo văn bản";
        const called = /\p{L}{2}/u.test(cited) && !/^[IVXLC]+$/u.test(cited) ? cited : `${capitalised(name)} ${cited}`;
        report(span(text, from, to), `không có ${called} ${missing}. Xem lại số, hoặc kèm thêm`);
      }
    }
  },
};
