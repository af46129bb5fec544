import { span } from "../../document/document.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

/** Words that never stand twice, and words in front of which they end a longer one: "mã số số 5", "kèm theo theo mẫu". */
const never: ReadonlyMap<string, string> = new Map([
  ["của", "bên"],
  ["trong", "bên"],
  ["số", "mã chỉ tham dân hệ thông tần đa thiểu đổi thuật tế nghệ hội biến tổng"],
  ["theo", "tiếp kèm"],
  ["trên", "nêu ở bên"],
  ["thuộc", "trực phụ"],
  ["có", "hiện sẵn chỉ"],
  ["việc", "công làm sự vụ xong"],
  ["phải", "bên trái"],
  ["tại", "hiện tồn thực"],
  ["kế", "thiết mưu kiểm"],
  ["xã", "tác thị làng"],
  ["thôn", "nông"],
  ["phường", "phố"],
  ["được", "đạt nhận thu có giành lập biết làm tìm thấy"],
  ..."các và những với cho về là bởi nhằm để đã sẽ cả một mỗi hoặc nếu khi bị đang"
    .split(" ")
    .map((word) => [word, ""] as const),
  // Only capitals show that no verb follows: "Ủy ban ban hành".
  ..."Ban Bộ Sở Phòng Ủy Uỷ Hội Huyện Tỉnh Đảng Quyết Nghị Kế Luật Điều Khoản"
    .split(" ")
    .map((word) => [word, ""] as const),
]);

// Not "để để lại", "của của cải", "các các-bon": words that begin another.
const doubled = words(
  /\b([A-Za-zÀ-ỹ]{2,})\s{1,9}(\1)\b(?!-|\s{1,9}(?:lại|dành|cải|vay|thuê|mượn|hưu|nhiều|hội|hóa|hoá)\b)/giu,
);

/** Names and words of two syllables that never stand twice; "các tổ chức tổ chức" is a sentence. */
const doubledPair = words(
  /\b((?:ủy|uỷ) ban|hội đồng|ban chỉ đạo|ban tổ chức|thực hiện|triển khai|kế hoạch|(?<!(?:các|những|mọi|nhiều|hai|và|,) )tổ chức|tham gia|phối hợp|tăng cường|nâng cao|bảo đảm) \1\b/giu,
);

const lastWord = words(/\b([A-Za-zÀ-ỹ]+)[ \u00A0]$/u);

/** "ngày ngày" is every day, but not in front of a date. */
const beforeNumber: ReadonlySet<string> = new Set(["ngày", "tháng"]);

const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

/** True if a repeated word is a slip. @param before text in front of it @param after text behind it */
const isSlip = (word: string, second: string, before: string, after: string): boolean => {
  if (beforeNumber.has(word.toLowerCase())) return /^\s{1,9}\d{1,2}(?:[/.-]\d|\s+tháng|\/)/u.test(after);
  // A small word in front of a name is another word: "cán bộ Bộ Nội vụ".
  if (!isCapital(word) && isCapital(second)) return false;
  const ends = (isCapital(second) ? never.get(word) : undefined) ?? never.get(word.toLowerCase());
  const last = lastWord.exec(before)?.[1] ?? "";
  return ends !== undefined && (last === "" || !ends.split(" ").includes(last.toLowerCase()));
};

export const repeatedWord: Rule = {
  id: "repeated-word",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Không gõ lặp một từ hai lần liền nhau",
  reason:
    "Lỗi này sót lại khi sửa câu, mắt đọc lướt thường bỏ qua. Chỉ xét những từ không bao giờ đứng đôi, như “của của”, “số số”, “Ban Ban”; từ láy như “luôn luôn”, “dần dần” và hai từ khác nhau đứng cạnh như “hành vi vi phạm” không bị báo",
  bad: "purpose: [Đánh giá kết quả của của phong trào.]",
  good: "purpose: [Đánh giá kết quả của phong trào.]",
  check({ texts }, report) {
    for (const text of texts) {
      for (const { 0: found, 1: word = "", index } of text.printed.matchAll(doubledPair))
        report(span(text, index, index + found.length), `“${word}” gõ lặp hai lần. Bỏ bớt một lần`);
      for (const { 0: found, 1: word = "", 2: second = "", index } of text.printed.matchAll(doubled)) {
        const end = index + found.length;
        const before = text.printed.slice(Math.max(0, index - 12), index);
        if (!isSlip(word, second, before, text.printed.slice(end, end + 20))) continue;
        report(span(text, index, index + found.length), `chữ “${word}” gõ lặp hai lần. Bỏ bớt một chữ`);
      }
    }
  },
};
