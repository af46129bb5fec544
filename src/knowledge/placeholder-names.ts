import { folded } from "../wording/folded.ts";
import { anyOf, words } from "../wording/words.ts";
import { surnames } from "./namesakes.ts";

// Tên đặt làm ví dụ trong mẫu văn bản, biểu mẫu: họ, Văn hoặc Thị, một chữ cái. I, O, U, Y, Ý là tên người thật: “Nguyễn Thị Y”.
const middleNames: readonly string[] = ["Văn", "Thị"];
const letters = "A-HJ-NP-TV-XZĐ";

/** Words that a form has in the place of a name. */
const labels: readonly string[] = ["họ tên", "họ và tên", "họ tên người ký", "họ và tên người ký", "tên người ký"];

const inAnyLetters = (names: readonly string[]): string =>
  anyOf([...names, ...names.map((name) => name.toUpperCase())]);

/** A letter behind which a name goes on is none: "Lý Văn A Páo". */
const inText = words(
  new RegExp(
    `\\b(?:${inAnyLetters(surnames)}) (?:${inAnyLetters(middleNames)}) [${letters}]\\b(?!['’\\d]| \\p{Uppercase}\\p{Lowercase})`,
    "gu",
  ),
);

/** Required literals: every such name holds one of these. */
const sign = /Văn|Thị|VĂN|THỊ/;

/** Names in a text that stand for a person yet to be named. @example "đồng chí Nguyễn Văn A" // "Nguyễn Văn A" */
export const placeholderNames = (text: string): RegExpExecArray[] =>
  sign.test(text) ? [...text.matchAll(inText)] : [];

const lastLetter = new RegExp(`(?<=\\p{L}) [${letters}]$`, "u");

/** True if a whole name, as a signer's, is nobody's. @example "Lê Hồng B", "(Họ và tên)" */
export const isPlaceholderName = (name: string): boolean =>
  lastLetter.test(name.trim()) ||
  labels.includes(
    folded(name)
      .replace(/[()[\]<>]/g, "")
      .trim(),
  );
