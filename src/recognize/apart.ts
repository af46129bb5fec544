import { isOfParty } from "../knowledge/bodies.ts";
import { actKinds } from "../knowledge/document-kinds.ts";
import { isNational as isNationalText } from "../wording/fixed-lines.ts";
import { anyOf, words } from "../wording/words.ts";
import type { Flow, Line } from "./flow.ts";
import { inColumns, isCapitals, plain } from "./lines.ts";

/** Documents that the decree does not speak of. */
export type Apart = "party" | "youth" | "normative" | "personal";

/** The parts of a header that name the body a document belongs to. */
interface NamingParts {
  national: readonly Line[];
  kind: unknown;
  kindLine: Line | null;
  number: Line | null;
  issuer: readonly Line[];
  parents: readonly Line[];
  title: readonly Line[];
}

/** Acts that a number with its year and these symbols make normative, whatever their kind is called. */
const normativeNumber =
  /\/(?:19|20)\d\d\/(?:nđ-cp|(?:qđ|ct)-(?:ubnd|ttg|ktnn)|nq-(?:hđnd|cp|hđtp)|tt(?:lt)?-|l-ctn|pl-|(?:qh|ubtvqh)\d)/;
const normativeKind = words(new RegExp(`^(?:${anyOf(actKinds("normative"))})\\b`));
const personalKind = words(
  /^(?:đơn|tờ khai|lý lịch|sơ yếu lý lịch|(?:bản|giấy|phiếu) (?:cam kết|cam đoan|kiểm điểm|tường trình|đề nghị)|(?:(?:bản|giấy|phiếu) )?(?:tự (?:kiểm|nhận xét|đánh giá)|kê khai)|phiếu (?:đăng ký|đánh giá|nhận xét|xếp loại|bổ sung lý lịch))\b/,
);
/** "Số 12-KH/ĐU": the Party's documents have the kind before the stroke, and the body behind it. */
const partyNumber = /^số[\s:\d…._]*-\s?[a-zđ]{1,4}\/(?:tw|tu|đu|hu|thu|qu|cb|đb|đuk|btg|btc|bdv|ubkt|vptu|vp)[a-zđ]*$/;

/** Documents that persons write about themselves; those that offices issue have their name and a number. */
const ownKind = words(
  /^(?:giấy (?:xác nhận|ủy quyền|bảo lãnh|biên nhận)|(?:bản|báo cáo)(?: tóm tắt)? (?:thành tích|sáng kiến)|(?:báo cáo|bản) .*cá nhân)\b/,
);

const apartByName = ({ kind, kindLine, number, issuer, parents, title }: NamingParts): Apart | null => {
  const symbol = number ? plain(number) : "";
  const named = kindLine ? plain(kindLine) : "";
  if (partyNumber.test(symbol) || [issuer, parents].some((lines) => isOfParty(lines.map(plain).join(" "))))
    return "party";
  if (normativeNumber.test(symbol) || (!kind && normativeKind.test(named))) return "normative";
  const isNobodys = issuer.length === 0 && parents.length === 0;
  const isOwn = isNobodys && ownKind.test([named, ...title.map(plain)].join(" "));
  return number === null && ((!kind && personalKind.test(named)) || isOwn) ? "personal" : null;
};

/** Headings in the place of Quốc hiệu of organizations with rules of their own. */
const ownHeadings: readonly (readonly [RegExp, Apart])[] = [
  [/^đảng cộng sản việt nam$/, "party"],
  [/^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$/, "youth"],
];

const ownHeadingIn = (line: Line): Apart | undefined => ownHeadings.find(([name]) => name.test(plain(line)))?.[1];

/** An organization's name in the place of Quốc hiệu: no Quốc hiệu and no kind stands above it. */
const apartBy = (start: readonly Line[], { kindLine }: NamingParts): Apart | undefined => {
  const top = kindLine?.place.order ?? Number.POSITIVE_INFINITY;
  const lines = start.filter(({ place }) => place.area === "text" && place.order < top).flatMap(inColumns);
  const opened = lines.find((line) => line.place.half !== "left" && (isNationalText(line.text) || ownHeadingIn(line)));
  return opened && ownHeadingIn(opened);
};

/** Longest title in a signature, in letters. */
const longestTitle = 60;

const onBehalf = words(/^t\s?\/?\s?m\b[.:]?\s*/);
/** Only the Party and the Youth Union are led by a Bí thư. */
const secretary = words(/^(?:k\s?\/?\s?t[.:]?\s+)?(?:quyền |q\. )?(?:phó )?bí thư\b/);
const youth = words(
  /\b(?:ban (?:thường vụ|chấp hành)|btv|bch|lưu|văn phòng|vp|t\s?\/?\s?m)\b.*(?:\bđoàn (?:thanh niên|tncs|xã|phường|trường|khối|cơ quan)|\b(?:tỉnh|thành|huyện|xã|trung ương|chi) ?đoàn|\bđoàn$|\bđtn)\b/,
);

/** The organization of a document without a letterhead, by its signer. */
const apartBySigner = ({ national }: NamingParts, flow: Flow): Apart | null => {
  if (national.length > 0) return null;
  const lines = flow.lines.filter(({ place }) => place.area === "text").flatMap(inColumns);
  const signing = lines.filter(isCapitals).map(plain);
  const isParty = signing.some((line) => onBehalf.test(line) && isOfParty(line.replace(onBehalf, "")));
  if (isParty) return "party";
  if (!signing.some((line) => line.length < longestTitle && secretary.test(line))) return null;
  return lines.some((line) => youth.test(plain(line))) ? "youth" : "party";
};

/** Why the decree does not speak of a document; null where it does. @param start its first lines */
export const apartOf = (named: NamingParts, start: readonly Line[], flow: Flow): Apart | null =>
  apartBy(start, named) ?? apartByName(named) ?? apartBySigner(named, flow);
