import { subjectsIn } from "../../document/citations.ts";
import type { Role, Text } from "../../document/document.ts";
import type { Act } from "../../knowledge/acts.ts";
import { type FullDate, isBefore, type PartialDate } from "../../wording/calendar.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { clauseAround, quotedIn } from "../clause.ts";

const roles: ReadonlySet<Role> = new Set(["basis", "preamble", "running"]);

/** True if a document cites its bases in such a text. */
export const readsActs = ({ role }: Text): boolean => roles.has(role);

const aboutAct = words(
  /\b(?:tập huấn|bồi dưỡng|quán triệt|học tập|phổ biến|giới thiệu|tuyên truyền|tìm hiểu|nói chuyện|hội nghị|hội thảo|hội thi|cuộc thi|tọa đàm|lớp|buổi|ra quân|hưởng ứng|phát động|mít tinh|diễu hành|kỷ niệm|chiến dịch|ngày hội|đối thoại)\b/,
);
const issuedBehind = /^[\s,)]{0,3}(?:của|về|quy định)\s/;
const ofIssuerBehind = /^[\s,)]{0,3}của\s/;

/**
 * True if a day behind an act is that of a meeting or a contest about it, not its day of issue.
 *
 * @param acts the acts of the register that may be meant
 */
export const isDayOfEvent = (
  { role, printed }: Text,
  from: number,
  date: FullDate & { to: number },
  issue: PartialDate | undefined,
  acts: readonly Act[] = [],
): boolean => {
  const behind = folded(printed.slice(date.to, date.to + 20));
  if (ofIssuerBehind.test(behind)) return false;
  const isLater = issue !== undefined && isBefore(issue, date);
  const isAbout = aboutAct.test(folded(clauseAround(printed, from, date.to).before));
  if (role !== "running") return isLater && isAbout;
  if (isAbout) return isLater || acts.every((act) => act.date?.slice(0, 4) !== String(date.year));
  return isLater && !issuedBehind.test(behind);
};

/** Leads to an act that another one's title names: "quy định chi tiết thi hành một số điều của …". */
const inTitle = words(
  /\b(?:của|thi hành|chi tiết|thực hiện|hướng dẫn|theo|tại|thay thế|bãi bỏ)(?: một số điều của)?\s$/,
);

/** Returns true for acts cited by the document itself, not in a quotation or in the title of another act. */
export const isCitedThere = (text: Text): ((stretch: { from: number; to: number }) => boolean) => {
  let apart: { quoted: (readonly [number, number])[]; subjects: (readonly [number, number])[] } | undefined;
  return ({ from, to }) => {
    apart ??= { quoted: quotedIn(text.printed), subjects: subjectsIn(text.printed) };
    const isWithin = ([start, end]: readonly [number, number]): boolean => start <= from && to <= end;
    if (apart.quoted.some(isWithin)) return false;
    return !(apart.subjects.some(isWithin) && inTitle.test(folded(text.printed.slice(Math.max(0, from - 40), from))));
  };
};
