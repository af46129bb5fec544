import { citationsIn } from "../../document/citations.ts";
import { span } from "../../document/document.ts";
import { sureSubjectOpening } from "../../knowledge/act-subjects.ts";
import { anyBody } from "../../knowledge/bodies.ts";
import { anyTitle } from "../../knowledge/titles.ts";
import { shortDate } from "../../wording/date-words.ts";
import { words } from "../../wording/words.ts";
import { clauseAround } from "../clause.ts";
import { levelBehind } from "../reform/agencies.ts";
import { type ChangeFound, firstDayOf, knownUntil, oldNamesIn, whatBecame } from "../reform/changes.ts";
import type { Rule } from "../rule.ts";

const mostOfName = 120;
const isIssuedBy = /^\s(?:của|do)\s/u;
/** A signer's title, or a body in front of its level or province: "Giám đốc", "Công an"; the subject of the act is none. */
const bodyBefore = words(
  new RegExp(
    `^(?:(?:Phó )?(?:${anyTitle}) )?(?:(?:${anyBody("of a unit")}) (?:(?:(?!\\b(?:của|${sureSubjectOpening})\\b)[^,;.]){2,40} )?)?$`,
    "iu",
  ),
);
const placeBehind = /^(?: (?:\p{Uppercase}[A-Za-zÀ-ỹ]*))+/u;

/** The body that a stretch of text begins with, where that was no more on a day. */
const goneBody = (text: string, day: string): ChangeFound | undefined =>
  oldNamesIn(text, day).find(
    ({ change, from, to }) =>
      change.scope === "agency" &&
      (change.confidence === "high" || levelBehind.test(text.slice(to))) &&
      bodyBefore.test(text.slice(0, from)),
  );

export const reformIssuingAgency: Rule = {
  id: "reform-issuing-agency",
  topic: "reform",
  severity: "warning",
  of: "document",
  summary: "Văn bản được viện dẫn do cơ quan còn hoạt động vào ngày của văn bản đó ban hành",
  reason: `Từ ngày 01/7/2025 không còn cấp huyện: văn bản ghi ngày sau đó không thể do Ủy ban nhân dân huyện ban hành, thường là sửa ngày của văn bản cũ mà quên sửa tên cơ quan. So với ngày của chính văn bản, nên văn bản cũ của cơ quan cũ thì không báo. Theo những thay đổi biết đến ngày ${knownUntil}`,
  bad: `
preamble: >-
  Thực hiện Kế hoạch số 20/KH-UBND ngày 14/3/2026 của Ủy ban nhân dân huyện Nam Đàn, Ủy ban nhân dân xã
  ban hành Kế hoạch như sau.
`,
  good: `
preamble: >-
  Thực hiện Kế hoạch số 20/KH-UBND ngày 14/3/2026 của Ủy ban nhân dân tỉnh Nghệ An, Ủy ban nhân dân xã
  ban hành Kế hoạch như sau.
`,
  check({ texts }, report) {
    for (const text of texts) {
      if (!["running", "basis", "preamble"].includes(text.role)) continue;
      for (const { from: citedFrom, to: citedTo, date } of citationsIn(text.printed)) {
        if (!date || !isIssuedBy.test(text.printed.slice(date.to, date.to + 5))) continue;
        const start = date.to + text.printed.slice(date.to).search(/(?<=\s\S+\s)/u);
        const { after } = clauseAround(text.printed, date.to, start);
        const day = firstDayOf(date);
        const found = day && goneBody(after.slice(0, mostOfName), day);
        if (!found) continue;
        const behind = after.slice(found.to);
        const [place] = levelBehind.exec(behind) ?? placeBehind.exec(behind) ?? [""];
        const end = start + found.to + place.length;
        const [act] = found.change.basis.split(";");
        report(
          span(text, start, end),
          `${text.printed.slice(citedFrom, citedTo)} ghi ngày ${shortDate(date)}, mà “${text.printed.slice(start, end)}” không còn từ ngày ${whatBecame(found.change).since} (${act}). Xem lại ngày, hoặc tên cơ quan ban hành văn bản này`,
        );
      }
    }
  },
};
