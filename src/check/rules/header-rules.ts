import { builtInLayout } from "../../kind/built-in.ts";
import type { Header } from "../../recognize/header.ts";
import { shareInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { lengthFault } from "../strokes.ts";

/** A line of the header's words under which a rule is drawn. */
interface RuledRow {
  /** Ids of the rule that it is there, and of the rule of its length. */
  id: string;
  lengthId: string;
  name: string;
  lines(header: Header): Header["title"];
  stroke: "mottoRule" | "issuerRule" | "titleRule";
  /** Name of its length in `layout.json`. */
  length: keyof typeof builtInLayout.rules & `ke-${string}`;
  lengthReason: string;
  /** In the decree's first annex. */
  clause: string;
}

// Mỗi dòng là một đường kẻ ở phần đầu văn bản: dưới dòng chữ nào, dài theo mục nào của layout.json, điểm nào của Phụ lục I.
const rows: readonly RuledRow[] = [
  {
    id: "motto-rule",
    lengthId: "motto-rule-length",
    name: "Tiêu ngữ",
    lines: ({ motto }) => (motto ? [motto] : []),
    stroke: "mottoRule",
    length: "ke-tieu-ngu",
    lengthReason: "Nghị định ghi rõ “có độ dài bằng độ dài của dòng chữ”: không phải một phần ba, cũng không hết ô",
    clause: "II.1.b",
  },
  {
    id: "issuer-rule",
    lengthId: "issuer-rule-length",
    name: "tên cơ quan ban hành",
    lines: ({ issuer }) => issuer,
    stroke: "issuerRule",
    length: "ke-co-quan",
    lengthReason: "Tên nhiều dòng thì được tính theo dòng nào cũng được, vì Nghị định không nói rõ",
    clause: "II.2.b",
  },
  {
    id: "title-rule",
    lengthId: "title-rule-length",
    name: "trích yếu",
    lines: ({ title }) => title,
    stroke: "titleRule",
    length: "ke-trich-yeu",
    lengthReason: "Trích yếu nhiều dòng thì được tính theo dòng nào cũng được, vì Nghị định không nói rõ",
    clause: "II.5.b",
  },
];

const longInWords = ({ length }: RuledRow, { rules }: typeof builtInLayout): string => {
  const { share } = rules[length];
  return share.min === share.max ? "dài bằng dòng chữ" : `dài ${shareInWords(share)} dòng chữ`;
};

const rulesOf = (row: RuledRow): CheckRule[] => [
  {
    id: row.id,
    topic: "word",
    severity: "error",
    summary: `Dưới ${row.name} có đường kẻ ngang`,
    reason: "Đường kẻ thường là hình vẽ nên hay mất khi chép từ tệp này sang tệp khác",
    clause: clauseOf(row.clause),
    check({ parts: { header }, layout }, report) {
      const line = row.lines(header).at(-1);
      if (line && !header[row.stroke])
        report(line, `dưới ${row.name} không thấy đường kẻ. Thêm đường kẻ nét liền, ${longInWords(row, layout)}`);
    },
  },
  {
    id: row.lengthId,
    topic: "word",
    severity: "warning",
    summary: `Đường kẻ dưới ${row.name} ${longInWords(row, builtInLayout)}`,
    reason: row.lengthReason,
    clause: clauseOf(row.clause),
    check({ parts: { header }, layout }, report) {
      const lines = row.lines(header);
      const [line, stroke] = [lines.at(-1), header[row.stroke]];
      const fault = line && stroke && lengthFault(stroke, lines, layout.rules[row.length].share);
      if (fault) report(line, `đường kẻ dưới ${row.name} ${fault}`);
    },
  },
];

/** Rules about the drawn line under Tiêu ngữ, the issuer and trích yếu: that it is there, and its length. */
export const headerRules: readonly CheckRule[] = rows.flatMap(rulesOf);
