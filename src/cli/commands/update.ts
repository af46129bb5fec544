import { resolve } from "node:path";
import { buildDocx } from "../../pipeline.ts";
import { completePlan, openPlan, type PlanRead } from "../../plan/read.ts";
import { differenceAsText } from "../../report/differences.ts";
import { onOneLine } from "../../report/report.ts";
import { problemsAsText } from "../../report/text.ts";
import { byteOrderMark } from "../../source/decode.ts";
import type { Reason } from "../../update/index.ts";
import { grouped } from "../../wording/numerals.ts";
import { shortened } from "../../wording/shortened.ts";
import { readInput } from "../files/inputs.ts";
import { asWord, shownFrom } from "../files/outputs.ts";
import { largestWordFile, measuredFrom, measuredOfPlan } from "../files/sides.ts";
import { writeWhole } from "../files/write-whole.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { Plans } from "../plans.ts";
import { calledWrongly, Stop } from "../stop.ts";

export interface UpdateOptions {
  /** The plan. */
  update?: string;
  dryRun?: boolean;
  force?: boolean;
  template?: string;
  config?: string;
  color?: boolean;
}

const reasons: Readonly<Record<Reason, string>> = {
  elsewhere: "lời này lấy từ van-phong.yaml hoặc tệp bảng, sửa ở đó",
  counted: "số, dấu đầu dòng do chương trình ghi theo thứ tự khi dựng lại",
  capitals: "lời đã ghi vào kế hoạch; dòng này chương trình in chữ hoa, không theo chữ thường gõ trong Word",
  marked: "dấu cuối dòng do chương trình ghi khi dựng lại",
  printed: "phần này chương trình tự in, kế hoạch không có chỗ ghi",
  follows: "chương trình tự in theo chỗ vừa ghi, dựng lại thì đúng",
  newer: "kế hoạch sửa sau lần dựng, giữ như kế hoạch",
  hidden: "còn trong tệp Word mà đang ẩn (Font, Hidden); bỏ ẩn, hay xóa hẳn trong Word, rồi chạy lại",
  both: "kế hoạch và tệp Word cùng sửa chỗ này từ lần dựng, xin xem rồi sửa tay",
  number: "số trong kế hoạch chỉ nhận số nguyên, từ 1 đến 99999, không kèm chữ; sửa lại trong Word",
  date: "ngày này thiếu tháng hoặc không có trong lịch, sửa lại trong Word",
  label: "số, dấu đầu dòng sửa trong Word không theo thứ tự của chương trình, nên không ghi đoạn này, xin sửa tay",
  authority:
    "quyền hạn người ký (TM., KT., TL., TUQ., Q.) đã đổi, mỗi loại có khóa riêng, xin sửa tay các khóa trong signature",
  boxed: "chữ nằm trong hộp vẽ (text box), kế hoạch không có chỗ ghi; đưa ra thành đoạn văn trong Word rồi chạy lại",
  unsure: "không chắc ghi vào chỗ nào của kế hoạch, xin sửa tay",
};

/** `kehoach import --update`: words that were changed in a Word file, back into its plan; all else of that stays as it is. */
export const update = async (
  path: string,
  words: readonly string[],
  options: UpdateOptions,
  io: Io,
): Promise<ExitCode> => {
  if (path === "-" || !/\.ya?ml$/i.test(path)) throw calledWrongly(`--update ${path}: ghi tên tệp kế hoạch (.yaml)`);
  const [word = ""] = words;
  if (words.length !== 1 || !/\.docx$/i.test(word))
    throw calledWrongly(
      `--update ${path}: ghi tên một tệp Word (.docx) đã sửa. Ví dụ: kehoach import --update ke-hoach.yaml ke-hoach.docx`,
    );
  const chalk = chalkFor(io, "err", options.color);
  const bytes = Buffer.from(await readInput({ path, inside: path }, io));
  const mark = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark : Buffer.alloc(0);
  const text = bytes.toString("utf8", mark.length);
  if (!Buffer.concat([mark, Buffer.from(text)]).equals(bytes))
    throw new Stop(`${path}: tệp không ghi bằng mã UTF-8. Lưu lại bằng mã UTF-8 rồi chạy lần nữa`, exitCodes.faults);
  const plans = new Plans(io.cwd, options);
  const whole = await plans.read(path, bytes);
  const built = await measuredOfPlan(whole);
  if (!built) {
    const sources = [whole.read.source, whole.office.source];
    io.writeErr(problemsAsText([...whole.officeProblems, ...whole.read.problems], { sources, color: chalk.level > 0 }));
    throw new Stop(
      `${path}: kế hoạch có lỗi. Sửa trước đã, rồi mới ghi phần sửa trong Word vào được`,
      exitCodes.faults,
    );
  }
  const wordBytes = await readInput({ path: word, inside: word }, io, largestWordFile);
  const edited = await measuredFrom(word, wordBytes);
  const { baseOf, isOfWords, standingOf, unitsOf } = await import("../../compare/index.ts");
  const { isOther, patchOf, updated } = await import("../../update/index.ts");
  const [before, now] = [unitsOf(built), unitsOf(edited)];
  if (isOther(before, now))
    throw new Stop(
      `${word}: khác văn bản của ${path} hơn một nửa, nên không ghi gì. Xem đã ghi đúng tên hai tệp chưa: kehoach diff ${asWord(path)} ${asWord(word)}`,
      exitCodes.faults,
    );
  const base = baseOf(wordBytes, before, now);
  const read = (again: string): PlanRead =>
    completePlan(openPlan(path, Buffer.from(again)), whole.office.inherited, whole.rowsFiles.of);
  const done = await updated(
    text,
    {
      kind: whole.kind,
      read,
      build: async (plan) => {
        const { bytes: fresh } = await buildDocx(plan, whole.kind);
        return fresh && unitsOf(await measuredFrom(path, fresh));
      },
    },
    before,
    now,
    base,
  );
  const { text: written, carried, left: list, notes, whyLeft } = done;

  const out = chalkFor(io, "out", options.color);
  const paint = { "-": out.red, "+": out.green, " ": (line: string) => line, "@": out.cyan };
  for (const { sign, text: line } of patchOf(text, written))
    await io.writeOut(
      sign === "@" ? `${out.cyan(`${path}:${line}`)}\n` : `${paint[sign](`${sign} ${onOneLine(line)}`)}\n`,
    );

  const ofWords = list.filter(isOfWords);
  const newer = ofWords.filter((one) => whyLeft(one) === "newer");
  const following = ofWords.filter((one) => whyLeft(one) === "follows");
  const left = ofWords.filter((one) => !newer.includes(one) && !following.includes(one));
  const ofForm = list.length - ofWords.length;
  const shown = shownFrom(io.cwd, path);
  const isChanged = written !== text;
  const isUnsure = isChanged && !base && !options.force;
  if (isChanged && !options.dryRun && !isUnsure)
    await writeWhole(resolve(io.cwd, path), Buffer.concat([mark, Buffer.from(written)]), path);
  if (isChanged) {
    const done = options.dryRun || isUnsure ? `${chalk.yellow("!")} chạy thử, chưa ghi` : `${chalk.green("✓")} đã ghi`;
    io.writeErr(`${done} ${grouped(carried)} chỗ sửa trong Word vào ${shown}\n`);
  } else if (ofWords.length === 0) io.writeErr(`${shown}: đã nói đúng như ${word}, không có gì phải ghi.\n`);
  if (isUnsure)
    io.writeErr(
      `${chalk.yellow("!")} ${word} không còn dấu của lần dựng (Google Docs và vài chương trình khác bỏ mất khi lưu), nên không biết kế hoạch có sửa gì từ lần đó không. Xem các dòng trên có dòng nào lấy mất phần sửa trong kế hoạch không; không có thì chạy lại, thêm --force\n`,
    );
  const [first] = newer;
  if (first)
    io.writeErr(
      `${chalk.yellow("!")} ${grouped(newer.length)} chỗ kế hoạch đã sửa từ lần dựng ${word} (hoặc lần ấy dựng với --template khác), giữ như kế hoạch: “${shortened((first.before ?? first.now)?.words ?? "")}”\n`,
    );
  const [line] = following;
  if (line)
    io.writeErr(
      `${grouped(following.length)} dòng ${reasons.follows}: “${shortened((line.before ?? line.now)?.words ?? "")}”\n`,
    );
  if (left.length > 0) {
    io.writeErr(`${chalk.yellow("!")} ${grouped(left.length)} chỗ chưa ghi được, kế hoạch còn khác tệp Word:\n`);
    const said = left.map((one) => `  ${differenceAsText(one, chalk)} (${reasons[whyLeft(one)]})\n`);
    io.writeErr(said.join(""));
  }
  const beside = notes.filter((note) => !note.includes("dấu theo dõi"));
  // Some formatting follows from the neighbouring paragraphs; a build that only changes that replaces the file.
  const isKept = async (): Promise<boolean> => {
    const { plan } = read(written);
    const { bytes: fresh } = plan ? await buildDocx(plan, whole.kind, undefined, path) : {};
    return !fresh || standingOf(wordBytes, fresh).is !== "ours";
  };
  const isLeftAlone = ofForm + beside.length > 0 && (await isKept());
  if (ofForm > 0)
    io.writeErr(
      `${grouped(ofForm)} chỗ chỉ khác cách trình bày, kế hoạch không có chỗ ghi${isLeftAlone ? `; dựng lại thì ${word} vẫn được giữ nguyên, thêm --force mới ghi đè` : ""}. Xem: kehoach diff ${asWord(path)} ${asWord(word)}\n`,
    );
  if (beside.length > 0 && isLeftAlone)
    io.writeErr(
      `${chalk.yellow("!")} còn trong ${word} mà kế hoạch không có chỗ ghi: ${beside.join("; ")}. Dựng lại thì tệp ấy vẫn được giữ nguyên
`,
    );
  const { changes } = now.reading.extras;
  if (changes > 0)
    io.writeErr(
      `${chalk.yellow("!")} ${word} còn ${grouped(changes)} chỗ có dấu theo dõi sửa đổi, kế hoạch ghi như đã chấp nhận hết. Chấp nhận hoặc bỏ từng chỗ trong Word (Review, Accept, Reject) rồi chạy lại\n`,
    );
  return left.length + changes > 0 || isUnsure ? exitCodes.faults : exitCodes.done;
};
