import { surnames } from "./namesakes.ts";
import { degreesInWords, signerTitles } from "./titles.ts";

// Họ khác của người Kinh và các dân tộc, ít gặp ở tên xã, phường.
const rarerSurnames: readonly string[] = [
  ...["An", "Âu", "Bạch", "Bàn", "Châu", "Chử", "Cù", "Diệp", "Doãn", "Đàm", "Điểu", "Đồng", "Giàng", "Giáp", "Hầu"],
  ...[
    "Hứa",
    "Hùng",
    "Khuất",
    "Khúc",
    "Kiều",
    "Kim",
    "Kpă",
    "Ksor",
    "La",
    "Lã",
    "Lại",
    "Lâm",
    "Liễu",
    "Lò",
    "Lục",
    "Lữ",
  ],
  ...[
    "Lường",
    "Lưu",
    "Ma",
    "Mã",
    "Mùa",
    "Nghiêm",
    "Nhâm",
    "Nông",
    "Ông",
    "Phí",
    "Phó",
    "Quách",
    "Quàng",
    "Sầm",
    "Sùng",
  ],
  ...["Tăng", "Thạch", "Thái", "Thào", "Thân", "Thẩm", "Thiều", "Tiêu", "Tòng", "Trịnh", "Từ", "Uông", "Văn", "Vàng"],
  ...["Vi", "Viên", "Vừ", "Vương", "Y"],
];

/** First syllables of names of persons, in small letters. */
export const familyNames: ReadonlySet<string> = new Set(
  [...surnames, ...rarerSurnames].map((name) => name.toLowerCase()),
);

// Họ không phải là từ thường: thấy là biết tên người.
export const sureFamilyNames: ReadonlySet<string> = new Set(
  [
    ...[
      "Bùi",
      "Đặng",
      "Đinh",
      "Hoàng",
      "Huỳnh",
      "Lê",
      "Ngô",
      "Nguyễn",
      "Phạm",
      "Phan",
      "Phùng",
      "Trần",
      "Trịnh",
      "Trương",
    ],
    ...["Võ", "Vũ"],
  ].map((name) => name.toLowerCase()),
);

// Tiếng đệm thường gặp giữa họ và tên.
export const middleNames: ReadonlySet<string> = new Set(
  `bá bảo bích bỉnh bội chí công cảnh duy đại đăng đắc đình đức gia hải hoàng hồng huy hữu khánh khắc kim lương mạnh minh mậu nam
ngọc nguyên nhật như phú phúc phước phương quang quốc quý sĩ sỹ tấn tất thanh thành thái thế thị thiện thúc thu thùy tiến trí trọng
trung tuấn tuyết tường văn vĩnh viết việt xuân`.split(/\s+/u),
);

// Đứng trước tên người.
export const honorifics: readonly string[] = [
  ...degreesInWords,
  ...signerTitles.flatMap(({ title }) => (title.includes(" ") ? [title] : [])),
  ...[
    "anh hùng",
    "liệt sĩ",
    "liệt sỹ",
    "nhà thơ",
    "nhà văn",
    "nhà báo",
    "nhà giáo",
    "nhà cách mạng",
    "nhạc sĩ",
    "họa sĩ",
  ],
  ...[
    "nghệ sĩ",
    "nghệ nhân",
    "danh nhân",
    "danh tướng",
    "chí sĩ",
    "lãnh tụ",
    "tổng bí thư",
    "thủ tướng",
    "chủ tịch nước",
  ],
  ...["bác", "ông", "bà", "cụ", "thầy", "vua", "tướng", "mẹ", "chị", "anh", "đức", "thánh"],
];

// Đứng trước tên của nơi, của vật mang tên người.
export const namedAfter: readonly string[] = [
  ...["tiểu học", "cơ sở", "phổ thông", "trung học", "mầm non", "mẫu giáo", "đại học", "cao đẳng", "chuyên"],
  ...["THPT", "THCS", "trường", "lớp", "thư viện", "bảo tàng", "nhà tưởng niệm", "khu lưu niệm", "khu tưởng niệm"],
  ...["quảng trường", "công viên", "tượng đài", "đền thờ", "nhà thờ", "lăng", "đền", "đình", "phố", "đường", "cầu"],
  ...["giải thưởng", "giải", "cúp", "quỹ", "học bổng", "mang tên", "phong trào", "gương", "xã", "phường"],
];
