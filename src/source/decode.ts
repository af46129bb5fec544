import type { Problem } from "../problem.ts";
import { type Source, sourceFromText } from "./source.ts";

/** Bytes of a plan to its text: UTF-8, with or without a byte order mark. */
export const decodeSource = (path: string, bytes: Uint8Array): { source: Source; problems: Problem[] } => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const message =
      "đây là tệp Word hoặc tệp nén, không phải kế hoạch. kehoach đọc tệp .yaml và tạo ra tệp Word. Chép một kế hoạch mẫu trong thư mục examples rồi sửa";
    return {
      source: sourceFromText(path, ""),
      problems: [{ rule: "encoding", severity: "error", message, file: path }],
    };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { source: sourceFromText(path, text), problems: [] };
  } catch {
    const message =
      "tệp không phải văn bản Unicode UTF-8 (có thể lưu bằng bảng mã khác). Mở bằng trình soạn thảo văn bản và lưu lại với mã UTF-8";
    return {
      source: sourceFromText(path, ""),
      problems: [{ rule: "encoding", severity: "error", message, file: path }],
    };
  }
};
