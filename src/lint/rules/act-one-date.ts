import { type Citation, citationsIn } from "../../document/citations.ts";
import { span } from "../../document/document.ts";
import { anySubjectOpening } from "../../knowledge/act-subjects.ts";
import { actsNumbered } from "../../knowledge/acts.ts";
import { shortDate } from "../../wording/date-words.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { isDayOfEvent } from "../acts/where.ts";
import type { Rule } from "../rule.ts";

const issuedBy = words(
  new RegExp(`^[\\s,(]{0,3}của\\s{1,9}(.{0,119}?)(?=\\s{1,9}(?:${anySubjectOpening})\\b|[,;.:()]|$)`, "u"),
);

/** The issuer named behind a date, as far as a comma or what the act is about. */
const issuerBehind = (text: string, at: number): string => issuedBy.exec(folded(text.slice(at, at + 120)))?.[1] ?? "";

/** An issuer as it is compared: names of bodies in short. */
const inShort = (issuer: string): string =>
  issuer.replaceAll("ủy ban nhân dân", "ubnd").replaceAll("hội đồng nhân dân", "hđnd").replace(/\s+/g, " ").trim();

/** "UBND tỉnh" is "Ủy ban nhân dân tỉnh Nghệ An" where one document names both. */
const isSameIssuer = (one: string, other: string): boolean => {
  const [short = "", long = ""] = [inShort(one), inShort(other)].sort((a, b) => a.length - b.length);
  return short !== "" && (long === short || long.startsWith(`${short} `));
};

interface Dated {
  citation: Citation & { date: NonNullable<Citation["date"]> };
  issuer: string;
}

/** True if both certainly name one act: its number holds its year, or one office gave one number in one year. */
const isSameAct = (one: Dated, other: Dated): boolean =>
  /\/\d{4}\//.test(one.citation.number) ||
  (isSameIssuer(one.issuer, other.issuer) && one.citation.date.year === other.citation.date.year);

/** True if the register has the date of an act, so that the wrong one is known. */
const isRegistered = ({ number, type }: Citation): boolean =>
  actsNumbered(number).some(
    ({ kind, date, unique }) => kind.toLowerCase() === type && date !== undefined && unique !== false,
  );

export const actOneDate: Rule = {
  id: "act-one-date",
  topic: "basis",
  severity: "hint",
  of: "document",
  summary: "Một văn bản được viện dẫn nhiều lần thì ghi cùng một ngày ban hành",
  reason:
    "Hai ngày khác nhau thì một ngày là gõ nhầm. Số không kèm năm chỉ xét khi cùng cơ quan ban hành và cùng năm, vì mỗi năm đánh số lại",
  bad: `
purpose: [Triển khai Kế hoạch số 58/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.]
closing: Đính kèm Kế hoạch số 58/KH-UBND ngày 21/02/2026 của Ủy ban nhân dân tỉnh
`,
  good: `
purpose: [Triển khai Kế hoạch số 58/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.]
closing: Đính kèm Kế hoạch số 58/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh
`,
  check({ date: issue, texts }, report) {
    const seen = new Map<string, Dated[]>();
    for (const text of texts) {
      for (const citation of citationsIn(text.printed)) {
        const { date, type, number, from } = citation;
        if (!date || isRegistered(citation) || isDayOfEvent(text, from, date, issue)) continue;
        const dated = { citation: { ...citation, date }, issuer: issuerBehind(text.printed, date.to) };
        const key = `${type} ${number}`;
        const others = seen.get(key) ?? [];
        const first = others.find((other) => isSameAct(other, dated))?.citation.date;
        if (!first) seen.set(key, [...others, dated]);
        else if (first.day !== date.day || first.month !== date.month || first.year !== date.year)
          report(
            span(text, date.from, date.to),
            `văn bản này ở trên ghi ngày ${shortDate(first)}, ở đây ghi ngày ${shortDate(date)}. Xem lại hai ngày`,
          );
      }
    }
  },
};
