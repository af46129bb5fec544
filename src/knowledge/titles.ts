import { folded } from "../wording/folded.ts";
import { capitalised } from "../wording/punctuation.ts";
import { anyOf, words } from "../wording/words.ts";

/**
 * - `head`: of a body, or who heads a collective
 * - `deputy`: signs for the head (KT.)
 * - `other`: neither is known of it
 */
export type Rank = "head" | "deputy" | "other";

interface TitleRow {
  /** The words that it begins with. */
  title: string;
  rank: Rank;
  example: string;
}

// Mỗi dòng là một chức vụ của người ký văn bản, theo chữ đầu của nó. head – người đứng đầu cơ quan, đơn vị; deputy – cấp phó,
// ký thay thì có KT. (Nghị định số 30/2020/NĐ-CP, Điều 13 và Phụ lục I, II.7); other – chức vụ khác.
export const signerTitles: readonly TitleRow[] = [
  { title: "chủ tịch", rank: "head", example: "Chủ tịch" },
  { title: "chủ nhiệm", rank: "head", example: "Chủ nhiệm Ủy ban" },
  { title: "giám đốc", rank: "head", example: "Giám đốc Sở" },
  { title: "tổng giám đốc", rank: "head", example: "Tổng Giám đốc" },
  { title: "hiệu trưởng", rank: "head", example: "Hiệu trưởng" },
  { title: "trưởng phòng", rank: "head", example: "Trưởng phòng" },
  { title: "trưởng ban", rank: "head", example: "Trưởng ban" },
  { title: "chi cục trưởng", rank: "head", example: "Chi cục trưởng" },
  { title: "cục trưởng", rank: "head", example: "Cục trưởng" },
  { title: "tổng cục trưởng", rank: "head", example: "Tổng cục trưởng" },
  { title: "vụ trưởng", rank: "head", example: "Vụ trưởng" },
  { title: "viện trưởng", rank: "head", example: "Viện trưởng" },
  { title: "bộ trưởng", rank: "head", example: "Bộ trưởng" },
  { title: "chánh văn phòng", rank: "head", example: "Chánh Văn phòng" },
  { title: "chánh thanh tra", rank: "head", example: "Chánh Thanh tra" },
  { title: "thủ trưởng", rank: "head", example: "Thủ trưởng đơn vị" },
  { title: "phó", rank: "deputy", example: "Phó Chủ tịch Thường trực" },
  { title: "thứ trưởng", rank: "deputy", example: "Thứ trưởng" },
  { title: "trưởng", rank: "other", example: "Trưởng đoàn" },
  { title: "tổ trưởng", rank: "other", example: "Tổ trưởng Tổ công tác" },
  { title: "chánh", rank: "other", example: "Chánh án" },
  { title: "bí thư", rank: "other", example: "Bí thư" },
  { title: "thư ký", rank: "other", example: "Thư ký Hội đồng" },
  { title: "ủy viên", rank: "other", example: "Ủy viên Thường trực" },
  { title: "thành viên", rank: "other", example: "Thành viên Tổ giúp việc" },
  { title: "thường trực", rank: "other", example: "Thường trực Ban Chỉ đạo" },
  { title: "người lập", rank: "other", example: "Người lập biểu" },
  { title: "người viết", rank: "other", example: "Người viết báo cáo" },
  { title: "người báo cáo", rank: "other", example: "Người báo cáo" },
];

const byTitle = new Map(signerTitles.map(({ title, rank }) => [title, rank]));

/** Patterns of any title: in small letters, and as it begins in a sentence that names a person. */
export const anyTitle = anyOf([...byTitle.keys()]);
export const anyCapitalTitle = anyOf([...byTitle.keys()].map(capitalised));
const opening = words(new RegExp(`^(?:quyền )?(${anyTitle})\\b`, "u"));

/** Heads of groups that have no row: "Nhóm trưởng". */
const headOfGroup = words(/^[A-Za-zÀ-ỹ]+ trưởng\b/u);

/** The rank of a title; undefined for text that begins with none. @example rankOf("PHÓ GIÁM ĐỐC") // "deputy" */
export const rankOf = (title: string): Rank | undefined => {
  const text = folded(title);
  const found = opening.exec(text)?.[1];
  return found === undefined ? (headOfGroup.test(text) ? "other" : undefined) : byTitle.get(found);
};

/** True if a text begins with the title of a person. */
export const beginsWithTitle = (text: string): boolean => opening.test(folded(text));

// Học hàm, học vị, danh hiệu, cấp bậc đứng trước họ tên: viết tắt, rồi viết đủ (Phụ lục I, II.7.c).
export const degreesInShort: readonly string[] = [
  ...["GS", "PGS", "TSKH", "TS", "ThS", "Th.S"],
  ...["BS", "BSCK", "BSCKI", "BSCKII", "BSCK I", "BSCK II", "BSCK1", "BSCK2", "DS", "KS", "LS", "CN"],
  ...["NGƯT", "NGND", "NSƯT", "NSND", "TTƯT", "TTND", "AHLĐ", "Đ/c"],
];

export const degreesInWords: readonly string[] = [
  ...["phó giáo sư", "giáo sư", "tiến sĩ", "thạc sĩ", "bác sĩ", "dược sĩ", "kỹ sư", "luật sư", "cử nhân"],
  ...["nhà giáo ưu tú", "nhà giáo nhân dân", "anh hùng lao động", "đồng chí"],
  ...["đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá", "thiếu tá"],
  ...["đại úy", "thượng úy", "trung úy", "thiếu úy"],
];

/** Degrees, ranks and honours before a name; only some sectors write them. @example titleOfPerson.exec("TS. Lê A")?.[0] // "TS. " */
export const titleOfPerson = words(
  new RegExp(`^(?:(?:${anyOf(degreesInShort)})[.,]?(?!\\d)\\b[\\s.,]*|(?:${anyOf(degreesInWords)})\\b[\\s,]*)+`, "iu"),
);
