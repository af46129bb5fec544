import { basename, dirname, join } from "node:path";
import { readKind } from "../../kind/read.ts";
import { type Office, readOffice } from "../../office/read.ts";
import { isBalanced } from "../../proof/in-words.ts";
import { officeFile, readInput } from "../files/inputs.ts";
import { asWord } from "../files/outputs.ts";
import { FileWriter, schemaLine } from "../files/starting-files.ts";
import { addedByOffice, Importer, largestBytes, toldOf, withoutShared } from "../init/importer.ts";
import { type Introduction, introduce, officeText } from "../init/introduction.ts";
import { outOfDate } from "../init/out-of-date.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { Offices } from "../office.ts";
import type { InitOptions } from "./init-options.ts";

type OfficeValues = Readonly<Record<string, unknown>>;

/** The issuer's own name, as the file has it. */
const issuerIn = ({ issuer }: OfficeValues): string => {
  const name = typeof issuer === "object" && issuer !== null && "name" in issuer ? issuer.name : issuer;
  return [name].flat().join(" ");
};

/** Answers about the office: those of the Word file, or what the person types in their place. */
const introducedFrom = async (
  value: OfficeValues,
  options: InitOptions,
  io: Io,
): Promise<{ introduction: Introduction; isSame: boolean } | undefined> => {
  const name = issuerIn(value);
  const question = `Tên cơ quan ban hành (bấm Enter: ${name}, như trong tệp Word): `;
  const said = options.issuer ?? (await io.ask?.(question))?.trim();
  if (said === undefined) return undefined;
  if (said !== "" && said !== name) {
    const other = await introduce({ ...options, issuer: said }, io);
    return other && { introduction: other, isSame: false };
  }
  const { issuer, place, symbol } = value as { issuer: Introduction["issuer"]; place: string; symbol?: string };
  return {
    introduction: { issuer, place, ...(symbol === undefined ? {} : { symbol: { known: symbol } }) },
    isSame: true,
  };
};

/** True if number and date are to be cleared for a new year: by `--new-year`, or else by asking. */
const isForNewYear = async ({ newYear }: InitOptions, io: Io): Promise<boolean> => {
  if (newYear !== undefined || !io.ask) return newYear ?? false;
  const answer = await io.ask("Để trống số, ngày cho kế hoạch mới? (bấm Enter: có; gõ k: giữ như cũ) ");
  return !/^\s*[kn]/i.test(answer);
};

/** Keys of a plan that follow from which office it is of. */
const ofOffice = ["issuer", "place", "symbol"];

/** `kehoach init --from`: a plan made of an old Word file, with what its office has written down, or now writes down. */
export const initFrom = async (path: string, from: string, options: InitOptions, io: Io): Promise<ExitCode> => {
  const folder = dirname(path);
  const { kind } = readKind();
  const known = await new Offices(io.cwd).over(folder);
  const importer = new Importer(kind, io);
  try {
    const bytes = await readInput({ path: from, inside: basename(from) }, io, largestBytes);
    const docx = await importer.open(from, bytes);
    const first = await docx(false);
    const hasOffice = known.source.path !== "";
    const introduced = hasOffice ? undefined : await introducedFrom(first.value as OfficeValues, options, io);
    const newYear = await isForNewYear(options, io);
    const imported = newYear ? await docx(true) : first;

    const writer = new FileWriter(io.cwd);
    let office: Office = known;
    if (introduced) {
      const text = officeText(introduced.introduction, schemaLine("office.schema.json"));
      office = readOffice(officeFile, Buffer.from(text));
      await writer.write(join(folder, officeFile), text);
    }
    await writer.schemas(folder);
    if (options.vscode) await writer.settings(folder);
    const yaml = withoutShared(imported, office, introduced?.isSame === false ? ofOffice : []);
    await writer.write(path, yaml);

    const chalk = chalkFor(io, "err", options.color);
    const shown = writer.shown(path);
    const outdated = outOfDate({ shown, yaml, year: imported.year, office, kind }, io.clock());
    const [command, word] = [io.command ?? "kehoach", asWord(shown)];
    io.writeErr(`${writer.list(chalk.green("✓"))}${toldOf(imported, { outdated, added: addedByOffice(imported, office) }, chalk)}
Việc tiếp theo:
  1. Mở ${shown}, sửa những gì năm nay đổi khác.
  2. Xem trước:         ${command} preview ${word}
  3. Xem có gì sai:     ${command} validate ${word}
  4. Dựng tệp Word:     ${command} build ${word}
`);
    return imported.balance && isBalanced(imported.balance) ? exitCodes.done : exitCodes.faults;
  } finally {
    await importer.close();
  }
};
