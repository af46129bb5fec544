import { type Rule, within } from "../rule.ts";

export const titleNoFinalMark: Rule = {
  id: "title-no-final-mark",
  topic: "wording",
  severity: "warning",
  of: "texts",
  reads: "printed",
  summary: "Cuối trích yếu không có dấu câu",
  reason: "Trích yếu là một cụm từ, in giữa trang, không phải câu. Dấu ba chấm và “v.v.” không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.5",
  bad: "title: Tuyên truyền hưởng ứng Ngày Chuyển đổi số quốc gia.",
  good: "title: Tuyên truyền hưởng ứng Ngày Chuyển đổi số quốc gia",
  check({ texts }, report) {
    const last = texts.findLast(({ role }) => role === "title");
    const mark = last && /(?:\.\s*\/[\s./]*|(?<![.…]|v\.v)[.;,:])(?=[*\s]*$)/.exec(last.value);
    if (!mark) return;
    const typed = mark[0].trim();
    report(within(last, mark.index, mark.index + typed.length), `trích yếu kết thúc bằng dấu “${typed}”. Bỏ dấu này`);
  },
};
