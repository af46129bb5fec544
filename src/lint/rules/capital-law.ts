import { span } from "../../document/document.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

/** Laws that plans name most, as they write themselves (vanban.chinhphu.vn, Luật, Bộ luật); names of sciences are left out. */
const laws = [
  "An ninh mạng",
  "An toàn thực phẩm",
  "An toàn, vệ sinh lao động",
  "Bảo hiểm xã hội",
  "Bảo hiểm y tế",
  "Bảo vệ bí mật nhà nước",
  "Bảo vệ môi trường",
  "Bình đẳng giới",
  "Căn cước",
  "Cán bộ, công chức",
  "Công nghệ thông tin",
  "Cư trú",
  "Dân quân tự vệ",
  "Di sản văn hóa",
  "Du lịch",
  "Đấu thầu",
  "Đất đai",
  "Đầu tư công",
  "Điện lực",
  "Giao dịch điện tử",
  "Giáo dục",
  "Hóa chất",
  "Hòa giải ở cơ sở",
  "Hợp tác xã",
  "Hộ tịch",
  "Kế toán",
  "Khám bệnh, chữa bệnh",
  "Khiếu nại",
  "Khoáng sản",
  "Lâm nghiệp",
  "Lưu trữ",
  "Ngân sách nhà nước",
  "Người cao tuổi",
  "Người khuyết tật",
  "Nhà ở",
  "Phòng cháy và chữa cháy",
  "Phòng, chống bạo lực gia đình",
  "Phòng, chống ma túy",
  "Phòng, chống tham nhũng",
  "Phổ biến, giáo dục pháp luật",
  "Quốc phòng",
  "Quy hoạch",
  "Thanh niên",
  "Thanh tra",
  "Thi đua, khen thưởng",
  "Thể dục, thể thao",
  "Thủy lợi",
  "Thủy sản",
  "Thực hiện dân chủ ở cơ sở",
  "Tiếp cận thông tin",
  "Tiếp công dân",
  "Tố cáo",
  "Trẻ em",
  "Tổ chức chính quyền địa phương",
  "Viên chức",
];

const byName = new Map(laws.map((name) => [folded(name), name]));
const longestFirst = [...byName.keys()].sort((one, other) => other.length - one.length);
const named = words(
  new RegExp(`\\b(?<!(?:pháp|kỷ|quy|dự án|các|những|ngành) )luật (${longestFirst.join("|")})\\b`, "gu"),
);

const isSmall = (letter: string): boolean => letter === letter.toLowerCase();

export const capitalLaw: Rule = {
  id: "capital-law",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Tên luật viết hoa chữ “Luật” và chữ đầu của tên, như Luật Đất đai",
  reason:
    "“luật đất đai” đọc như cả lĩnh vực pháp luật, không phải một đạo luật. Chỉ xét những luật hay được nhắc đến; “pháp luật đất đai” và trích yếu của văn bản được viện dẫn không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.6",
  bad: "purpose: [Tuyên truyền luật đất đai đến các hộ dân.]",
  good: "purpose: [Tuyên truyền Luật Đất đai đến các hộ dân.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      const plain = folded(value);
      if (!plain.includes("luật ")) continue;
      for (const { 0: found, 1: name = "", index } of plain.matchAll(named)) {
        const written = value.slice(index, index + found.length);
        if (!isSmall(written.charAt(0)) && !isSmall(written.charAt(5))) continue;
        if (written === written.toUpperCase()) continue;
        const right = `Luật ${byName.get(name)}`;
        report(span(text, index, index + found.length), `“${written}” là tên một luật. Viết: “${right}”`);
      }
    }
  },
};
