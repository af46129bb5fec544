import { namesWith } from "../../knowledge/bodies.ts";
import { folded } from "../../wording/folded.ts";
import { namesTimeBefore, summingUp } from "../../wording/past-times.ts";
import { anyOf, words } from "../../wording/words.ts";
import type { InClause } from "../clause.ts";
import { never } from "../compiled/changes.ts";

const phrase = (phrases: readonly string[]): RegExp =>
  words(new RegExp(`\\b(?:${anyOf(phrases.map((one) => folded(one)))})\\b`));

const markers = phrase(never.markers);
const documentMarkers = phrase(never.documentMarkers);
const foreign = phrase(never.foreign);
const nameHolders = phrase(never.nameHolders);

/** Words that sound like what carries an old name on, and are not. */
const otherWords = words(
  /\b(?:thành phố|môi trường|thị trường|hội trường|công trường|thi đua|trường hợp|yêu cầu|nhu cầu|toàn cầu|điểm cầu|đường lối)\b/g,
);

/** "Khi bỏ cấp huyện": the text is about the end of the old name. */
const abolishing = words(/\b(?:bỏ|kết thúc|giải thể)(?: (?:các|đơn vị hành chính|hoạt động của))* $/);

const numberOfDocument = /\d\/[a-zà-ỹ-]/;
const byIssuer = words(/\b(?:của|do)(?: [^\s,;]+){0,4} ?$/);
const issuing = words(/^[^,;]{0,40}?(?:\b(?:(?:cấp|ban hành|tặng|ký) (?:ngày|năm(?: (\d{4}))?)|đã|từng))\b/);
/** "Ngân sách huyện cấp năm 2026" is about this year's. */
const isIssued = (after: string, today: string): boolean => {
  const [found, year] = issuing.exec(after) ?? [];
  return found !== undefined && (year === undefined || year < today.slice(0, 4));
};
const ofAnArea = words(/\bđịa bàn(?: các| toàn)? $/);

/** True if a document's number and "của" precede the name. */
const leadsToIssuer = (before: string): boolean => {
  const part = before.slice(before.lastIndexOf(";") + 1);
  const number = numberOfDocument.exec(part);
  return number !== null && byIssuer.test(part.slice(number.index + number[0].length));
};

/** True if a clause is about the past: former states, former posts, or documents issued before. */
export const isHistory = ({ before, after }: InClause, gone: string, today: string): boolean => {
  const [plainBefore, plainAfter] = [folded(before), folded(after)];
  return (
    markers.test(plainBefore) ||
    markers.test(plainAfter) ||
    abolishing.test(plainBefore) ||
    leadsToIssuer(plainBefore) ||
    isIssued(plainAfter, today) ||
    namesTimeBefore(before, gone, today)
  );
};

/** True if the rest of a clause names a past time, or a country that still has the old level. */
export const isElsewhere = ({ before, after }: InClause, gone: string, today: string): boolean =>
  namesTimeBefore(after, gone, today) || foreign.test(folded(before + after));

/** True if an old name is part of the name of a school, a road or a project. */
export const isKeptInName = (before: string): boolean =>
  nameHolders.test(folded(before).replace(otherWords, "").slice(-80));

/** Words that follow a province in other names, and "ủy" of the Party's committees. */
const others = ["ủy", "ngành", "đoàn thể", "lãnh đạo", "đồng chí", "đại biểu"];
const body = words(new RegExp(`\\b(?:${anyOf([...namesWith("province"), ...others])})\\b`));

/** True if an old name stands alone or names the owner of a body, not only a location. */
export const isOfBody = (name: string): boolean => {
  const plain = folded(name);
  return plain.trim() === "" || (body.test(plain) && !ofAnArea.test(plain));
};

const carriedOut = new RegExp(
  `(?:${summingUp}|kết quả|(?<!\\d)\\d+ năm)(?: [^\\s;]+){0,12}? (?:thực hiện|thi hành|triển khai)(?: [^\\s;]+){0,6} $`,
);
const doneUnder = words(/\b(?:đã|được cấp)(?: [^\s,;]+){0,6} $/);
const grantedUnder = words(
  /\b(?:giấy chứng nhận|giấy phép|chứng chỉ|bằng|thẻ|sổ|hợp đồng|quyết định)(?: [^\s,;]+){0,8} (?:cấp|ký|tặng|ban hành) theo $/,
);
const compared = words(/\b(?:so với|so sánh|đối chiếu|rà soát|khác với|kế thừa)(?: [^\s,;]+){0,6} $/);
const stillGood = words(/^[^,;]{0,60}(?:\bvẫn) (?:(?:có|còn) giá trị|được (?:công nhận|sử dụng))\b/);
/** "trước ngày 01/7/2025", as what was handed in before a day is settled by what held then. */
const beforeThen = words(/\btrước (?:ngày |tháng )?(?=\d)/);
const openingTime = /^[\s+•–-]*(?:trong |từ |đến )?(?:năm|giai đoạn|tháng|quý|ngày) [^,;]*/;

/** True if a cited document is described as past, or with work once done under it. */
export const isPastDocument = ({ before, after }: InClause, today: string): boolean => {
  const [plainBefore, plainAfter] = [folded(before), folded(after)];
  const time = openingTime.exec(plainBefore)?.[0] ?? "";
  return (
    documentMarkers.test(plainBefore) ||
    documentMarkers.test(plainAfter) ||
    carriedOut.test(plainBefore) ||
    doneUnder.test(plainBefore) ||
    grantedUnder.test(plainBefore) ||
    compared.test(plainBefore) ||
    stillGood.test(plainAfter) ||
    namesTimeBefore(beforeThen.test(plainBefore) ? plainBefore : "", today, today) ||
    namesTimeBefore(time, today, today)
  );
};
