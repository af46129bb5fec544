import { words } from "./words.ts";

const opens = words(/^(?:căn cứ|trên cơ sở|thực hiện|theo|đối với|trong|sau khi|khi|nhằm|để)\b/iu);
const announces = words(/\b(?:gồm|sau|sau đây|như|là|cụ thể|nội dung|nhiệm vụ|việc|về|theo)$/iu);

/**
 * Splits a sentence that begins with who acts and a colon, as plans assign work.
 *
 * @returns undefined where the words before the colon announce something else
 * @example agencyLead("Trạm Y tế xã: Bố trí cán bộ trực.") // { agency: "Trạm Y tế xã", text: "Bố trí cán bộ trực." }
 */
export const agencyLead = (sentence: string): { agency: string; text: string } | undefined => {
  const [, agency = "", text = ""] = /^([^:;!?]+?):\s+(\p{Uppercase}.*)$/su.exec(sentence.trim()) ?? [];
  const isName = agency !== "" && !agency.startsWith("*") && !/[a-zà-ỹ]{3}\.\s/u.test(agency);
  return isName && !opens.test(agency) && !announces.test(agency) ? { agency, text } : undefined;
};
