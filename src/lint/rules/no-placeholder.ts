import { span } from "../../document/document.ts";
import { withoutQuotations } from "../../document/masked.ts";
import { beforeBlank } from "../../wording/punctuation.ts";
import { words, wordsOrNumbers } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const blankWords =
  "tên|số|ngày|địa điểm|địa chỉ|họ và tên|họ tên|ghi|điền|nhập|bổ sung|đơn vị|cơ quan|nội dung|thời gian|kinh phí|nêu|chức vụ";

/** Required literals: every placeholder holds one of these and few texts do, so the patterns below are seldom compiled. */
const sign = /[[<{…?«]|null|Error!|x{2}|\.{2}|\. \.|\*{2}|TODO|FIXME|lorem|undefined|NaN|object Object/i;

/** Never text, wherever they stand. */
const anywhere = [
  wordsOrNumbers(/\b(?:TODO|FIXME|[Ll]orem ipsum)\b/gu),
  wordsOrNumbers(/\b[Xx]{2}\/[Xx]{2}\/(?:\d{4}|[Xx]{4})(?!\d)/gu),
  wordsOrNumbers(/\bX{2,}\/(?=(?!X)\p{Uppercase}{2})/gu),
  wordsOrNumbers(/(?<=(?:ngày|tháng) )XX\b/gu),
  /\{\{?[^{}\n]{1,60}\}\}?/gu,
  wordsOrNumbers(/\b(?:undefined|NaN|null|\[object Object\])\b/gu),
  // Word's text for a broken field, and fields of a letter that was not merged.
  /Error! [A-Z][A-Za-z ]{4,60}\.?/gu,
  /«[A-Za-zÀ-ỹ\d_]{1,40}»/gu,
  // "(**)" is the sign of a remark.
  /\*\*(?=[^\s)])|(?<=[^\s(])\*\*/gu,
];

/** Signs that a table or a form may hold, but no sentence. */
const inSentences = [
  words(new RegExp(`\\[(?:…|\\.{2,}|(?:${blankWords})\\b[^[\\]\\n]{0,60})\\]`, "giu")),
  words(new RegExp(`<(?:${blankWords})\\b[^<>\\n]{0,60}>`, "giu")),
  /<(?:ten|so|ngay|dia_?diem|dia_?chi|ho_?ten|ho_va_ten|don_?vi|co_?quan|noi_?dung|thoi_?gian|kinh_?phi|chuc_?vu)(?:_[a-z_]{1,30})?>/gu,
  wordsOrNumbers(/\b(?<!\/)x{2,}\b(?!\/)/gu),
  // Not the Roman number: "lần thứ XXX".
  wordsOrNumbers(/\b(?<!\/|(?:thứ|khóa|kỳ|hội|phần|chương|mục|điều|Games|thế kỷ) )X{3,}\b(?!\/)/giu),
  /\?{3,}/gu,
  words(/(?<=\b(?:khoảng|gần|hơn|tổng số|dự kiến|tối đa|tối thiểu|từ nguồn):? )(?:…|\.{3,})(?= \p{Lowercase})/giu),
  words(
    new RegExp(
      `(?<![.…] ?)(?<!${beforeBlank}:? ?)(?:\\.{6,}|…{2,}|(?:\\. ){4,}\\.)(?=\\s*[A-Za-zÀ-ỹ])(?!\\s*(?:giờ|phút|ngày|tháng|năm)\\b)`,
      "giu",
    ),
  ),
  /(?<=: ?)(?:\.{6,}|…{2,})(?=[.;]?$)/gmu,
];

export const noPlaceholder: Rule = {
  id: "no-placeholder",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Không còn chỗ chờ điền trong lời văn",
  reason:
    "Chữ “[tên đơn vị]”, “xxx” hay dãy chấm còn sót lại sẽ theo văn bản đến tay người nhận. Số, ngày để trống, dấu ba chấm cuối phép liệt kê, đường chấm trong biểu mẫu và phụ lục thì không báo",
  bad: 'purpose: ["Tuyên truyền tại [tên đơn vị] và các khu dân cư."]',
  good: 'purpose: ["Tuyên truyền tại các khu dân cư."]',
  check({ texts }, report) {
    for (const text of texts) {
      if (!sign.test(text.printed)) continue;
      const isForm = text.role === "cell" || text.role === "display" || text.appendix !== null;
      const unquoted = withoutQuotations(text.printed);
      let reportedTo = 0;
      const found = (isForm ? anywhere : [...anywhere, ...inSentences])
        .flatMap((pattern) => [...text.printed.matchAll(pattern)])
        .sort((a, b) => a.index - b.index || b[0].length - a[0].length);
      for (const { 0: typed, index } of found) {
        // "[…]" in a quotation says that words are left out.
        const isOmission = /^\[[….]+\]$/.test(typed) && unquoted.charAt(index) !== "[";
        if (index < reportedTo || isOmission) continue;
        reportedTo = index + typed.length;
        const shown = typed.length > 24 ? `${typed.slice(0, 22)}…` : typed;
        const message =
          typed === "**"
            ? "“**” là dấu đánh chữ đậm còn sót lại. Xóa đi"
            : `“${shown}” là chỗ còn chờ điền. Ghi nội dung thật vào, hoặc bỏ phần này nếu chưa cần`;
        report(span(text, index, reportedTo), message);
      }
    }
  },
};
