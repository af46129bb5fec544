import type { Problem } from "../problem.ts";
import { type Source, sourceFromText } from "./source.ts";

/** A plan of 300 pages takes up about one megabyte; what is far larger is no plan, and would take minutes to refuse. */
export const largestBytes = 10_000_000;

/** The byte order mark, which some programs put in front of UTF-8 text. */
export const byteOrderMark: Uint8Array = new Uint8Array([0xef, 0xbb, 0xbf]);

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign);

/** The encoding of bytes with a byte order mark of UTF-16 or UTF-32. */
const wideEncoding = (bytes: Uint8Array): string | undefined => {
  // The mark of UTF-16 begins that of UTF-32.
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) return "UTF-32";
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return "UTF-16 (Notepad gọi là Unicode)";
  return undefined;
};

/** Why bytes are no text of ours, where that shows before they are read. */
const refusal = (path: string, bytes: Uint8Array): Pick<Problem, "rule" | "message"> | undefined => {
  if (startsWith(bytes, 0x50, 0x4b)) {
    const named = /\.docx$/i.test(path) ? path : "ten-tep.docx";
    const message = `đây là tệp Word hoặc tệp nén, không phải kế hoạch; kế hoạch là tệp .yaml. Kiểm tra tệp Word bằng: kehoach check ${/\s/.test(named) ? `"${named}"` : named}`;
    return { rule: "encoding", message };
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    const message = `tệp lưu bằng mã ${wide}. Mở tệp, chọn Lưu thành (Save As), ở ô mã (Encoding) chọn UTF-8 rồi lưu lại`;
    return { rule: "encoding", message };
  }
  if (bytes.length > largestBytes) {
    const message = `tệp nặng hơn ${largestBytes / 1_000_000} MB (kế hoạch 300 trang nặng khoảng 1 MB). Xem lại có phải đúng tệp kế hoạch không`;
    return { rule: "file-size", message };
  }
  return undefined;
};

/** Bytes of a file to its text: UTF-8, with or without a byte order mark. */
export const decodeSource = (path: string, bytes: Uint8Array): { source: Source; problems: Problem[] } => {
  const refused = (why: Pick<Problem, "rule" | "message">): { source: Source; problems: Problem[] } => ({
    source: sourceFromText(path, ""),
    problems: [{ ...why, severity: "error", file: path }],
  });
  const why = refusal(path, bytes);
  if (why) return refused(why);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // A line end of old programs, which YAML's parser does not know; the length stays, and with it every position.
    return { source: sourceFromText(path, text.replace(/\r(?!\n)/g, "\n")), problems: [] };
  } catch {
    const message =
      "tệp không phải văn bản Unicode UTF-8 (có thể lưu bằng bảng mã khác). Mở bằng trình soạn thảo văn bản và lưu lại với mã UTF-8";
    return refused({ rule: "encoding", message });
  }
};
