import { folded } from "../wording/folded.ts";
import { hoChiMinhCity, unitNouns } from "./administrative-units.ts";
import { agencyNames } from "./agency-names.ts";
import { bodyKinds } from "./bodies.ts";
import { provinceNames, regionNames } from "./place-names.ts";

// Từ chỉ loại trường, lĩnh vực đứng sau loại cơ quan trong tên cơ quan, viết hoa đúng cách (Nghị định số 30/2020/NĐ-CP, Phụ lục II,
// IV.1). Sau những từ này là tên riêng: “Trường Mầm non Sơn Ca”. Tên
// ghép từ những từ này không ghi lại.
const namedFields: readonly string[] = [
  // Trường học.
  "Mầm non",
  "Mẫu giáo",
  "Mầm non Tư thục",
  "Tiểu học",
  "Trung học cơ sở",
  "Trung học phổ thông",
  "Phổ thông",
  "Phổ thông cơ sở",
  "Dân tộc nội trú",
  "Dân tộc bán trú",
  "Chuyên biệt",
  "Giáo dục Chuyên biệt",
  "Liên cấp",
  "Chuyên",
  "Năng khiếu",
  "Quốc tế",
  "Song ngữ",
  // Y tế.
  "Đa khoa",
  "Đa khoa Trung tâm",
  "Y tế",
  "Nhi",
  "Phụ sản",
  "Sản - Nhi",
  "Sản Nhi",
  "Tâm thần",
  "Phổi",
  "Mắt",
  "Da liễu",
  "Ung bướu",
  "Y học cổ truyền",
  "Y Dược cổ truyền",
  "Phục hồi chức năng",
  "Kiểm soát bệnh tật",
  // Trung tâm, chi cục, phòng, ban, hạt.
  "Văn hóa",
  "Văn hóa - Xã hội",
  "Văn hóa và Truyền thông",
  "Văn hóa, Thể thao và Truyền thông",
  "Giáo dục thường xuyên",
  "Giáo dục nghề nghiệp",
  "Dịch vụ nông nghiệp",
  "Dịch vụ tổng hợp",
  "Khuyến nông",
  "Phát triển quỹ đất",
  "Phục vụ hành chính công",
  "Chính trị",
  "Công tác xã hội",
  "Dịch vụ việc làm",
  "Bảo trợ xã hội",
  "Xúc tiến đầu tư",
  "Kiểm lâm",
  "Quản lý thị trường",
  "Thủy lợi",
  "Chăn nuôi và Thú y",
  "Trồng trọt và Bảo vệ thực vật",
  "Biển đảo và Kiểm ngư",
  "Bảo vệ môi trường",
  "Kinh tế",
  "Kinh tế, Hạ tầng và Đô thị",
  "xã hội",
  "Nhà nước",
  "quân sự",
  "Biên phòng",
  "nhân dân",
  "Đại học",
  "Cao đẳng",
  "Trung cấp",
  "Học viện",
  "Quốc gia",
  "Cộng đồng",
  "Sư phạm",
  "Bách khoa",
  "Công nghiệp",
  "Y Dược",
  "Nông Lâm",
  "Ngoại ngữ",
  "Quản trị kinh doanh",
  // Doanh nghiệp, ban quản lý, lực lượng vũ trang.
  "một thành viên",
  "Cổ phần",
  "Điện lực",
  "Cấp nước",
  "Cấp thoát nước",
  "Môi trường",
  "Môi trường đô thị",
  "Công trình đô thị",
  "Xây dựng",
  "Đầu tư xây dựng",
  "Khai thác công trình thủy lợi",
  "Quản lý",
  "Quản lý dự án",
  "Quản lý dự án đầu tư xây dựng",
  "Khu kinh tế",
  "Khu công nghiệp",
  "Quân khu",
  "Chỉ đạo",
  "chuyển đổi số",
  "dự án đầu tư xây dựng",
  "Hoạt động thanh thiếu nhi",
  "kiểm sát nhân dân",
  "Chính sách xã hội",
  "Nông nghiệp và Phát triển nông thôn",
  "Huyết học - Truyền máu",
  // Hướng, cấp trong tên riêng: “Bệnh viện Phổi Trung ương”, “Khu kinh tế Đông Nam”.
  "Trung ương",
  "Đông Bắc",
  "Đông Nam",
  "Tây Bắc",
  "Tây Nam",
  // Đoàn thể, hội.
  "Lao động",
  "Nông dân",
  "Cựu chiến binh",
  "Chữ thập đỏ",
  "Khuyến học",
  "Người cao tuổi",
  "Phụ nữ",
  "Thanh niên",
  "Thanh niên Cộng sản Hồ Chí Minh",
  "Hợp tác xã",
  "Văn học nghệ thuật",
];

const connecting = [...unitNouns.map(({ name }) => name), "khu vực", "số", "và", "TP"];

/** "THPT", "MTTQ": letters without a vowel are no syllable. */
const isAbbreviation = (word: string): boolean => word.length > 1 && !/[aeiouy]/i.test(word.normalize("NFD"));

/** Parts of names, in small letters, as they are written in sentences, and whether a proper name may follow. */
const parts = new Map<string, { right: string; named: boolean }>();
// Kinds of schools are parts of their own.
for (const { name, also = [], traits } of bodyKinds)
  for (const right of [name, ...also])
    if (!right.startsWith("Trường ")) parts.set(folded(right), { right, named: traits.includes("school") });
for (const right of [...agencyNames].reverse()) parts.set(folded(right), { right, named: true });
for (const right of [...namedFields, ...connecting, ...provinceNames, ...regionNames])
  parts.set(folded(right), { right, named: right !== "và" });

const mostWords = Math.max(...[...parts.keys()].map((part) => part.split(" ").length));

const isConnecting = (part: string | undefined): boolean => part !== undefined && connecting.includes(part);

const isUnit = (part: string | undefined): boolean => unitNouns.some(({ name }) => name === part);

/** Longer names of people and places than these are none. */
const longestName = 4;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

/**
 * An office's name that was typed in capitals, or without any, as it stands in a sentence; undefined where it has words that
 * no table knows and that need not be a proper name.
 *
 * @example issuerInSentence("TRƯỜNG MẦM NON SƠN CA") // "Trường Mầm non Sơn Ca"
 * @example issuerInSentence("TRUNG TÂM CÔNG NGHỆ MỚI") // undefined
 */
export const issuerInSentence = (name: string): string | undefined => {
  // A mark stands as a word of its own, so that "THCS&THPT" is two parts.
  const words = name.split(/(?<=[,&/-])|(?=[,&/-])|(?<=\s)|(?=\s)/u);
  const made: string[] = [];
  let nameBehind = 0;
  let mayBeNamed = false;
  /** The part right before, where it is of a table: "xã" in "xã Bản Ngò". */
  let above: string | undefined;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    if (/^[\s,&/-]+$/u.test(word) || /^\d+$|^[IVX]{2,}$/.test(word)) {
      made.push(word);
      at++;
      continue;
    }
    const lengths = Array.from({ length: 2 * mostWords }, (_, index) => 2 * mostWords - index);
    const length = lengths.find((each) => parts.has(folded(words.slice(at, at + each).join(""))));
    const part = length === undefined ? undefined : parts.get(folded(words.slice(at, at + length).join("")));
    // "Nguyễn Văn Hóa": what follows a syllable of a proper name is more of it, but for words for units.
    const isOfName = isUnit(part?.right) && isUnit(above);
    const isName = (nameBehind > 0 && !isConnecting(part?.right)) || isOfName;
    if (part && length !== undefined && !isName) {
      above = part.right;
      made.push(at === 0 ? part.right.slice(0, 1).toUpperCase() + part.right.slice(1) : part.right);
      mayBeNamed = part.named;
      nameBehind = 0;
      at += length;
      continue;
    }
    if (isAbbreviation(word)) {
      made.push(word.toUpperCase());
      mayBeNamed = true;
      at++;
      continue;
    }
    above = undefined;
    nameBehind++;
    if (!mayBeNamed || nameBehind > longestName) return undefined;
    made.push(capital(word));
    at++;
  }
  return made.join("").replace(/thành phố Hồ Chí Minh/u, hoChiMinhCity);
};
