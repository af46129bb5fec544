import { span } from "../../document/document.ts";
import type { Rule } from "../rule.ts";

/** A mark at the end of a text, stars and blanks behind it left aside: `./.` in its many spellings, or a single one. */
const finalMark = (text: string): { at: number; mark: string } | undefined => {
  const bare = text.replace(/(?<![*\s])[*\s]+$/, "");
  const signs = bare.search(/(?<![\s./])[\s./]+$/);
  const slash = signs < 0 ? -1 : bare.slice(signs).search(/\.\s*\//);
  const at = slash < 0 ? bare.search(/(?<![.…]|v\.v)[.;,:]$/) : signs + slash;
  return at < 0 ? undefined : { at, mark: bare.slice(at) };
};

export const titleNoFinalMark: Rule = {
  id: "title-no-final-mark",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Cuối trích yếu không có dấu câu",
  reason: "Trích yếu là một cụm từ, in giữa trang, không phải câu. Dấu ba chấm và “v.v.” không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.5",
  bad: "title: Tuyên truyền hưởng ứng Ngày Chuyển đổi số quốc gia.",
  good: "title: Tuyên truyền hưởng ứng Ngày Chuyển đổi số quốc gia",
  check({ texts }, report) {
    const last = texts.findLast(({ role }) => role === "title");
    const found = last && finalMark(last.printed);
    if (!found) return;
    const { at, mark } = found;
    report(span(last, at, at + mark.length), `trích yếu kết thúc bằng dấu “${mark}”. Bỏ dấu này`);
  },
};
