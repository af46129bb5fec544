import { anyOf, wordsOrNumbers } from "../wording/words.ts";

interface Holiday {
  /** As the decree writes it in a sentence. */
  name: string;
  /** Only behind this word. */
  behind?: string;
  /** Ways that are surely wrong; without them, every other choice of capitals is. A first letter counts for both cases. */
  wrong?: readonly string[];
  /** Words in front of or behind it that make it something else. */
  notAfter?: string;
  notBefore?: string;
  /** A sentence with a slip. */
  example: string;
}

// Mỗi dòng là một ngày lễ, ngày tết, sự kiện, viết hoa theo Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.5, V.8.b và V.9.
export const holidays: readonly Holiday[] = [
  {
    // "toàn quốc khánh thành" là việc khác; "Quốc Khánh" có thể là tên người.
    name: "Quốc khánh",
    wrong: ["quốc khánh"],
    notAfter: "toàn",
    notBefore: "thành",
    example: "Chào mừng ngày quốc khánh của đất nước",
  },
  { name: "Quốc tế Lao động", behind: "ngày", example: "Chào mừng ngày Quốc tế lao động 01/5" },
  { name: "Quốc tế Phụ nữ", behind: "ngày", example: "Kỷ niệm ngày quốc tế phụ nữ 08/3" },
  { name: "Phụ nữ Việt Nam", behind: "ngày", example: "Kỷ niệm ngày phụ nữ Việt Nam 20/10" },
  { name: "Nhà giáo Việt Nam", behind: "ngày", example: "Chào mừng ngày nhà giáo Việt Nam 20/11" },
  { name: "Thầy thuốc Việt Nam", behind: "ngày", example: "Kỷ niệm ngày thầy thuốc Việt Nam 27/02" },
  { name: "Doanh nhân Việt Nam", behind: "ngày", example: "Kỷ niệm ngày doanh nhân Việt Nam 13/10" },
  {
    name: "tết Nguyên đán",
    wrong: ["tết Nguyên Đán", "tết nguyên đán", "tết nguyên Đán"],
    example: "Phục vụ Nhân dân đón tết Nguyên Đán",
  },
  {
    name: "tết Trung thu",
    wrong: ["tết Trung Thu", "tết trung thu", "tết trung Thu"],
    example: "Tặng quà các cháu dịp tết Trung Thu",
  },
  {
    name: "tết Đoan ngọ",
    wrong: ["tết Đoan Ngọ", "tết đoan ngọ", "tết đoan Ngọ"],
    example: "Tổ chức tết đoan ngọ tại các thôn",
  },
  {
    name: "Cách mạng tháng Tám",
    wrong: ["cách mạng tháng 8", "cách mạng tháng tám", "cách mạng tháng Tám"],
    notBefore: "/",
    example: "Kỷ niệm 81 năm cách mạng tháng Tám thành công",
  },
];

const patternOf = ({ name, behind, wrong, notAfter, notBefore }: Holiday): RegExp => {
  const front = `${behind ? `(?<=${behind} )` : "\\b"}${notAfter ? `(?<!${notAfter} )` : ""}`;
  const end = `\\b${notBefore ? `(?! ?${notBefore})` : ""}`;
  const ways = wrong?.flatMap((way) => [way, way.charAt(0).toUpperCase() + way.slice(1)]);
  return wordsOrNumbers(new RegExp(`${front}(?:${anyOf(ways ?? [name])})${end}`, ways ? "gu" : "giu"));
};

/** Any of the names in small letters: most texts have none. */
const anyName = new RegExp(
  anyOf(holidays.flatMap(({ name, wrong = [] }) => [name, ...wrong]).map((name) => name.toLowerCase())),
);
const patterns = holidays.map((holiday) => ({ name: holiday.name, pattern: patternOf(holiday) }));

/** Names of holidays in a text whose capitals may be wrong, with the right way in the middle of a sentence. */
export const holidaysIn = (text: string): { at: number; typed: string; name: string }[] =>
  anyName.test(text.toLowerCase())
    ? patterns.flatMap(({ name, pattern }) =>
        [...text.matchAll(pattern)].map(({ 0: typed, index }) => ({ at: index, typed, name })),
      )
    : [];
