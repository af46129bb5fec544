import { type Citation, citationsIn, isSameDocument, subjectsIn } from "../../document/citations.ts";
import { span } from "../../document/document.ts";
import { sureSubjectOpening } from "../../knowledge/act-subjects.ts";
import { folded } from "../../wording/folded.ts";
import type { Rule } from "../rule.ts";

const shortestSubject = 25;

/** Text that is marked as a subject may be as short as "về công tác văn thư". */
const surelySubject = new RegExp(`^(?:${sureSubjectOpening}) .{6}`, "u");

const isWhole = ({ date, subject }: Citation): boolean =>
  date !== undefined && (subject.length >= shortestSubject || surelySubject.test(folded(subject)));

/** Citations that a text makes itself; one inside the title of another act is copied as it stands there. */
const ownCitationsIn = (text: string): Citation[] => {
  const titles = subjectsIn(text);
  return citationsIn(text).filter(({ from }) => !titles.some(([start, end]) => start < from && from < end));
};

/** The opening words of two subjects; what follows may be another part of the sentence. */
const isSameSubject = (one: Citation, other: Citation): boolean => {
  const [first, second] = [one, other].map(({ subject }) => folded(subject).slice(0, shortestSubject));
  return first !== undefined && second !== undefined && (first.startsWith(second) || second.startsWith(first));
};

export const citationShortLater: Rule = {
  id: "citation-short-later",
  topic: "basis",
  severity: "hint",
  of: "document",
  summary: "Văn bản đã viện dẫn đầy đủ thì lần sau chỉ ghi tên loại, số và ký hiệu",
  reason:
    "Câu ngắn dễ đọc hơn, và sửa một chỗ không bỏ sót chỗ kia. Phần căn cứ, chú thích, phụ lục và văn bản nằm trong trích yếu của văn bản khác không bị xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.b",
  bad: `purpose:
  - Triển khai Kế hoạch số 58/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026.
  - Gắn với Kế hoạch số 58/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026.`,
  good: `purpose:
  - Triển khai Kế hoạch số 58/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026.
  - Gắn với Kế hoạch số 58/KH-UBND.`,
  check({ texts }, report) {
    const seen = new Map<string, Citation[]>();
    for (const text of texts) {
      if ((text.role !== "running" && text.role !== "preamble") || text.appendix !== null) continue;
      for (const citation of ownCitationsIn(text.printed).filter(isWhole)) {
        const others = seen.get(citation.number) ?? [];
        if (others.some((other) => isSameDocument(citation, other) && isSameSubject(citation, other))) {
          const short = text.printed.slice(citation.from, citation.to);
          const message = `văn bản này đã viện dẫn đầy đủ ở trên. Từ lần thứ hai chỉ ghi “${short}”`;
          report(span(text, citation.from, citation.date?.to ?? citation.to), message);
        } else {
          seen.set(citation.number, [...others, citation]);
        }
      }
    }
  },
};
