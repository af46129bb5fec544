// Quyền hạn ghi trước chức vụ người ký (Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.b), theo thứ tự in từ trên xuống: chữ viết
// tắt, lời đầy đủ, khóa của kế hoạch.
export const signs = [
  { sign: "TM", words: "thay mặt", key: "on_behalf_of" },
  { sign: "Q", words: "quyền", key: "acting" },
  { sign: "TL", words: "thừa lệnh", key: "by_order_of" },
  { sign: "TUQ", words: "thừa ủy quyền", key: "authorized_by" },
  { sign: "KT", words: "ký thay", key: "for" },
] as const;

export type Sign = (typeof signs)[number]["sign"];

/** Pattern of any sign, also with a stroke or a blank behind its first letter: "T/M", "K/ T". */
export const anySign = signs.map(({ sign }) => sign.replace(/(?<=^.)(?=.)/, "\\s?\\/?\\s?")).join("|");

/** The sign that some letters stand for. @example signOf("T/M.") // "TM" */
export const signOf = (written: string): Sign | undefined => {
  const letters = written.toUpperCase().replace(/[^A-Z]/g, "");
  return signs.find(({ sign }) => sign === letters)?.sign;
};
