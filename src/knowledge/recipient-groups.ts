import { anyOf, words } from "../wording/words.ts";
import { nounsOf } from "./administrative-units.ts";

/** A group of bodies, as lines of recipients name it. */
interface RecipientGroup {
  said: RegExp;
  /** Beginnings of its members' names, in lower case. */
  members: readonly string[];
  /** A line of recipients that says it, and a member. */
  example: readonly [line: string, member: string];
}

/** Pattern of the departments of an office, as lines of recipients name them together. */
export const departmentsSaid = "(?:sở|ban),? (?:ban|ngành)";

const belowProvince = anyOf(["thành phố", ...nounsOf("district"), ...nounsOf("commune")]);

// Mỗi dòng là một cách gọi chung trong nơi nhận, và các cơ quan, đơn vị được coi là đã gửi khi có dòng ấy.
export const recipientGroups: readonly RecipientGroup[] = [
  {
    said: words(new RegExp(`${departmentsSaid}|các (?:sở|ban|ngành)\\b`, "u")),
    members: [
      ...[
        "sở",
        "ban",
        "văn phòng",
        "vp",
        "phòng",
        "thanh tra",
        "công an",
        "bộ chỉ huy",
        "bộ tư lệnh",
        "cục",
        "chi cục",
      ],
      ...["kho bạc", "thuế", "thống kê", "bảo hiểm", "ngân hàng", "tòa án", "viện", "trung tâm", "hạt", "trạm"],
    ],
    example: ["Các sở, ban, ngành tỉnh", "Sở Nội vụ"],
  },
  {
    // Chi cục, trung tâm là đơn vị riêng, không phải phòng chuyên môn của sở.
    said: /phòng chuyên môn/u,
    members: ["phòng", "ban", "văn phòng", "vp", "thanh tra"],
    example: ["Các phòng chuyên môn", "Thanh tra Sở"],
  },
  {
    said: words(/các (?:phòng|ban)(?! chuyên môn)\b|phòng,? ban/u),
    members: ["phòng", "ban", "văn phòng", "vp", "thanh tra", "trung tâm", "chi cục"],
    example: ["Các phòng, đơn vị thuộc Sở", "Trung tâm Khuyến công"],
  },
  {
    said: words(
      new RegExp(`(?:các|cấp) (?:${belowProvince})\\b(?! hội)|(?:ubnd|nhân dân) (?:${belowProvince}), `, "u"),
    ),
    members: ["ubnd", "ủy ban nhân dân"],
    example: ["UBND các xã, phường", "UBND xã Tân Phú"],
  },
  {
    said: words(
      new RegExp(
        `(?:các|trưởng|\\d) (?:${anyOf(nounsOf("village"))}|khu dân cư|khu vực)\\b|tổ dân phố|khu phố|\\btdp\\b`,
        "u",
      ),
    ),
    members: ["thôn", "ấp", "tổ dân phố", "khu phố"],
    example: ["Các thôn", "Thôn Tân Lập"],
  },
  {
    said: words(/các (?:nhà )?trường|\btrường học|cơ sở giáo dục/u),
    members: ["trường"],
    example: ["Các trường học", "Trường Mầm non Hoa Sen"],
  },
  {
    said: words(/đoàn thể|tổ chức (?:chính trị|ct)|các tổ chức (?:xã hội|thành viên|hội|đoàn)|tcct|ct-xh|các hội\b/u),
    members: ["hội", "đoàn", "liên đoàn", "liên minh", "công đoàn"],
    example: ["Các đoàn thể xã", "Hội Nông dân xã"],
  },
  {
    said: /đoàn thể/u,
    members: ["mặt trận", "ủy ban mặt trận", "ubmttq", "ub mttq", "mttq"],
    example: ["Các đoàn thể xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"],
  },
  {
    said: words(/(?:các |cơ quan )[^;]{0,200}(?:báo|đài|thông tấn|truyền thông)\b/u),
    members: ["báo", "đài", "trung tâm truyền thông", "trung tâm văn hóa"],
    example: ["Các cơ quan báo, đài", "Đài Phát thanh - Truyền hình tỉnh"],
  },
  {
    said: /doanh nghiệp/u,
    members: ["công ty", "điện lực", "ngân hàng"],
    example: ["Các doanh nghiệp trên địa bàn", "Công ty Điện lực Lào Cai"],
  },
];

/** Groups as patterns over small letters: what names the group, and what names a member. */
export const groupPatterns: readonly (readonly [said: RegExp, member: RegExp])[] = recipientGroups.map(
  ({ said, members }) => [said, words(new RegExp(`^(?:${anyOf(members)})\\b`, "u"))] as const,
);
