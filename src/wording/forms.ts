import { folded } from "./folded.ts";
import { words } from "./words.ts";

const formName = words(
  /^(?:(?:biểu )?mẫu|biểu(?: số)? \d|phiếu|tờ khai|giấy|đơn(?! (?:vị|giá))|biên bản|hợp đồng|bản (?:cam kết|đăng ký|kê khai|tự)|đề cương báo cáo)\b|\bbiểu mẫu/,
);

/** True if an appendix is a form, by its label or its title. @example isFormName("Mẫu số 01") // true */
export const isFormName = (name: string): boolean => formName.test(folded(name));

/** Ends in room to write, or in a label in front of it. @example isToFill("Họ và tên: …") // true */
export const isToFill = (text: string): boolean => /:[\s._…]*$|[._…]{5}$/.test(text.trimEnd());

/** Dots or strokes that stand for what is filled in by hand; an ellipsis is one where it is typed as a form's. */
const roomToFill = /(?:…|\.{3}|_{3})[…._]*/u;

/** True if a line of a form has blanks of its own. @example hasRoom("Hồi … giờ") // true */
export const hasRoom = (text: string): boolean => roomToFill.test(text);

const boxes = "☐☑☒□▢◻❏❑";

const box = new RegExp(`[${boxes}]`, "u");

/** A box to tick: "Nam ☐". Behind a colon, room is left as well: "☐ Ý kiến khác:". */
export const isChoice = (text: string): boolean => box.test(text) && !/:\**$/.test(text.trim());

const boxesAlone = new RegExp(`^[${boxes}]$`, "u");

/** A box to tick, and nothing else. */
export const isBoxAlone = (text: string): boolean => boxesAlone.test(text.trim());

const boxAtEnd = new RegExp(` (?=[${boxes}]$)|(?<=^[${boxes}]) `, "gu");

/** A label with no-break spaces between its words and a box at one of its ends. */
export const besideBox = (label: string): string => label.replace(boxAtEnd, "\u00A0");

const signHere = words(/^\(\s*ký\b/);

/** A line that is signed below. @example isSigningLine("(Ký, ghi rõ họ tên)") // true */
export const isSigningLine = (text: string): boolean => signHere.test(folded(text).trim());

/** A place and a date above a signature. @example isDateLine("……, ngày … tháng … năm 2026") // true */
export const isDateLine = (text: string): boolean => /ngày[\s.…_\d]+tháng[\s.…_\d]+năm/iu.test(text);

/** Dots and strokes of a text to be filled in: how long each run is, in full stops. */
export const roomsIn = (text: string): { at: number; length: number; dots: number }[] =>
  [...text.matchAll(new RegExp(roomToFill, "gu"))].map(({ 0: typed, index }) => ({
    at: index,
    length: typed.length,
    dots: [...typed].reduce((sum, sign) => sum + (sign === "…" ? 4 : sign === "_" ? 2 : 1), 0),
  }));

/** Dots fewer than this are an ellipsis, or room for a few letters; more would stretch the words before them. */
export const longRoomDots = 8;

/** @example hasLongRoom("Nguyên nhân: ………………") // true */
export const hasLongRoom = (text: string): boolean => roomsIn(text).some(({ dots }) => dots >= longRoomDots);

/** True if a text ends in strokes and has others before them: all of them are printed as they were typed. */
export const hasStrokesAlike = (text: string): boolean =>
  roomsIn(text).length > 1 && /_{3}[^_]+_{3,}[.;,)]?$/u.test(text);
