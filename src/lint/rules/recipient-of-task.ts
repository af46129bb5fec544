import { type Document, span, type Text } from "../../document/document.ts";
import { anyUnitToday } from "../../knowledge/administrative-units.ts";
import { agencyLead } from "../../wording/agency-lead.ts";
import { folded } from "../../wording/folded.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { words } from "../../wording/words.ts";
import { actorsOf, assigningIn } from "../assigned.ts";
import { withoutCopy } from "../copies.ts";
import { collective, type Named, namesIn } from "../names-in.ts";
import { firstDayOf, oldNamesIn } from "../reform/changes.ts";
import type { Rule } from "../rule.ts";

/** A capital behind the first, or the level at the end: "Công an xã", but not "Thống kê số liệu". */
const properName = words(new RegExp(`^.(?:.*\\p{Uppercase}|.*(?:\\b(?:${anyUnitToday})$))`, "su"));

/** People of one body, who learn of their work there. */
const people = words(
  /^(?:các|toàn thể|toàn bộ|tất cả|mọi|những)(?: các)? (?:cán bộ|công chức|viên chức|giáo viên|nhân viên|học sinh|học viên|sinh viên|phụ huynh|đảng viên|đoàn viên|hội viên|đội viên|thành viên|người (?:lao động|dân)|nhân dân|chiến sĩ|thí sinh|đại biểu|hộ)\b/u,
);

/** A name that is given work, and where it stands. */
type Assigned = Named & { in: Text };

/** Bodies that a document assigns work to: in titles, in front of a colon, and at the start of sentences. */
const assignedIn = ({ texts }: Document): Assigned[] => {
  const { beginsWithWhoActs } = assigningIn(texts);
  const wordsOf = ({ printed, lead, role, cell }: Text): string => {
    if (lead > 0) return printed.slice(0, lead);
    if (role === "heading") return printed;
    return role === "running" && !cell ? (agencyLead(printed)?.agency ?? actorsOf(printed)) : "";
  };
  return texts
    .filter(beginsWithWhoActs)
    .flatMap((text) =>
      namesIn(wordsOf(text)).flatMap((name) =>
        properName.test(name.text) || collective.test(folded(name.text)) ? [{ ...name, in: text }] : [],
      ),
    );
};

export const recipientOfTask: Rule = {
  id: "recipient-of-task",
  topic: "agencies",
  severity: "warning",
  of: "document",
  summary: "Cơ quan, đơn vị được giao việc có tên trong nơi nhận",
  reason:
    "Đơn vị không nhận được kế hoạch thì không biết mình có việc phải làm. Tên viết tắt, tên chung như “Các sở, ban, ngành” hay “Các phòng, ban”, đơn vị soạn thảo giữ bản lưu đều được tính là đã gửi; những chỗ chưa chắc thì không báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.a",
  bad: `
responsibilities:
  - agency: Phòng Kinh tế
    text: Chuẩn bị kinh phí tổ chức Hội nghị.
recipients: [Các thôn]
`,
  good: `
responsibilities:
  - agency: Phòng Kinh tế
    text: Chuẩn bị kinh phí tổ chức Hội nghị.
recipients: [Phòng Kinh tế, Các thôn]
`,
  check(document, report, office) {
    // Other kinds of documents often name those who get work by another line: "Như Điều 3".
    if (!document.complete || document.kind?.abbreviation !== "KH" || document.recipients.length === 0) return;
    const lacks = withoutCopy(document, office);
    const reported = new Set<string>();
    const day = firstDayOf(document.date);
    // Nothing is sent to a body that is no more; its name is reported by the rules on the reform.
    const isGone = (name: string): boolean =>
      day !== undefined && oldNamesIn(name, day).some(({ change, from }) => change.scope === "agency" && from === 0);
    for (const { text, from, to, in: line } of assignedIn(document)) {
      if (reported.has(text) || people.test(folded(text)) || !lacks(text) || isGone(text)) continue;
      reported.add(text);
      const name = text.replace(/(?:(?<!\s)\s+)?\([^()]*\)/g, "").replace(/\s+/g, " ");
      report(span(line, from, to), `“${name}” được giao việc mà chưa có trong nơi nhận`, {
        do: "send",
        to: capitalised(name),
      });
    }
  },
};
