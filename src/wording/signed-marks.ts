import { folded } from "./folded.ts";
import { words } from "./words.ts";

/** Stands in copies and forms for a signature. */
const mark = words(
  /^(?:(?:đã )?k[ýí](?: số| tên| duyệt)?(?:(?:,| và) ?(?:đã )?(?:đóng dấu|ghi rõ họ(?:,| và)? tên|họ tên))*|(?:chữ ký|ký tên)(?:,| và) ?(?:đóng )?dấu)$/,
);

/** Printed by programs that sign electronically, with the details below it. */
const electronic = words(
  /^(?:signature (?:not verified|valid)|(?:digitally )?signed by\b.*|signing time ?:.*|(?:được )?ký (?:số )?bởi ?:.*|(?:thời gian|ngày|giờ) ký ?:.*|(?:người ký|email|cơ quan|tổ chức|chức danh) ?:.*)$/,
);

/** True if a line stands for a signature. @example isSignedMark("(Đã ký)") // true */
export const isSignedMark = (text: string): boolean => {
  const core = folded(text)
    .replace(/^[^\p{L}]+/u, "")
    .replace(/(?<![^\p{L}\d])[^\p{L}\d]+$/u, "")
    .replace(/\s+/g, " ");
  return mark.test(core) || electronic.test(core);
};
