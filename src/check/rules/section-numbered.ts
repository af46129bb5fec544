import { every, isCapitals } from "../../recognize/lines.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

const longestTitle = 100;

export const sectionNumbered: CheckRule = {
  id: "section-numbered",
  topic: "word",
  severity: "warning",
  summary: "Tiêu đề mục có số La Mã ở trước",
  reason:
    "Số tự động của Word hay mất khi chép sang tệp khác, và không ai viện dẫn được một mục không có số. Văn bản chia theo phần, theo điều, hay không chia mục thì không xét",
  clause: clauseOf("II.6.đ"),
  check({ parts: { body } }, report) {
    const isCounted = ({ level, text }: (typeof body.paras)[number]): boolean =>
      level === "section" || level === "part" || /^(?:điều|chương|mục)\s+[\dIVX]/iu.test(text);
    if (body.paras.some(isCounted)) return;
    const [first, ...others] = body.paras.filter(
      ({ level, lines, measured, text }) =>
        level === "plain" &&
        measured.align !== "center" &&
        text.length <= longestTitle &&
        !text.endsWith(":") &&
        lines.every((line) => isCapitals(line) && every(line, ({ bold }) => bold)),
    );
    if (first && others.length > 0)
      report(first, `${others.length + 1} tiêu đề mục không có số. Đánh số La Mã, như: I. ${first.text}`);
  },
};
