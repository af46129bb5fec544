import { createReadStream, readFileSync, statSync } from "node:fs";
import { calledWrongly, fromSystemError, Stop } from "../stop.ts";

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

/** A plan of some 60 pages, or a table of 5,000 rows. */
const largeBytes = 256 * 1024;

/**
 * Lets V8 collect garbage after each megabyte, not after each sixteen: a large file takes a fifth less memory and about a
 * tenth more time. A small file would only take longer.
 */
const saveMemory = async (): Promise<void> => {
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--semi-space-growth-factor=1");
};

/**
 * Reads a file. A device or a named pipe, which may give nothing or never end, is refused; what the shell hands over
 * is read. Others are read at once: Node starts four threads for the first promise of a file, which takes longer.
 *
 * @param path absolute
 * @param shown the path as the user knows it, for messages
 * @param most of a file of more bytes than these, only so many are read that this shows
 * @throws Stop where the file cannot be read
 */
export const readWhole = async (path: string, shown: string, most: number): Promise<Uint8Array> => {
  try {
    if (handedOver.test(path)) return await readStream(createReadStream(path), most);
    const file = statSync(path);
    if (file.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (!file.isFile()) {
      const why = "đây là thiết bị hoặc ống dẫn, không phải tệp. Đọc từ ống dẫn thì ghi dấu - thay cho tên tệp";
      throw calledWrongly(`${shown}: ${why}`);
    }
    if (file.size > largeBytes) await saveMemory();
    return file.size > most ? await readStream(createReadStream(path), most) : readFileSync(path);
  } catch (error) {
    if (error instanceof Stop) throw error;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw calledWrongly(`${shown}: không có tệp này. Kiểm tra lại tên và thư mục`);
    }
    throw fromSystemError(error, shown);
  }
};
