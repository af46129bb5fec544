import { folded } from "./folded.ts";

/** Letters alone, without their marks: what a slip of a mark, a blank or a dash leaves alike. */
const bareLetters = (text: string): string =>
  folded(text.slice(0, longest))
    .normalize("NFD")
    .replace(/[^a-zđ]/g, "");

/** No line that is looked for here is longer, blanks and dashes included. */
const longest = 120;

/** Of as many letters is Quốc hiệu with a letter or two too many or too few, and Tiêu ngữ. */
const nationalLetters = { min: 22, max: 32 };
const mottoLetters = { min: 16, max: 26 };

const isAbout = ({ length }: string, { min, max }: { min: number; max: number }): boolean =>
  length >= min && length <= max;

/** True if a line is Quốc hiệu or its first part, with any slips. @example isNational("CỘNG HÓA XÃ HỘI CHỦ NGHĨA VIỆT NAM") */
export const isNational = (text: string): boolean => {
  const letters = bareLetters(text);
  return (
    /^(?:conghoa|ch)xhcn(?:vietnam|vn)$/.test(letters) ||
    letters.startsWith("conghoaxahoi") ||
    (letters.endsWith("chunghiavietnam") && isAbout(letters, nationalLetters))
  );
};

/** True if a line is Tiêu ngữ, with any slips. @example isMotto("Độc lập – Tự do – Hạnh Phúc") // true */
export const isMotto = (text: string): boolean => {
  const letters = bareLetters(text);
  const start = letters.indexOf("doclap");
  return (
    letters.startsWith("doclaptudo") ||
    (start >= 0 && letters.indexOf("hanhphuc", start) > 0) ||
    (letters.endsWith("tudohanhphuc") && isAbout(letters, mottoLetters))
  );
};

const mistakenLabels: ReadonlySet<string> = new Set(["noinhan", "noinhangom", "noigui", "noinhanvanban"]);

/** True if a line alone can only be meant as that label. @example isLikeRecipientsLabel("Nơi nhân:") // true */
export const isLikeRecipientsLabel = (text: string): boolean => mistakenLabels.has(bareLetters(text));

/** True if a line is the label above the recipients. @example isRecipientsLabel("Nơi nhận:") // true */
export const isRecipientsLabel = (text: string): boolean =>
  /^nơi nhận\s*(?:[:.]|$)/.test(folded(text).replace(/\s+/g, " ").trim());
