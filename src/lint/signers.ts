import { issuerOf, linesOf, type Plan, type Signer } from "../plan/plan.ts";
import { joinPointer, type Pointer } from "../problem.ts";
import { folded } from "../wording/folded.ts";
import { capitalised } from "../wording/punctuation.ts";

/** Somebody who signs, and the body whose head or deputy that is; no body where several sign and do not say. */
export interface Signing {
  signer: Signer;
  pointer: Pointer;
  body: string;
}

export const signingsOf = (plan: Plan): Signing[] => {
  const { signature } = plan;
  const issuer = issuerOf(plan).name.join(" ");
  const many = Array.isArray(signature);
  return [signature].flat().map((signer, index) => ({
    signer,
    pointer: many ? joinPointer("/signature", index) : "/signature",
    body: linesOf(signer.agency).join(" ") || (many ? "" : issuer),
  }));
};

/** What decides as a collective; its chairman signs for it (Điều 13). Of Party, Front and councils nothing is said here. */
export const collectiveOf = (body: string): "Ủy ban nhân dân" | "Hội đồng nhân dân" | undefined => {
  const [, found] = /^(ủy ban|hội đồng) nhân dân(?![A-Za-zÀ-ỹ])/u.exec(folded(body)) ?? [];
  if (!found) return undefined;
  return found === "ủy ban" ? "Ủy ban nhân dân" : "Hội đồng nhân dân";
};

/** Title of who heads a collective, or of a deputy, with KT. or without. */
export const isChairTitle = (title: string): boolean =>
  /^(?:kt\. ?)?(?:phó )?chủ tịch(?![A-Za-zÀ-ỹ])/u.test(folded(title));

/** One head answers for it and signs by title alone. */
export const hasOneHead = (body: string): boolean =>
  /^(?:sở|phòng|chi cục|trung tâm|trường|bệnh viện|văn phòng|thanh tra)(?![A-Za-zÀ-ỹ])/u.test(folded(body));

/** Whether the words behind TM. name no collective: who heads such a body signs by title alone. */
export const isNoCollective = (body: string, collective: string): boolean =>
  hasOneHead(body) && (hasOneHead(collective) || /^ban giám (?:đốc|hiệu)(?![A-Za-zÀ-ỹ])/u.test(folded(collective)));

/** Title of a head of a body. */
export const isHeadTitle = (title: string): boolean =>
  /^(?:chủ tịch|(?:tổng )?giám đốc|hiệu trưởng|trưởng (?:phòng|ban)|chi cục trưởng|cục trưởng|viện trưởng|chánh (?:văn phòng|thanh tra)|thủ trưởng)(?![A-Za-zÀ-ỹ])/u.test(
    folded(title),
  );

const isDeputyTitle = (title: string): boolean => /^(?:phó|thứ trưởng)(?![A-Za-zÀ-ỹ])/u.test(folded(title));

/** Whose deputy that is. @example headOf("Phó Chủ tịch Thường trực") // "Chủ tịch" */
export const headOf = (deputy: string): string =>
  capitalised(
    deputy.replace(/^phó\s+/iu, "").replace(/(?<!\s)\s+(?:thường trực|phụ trách|điều hành)(?![A-Za-zÀ-ỹ]).*$/isu, ""),
  );

/** Who signs, and the head he signs for (KT.). */
export interface ForHead {
  head: string | undefined;
  titles: readonly string[];
  /** By order, by authority, or acting. */
  signsOtherwise: boolean;
  body: string;
}

/** What is wrong between a head and his deputy, where it is known of their body that it has one head. */
export const headFault = ({
  head,
  titles,
  signsOtherwise,
  body,
}: ForHead): "deputy-as-head" | "for-himself" | "no-deputy" | "no-head" | undefined => {
  const [title = ""] = titles;
  const isKnown = hasOneHead(body) || /^(?:ủy ban nhân dân|ubnd)(?![A-Za-zÀ-ỹ])/u.test(folded(body));
  if (head === undefined) {
    const isAlone = isDeputyTitle(title) && !signsOtherwise && !titles.some(typedSign);
    return isKnown && isAlone ? "no-head" : undefined;
  }
  if (isDeputyTitle(head)) return "deputy-as-head";
  if (folded(head) === folded(title)) return "for-himself";
  return isKnown && isHeadTitle(title) ? "no-deputy" : undefined;
};

/** The keys of a signer behind which the program writes an abbreviation, and what that stands for. */
export const authorities = [
  { key: "on_behalf_of", sign: "TM", words: /^thay mặt(?![A-Za-zÀ-ỹ])/iu },
  { key: "for", sign: "KT", words: /^ký thay(?![A-Za-zÀ-ỹ])/iu },
  { key: "by_order_of", sign: "TL", words: /^thừa lệnh(?![A-Za-zÀ-ỹ])/iu },
  { key: "authorized_by", sign: "TUQ", words: /^thừa (?:ủy|uỷ) quyền(?![A-Za-zÀ-ỹ])/iu },
  { key: "acting", sign: "Q", words: /^quyền(?![A-Za-zÀ-ỹ])/iu },
] as const;

/** An abbreviation of authority as it was typed: its letters, and whether it is written as the decree does. */
export const typedSign = (line: string): { sign: string; written: string; right: boolean } | undefined => {
  const found = /^(?:T\/?M|K\/?T|T\/?L|T\/?UQ|Q)(?:\s*[.:]|(?=\s))/iu.exec(line.trim());
  if (!found) return undefined;
  const [written] = found;
  const sign = written.toUpperCase().replace(/[^A-Za-zÀ-ỹ]/gu, "");
  return { sign, written, right: written.toUpperCase() === `${sign}.` };
};

/** Degrees, ranks and honours before a name; only some sectors write them (II.7.c). */
export const titleOfPerson =
  /^(?:(?:PGS|GS|TSKH|TS|Th\.?S|BSCK(?:\s?I{1,2}|[12])?|BS|DS|KS|LS|CN|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND|AHLĐ|Đ\/c)[.,]?(?![A-Za-zÀ-ỹ\d])[\s.,]*|(?:phó giáo sư|giáo sư|tiến sĩ|thạc sĩ|bác sĩ|dược sĩ|kỹ sư|luật sư|cử nhân|nhà giáo ưu tú|nhà giáo nhân dân|anh hùng lao động|đồng chí|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy))(?![A-Za-zÀ-ỹ])[\s,]*)+/iu;
