import type { Role, Text } from "../document/document.ts";
import { anyOtherBehindUnit, anyUnit, anyUnitToday, nounsOf } from "../knowledge/administrative-units.ts";
import { anyBody, isBody } from "../knowledge/bodies.ts";
import { anyAct } from "../knowledge/document-kinds.ts";
import { anyCapitalTitle, anyTitle } from "../knowledge/titles.ts";
import { folded } from "../wording/folded.ts";
import { anyOf, words } from "../wording/words.ts";
import type { InClause } from "./clause.ts";

const agencyRoles: ReadonlySet<Role> = new Set(["issuer", "parent", "recipient", "authority", "position"]);
const assigningHeading = /tổ chức thực hiện|phân công|trách nhiệm/;
const pastHeading = words(
  /\b(?:kết quả|tình hình|thực trạng|đặc điểm|khái quát|đánh giá|ưu điểm|tồn tại|hạn chế|nguyên nhân|bối cảnh|lịch sử|sự cần thiết)\b/,
);
const invitingHeading = /thành phần|đại biểu/;
const actingColumn = /chủ trì|phối hợp|(?:cơ quan|đơn vị) (?:thực hiện|chịu trách nhiệm)/;

/** Rank of a heading by its label; lower lines below it belong to it. */
const rankOf = ({ role, label }: Text): number => {
  if (role === "part") return 0;
  if (/^[A-ZĐ]+\.?$/u.test(label)) return 1;
  const numbers = label.match(/\d+/g)?.length ?? 0;
  return numbers > 0 ? 1 + numbers : 9;
};

/** The texts that stand below headings of some wording. */
const below = (texts: readonly Text[], heading: RegExp): Set<Text> => {
  const found = new Set<Text>();
  let from: Text | undefined;
  for (const text of texts) {
    const isHeading = text.role === "heading" || text.role === "part";
    const opens = (isHeading || text.lead > 0) && heading.test(folded(text.printed.slice(0, text.lead || undefined)));
    const ends = from && (text.appendix !== from.appendix || (isHeading && rankOf(text) <= rankOf(from)));
    if (ends) from = undefined;
    if (from) found.add(text);
    else if (opens) from = text;
  }
  return found;
};

/** Places where a document assigns work. */
export interface Assigning {
  /** True if a text consists of names of bodies. */
  namesAgencies(text: Text): boolean;
  /** True if its sentences begin with the actor. */
  beginsWithWhoActs(text: Text): boolean;
  /** True in the parts of a document that describe the present or the past, and behind such a lead-in. */
  reports(text: Text): boolean;
  /** True if it names invited bodies. */
  invites(text: Text): boolean;
}

const read = (texts: readonly Text[]): Assigning => {
  const assigned = below(texts, assigningHeading);
  const invited = below(texts, invitingHeading);
  const past = below(texts, pastHeading);
  const nameOf = ({ table, column }: NonNullable<Text["cell"]>): string => `${table}:${column}`;
  const columns = new Set(
    texts.flatMap(({ cell, printed }) => (cell && actingColumn.test(folded(printed)) ? [nameOf(cell)] : [])),
  );
  return {
    beginsWithWhoActs: (text) => assigned.has(text),
    reports: (text) => past.has(text) || (text.lead > 0 && pastHeading.test(folded(text.printed.slice(0, text.lead)))),
    invites: (text) => invited.has(text),
    namesAgencies: (text) =>
      agencyRoles.has(text.role) ||
      (text.cell !== null && columns.has(nameOf(text.cell))) ||
      ((text.role === "heading" || text.lead > 0) && assigned.has(text)),
  };
};

/** Several rules ask it of the same texts. */
const known = new WeakMap<readonly Text[], Assigning>();

/** By headings on who does what, and columns of who leads and who helps. */
export const assigningIn = (texts: readonly Text[]): Assigning => {
  const assigning = known.get(texts) ?? read(texts);
  known.set(texts, assigning);
  return assigning;
};

const assigns = words(
  /\b(?<!(?:bàn|chuyển|được|kết|tiếp) )(?:giao(?: nhiệm vụ)?(?: cho)?|đề nghị|yêu cầu|xin ý kiến|lấy ý kiến|(?:chủ trì,? )?phối hợp(?: chặt chẽ)?(?: với| cùng)?|(?:báo cáo|gửi|trình)(?: kết quả)?(?: về| cho| lên)?)\b/g,
);
/** Words of today's work that lead to a body, and what goes to it between: "Chuyển hồ sơ cho", "Thống nhất với", "Mời". */
const leadingToBody = [
  /(?:chuyển|nộp|gửi|trình|thông báo|báo cáo|cung cấp|đăng ký|phản ánh)(?: [^\s.,;:()]{1,20}){0,8} (?:cho|đến|tới|về|tại|với|lên)/,
  /(?:xin|lấy|theo) ý kiến(?: [^\s.,;:()]{1,20}){0,4} của/,
  /(?:nhờ|(?<!(?:biến|di|dịch|điều|luân|lưu|sáp|thuyên|vận) )chuyển)(?: cho)?(?= $)/,
  /(?:thống nhất|làm việc|trao đổi|hiệp thương|phối hợp)(?: [^\s.,;:()]{1,20}){0,4} (?:với|cùng)/,
  /(?:liên hệ|đề xuất|kiến nghị|thỉnh thị)(?: (?:trực tiếp|kịp thời))?(?: (?:với|lên|tới))?/,
  /(?:theo|thực hiện)(?: đúng| sự)? (?:hướng dẫn|yêu cầu|chỉ đạo)(?: chuyên môn| nghiệp vụ| cụ thể)? của/,
  /tham mưu(?: cho| giúp)?|(?:kính |trân trọng )?mời|thông qua|qua(?<=\(qua)/,
]
  .map(({ source }) => source)
  .join("|");
const addresses = words(
  new RegExp(`\\b(?<!(?:được|đơn|sơ|đã|từng|người|tiền|thuế|giấy|thư) )(?:${leadingToBody})\\b`, "g"),
);
/** A statement made in an earlier document: "hướng dẫn của Sở Tài chính tại Công văn số 12/STC-NS". */
const byAnAct = words(
  new RegExp(
    `^[^;]{0,80}?(?:\\d\\/[a-zà-ỹ]|\\b(?:tại|theo) (?:${anyAct}|văn bản|hội nghị|cuộc họp|buổi làm việc)\\b|\\b(?:${anyAct}|văn bản) (?:số|ngày)\\b)`,
  ),
);
const alreadyDone = words(/\bđã(?: [^\s,;]+){0,2} $/);
const funds = words(/\b(?:kinh phí|ngân sách|nguồn|vốn)\b[^.;]{0,60} do $/);
const pays = words(/^ (?:cấp|chi|hỗ trợ|bảo đảm|đảm bảo|bố trí)\b/);
const leadsOrHelps = words(/^(?: [^;:]{0,80}?)?[ ,](?:chủ trì|phối hợp)\b/);
const relation = words(/\b(?:của|do|tại|theo|từ|để|về|cho|trên|đã|được|khi|nhằm|gửi|báo cáo|trình|là)\b/);
const presents = /^[^()]{0,80}(?:thực hiện|trình bày|chủ trì|điều hành|báo cáo|phụ trách|chuẩn bị)[^()]{0,20}\)/;
const commonNoun = words(
  new RegExp(
    `^(?:các|những|lãnh đạo|đồng chí|đại diện|đơn vị|địa phương|cơ quan|ngành|đoàn thể|tổ chức|${anyBody("grouped")}|${anyTitle}|${anyUnit})\\b`,
  ),
);

/** True if a text begins like the name of a body; an empty text may still become one. */
const beginsLikeName = (text: string): boolean =>
  text.charAt(0) !== text.charAt(0).toLowerCase() || text === "" || commonNoun.test(text);

const placeName = words(new RegExp(`^(?:${anyUnit}|cấp)\\b`));
const leadsToName = words(
  new RegExp(
    `^(?:(?:các|đồng chí|lãnh đạo|đại diện|${anyTitle}|${anyBody("one head")}|tham mưu|chỉ đạo|hướng dẫn|đôn đốc)\\s+)*$`,
  ),
);

/** True if a text is a list of bodies and nothing else. */
const listsAgencies = (text: string, next: string): boolean => {
  if (text.length > 300 || relation.test(folded(text))) return false;
  const parts = text.split(/[,:()]| và /);
  const last = folded(parts.at(-1) ?? "").trimStart();
  return (placeName.test(folded(next)) || leadsToName.test(last)) && parts.every((part) => beginsLikeName(part.trim()));
};

/** Verbs behind whoever is given work. In a name they would begin with a capital, but for "Phòng Hành chính tổng hợp". */
const acts =
  /,? (?:được (?:giao|phân công)|huy động|cử(?! tri| nhân)|cung cấp|đăng(?: tải)?|đưa tin|tiếp nhận(?! và trả)|trực(?! thuộc| tiếp| tuyến| ban)|thông báo|phát (?:động|thanh|sóng)|tham gia|niêm yết|treo|duy trì|vận hành|đề xuất|ban hành|trình|xử lý|giải quyết|lồng ghép|ra quân|viết|in|mời|cấp phát|chủ trì|phối hợp|hỗ trợ|quan tâm|giới thiệu|ủng hộ|tạo điều kiện|xem xét|kêu gọi|quyên góp|đóng góp|cho (?:phép|mượn)|cấp (?:đủ|điện|nước|vốn|kinh phí|tài liệu|thuốc)|khảo sát|tiếp tục|sớm|thường xuyên|kịp thời|nghiêm túc|tích cực|khẩn trương|có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|tham mưu|phụ trách|theo dõi|đôn đốc|tổng hợp|hướng dẫn|bố trí|chuẩn bị|xây dựng|triển khai|thực hiện|tăng cường|chỉ đạo|tổ chức|căn cứ|chủ động|tuyên truyền|vận động|bảo đảm|đảm bảo|bảo vệ|cân đối|rà soát|kiểm tra|thẩm định|lập (?:danh sách|kế hoạch|dự toán|biên bản)|gửi (?:báo cáo|danh sách|giấy mời)|báo cáo kết quả|làm (?:đầu mối|thường trực))(?=,? [A-Za-zÀ-ỹ\d]|(?<!tổng hợp|tổ chức)(?:\.(?:$|\/)|$))/u;
const mostOfActors = 200;
/** A verb, whichever, right behind the name that a sentence begins with; words of the past and of relation are none. */
const goesOnWithVerb = words(
  /^ (?!(?:và|hoặc|với|cùng|hay|cũ|trước|này|đó|nêu|nói|đã|từng|bị|được|của|do|tại|theo|từ|để|về|cho|trên|khi|nhằm|thuộc|nơi|hiện|sau|trong|ở|vào|năm|ngày|không|có|còn|chưa|nay|là nơi|thành lập(?= (?:từ|vào|năm|ngày|tháng|tại|theo|cách|được|\d))|ra đời|lãnh đạo|giành|chia|tách|đổi|vốn)\b)\p{Lowercase}/u,
);

const headsBody = new RegExp(`^(?:(?:Phó )?(?:${anyCapitalTitle})|Lãnh đạo|Thường trực) $`, "u");
const mostOfPart = 40;
/** Nothing, a list that a name closes, or the part of a body that a name ends: "Ban Tuyên giáo Huyện ủy". */
const beginsClause = (ahead: string): boolean => {
  const own = ahead.replace(/^.*(?:[,:] | và )/su, "");
  return own === "" || headsBody.test(own) || (own.length <= mostOfPart && isBody(own, "letterhead"));
};
/** "…, Sở Tài chính tổng hợp": another body, which acts with the one that a sentence begins with. */
const goesOnWithBody = (after: string): boolean => {
  const rest = /^(?:,| và| cùng) (?=\p{Uppercase})([^.;:]{4,100})/u.exec(after)?.[1] ?? "";
  return isBody(rest, "letterhead") && !relation.test(folded(rest));
};

/**
 * True if a body in prose is assigned work: it follows "Giao", "Đề nghị", "phối hợp với" and the like, begins a clause
 * that goes on with "chủ trì" or "phối hợp", or begins one where a plan says who does what.
 */
export const isAssigned = (
  { before, after }: InClause,
  name: string,
  place: { beginsWithWhoActs: boolean; reports: boolean },
): boolean => {
  const plain = folded(before);
  // "(Sở Y tế trình bày)" behind a point of an agenda.
  if (before.endsWith("(") && presents.test(folded(after))) return true;
  const last = [...plain.matchAll(assigns)].at(-1);
  if (last && alreadyDone.test(plain.slice(0, last.index))) return false;
  if (last && listsAgencies(before.slice(last.index + last[0].length), name)) return true;
  if (funds.test(plain) && pays.test(folded(after))) return true;
  const ahead = before.replace(/^[\s*+•–-]+/, "");
  if (!listsAgencies(ahead, name)) return false;
  // "Các sở: Nội vụ, Kế hoạch và Đầu tư."
  if (place.beginsWithWhoActs || (!place.reports && ahead !== "" && /^[\s.;]*$/.test(after))) return true;
  const isNamed = ahead === "" || !/(?:[,:]| và) $/.test(ahead) || isBody(name, "letterhead");
  if (!place.reports && isNamed && beginsClause(ahead) && (goesOnWithVerb.test(after) || goesOnWithBody(after)))
    return true;
  const plainAfter = folded(after);
  const acting = place.reports ? null : acts.exec(plainAfter.slice(0, mostOfActors));
  const between = leadsOrHelps.exec(plainAfter)?.[0] ?? (acting ? plainAfter.slice(0, acting.index) : undefined);
  return between !== undefined && !relation.test(between) && !/[.:;]/.test(between);
};

/** True if a sentence asks a body for its help, permission, advice or presence today. */
export const isAddressed = ({ before, after }: InClause, name: string): boolean => {
  const plain = folded(before);
  const last = [...plain.matchAll(addresses)].at(-1);
  return (
    last !== undefined &&
    !alreadyDone.test(plain.slice(0, last.index)) &&
    !byAnAct.test(folded(after)) &&
    listsAgencies(before.slice(last.index + last[0].length), name)
  );
};

/** Gives work to those who are named behind it. */
const giving = /^(?:giao(?: nhiệm vụ)?(?: cho)?|phân công|chỉ đạo|đề nghị|yêu cầu)\s+/iu;
/** Names that end with a place, whatever verb follows: "Phân công Hội Phụ nữ xã Tân Phú nấu ăn". */
const placedName = words(
  new RegExp(
    `^.{0,150}?(?:\\b(?<!tác |nông )(?:${anyUnitToday}|${anyOf(nounsOf("village"))})(?! (?:${anyOtherBehindUnit})\\b))(?: (?:\\p{Uppercase}[A-Za-zÀ-ỹ]*|\\d{1,2})){0,4}(?= (?!(?:và|cùng|hoặc|với)\\b)[a-zà-ỹ])`,
    "su",
  ),
);

/** "Hội Nông dân xã: vận động …" */
const actorsBeforeColon = (start: string): string => {
  const [, words = "", rest = ""] = /^([^:;.]{3,120})(?<! ):( .*)$/s.exec(start) ?? [];
  return acts.exec(rest)?.index === 0 ? words : "";
};

/**
 * The names that a sentence begins with, up to what they have to do; empty where it begins otherwise.
 *
 * @example actorsOf("Phòng Văn hóa - Xã hội phối hợp với các thôn.") // "Phòng Văn hóa - Xã hội"
 */
export const actorsOf = (sentence: string): string => {
  const start = sentence.slice(0, mostOfActors);
  const lead = giving.exec(start)?.[0].length ?? 0;
  const verb = acts.exec(start)?.index;
  const placed = verb !== undefined || lead > 0 ? placedName.exec(start)?.[0].length : undefined;
  const acting = verb === undefined ? (placed ?? 0) : Math.min(verb, placed ?? verb);
  const words = actorsBeforeColon(start) || start.slice(0, acting);
  return relation.test(folded(words.slice(lead))) || /[.:;]/.test(words) ? "" : words;
};
