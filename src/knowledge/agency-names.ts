import { folded } from "../wording/folded.ts";
import { words } from "../wording/words.ts";

// Ngành mà có Bộ và Sở cùng tên; có hai cách viết hoa thì cách nên dùng đứng trước.
const fields = [
  "An toàn thực phẩm",
  "Công Thương",
  "Công thương",
  "Dân tộc và Tôn giáo",
  "Du lịch",
  "Giáo dục và Đào tạo",
  "Giao thông vận tải",
  "Giao thông Vận tải",
  "Kế hoạch và Đầu tư",
  "Khoa học và Công nghệ",
  "Lao động - Thương binh và Xã hội",
  "Ngoại giao",
  "Ngoại vụ",
  "Nội vụ",
  "Nông nghiệp và Môi trường",
  "Nông nghiệp và Phát triển nông thôn",
  "Nông nghiệp và Phát triển Nông thôn",
  "Tài chính",
  "Tài nguyên và Môi trường",
  "Thông tin và Truyền thông",
  "Tư pháp",
  "Văn hóa và Thể thao",
  "Văn hóa, Thể thao và Du lịch",
  "Y tế",
];

// Tên chỉ có thể là tên một cơ quan, một loại cơ quan: viết thường cả cũng nhận ra.
const unmistakable = [
  "Đảng Cộng sản Việt Nam",
  "Hội đồng nhân dân",
  "Mặt trận Tổ quốc",
  "Quốc hội",
  "Thủ tướng Chính phủ",
  "Ủy ban Mặt trận Tổ quốc",
  "Ủy ban nhân dân",
];

// Tên gồm những chữ còn có nghĩa thường: chỉ nhận ra khi chữ đầu đã viết hoa.
const begun = [
  "Ban Bí thư",
  "Ban Chấp hành",
  "Ban Chấp hành Trung ương",
  "Ban Thi đua - Khen thưởng",
  "Ban Thường vụ",
  "Ban Tuyên giáo",
  "Ban Tuyên giáo và Dân vận",
  "Bộ Chính trị",
  "Bộ Công an",
  "Bộ Quốc phòng",
  "Đài Phát thanh - Truyền hình",
  "Đài Phát thanh và Truyền hình",
  "Đảng ủy",
  "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
  "Hội Chữ thập đỏ",
  "Hội Cựu chiến binh",
  "Hội đồng Thi đua - Khen thưởng",
  "Hội Khuyến học",
  "Hội Liên hiệp Phụ nữ",
  "Hội Liên hiệp Thanh niên",
  "Hội Người cao tuổi",
  "Hội Nông dân",
  "Huyện ủy",
  "Kho bạc Nhà nước",
  "Liên đoàn Lao động",
  "Liên hợp quốc",
  "Ngân hàng Nhà nước",
  "Phòng Giáo dục và Đào tạo",
  "Phòng Kinh tế, Hạ tầng và Đô thị",
  "Phòng Nội vụ",
  "Phòng Tài chính - Kế hoạch",
  "Phòng Tư pháp",
  "Phòng Văn hóa - Xã hội",
  "Phòng Văn hóa và Thông tin",
  "Thành ủy",
  "Thanh tra Chính phủ",
  "Tỉnh ủy",
  "Tòa án nhân dân",
  "Trung tâm Phục vụ hành chính công",
  "Trung tâm Phục vụ Hành chính công",
  "Văn phòng Chính phủ",
  "Văn phòng Chủ tịch nước",
  "Văn phòng Quốc hội",
  "Văn phòng Trung ương Đảng",
  // Quy định chung cho các tỉnh viết “giám đốc sở giáo dục và đào tạo”.
  ...fields.flatMap((field) => [`Bộ ${field}`, `Sở ${field}`]),
  "Bộ Xây dựng",
  "Sở Xây dựng",
];

/** Names of agencies as they are written within sentences. */
export const agencyNames: readonly string[] = [...unmistakable, ...begun];

/** Accepted spellings of each name; the first one is advised. */
const spellings = new Map<string, string[]>();
for (const name of agencyNames) {
  spellings.set(folded(name), [...(spellings.get(folded(name)) ?? []), name]);
}
const smallToo = new Set(unmistakable.map(folded));

const longestFirst = [...spellings.keys()].sort((a, b) => b.length - a.length);
// "cơ sở y tế", "cán bộ tư pháp", "toàn quốc hội tụ" only sound like agencies.
const anyName = words(
  new RegExp(`\\b(?<!(?:cơ|trụ|công|hội|cán|nội|toàn|văn|ái|tổ|trung) )(?:${longestFirst.join("|")})\\b`, "gu"),
);

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** The letters as they were typed, with the capitals of a name. */
const recased = (typed: string, name: string): string =>
  [...typed]
    .map((letter, index) => (isCapital(name.charAt(index)) ? letter.toUpperCase() : letter.toLowerCase()))
    .join("");

/** An agency's name with wrong capitals: where it stands in a text, and how it is written. */
interface WrongCapitals {
  from: number;
  to: number;
  right: string;
}

/** "Sở xây dựng kế hoạch" is an office that draws up a plan. */
const isVerb = (typed: string): boolean => /xây dựng$/u.test(typed);

const several = words(/^ (?:các|mỗi|từng)\b/u);

/** "Ban chấp hành các chi đoàn" are many, and only the sentence has its capital. */
const isMany = (behind: string): boolean => several.test(behind);

/** @example wrongCapitals("Sở tài chính") // [{ from: 0, to: 12, right: "Sở Tài chính" }] */
export const wrongCapitals = (text: string): WrongCapitals[] =>
  [...folded(text).matchAll(anyName)].flatMap(({ 0: name, index: from }) => {
    const to = from + name.length;
    const typed = text.slice(from, to);
    const ways = spellings.get(name) ?? [];
    if (ways.includes(typed)) return [];
    const allowed = ways.map((spelling) => recased(typed, spelling));
    const [right = typed] = allowed;
    if (allowed.includes(typed) || typed === typed.toUpperCase() || isVerb(typed)) return [];
    const isNamed = isCapital(typed.charAt(0)) && !isMany(text.slice(to, to + 8));
    return smallToo.has(name) || isNamed ? [{ from, to, right }] : [];
  });
