import type { Problem } from "../problem.ts";
import { type ExitCode, exitCodes } from "./io.ts";

/** Ends a command with a sentence for the user and an exit code; nothing below `cli/` throws it. */
export class Stop extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const calledWrongly = (message: string): Stop => new Stop(message, exitCodes.usage);

const reasons: Readonly<Record<string, string>> = {
  EACCES: "không có quyền. Kiểm tra quyền đọc, ghi của tệp và thư mục",
  EPERM: "bị hệ thống từ chối. Nếu tệp đang mở trong Word thì đóng lại rồi chạy lần nữa",
  EBUSY: "tệp đang mở trong chương trình khác (thường là Word). Đóng tệp lại rồi chạy lần nữa",
  ENOSPC: "ổ đĩa đã đầy. Dọn bớt tệp rồi chạy lần nữa",
  EDQUOT: "đã dùng hết phần ổ đĩa được cấp. Dọn bớt tệp rồi chạy lần nữa",
  EFBIG: "tệp lớn hơn mức hệ thống cho phép",
  EIO: "ổ đĩa đọc, ghi bị lỗi. Kiểm tra ổ đĩa, chỗ cắm hoặc mạng rồi chạy lần nữa",
  ELOOP: "các liên kết chỉ vòng vào nhau. Xóa liên kết rồi chạy lần nữa",
  EROFS: "ổ đĩa chỉ cho đọc. Dùng -o để ghi vào chỗ khác",
  ENOENT: "không có tệp hoặc thư mục này",
  EISDIR: "đây là thư mục, không phải tệp",
  ENOTDIR: "trong đường dẫn có phần không phải thư mục",
  ENAMETOOLONG: "tên tệp quá dài",
  EMFILE: "hệ thống đang mở quá nhiều tệp",
};

/** A failure of the file system as a sentence; anything else is not ours to explain. */
export const fromSystemError = (error: unknown, path: string): Stop => {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return new Stop(`${path}: ${reasons[code] ?? `hệ thống báo lỗi ${code}`}`, exitCodes.stopped);
};

/** An error that is our own bug, as a sentence without a stack trace. */
export const ownFault = (error: unknown, path?: string): Stop => {
  const reason = error instanceof Error ? error.message : String(error);
  const where = path === undefined ? "" : `${path}: `;
  return new Stop(
    `${where}chương trình gặp lỗi của chính nó, không phải lỗi của tệp đang xử lý: ${reason}. Hãy gửi câu này và tệp ấy cho người phát triển; chưa có tệp nào bị ghi dở`,
    exitCodes.stopped,
  );
};

/**
 * A file that could not be read, for what lists problems.
 *
 * @param said the sentence that stopped it, which names the file first
 */
export const unreadable = (file: string, said: string): Problem => ({
  rule: "file-readable",
  severity: "error",
  message: said.startsWith(`${file}: `) ? said.slice(`${file}: `.length) : said,
  file,
});

/** Result of some work, or why it stopped; plain data, so that threads can send it. */
export type Outcome<Done> = { done: Done; stop?: never } | { stop: Pick<Stop, "message" | "exitCode">; done?: never };

/** @param path of what is worked on, to name it where the program itself is at fault */
export const attempt = async <Done>(path: string, work: () => Promise<Done>): Promise<Outcome<Done>> => {
  try {
    return { done: await work() };
  } catch (error) {
    const { message, exitCode } = error instanceof Stop ? error : ownFault(error, path);
    return { stop: { message, exitCode } };
  }
};
