import { isDeepStrictEqual } from "node:util";
import type { ChalkInstance } from "chalk";
import { type DocxImport, importDocx } from "../../import-docx.ts";
import type { Kind } from "../../kind/read.ts";
import type { Office } from "../../office/read.ts";
import { readDocx } from "../../ooxml/read.ts";
import type { Refusal } from "../../ooxml/refusals.ts";
import { inherit } from "../../plan/inherit.ts";
import {
  asideLines,
  balanceLine,
  doubtLine,
  isBalanced,
  leftLine,
  restatedLine,
  strayLine,
} from "../../proof/in-words.ts";
import { onOneLine } from "../../report/report.ts";
import { withoutKeys } from "../../source/fields.ts";
import { officeFile } from "../files/inputs.ts";
import { planSchema, schemaFolder } from "../files/starting-files.ts";
import { exitCodes, type Io } from "../io.ts";
import type { Converter } from "../pdf/libre-office.ts";
import { Stop } from "../stop.ts";
import type { Outdated } from "./out-of-date.ts";

/** Pictures make a Word file large. */
export const largestBytes = 50_000_000;

/** Formats that LibreOffice converts to .docx, by reason of refusal: file ending and name. */
const convertible: Readonly<Partial<Record<Refusal["reason"], { ending: string; name: string }>>> = {
  "word-97": { ending: "doc", name: "tệp Word đời cũ (.doc)" },
  rtf: { ending: "rtf", name: "tệp RTF" },
  "open-document": { ending: "odt", name: "tệp OpenDocument (.odt)" },
};

/** Turns Word files into plans; other formats go through the machine's LibreOffice, which is opened for the first. */
export class Importer {
  private readonly io: Io;
  private readonly kind: Kind;
  private readonly ending = new AbortController();
  private converter: Promise<Converter | { reason: string }> | undefined;

  constructor(kind: Kind, io: Io) {
    this.kind = kind;
    this.io = io;
  }

  /**
   * Opens a Word file.
   *
   * @returns what makes a plan of it, with number and date or, for a new year, without; it throws Stop where there is none
   * @throws Stop where the file cannot be read
   */
  async open(path: string, bytes: Uint8Array): Promise<(newYear: boolean) => Promise<DocxImport>> {
    if (bytes.length > largestBytes) {
      const why = `tệp nặng hơn ${largestBytes / 1_000_000} MB nên không được nhập`;
      throw new Stop(`${path}: ${why}. Mở bằng Word, nén ảnh (Compress Pictures) rồi lưu lại`, exitCodes.stopped);
    }
    const docx = await this.asDocx(path, bytes);
    return async (newYear) => {
      const schema = `${schemaFolder}/${planSchema}`;
      const imported = await importDocx(docx, this.kind, { file: path, newYear, schema });
      if (!imported.refused) return imported;
      const { refused, refusal } = imported;
      throw new Stop(`${path}: ${refused.message}`, refusal ? exitCodes.stopped : exitCodes.faults);
    };
  }

  /** Ends a conversion that is under way, and clears what was written on the way. */
  async close(): Promise<void> {
    this.ending.abort();
    const converter = await this.converter?.catch(() => undefined);
    if (converter && "close" in converter) await converter.close();
  }

  private async asDocx(path: string, bytes: Uint8Array): Promise<Uint8Array> {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b && !path.toLowerCase().endsWith(".odt")) return bytes;
    const read = readDocx(bytes);
    const other = "refusal" in read ? convertible[read.refusal.reason] : undefined;
    if (!other) return bytes;
    const { openLibreOffice } = await import("../pdf/libre-office.ts");
    this.converter ??= openLibreOffice(this.io.env);
    const converter = await this.converter;
    if ("reason" in converter) {
      const advice = "Mở bằng Word, chọn Lưu thành (Save As) kiểu “Word Document (.docx)”, rồi nhập tệp .docx";
      throw new Stop(
        `${path}: đây là ${other.name}, cần LibreOffice để đọc, mà máy này chưa có. ${advice}`,
        exitCodes.stopped,
      );
    }
    const [made = { reason: "LibreOffice không đọc được tệp" }] = await converter.convert(
      [{ from: bytes, ending: other.ending }],
      "docx",
      this.ending.signal,
    );
    if ("reason" in made) throw new Stop(`${path}: ${made.reason}`, exitCodes.stopped);
    return made;
  }
}

/** Keys of a plan that say what its office says for all plans. */
const sharedKeys = (value: Readonly<Record<string, unknown>>, { inherited }: Office): string[] => {
  const keys = Object.keys(inherited.values).filter((key) => isDeepStrictEqual(value[key], inherited.values[key]));
  const signers = Object.values(inherited.signers);
  const isOnlySigner = signers.length === 1 && isDeepStrictEqual(value.signature, signers[0]);
  return isOnlySigner ? [...keys, "signature"] : keys;
};

/**
 * A plan's text without what its office has written down.
 *
 * @param others keys that the office's own take the place of
 */
export const withoutShared = (
  { yaml, value }: Pick<DocxImport, "yaml" | "value">,
  office: Office,
  others: readonly string[] = [],
): string => {
  const keys = [...new Set([...sharedKeys(value as Record<string, unknown>, office), ...others])];
  if (keys.length === 0) return yaml;
  const note = `# ${keys.join(", ")}: lấy từ ${officeFile}; ghi ở đây nếu kế hoạch này khác.\n`;
  return withoutKeys(yaml, new Set(keys)).replace(/^(#[^\n]*\n)?/, (first) => first + note);
};

/** Texts that the office's file adds to the built document and that the Word file does not have. */
export const addedByOffice = ({ value }: Pick<DocxImport, "value">, { inherited }: Office): string[] => {
  const own = value as Readonly<Record<string, unknown>>;
  const whole = inherit(own, inherited).value as Readonly<Record<string, unknown>>;
  const listed = (held: unknown): string[] => (Array.isArray(held) ? held.map(String) : []);
  const recipients = listed(whole.recipients).filter((each) => !listed(own.recipients).includes(each));
  const others = Object.keys(whole).filter((key) => key !== "recipients" && !isDeepStrictEqual(whole[key], own[key]));
  return [
    ...(recipients.length > 0
      ? [
          `${officeFile} thêm nơi nhận ${recipients.map((each) => `“${each}”`).join(", ")}; muốn như tệp Word thì ghi usual_recipients: false`,
        ]
      : []),
    ...(others.length > 0 ? [`${officeFile} đặt ${others.join(", ")}; muốn khác thì ghi khóa đó trong kế hoạch`] : []),
  ];
};

/** Lists longer than this are in the report. */
const mostLines = 20;

/** A list under a title, cut short. */
const section = (title: string, lines: readonly string[], chalk: ChalkInstance): string => {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, mostLines).map((line) => `    ${onOneLine(line)}\n`);
  const rest = lines.length - mostLines;
  const more = rest > 0 ? `    … và ${rest} chỗ nữa; xem đủ bằng --report bao-cao.html\n` : "";
  return `  ${chalk.bold(title)}\n${shown.join("")}${more}`;
};

/** Messages about one import. */
export const toldOf = (
  { balance, doubts, left, unbuilt }: DocxImport,
  { outdated, added }: { outdated: readonly Outdated[]; added: readonly string[] },
  chalk: ChalkInstance,
): string => {
  const unsure = doubts.map(doubtLine);
  if (!balance) {
    const why = "chưa dựng thử được văn bản từ kế hoạch này nên chưa so được từng chữ với tệp Word";
    const reason = unbuilt === undefined ? "" : `: ${unbuilt}`;
    return `  ${chalk.red(why + reason)}\n${section("Nên xem lại:", unsure, chalk)}`;
  }
  const line = balanceLine(balance);
  const restated = restatedLine(balance);
  return [
    `  ${isBalanced(balance) ? line : chalk.red(line)}${restated === "" ? "" : chalk.dim(` (${restated})`)}\n`,
    section("Còn thiếu so với tệp Word:", balance.missing.map(strayLine), chalk),
    section("Có thêm so với tệp Word:", balance.added.map(strayLine), chalk),
    section("Để lại, không đưa vào kế hoạch:", [...left.map(leftLine), ...asideLines(balance)], chalk),
    section("Nên xem lại (trong tệp có dấu # ở chỗ đó):", unsure, chalk),
    section("Văn bản dựng ra khác tệp Word theo tệp văn phòng:", added, chalk),
    section(
      "Đã qua, đã đổi hoặc không còn:",
      outdated.map(({ text }) => text),
      chalk,
    ),
  ].join("");
};
