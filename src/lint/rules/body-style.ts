import { isBold, linesIn, type Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import { textWidth } from "../../measure/text-width.ts";
import { isRemark } from "../../wording/remarks.ts";
import type { Rule } from "../rule.ts";

/** A bold line is 160 mm long at most; its first is set in by 10 mm or more. */
const face = { sizePt: 14, bold: true, italic: false };
const lineMm = 150;

/** Rank by its label, 0 the highest; a text without a counted label is the lowest. */
const rankOf = ({ label }: Text): number => {
  const level = countedBy(label)?.level ?? "plain";
  return ["part", "section", "item", "subitem", "point", "plain"].indexOf(level);
};

/** A numbered text of one line is a title, whatever ends it, and so is one that others stand below. */
const isSentence = (text: Text, next: Text | undefined): boolean => {
  const level = countedBy(text.label)?.level;
  if (!/[.;]$/.test(text.printed)) return false;
  if (level === undefined) return true;
  if (level !== "item" && level !== "subitem") return false;
  const isLong = textWidth(`${text.label} ${text.printed}`, face) > lineMm;
  return isLong && (next === undefined || rankOf(next) <= rankOf(text));
};

/** "Điều 2. …": number and title of an article are bold (V, cell 6b). */
const isArticle = (text: string): boolean => /^điều\s+\d{1,3}[a-zđ]?\s*[.:]/iu.test(text);

export const bodyStyle: Rule = {
  id: "body-style",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Lời văn không đậm",
  reason: "Đoạn in đậm cả đoạn lẫn với tiêu đề. Vài chữ nhấn mạnh, tiêu đề phụ, ghi chú, tên bảng không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.e",
  bad: `
sections: [{ heading: Nội dung, content: ["**Tổ chức Hội nghị trang trọng.**", Mời đại biểu các thôn.] }]
`,
  good: `
sections: [{ heading: Nội dung, content: ["Tổ chức Hội nghị **trang trọng**.", Mời đại biểu các thôn.] }]
`,
  check(document, report) {
    const lines = linesIn(document);
    for (const [index, text] of lines.entries()) {
      if (
        text.role === "display" ||
        text.role === "part" ||
        text.lead > 0 ||
        isRemark(text.printed) ||
        isArticle(text.printed)
      )
        continue;
      if (isBold(text.pieces) && isSentence(text, lines[index + 1])) report(text, "cả đoạn in đậm, phải không đậm");
    }
  },
};
