import { createReadStream } from "node:fs";
import { calledWrongly, fromSystemError, Stop } from "../stop.ts";
import { readFile, stat } from "./files.ts";

/** Pipes that a shell passes by name, such as `/dev/fd/63` for `<(…)`. */
const handedOver = /^\/(?:dev|proc\/self)\/fd\/\d+$/;

/** A stream's bytes; of one that never ends, just enough to see that there are more than wanted. */
export const readStream = async (stream: AsyncIterable<Uint8Array | string>, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
};

/**
 * Reads a file. A device or a named pipe, which may give nothing or never end, is refused; what the shell hands over
 * is read.
 *
 * @param path absolute
 * @param shown the path as the user knows it, for messages
 * @param most of a file of more bytes than these, only so many are read that this shows
 * @throws Stop where the file cannot be read
 */
export const readWhole = async (path: string, shown: string, most: number): Promise<Uint8Array> => {
  try {
    if (handedOver.test(path)) return await readStream(createReadStream(path), most);
    const file = await stat(path);
    if (file.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (!file.isFile()) {
      const why = "đây là thiết bị hoặc ống dẫn, không phải tệp. Đọc từ ống dẫn thì ghi dấu - thay cho tên tệp";
      throw calledWrongly(`${shown}: ${why}`);
    }
    return await (file.size > most ? readStream(createReadStream(path), most) : readFile(path));
  } catch (error) {
    if (error instanceof Stop) throw error;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw calledWrongly(`${shown}: không có tệp này. Kiểm tra lại tên và thư mục`);
    }
    throw fromSystemError(error, shown);
  }
};
