import { anyAct } from "../knowledge/document-kinds.ts";
import { folded } from "../wording/folded.ts";
import { words } from "../wording/words.ts";
import { printedLabelIn } from "./labels.ts";

/** Pattern of what a basis opens with that a plan carries out. */
export const carryingOut = "(?:thực hiện|thi hành|triển khai|tiếp theo)";

/** Words that only a basis opens with, and words that a sentence may open with, too. */
const surelyBasis = words(/^[-–+]?\s*(?:căn cứ|theo đề nghị|xét (?:đề nghị|tờ trình|đơn))\b/);
const maybeBasis = words(new RegExp(`^[-–+]?\\s*(?:${carryingOut}|tiếp tục|để thực hiện|theo|xét|trên cơ sở)\\b`));

/** Leads on to the text: "…, Ủy ban nhân dân xã ban hành Kế hoạch như sau:". */
const leadsOn = words(/như sau\b/);
const issues = new RegExp(`ban hành (?:${anyAct})[^;]*[:.]$`);

/** True if a line can only be a basis, or only an introduction to the text. */
export const opensOrLeadsOn = (line: string): boolean => {
  const text = folded(line);
  return surelyBasis.test(text) || leadsOn.test(text) || issues.test(text);
};

/**
 * True if a paragraph at the start of a text is one of its bases. A preamble may start with the same words; then it is upright
 * and introduces what follows. A basis that starts with other words is in italics or ends like an item of a list.
 *
 * @param isItalic from end to end: above the text only bases are italic, whatever their first words; remarks stand in brackets
 */
export const isBasis = (paragraph: string, isItalic: boolean): boolean => {
  const text = folded(paragraph);
  const { length = 0 } = printedLabelIn(paragraph, false) ?? {};
  if (leadsOn.test(text) || (!isItalic && (issues.test(text) || !/[;.,:]$/.test(text)))) return false;
  return (
    (isItalic && !paragraph.slice(length).startsWith("(")) ||
    surelyBasis.test(text) ||
    (maybeBasis.test(text) && text.endsWith(";"))
  );
};
