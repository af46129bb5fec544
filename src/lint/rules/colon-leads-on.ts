import { span, type Text } from "../../document/document.ts";
import { countedBy, countOf } from "../../document/labels.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

/** Words that only a list can follow; other colons may stand in front of room to write. */
const announces = words(/\b(?:sau|sau đây|gồm|cụ thể|như|bao gồm|gồm có):\s*(?:\.\/\.\s*)?$/iu);

/** Depth of a label; a dash is below a number, a plus below a dash. */
const depthOf = ({ label }: Text): number | undefined => {
  const counted = countedBy(label);
  if (!counted) return label === "-" ? 20 : label === "+" ? 21 : undefined;
  if (counted.level === "subitem") return 3 + counted.number.split(".").length;
  return { part: 1, section: 2, item: 3, point: 10 }[counted.level];
};

export const colonLeadsOn: Rule = {
  id: "colon-leads-on",
  topic: "layout",
  severity: "hint",
  of: "document",
  summary: "Ý kết thúc bằng dấu hai chấm có nội dung ở dưới",
  reason:
    "Dấu hai chấm báo trước phần liệt kê; xóa hay quên phần ấy thì câu bị bỏ lửng. Phụ lục, biểu mẫu, ý có bảng ở dưới và gạch đầu dòng nối tiếp gạch đầu dòng không bị xét",
  bad: `
sections:
  - heading: Nội dung
    items: ["Các đơn vị thực hiện những việc sau:", Rà soát danh mục hồ sơ.]
`,
  good: `
sections:
  - heading: Nội dung
    items: [{ text: "Các đơn vị thực hiện những việc sau:", bullets: [Lập hồ sơ.] }, Rà soát danh mục hồ sơ.]
`,
  check({ body, closing: [below] }, report) {
    // Items without labels that end a text stand among its last sentences.
    const listed = below && /;\s*$/.test(below.printed) ? below : undefined;
    body.forEach((text, index) => {
      if (text.role !== "running" || !announces.test(text.printed)) return;
      const next = body[index + 1] ?? listed;
      const [depth, depthBelow] = [depthOf(text), next && depthOf(next)];
      if (next?.cell || next?.role === "display") return;
      // A preamble leads on to the whole text; what an act is amended to is quoted, with labels of its own.
      if (
        /ban hành[^:]{0,80}như sau:\s*$/iu.test(text.printed) ||
        (next && /^[“"]/.test(next.printed)) ||
        /(?:sửa đổi|bổ sung|thay thế)/iu.test(text.printed)
      )
        return;
      const isTitled = next && (next.role === "heading" || next.role === "part") && countedBy(next.label) !== undefined;
      // A list may begin anew with the labels that its own line has.
      const isBegun = next?.role === "running" && countOf(next.label)?.count === 1;
      // Below a dash a list is often typed with the same dashes, or with labels of any other kind.
      const ends = !isBegun && depthBelow !== undefined && depth !== undefined && depth < 20 && depthBelow <= depth;
      const isDeepest = depth === undefined || depth >= 20;
      if (next ? !ends && !(isTitled && isDeepest) : depth === undefined) return;
      const at = text.printed.lastIndexOf(":");
      report(
        span(text, at, at + 1),
        "sau dấu hai chấm không có nội dung nào. Ghi tiếp phần liệt kê, hoặc đổi thành dấu chấm",
      );
    });
  },
};
