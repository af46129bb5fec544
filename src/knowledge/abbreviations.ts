import { words, wordsOrNumbers } from "../wording/words.ts";
import { anyUnitToday } from "./administrative-units.ts";

interface WayToName {
  /** As offices write it; letters of an abbreviation with no name of their own. */
  written: RegExp;
  /** The one way in which names are compared. */
  name: string;
  example: readonly [written: string, compared: string];
}

// Cách viết tắt, cách gọi khác của cùng một cơ quan mà các chữ cái đầu không tự nói lên: trước khi so hai tên với nhau, mỗi cách
// được thay bằng tên ở cột `name`. Dòng trên được thay trước dòng dưới. UBND, HĐND, GD&ĐT … tự khớp theo chữ cái đầu nên không ghi.
export const waysToName: readonly WayToName[] = [
  { written: words(/(?:TW|TƯ)\b/gu), name: " trung ương", example: ["Đoàn TNCS TW", "đoàn thanh niên  trung ương"] },
  { written: words(/\b(?:TP|Tp)\b(?:\.\s*)?/gu), name: " thành phố ", example: ["TP. Huế", " thành phố Huế"] },
  { written: words(/\bVPUB(?:ND)?\b/gu), name: "văn phòng UBND", example: ["VPUB tỉnh", "văn phòng UBND tỉnh"] },
  { written: words(/\bVP\b/gu), name: "văn phòng", example: ["VP HĐND", "văn phòng HĐND"] },
  {
    written: words(/\bTT(?=\.? ?(?:HĐND|UBND|(?:đảng|tỉnh|thành|huyện) (?:ủy|uỷ)))/giu),
    name: "thường trực",
    example: ["TT HĐND xã", "thường trực HĐND xã"],
  },
  {
    written: words(/\b(?:(?:ủy|uỷ) ban |UB ?)?(?:MTTQ|mặt trận tổ quốc)(?: ?VN| việt nam)?\b/giu),
    name: "mặt trận tổ quốc",
    example: ["UBMTTQ VN xã", "mặt trận tổ quốc xã"],
  },
  {
    written: words(/\bđoàn (?:TNCS|TN|thanh niên)(?: cộng sản)?(?: ?(?:HCM|hồ chí minh))?\b/giu),
    name: "đoàn thanh niên",
    example: ["Đoàn TNCS Hồ Chí Minh xã", "đoàn thanh niên xã"],
  },
  {
    written: words(/\b(?:tỉnh|thành|huyện|xã|phường) đoàn(?! (?:kết|thể))\b/giu),
    name: "đoàn thanh niên",
    example: ["Tỉnh đoàn", "đoàn thanh niên"],
  },
  {
    written: words(/\bhội (?:LHPN|liên hiệp phụ nữ)(?: ?VN| việt nam)?\b/giu),
    name: "hội phụ nữ",
    example: ["Hội LHPN Việt Nam", "hội phụ nữ"],
  },
];

/** A name with its abbreviations in one way of writing. @example inOneWay("VP HĐND") // "văn phòng HĐND" */
export const inOneWay = (name: string): string =>
  waysToName.reduce((part, { written, name: to }) => part.replace(written, () => to), name);

interface MistypedAbbreviation {
  typed: string;
  right: string;
  /** Words behind, without which the letters may be right. */
  before?: readonly string[];
}

// Chữ viết tắt gõ nhầm một chữ thành tên không có thật. UBNN còn là “Ủy ban Nhà nước”, nên chỉ tính khi có cấp hành chính ở sau.
export const mistypedAbbreviations: readonly MistypedAbbreviation[] = [
  { typed: "UNBD", right: "UBND" },
  { typed: "UBNĐ", right: "UBND" },
  { typed: "UBNN", right: "UBND", before: ["các", "TP", ...anyUnitToday.split("|")] },
  { typed: "HDND", right: "HĐND" },
  { typed: "MTTTQ", right: "MTTQ" },
  { typed: "MTTQQ", right: "MTTQ" },
];

const meant = new Map(mistypedAbbreviations.map(({ typed, right }) => [typed, right]));
const anyMistyped = wordsOrNumbers(
  new RegExp(
    `\\b(?:${mistypedAbbreviations
      .map(({ typed, before }) => (before ? `${typed}(?= (?:${before.join("|")}))` : typed))
      .join("|")})\\b`,
    "gu",
  ),
);

/** Mistyped abbreviations in a text. @example mistypedIn("UNBD xã") // [{ at: 0, typed: "UNBD", right: "UBND" }] */
export const mistypedIn = (text: string): { at: number; typed: string; right: string }[] =>
  [...text.matchAll(anyMistyped)].map(({ 0: typed, index: at }) => ({ at, typed, right: meant.get(typed) ?? typed }));
