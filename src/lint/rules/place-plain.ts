import { hoChiMinhCity, isHoChiMinhCity, nounsOf } from "../../knowledge/administrative-units.ts";
import { hasOwnPlaces } from "../../knowledge/bodies.ts";
import { namesakes } from "../../knowledge/namesakes.ts";
import { folded } from "../../wording/folded.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { anyOf, words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const namesake = words(new RegExp(`^(?:${anyOf(namesakes)})\\b`, "iu"));

const unitAhead = new RegExp(
  `^(?:((?:${anyOf(nounsOf("province"))})\\s+|(?:TP|T\\.P)(?:\\.\\s*|\\s+))|(?:${anyOf(nounsOf("commune"))})\\s+)(?=\\p{Uppercase})`,
  "iu",
);

/** A name with a capital for each of its words; one that is all capitals, but for an abbreviation, gets small letters. */
const withCapitals = (name: string): string => {
  const isShouted = name === name.toUpperCase() && /[À-ỹ]/u.test(name);
  return (isShouted ? name.toLowerCase() : name).replace(/(?<![^\s-])\p{Lowercase}/gu, (letter) =>
    letter.toUpperCase(),
  );
};

/**
 * The place as it is written, or undefined where it may be right as it is: units named after a person, a number or an
 * event keep their common noun (with a capital).
 */
export const plainPlace = (place: string): string | undefined => {
  const bare = place.trim().replace(/[.,;:]$/, "");
  if (bare !== place.trim() && !/^(?:TP|TX|P|Q|H|X|TT)$/.test(bare)) return plainPlace(bare) ?? bare;
  const name = folded(place).replace(/\s+/g, " ").trim();
  if (isHoChiMinhCity(name)) return place.trim() === hoChiMinhCity ? undefined : hoChiMinhCity;
  const short = /^(TX\.?|P\.|Q\.|H\.|X\.|TT\.)\s*(?=[\p{Uppercase}\d])/u.exec(place.trim())?.[0];
  if (short !== undefined) {
    const own = place.trim().slice(short.length);
    return /^\d/.test(own) ? `${short.startsWith("Q") ? "Quận" : "Phường"} ${own}` : own;
  }
  const unit = unitAhead.exec(place.trim());
  const own = withCapitals(place.trim().slice(unit?.[0].length ?? 0));
  if (!unit) return own === place.trim() ? undefined : own;
  const isProvince = unit[1] !== undefined;
  const isSmall = /^\p{Lowercase}/u.test(place.trim());
  // Special zones are called after no person.
  const isZone = /^đặc khu /iu.test(place.trim());
  return isProvince || isSmall || isZone || !namesake.test(folded(own)) ? own : undefined;
};

const communeNoun = new RegExp(`^(?!đặc khu)(?:${anyOf(nounsOf("commune"))})(?=\\s)`, "iu");

export const placePlain: Rule = {
  id: "place-plain",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Địa danh chỉ ghi tên riêng, như Lào Cai, Tân Phú; Thành phố Hồ Chí Minh ghi đầy đủ, không viết tắt",
  reason:
    "Địa danh là tên gọi chính thức của đơn vị hành chính nơi cơ quan đóng trụ sở. Đơn vị đặt tên theo người, chữ số, sự kiện lịch sử ghi đầy đủ, như Phường 4, Phường Điện Biên Phủ, nên những tên như vậy không bị báo. Tên riêng viết hoa chữ đầu mỗi tiếng",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.4.a",
  bad: "place: tỉnh Lào Cai",
  good: "place: Lào Cai",
  check({ issuer, placeName }, report) {
    if (!placeName) return;
    const written = placeName.printed;
    if (hasOwnPlaces(issuer?.printed ?? "")) return;
    const plain = plainPlace(written);
    if (plain === undefined) return;
    const place = written.trim();
    const [noun] = communeNoun.exec(place) ?? [];
    const message = `địa danh không ghi “${place}” mà ghi: ${plain}`;
    const kept = `Chỉ khi đặt tên theo người, chữ số, sự kiện mới giữ, và viết hoa: ${capitalised(noun?.toLowerCase() ?? "")} ${plain}`;
    report(placeName, noun === undefined ? message : `${message}. ${kept}`);
  },
};
