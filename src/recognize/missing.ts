import { isKind, kindIn } from "../knowledge/document-kinds.ts";
import type { Components } from "./components.ts";
import type { Line } from "./flow.ts";
import { isCapitals, isCentred } from "./lines.ts";

/** A letter without "V/v": no kind is named above "Kính gửi", not even one the decree does not know, such as Phiếu trình. */
const lacksLetterTitle = ({ header: { kindLine, number, addressee, letterTitle }, flow }: Components): boolean => {
  if (kindLine || letterTitle.length > 0 || !number || !addressee) return false;
  const [from, to] = [number.place.order, addressee.place.order];
  const isBetween = ({ place: { area, half, order } }: Line): boolean =>
    area === "text" && half === "whole" && order > from && order < to;
  return !flow.lines.some((line) => isBetween(line) && isCentred(line) && isCapitals(line));
};

/** Components that every document has and this one does not, by their names. */
export const missingFrom = (parts: Components): string[] => {
  const { header, ending } = parts;
  const { kind, kindLine, title } = header;
  const isLetter = header.addressee !== null || header.letterTitle.length > 0;
  const needsTitle = isKind(kind?.abbreviation, "titled") && kindIn(kindLine?.text ?? "")?.rest === "";
  const absent: readonly (readonly [boolean, string])[] = [
    [header.national.length === 0, "Quốc hiệu"],
    [header.motto === null, "Tiêu ngữ"],
    [header.issuer.length === 0, "tên cơ quan ban hành"],
    [header.number === null, "số, ký hiệu"],
    [header.date === null, "địa danh và ngày tháng"],
    [kindLine === null && !isLetter, "tên loại văn bản"],
    [needsTitle && title.length === 0, "trích yếu dưới tên loại"],
    [lacksLetterTitle(parts), "trích yếu (V/v …) dưới số, ký hiệu"],
    [ending.label === null, "Nơi nhận"],
    [ending.signers.length === 0, "quyền hạn, chức vụ, họ tên người ký"],
  ];
  return absent.filter(([isAbsent]) => isAbsent).map(([, name]) => name);
};

/** Count of a document's fixed components; a document without any is not administrative. */
export const componentsFound = ({ header, ending }: Components): number =>
  [
    header.national.length > 0,
    header.motto !== null,
    header.number?.text.includes("/"),
    header.date !== null,
    header.kind !== null,
    ending.label !== null,
  ].filter(Boolean).length;
