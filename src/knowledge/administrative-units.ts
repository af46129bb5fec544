import { folded } from "../wording/folded.ts";
import { capitalised } from "../wording/punctuation.ts";
import { anyOf, words } from "../wording/words.ts";

type UnitLevel = "province" | "district" | "commune" | "village";

interface UnitRow {
  name: string;
  level: UnitLevel;
  /** No unit of today. */
  former?: true;
}

// Từ chỉ đơn vị hành chính (Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Điều 1) và cộng đồng dân cư ở dưới; former – không
// còn từ ngày 01/7/2025.
export const unitNouns: readonly UnitRow[] = [
  { name: "tỉnh", level: "province" },
  { name: "thành phố", level: "province" },
  { name: "huyện", level: "district", former: true },
  { name: "quận", level: "district", former: true },
  { name: "thị xã", level: "district", former: true },
  { name: "xã", level: "commune" },
  { name: "phường", level: "commune" },
  { name: "đặc khu", level: "commune" },
  { name: "thị trấn", level: "commune", former: true },
  { name: "thôn", level: "village" },
  { name: "ấp", level: "village" },
  { name: "bản", level: "village" },
  { name: "làng", level: "village" },
  { name: "xóm", level: "village" },
  { name: "buôn", level: "village" },
  { name: "khóm", level: "village" },
  { name: "tổ dân phố", level: "village" },
  { name: "khu phố", level: "village" },
];

/** Nouns of a level. */
export const nounsOf = (level: UnitLevel): string[] =>
  unitNouns.filter((row) => row.level === level).map(({ name }) => name);

const nouns = unitNouns.filter(({ level }) => level !== "village");
const today = nouns.filter(({ former }) => !former).map(({ name }) => name);

/** Patterns of the nouns of units: of all, of those of today, and of the latter as they begin in a sentence. */
export const anyUnit = anyOf(nouns.map(({ name }) => name));
export const anyUnitToday = anyOf(today);
export const anyCapitalUnitToday = anyOf(today.map(capitalised));

// Chữ đứng sau từ chỉ đơn vị làm thành từ khác, không phải tên đơn vị: “xã hội”, “xã viên”, “tỉnh ủy”, “huyện đoàn”, “phường đội”.
export const otherBehindUnit: readonly string[] = ["hội", "viên", "ủy", "uỷ", "đoàn", "đội", "đảng"];

/** Patterns of these words: in small letters, and with a capital. */
export const anyOtherBehindUnit = anyOf(otherBehindUnit);
export const anyCapitalBehindUnit = anyOf(otherBehindUnit.map(capitalised));

/** Words for places in names of bodies, from the country down to the commune; a city may lie in a province. */
const nested: readonly (readonly string[])[] = [
  ["trung ương", "việt nam"],
  ["tỉnh"],
  ["thành phố", "thành đoàn", "tp"],
  [...nounsOf("district"), "khu vực", "cơ sở"],
  nounsOf("commune"),
];
const nestedUnit = words(new RegExp(`\\b(?<!trung học )(${anyOf(nested.flat())})\\b(?! (?:hội|viên|luận)\\b)`, "gu"));

/**
 * How far inside others the smallest unit lies that a name names; undefined where it names none.
 *
 * @example unitRankIn("Hội Nông dân tỉnh Lào Cai") // 1
 * @example unitRankIn("Hội Nông dân xã Tân Phú") // 4
 * @example unitRankIn("Trường Trung học cơ sở Nguyễn Du") // undefined
 */
export const unitRankIn = (name: string): number | undefined => {
  const ranks = [...folded(name).matchAll(nestedUnit)].map(([, unit = ""]) =>
    nested.findIndex((units) => units.includes(unit)),
  );
  return ranks.length === 0 ? undefined : Math.max(...ranks);
};

/** The one city whose common noun has a capital (Nghị định số 30/2020/NĐ-CP, Phụ lục II, III.1). */
export const hoChiMinhCity = "Thành phố Hồ Chí Minh";

export const isHoChiMinhCity = (unit: string): boolean =>
  /^(?:(?:tp|thành phố)[.\s]*)?(?:hồ chí minh|hcm)$/iu.test(unit.trim());
