import { folded } from "../wording/folded.ts";
import { anyOf, words } from "../wording/words.ts";

interface CentralBody {
  name: string;
  /** Other words for the same. */
  also?: string;
  source: string;
}

const constitution = "Hiến pháp năm 2013";
const partyStatute = "Điều lệ Đảng Cộng sản Việt Nam";
const government = "Luật Tổ chức Chính phủ số 63/2025/QH15";

// Mỗi dòng là một cơ quan ở trung ương ban hành văn bản mà kế hoạch hay viện dẫn, tên không có tên riêng nào ở sau. Bộ, cơ quan ngang
// bộ khác được nhận ra theo chữ “Bộ” và lĩnh vực.
export const centralBodies: readonly CentralBody[] = [
  { name: "Quốc hội", source: `${constitution}, Điều 69` },
  { name: "Ủy ban Thường vụ Quốc hội", source: `${constitution}, Điều 73` },
  { name: "Chủ tịch nước", source: `${constitution}, Điều 86` },
  { name: "Chính phủ", source: `${constitution}, Điều 94` },
  { name: "Thủ tướng Chính phủ", also: "Thủ tướng", source: `${constitution}, Điều 98` },
  { name: "Văn phòng Chính phủ", source: government },
  { name: "Thanh tra Chính phủ", also: "Tổng Thanh tra Chính phủ", source: government },
  { name: "Ban Chấp hành Trung ương", source: partyStatute },
  { name: "Bộ Chính trị", source: partyStatute },
  { name: "Ban Bí thư", source: partyStatute },
];

const names = centralBodies.flatMap(({ name, also }) => (also === undefined ? [name] : [name, also]));

/** Pattern of their names as they are written in a sentence. */
export const anyCentralBody = anyOf(names).replaceAll(" ", "\\s");

const opening = words(new RegExp(`^(?:${anyOf(names.map(folded))})\\b`, "u"));

/** The name of a central body that a text begins with, in small letters. @example centralBodyAt("Thủ tướng quyết định") // "thủ tướng" */
export const centralBodyAt = (text: string): string | undefined => opening.exec(folded(text))?.[0];
