import { words } from "../wording/words.ts";

/** Words of an example that only offices of a kind, or of some places, have a use for. */
interface SampleName {
  /** The example. */
  sample: string;
  words: string;
  /** Its kind, in front of "trong mẫu". */
  what: string;
  /** Names of issuers that may keep it, in small letters. */
  own: RegExp;
  /** Issuers that may keep it, one for each alternative, and one that may not. */
  example: readonly [own: readonly string[], other: string];
}

const mekong = /cần thơ|an giang|cà mau|đồng tháp|vĩnh long/u;
const south = /cần thơ|an giang|cà mau|đồng tháp|vĩnh long|tây ninh|hồ chí minh|hcm|đồng nai/u;
const noCity = /^(?!.*thành phố)/u;

const ofMekong = [
  "Ủy ban nhân dân thành phố Cần Thơ",
  "Sở Nội vụ tỉnh An Giang",
  "Sở Nội vụ tỉnh Cà Mau",
  "Sở Nội vụ tỉnh Đồng Tháp",
  "Sở Nội vụ tỉnh Vĩnh Long",
];
const ofSouth = [
  ...ofMekong,
  "Sở Nội vụ tỉnh Tây Ninh",
  "Sở Nội vụ Thành phố Hồ Chí Minh",
  "Sở Nội vụ TP. HCM",
  "Sở Nội vụ tỉnh Đồng Nai",
];

// Tên cơ quan, nhóm người, cảnh vật chỉ có ở cơ quan hay địa phương của mẫu, mà cơ quan khác chép mẫu thì phải bỏ hoặc thay.
// Nguồn: tên gọi trong các mẫu ở thư mục examples; tỉnh, thành phố theo Nghị quyết số 202/2025/QH15.
export const sampleNames: readonly SampleName[] = [
  {
    sample: "trien-khai-so-phu-luc",
    words: "Chi cục Quản lý thị trường",
    what: "đơn vị của Sở Công Thương",
    own: /sở công thương/u,
    example: [["Sở Công Thương"], "Sở Nội vụ"],
  },
  {
    sample: "trien-khai-so-phu-luc",
    words: "Trung tâm Lưu trữ lịch sử tỉnh",
    what: "đơn vị của tỉnh",
    own: noCity,
    example: [["Sở Nội vụ tỉnh Lào Cai"], "Sở Nội vụ thành phố Hải Phòng"],
  },
  {
    sample: "trien-khai-so-phu-luc",
    words: "UBND tỉnh",
    what: "cơ quan của tỉnh",
    own: noCity,
    example: [["Sở Nội vụ tỉnh Lào Cai"], "Sở Nội vụ thành phố Hải Phòng"],
  },
  {
    sample: "hoi-khoe-truong-hoc",
    words: "Liên đội",
    what: "tổ chức của học sinh tiểu học, trung học cơ sở",
    own: words(
      /tiểu học|trung học cơ sở|thcs|trường th\b|liên cấp|phổ thông (?!trung học|chuyên|năng khiếu)|ptcs|ptdt/u,
    ),
    example: [
      [
        "Trường Tiểu học Sơn Ca",
        "Trường Trung học cơ sở Sơn Ca",
        "Trường THCS Sơn Ca",
        "Trường TH Sơn Ca",
        "Trường Liên cấp Sơn Ca",
        "Trường Phổ thông Sơn Ca",
        "Trường PTCS Sơn Ca",
        "Trường PTDTBT Sơn Ca",
      ],
      "Trường Mầm non Sơn Ca",
    ],
  },
  {
    sample: "hoi-khoe-truong-hoc",
    words: "Tổ Giáo dục thể chất",
    what: "tổ chuyên môn của trường trung học",
    own: /trung học|thcs|thpt|liên cấp|phổ thông|ptcs|ptdt/u,
    example: [
      [
        "Trường Trung học cơ sở Sơn Ca",
        "Trường THCS Sơn Ca",
        "Trường THPT Sơn Ca",
        "Trường Liên cấp Sơn Ca",
        "Trường Phổ thông Sơn Ca",
        "Trường PTCS Sơn Ca",
        "Trường PTDTBT Sơn Ca",
      ],
      "Trường Tiểu học Sơn Ca",
    ],
  },
  {
    sample: "hoi-khoe-truong-hoc",
    words: "khối 6",
    what: "khối lớp của trường trung học cơ sở",
    own: /trung học cơ sở|thcs|liên cấp|phổ thông cơ sở|ptcs/u,
    example: [
      [
        "Trường Trung học cơ sở Sơn Ca",
        "Trường THCS Sơn Ca",
        "Trường Liên cấp Sơn Ca",
        "Trường Phổ thông cơ sở Sơn Ca",
        "Trường PTCS Sơn Ca",
      ],
      "Trường Tiểu học Sơn Ca",
    ],
  },
  {
    sample: "tuyen-truyen-va-hoi-nghi-thanh-pho",
    words: "chợ nổi",
    what: "cảnh của đồng bằng sông Cửu Long",
    own: mekong,
    example: [ofMekong, "Ủy ban nhân dân tỉnh Lào Cai"],
  },
  {
    sample: "tuyen-truyen-va-hoi-nghi-thanh-pho",
    words: "đồng bào Khmer",
    what: "dân tộc sống đông ở đồng bằng sông Cửu Long",
    own: south,
    example: [ofSouth, "Ủy ban nhân dân tỉnh Lào Cai"],
  },
  {
    sample: "tuyen-truyen-va-hoi-nghi-thanh-pho",
    words: "ấp, khu vực",
    what: "tên gọi khu dân cư ở Cần Thơ",
    own: /cần thơ/u,
    example: [["Ủy ban nhân dân thành phố Cần Thơ"], "Sở Nội vụ tỉnh An Giang"],
  },
  {
    sample: "tuyen-truyen-va-hoi-nghi-thanh-pho",
    words: "kênh, rạch",
    what: "cảnh của Nam Bộ",
    own: south,
    example: [ofSouth, "Ủy ban nhân dân tỉnh Lào Cai"],
  },
];

/** Words of an example that an office of another kind or place must not keep. @param issuer its names */
export const namesOfOthers = (sample: string, issuer: string): SampleName[] =>
  sampleNames.filter((each) => each.sample === sample && !each.own.test(issuer.normalize("NFC").toLowerCase()));
