import type { Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

const longestTitle = 100;

/** Divides the text, whatever its form: no title needs a number of its own beside it. */
const isCounted = ({ label, printed }: Text): boolean => {
  const level = countedBy(label)?.level;
  const line = `${label} ${printed}`.trim();
  const isNamed = /^(?:điều|chương|mục)\s+[\dIVX]/iu.test(line) || /^[A-ZĐ][.)]\s/u.test(line);
  return level === "section" || level === "part" || isNamed;
};

export const sectionNumbered: Rule = {
  id: "section-numbered",
  topic: "layout",
  severity: "hint",
  of: "document",
  summary: "Tiêu đề mục có số La Mã ở trước",
  reason:
    "Số tự động của Word hay mất khi chép sang tệp khác, và không ai viện dẫn được một mục không có số. Văn bản chia theo phần, theo điều, theo chữ cái, hay không chia mục thì không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
  bad: `
numbering: { sections: none }
sections:
  - { heading: MỤC ĐÍCH, content: Lập hồ sơ. }
  - { heading: NỘI DUNG, content: Rà soát hồ sơ. }
`,
  good: `
sections:
  - { heading: Mục đích, content: Lập hồ sơ. }
  - { heading: Nội dung, content: Rà soát hồ sơ. }
`,
  check({ body }, report) {
    if (body.some(isCounted)) return;
    const [first, ...others] = body.filter(
      ({ role, label, printed, appendix }) =>
        role === "heading" &&
        label === "" &&
        appendix === null &&
        printed.length <= longestTitle &&
        !printed.endsWith(":") &&
        printed === printed.toUpperCase(),
    );
    if (first && others.length > 0)
      report(first, `${others.length + 1} tiêu đề mục không có số. Đánh số La Mã, như: I. ${first.printed}`);
  },
};
