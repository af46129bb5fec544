import { folded } from "../../wording/folded.ts";
import { capitalised } from "../../wording/punctuation.ts";
import type { Rule } from "../rule.ts";

const hoChiMinh = /^(?:(?:thành phố|tp)[.\s]*)?(?:hồ chí minh|hcm)$/u;

/**
 * The place without its common noun, or undefined where it may be right as it is: units named after a person, a number or
 * an event keep theirs (with a capital), and which these are cannot be known of a commune.
 */
export const plainPlace = (place: string): string | undefined => {
  const name = folded(place).replace(/\s+/g, " ").trim();
  if (hoChiMinh.test(name)) return place.trim() === "Thành phố Hồ Chí Minh" ? undefined : "Thành phố Hồ Chí Minh";
  const short = /^(TX\.?|P\.|Q\.|H\.|X\.|TT\.)\s*(?=[\p{Lu}\d])/u.exec(place.trim())?.[0];
  if (short !== undefined) {
    const own = place.trim().slice(short.length);
    return /^\d/.test(own) ? `${short.startsWith("Q") ? "Quận" : "Phường"} ${own}` : own;
  }
  const unit =
    /^(?:((?:tỉnh|thành phố)\s+|(?:TP|Tp|T\.P)(?:\.\s*|\s+))|(?:xã|phường|đặc khu|thị trấn)\s+)(?=\p{Lu})/iu.exec(
      place.trim(),
    );
  if (!unit) return undefined;
  const isProvince = unit[1] !== undefined;
  const isSmall = /^\p{Ll}/u.test(place.trim());
  return isProvince || isSmall ? place.trim().slice(unit[0].length) : undefined;
};

export const placePlain: Rule = {
  id: "place-plain",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Địa danh chỉ ghi tên riêng, như Lào Cai, Tân Phú; Thành phố Hồ Chí Minh ghi đầy đủ, không viết tắt",
  reason:
    "Địa danh là tên gọi chính thức của đơn vị hành chính nơi cơ quan đóng trụ sở. Đơn vị đặt tên theo người, chữ số, sự kiện lịch sử ghi đầy đủ, như Phường 4, Phường Điện Biên Phủ, nên “Phường”, “Xã” viết hoa thì không báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.4.a",
  bad: "place: tỉnh Lào Cai",
  good: "place: Lào Cai",
  check({ issuer, placeName }, report) {
    if (!placeName) return;
    const written = placeName.printed;
    // Army and police have a rule of their own.
    if (
      /(?<![A-Za-zÀ-ỹ])(?:công an|quân sự|bộ tư lệnh|biên phòng|quốc phòng)(?![A-Za-zÀ-ỹ])/u.test(
        folded(issuer?.printed ?? ""),
      )
    )
      return;
    const plain = plainPlace(written);
    if (plain === undefined) return;
    const place = written.trim();
    const mayKeep = /^(?:xã|phường|đặc khu|thị trấn)\s/.test(place);
    const message = `địa danh không ghi “${place}” mà ghi: ${plain}`;
    const kept = `Chỉ khi đặt tên theo người, chữ số, sự kiện mới giữ, và viết hoa: ${capitalised(place)}`;
    report(placeName, mayKeep ? `${message}. ${kept}` : message);
  },
};
