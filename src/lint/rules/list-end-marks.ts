import type { Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

/** Key shared by the lines of one list: a bullet, or a count of one depth and look. */
const kindOf = ({ label }: Text): string | undefined => {
  if (/^[-+•*]$/.test(label)) return label;
  const counted = countedBy(label);
  if (counted?.level !== "item" && counted?.level !== "point" && counted?.level !== "subitem") return undefined;
  return `${counted.level} ${label.replace(/[a-zđ]|\d+/gu, "")}`;
};

/** Lines of one list, one right behind the other. */
const listsIn = (texts: readonly Text[]): Text[][] => {
  const lists: Text[][] = [];
  let last: string | undefined;
  for (const text of texts) {
    const kind = text.role === "running" && text.lead === 0 ? kindOf(text) : undefined;
    if (kind !== undefined && last === kind) lists.at(-1)?.push(text);
    else if (kind !== undefined) lists.push([text]);
    last = kind;
  }
  return lists;
};

const markOf = ({ printed }: Text): string => /[.;]\s*$/.exec(printed)?.[0].charAt(0) ?? "";
/** A line of several sentences ends like a paragraph. */
const isSentence = ({ printed }: Text): boolean => /[a-zà-ỹ)]\.\s+\p{Uppercase}/u.test(printed);

export const listEndMarks: Rule = {
  id: "list-end-marks",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Các ý của một danh sách kết thúc bằng cùng một dấu",
  reason:
    "Ý trước kết thúc bằng dấu chấm phẩy, ý sau bằng dấu chấm thì không rõ danh sách đã hết chưa. Ý cuối kết thúc bằng dấu chấm; danh sách có ý gồm nhiều câu thì không xét",
  bad: "sections: [{ heading: Nội dung, bullets: [Rà soát danh mục;, Lập hồ sơ., Báo cáo kết quả.] }]",
  good: "sections: [{ heading: Nội dung, bullets: [Rà soát danh mục;, Lập hồ sơ;, Báo cáo kết quả.] }]",
  check({ texts }, report) {
    for (const list of listsIn(texts)) {
      const inner = list.slice(0, -1);
      if (inner.length < 2 || list.some(isSentence)) continue;
      const marks = inner.map(markOf);
      const odd = inner.find((text) => markOf(text) !== marks[0]);
      if (!odd || marks.includes("")) continue;
      const [wrong, right] = markOf(odd) === "." ? ["chấm", "chấm phẩy"] : ["chấm phẩy", "chấm"];
      report(
        odd,
        `ý này kết thúc bằng dấu ${wrong}, các ý trên bằng dấu ${right}. Dùng một dấu cho cả danh sách, ý cuối là dấu chấm`,
      );
    }
  },
};
