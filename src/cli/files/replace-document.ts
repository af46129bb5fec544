import { constants, existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Standing } from "../../compare/index.ts";
import { type BuiltFrom, isFarFolder, isSameOrigin } from "../../docx/built-from.ts";
import { readSeal } from "../../docx/seal.ts";
import { calendarFault } from "../../wording/date-words.ts";
import { isDocumentNumber, padded } from "../../wording/numerals.ts";
import { exitCodes, type Io } from "../io.ts";
import { fromSystemError, Stop } from "../stop.ts";
import { copyFile, lstat, readFile } from "./files.ts";
import { asWord, type Job } from "./outputs.ts";
import { clearLeftovers, writeWhole } from "./write-whole.ts";

type InTheWay = Exclude<Standing, { is: "ours" }>;

/** Advice on documents that are left alone. */
const waysOn: readonly ((there: InTheWay, job: Job) => string | undefined)[] = [
  (there, { path }) => {
    const { number, date } = there.is === "edited" ? there.changes.filledIn : {};
    const noNumber = number !== undefined && !isDocumentNumber(number);
    const noDate = date && calendarFault(date);
    if (noNumber || noDate !== undefined) {
      const why = [noNumber ? `số văn bản phải từ 1 đến 99999` : "", noDate ?? ""].filter((each) => each !== "");
      return `Sửa lại trong Word đã (${why.join("; ")}), rồi dựng lại`;
    }
    const options = [
      number === undefined ? "" : ` --number ${number}`,
      date ? ` --date ${date.year}-${padded(date.month)}-${padded(date.day)}` : "",
    ].join("");
    return options === "" ? undefined : `Ghi số, ngày đó vào kế hoạch: kehoach issue ${asWord(path)}${options}`;
  },
  (there, { path, output }) =>
    there.is === "unreadable" ? undefined : `Xem từng chỗ khác: kehoach diff ${asWord(path)} ${asWord(output)}`,
  (there, { path, output }) =>
    there.is === "edited"
      ? `Ghi phần sửa trong Word vào kế hoạch: kehoach import --update ${asWord(path)} ${asWord(output)}`
      : undefined,
  () => "Dựng ra tệp khác: thêm -o ten-khac.docx",
  (_there, { output }) => `Ghi đè, bản đang có giữ lại thành ${output}.bak: thêm --force`,
];

/** Says of a document or a PDF that it was built from another plan, and from which. */
export const otherPlanWords = ({
  origin,
  by,
}: Pick<Extract<Standing, { is: "other-plan" }>, "origin" | "by">): string => {
  const { plan, folder, title, author, number, year } = origin;
  switch (by) {
    case "file":
      return `đây là văn bản dựng từ kế hoạch khác, tên là “${plan}”`;
    case "folder":
      return `đây là văn bản dựng từ kế hoạch khác cùng tên “${plan}”, ở ${isFarFolder(folder) ? "thư mục khác" : `thư mục ${folder === "" ? "." : folder}`}`;
    case "facts": {
      const facts = [author, number === "" ? "" : `số ${number}`, year === "" ? "" : `năm ${year}`];
      const shown = facts.filter((fact) => fact !== "").join(", ");
      return `đây là văn bản dựng từ kế hoạch khác, dù tên tệp như nhau: “${title}”${shown === "" ? "" : ` (${shown})`}`;
    }
  }
};

const whatIsThere = async (there: InTheWay): Promise<string> => {
  const { changesInWords } = await import("../../compare/index.ts");
  switch (there.is) {
    case "edited":
      return changesInWords(there.changes);
    case "other-plan":
      return otherPlanWords(there);
    case "stranger":
      return there.changes
        ? `tệp này không có dấu của kehoach; khác kế hoạch ở: ${changesInWords(there.changes)}`
        : "tệp này không có dấu của kehoach (do chương trình khác làm ra hoặc lưu lại), nội dung khác kế hoạch";
    case "unreadable":
      return `không đọc được tệp đang có ở đây (${there.why})`;
  }
};

/** Bytes of a file that is there; what is no plain file is refused by whoever writes. */
export const contentOf = async (path: string): Promise<Buffer | undefined> => {
  const isFile = await lstat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
  return isFile ? readFile(path) : undefined;
};

/** Returns true if the plan that a document names exists, relative to the document's folder. */
export const hasPlanBeside =
  (folder: string) =>
  (origin: BuiltFrom): boolean =>
    [".yaml", ".yml"].some((ending) => existsSync(resolve(folder, origin.folder, origin.plan + ending)));

/** The reason that keeps a new document from replacing an existing one; undefined if a build may replace it without loss. */
const inTheWayOf = async (bytes: Buffer, path: string, fresh: Uint8Array): Promise<InTheWay | undefined> => {
  if (bytes.length === 0) return undefined;
  const [seal, own] = [readSeal(bytes), readSeal(fresh)];
  if (seal?.untouched && own && isSameOrigin(seal.origin, own.origin)) return undefined;
  const { standingOf } = await import("../../compare/index.ts");
  const standing = standingOf(bytes, fresh, hasPlanBeside(dirname(path)));
  return standing.is === "ours" ? undefined : standing;
};

/** Copies a file beside itself, under a name that is free. @returns what stands behind the file's own name */
export const keepBeside = async (path: string): Promise<string> => {
  for (let count = 1; ; count++) {
    const ending = count === 1 ? ".bak" : `.${count}.bak`;
    try {
      await copyFile(path, path + ending, constants.COPYFILE_EXCL);
      return ending;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
};

/**
 * Writes a document where it belongs. One that somebody changed since it was built, or that is of no build of this plan, is
 * left alone, or with `force` kept beside under another name. One with the same bytes stays as it is, with its time.
 *
 * @returns name of the copy that was kept, as the user would write it
 * @throws Stop where the document is left alone or cannot be written
 */
export const replaceDocument = async (
  job: Job,
  fresh: Uint8Array,
  { cwd }: Pick<Io, "cwd">,
  force = false,
): Promise<string | undefined> => {
  const path = resolve(cwd, job.output);
  let kept: string | undefined;
  try {
    const bytes = await contentOf(path);
    if (bytes?.equals(fresh)) {
      await clearLeftovers(dirname(path), basename(path));
      return undefined;
    }
    const there = bytes && (await inTheWayOf(bytes, path, fresh));
    if (there && !force) {
      const ways = waysOn.map((way) => way(there, job)).filter((way) => way !== undefined);
      const lines = [`${job.output}: ${await whatIsThere(there)}. Tệp được giữ nguyên, chưa dựng lại.`, ...ways];
      throw new Stop(lines.join("\n  "), exitCodes.faults);
    }
    if (there) kept = job.output + (await keepBeside(path));
  } catch (error) {
    throw error instanceof Stop ? error : fromSystemError(error, job.output);
  }
  await writeWhole(path, fresh, job.output, resolve(cwd, job.root));
  return kept;
};
