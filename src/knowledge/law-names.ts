import { folded } from "../wording/folded.ts";
import { capitalised } from "../wording/punctuation.ts";
import { words } from "../wording/words.ts";

// Tên những luật hay được nhắc đến, viết như trên Công báo (vanban.chinhphu.vn), không có chữ “Luật” ở đầu. Không ghi luật trùng tên
// một ngành học (hình sự, dân sự, hành chính …): “luật hình sự” còn là môn học.
export const lawNames: readonly string[] = [
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
  "Hôn nhân và gia đình",
  "Kế toán",
  "Khám bệnh, chữa bệnh",
  "Khiếu nại",
  "Khoáng sản",
  "Lâm nghiệp",
  "Lưu trữ",
  "Ngân sách nhà nước",
  "Người cao tuổi",
  "Người khuyết tật",
  "Nghĩa vụ quân sự",
  "Nhà giáo",
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
  "An toàn thông tin mạng",
  "Ban hành văn bản quy phạm pháp luật",
  "Bảo vệ dữ liệu cá nhân",
  "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân",
  "Chuyển đổi số",
  "Căn cước công dân",
  "Giao thông đường bộ",
  "Giáo dục nghề nghiệp",
  "Giáo dục quốc phòng và an ninh",
  "Giáo dục đại học",
  "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
  "Mặt trận Tổ quốc Việt Nam",
  "Phòng bệnh",
  "Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
  "Phòng thủ dân sự",
  "Phòng, chống bệnh truyền nhiễm",
  "Phòng, chống mua bán người",
  "Phòng, chống thiên tai",
  "Phòng, chống tác hại của rượu, bia",
  "Phòng, chống tác hại của thuốc lá",
  "Quản lý thuế",
  "Quản lý, sử dụng tài sản công",
  "Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ",
  "Thi hành án dân sự",
  "Thực hành tiết kiệm, chống lãng phí",
  "Tiết kiệm, chống lãng phí",
  "Trật tự, an toàn giao thông đường bộ",
  "Tài nguyên nước",
  "Tín ngưỡng, tôn giáo",
  "Xử lý vi phạm hành chính",
  "Đê điều",
  "Đường bộ",
  "Đường sắt",
];

// Bộ luật: “luật lao động” đứng một mình còn là một ngành học, “bộ luật lao động” thì không.
const codeNames: readonly string[] = ["Lao động", "Dân sự", "Hình sự", "Tố tụng dân sự", "Tố tụng hình sự"];

const byName = new Map(lawNames.map((name) => [folded(name), name]));
const longestFirst = [...byName.keys()].sort((one, other) => other.length - one.length);
const named = words(
  new RegExp(`\\b(?<!(?:pháp|kỷ|quy|bộ|dự án|các|những|ngành) )luật (${longestFirst.join("|")})\\b`, "gu"),
);

const code = words(new RegExp(`\\bbộ luật (${codeNames.map(folded).join("|")})\\b`, "gu"));

const isSmall = (letter: string): boolean => letter === letter.toLowerCase();

/** A law whose name lacks a capital: where it stands in a text, and how it is written. */
interface SmallLaw {
  from: number;
  to: number;
  right: string;
}

/** @example smallLaws("theo luật đất đai") // [{ from: 5, to: 17, right: "Luật Đất đai" }] */
export const smallLaws = (text: string): SmallLaw[] => {
  const plain = folded(text);
  if (!plain.includes("luật ")) return [];
  const codes = [...plain.matchAll(code)].flatMap(({ 0: found, 1: name = "", index: from }) => {
    const written = text.slice(from, from + found.length);
    const right = `Bộ luật ${capitalised(name)}`;
    return written === right || written === written.toUpperCase() ? [] : [{ from, to: from + found.length, right }];
  });
  const laws = [...plain.matchAll(named)].flatMap(({ 0: found, 1: name = "", index: from }) => {
    const to = from + found.length;
    const written = text.slice(from, to);
    if (!isSmall(written.charAt(0)) && !isSmall(written.charAt("luật ".length))) return [];
    return written === written.toUpperCase() ? [] : [{ from, to, right: `Luật ${byName.get(name)}` }];
  });
  return [...laws, ...codes].sort((one, other) => one.from - other.from);
};
