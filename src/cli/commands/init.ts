import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plan } from "../../plan/plan.ts";
import { wrapped } from "../../report/wrap.ts";
import { nearest } from "../../schema/nearest.ts";
import { withoutKeys } from "../../source/fields.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { asCalled } from "../command-from.ts";
import { isOfficeFile, officeFile } from "../files/inputs.ts";
import { asWord } from "../files/outputs.ts";
import { FileWriter, schemaLine, schemas, schemaText } from "../files/starting-files.ts";
import { writeWhole } from "../files/write-whole.ts";
import { type Example, exampleFor, examples, firstExample } from "../init/examples.ts";
import { type Introduction, introduce, officeText, symbolFor, symbolLine } from "../init/introduction.ts";
import { leftOver, replaceNames } from "../init/replace-names.ts";
import { chalkFor, type ExitCode, exitCodes, type Io, widthOf } from "../io.ts";
import { Offices } from "../office.ts";
import { calledWrongly } from "../stop.ts";
import type { InitOptions } from "./init-options.ts";

/** `kehoach examples`: what there is to start from, and how each is divided. */
export const listExamples = async (options: { color?: boolean }, io: Io): Promise<ExitCode> => {
  const chalk = chalkFor(io, "out", options.color);
  const shown = examples().map(
    ({ name, about, outline }) => `${chalk.bold(name)}: ${about}\n${outline.map((line) => `    ${line}\n`).join("")}`,
  );
  const list = `${shown.join("\n")}\nChép một mẫu: kehoach init ke-hoach.yaml --example ${firstExample}\n`;
  await io.writeOut(
    wrapped(
      asCalled(list, () => io.command ?? "kehoach"),
      widthOf(io, "out"),
    ),
  );
  return exitCodes.done;
};

/** `kehoach schema`: the schema on standard output, or both schemas in a folder. */
export const schema = async (options: { office?: boolean; output?: string }, io: Io): Promise<ExitCode> => {
  if (options.output === undefined) {
    await io.writeOut(schemaText(options.office ? "office.schema.json" : "plan.schema.json"));
    return exitCodes.done;
  }
  for (const file of schemas) {
    const path = join(options.output, file);
    await writeWhole(resolve(io.cwd, path), Buffer.from(schemaText(file)), path);
    io.writeErr(`✓ ${path}\n`);
  }
  return exitCodes.done;
};

const exampleOf = (all: readonly Example[], wanted: string): Example | { unknown: string } => {
  const found = all.find(({ name }) => name === wanted.replace(/\.yaml$/, "")) ?? all[Number(wanted) - 1];
  if (found) return found;
  const names = all.map(({ name }) => name);
  const near = nearest(wanted, names);
  const hint = near === undefined ? `Các mẫu: ${names.join(", ")}` : `Có phải là ${near}?`;
  return { unknown: `không có mẫu “${wanted}”. ${hint}` };
};

/** Purpose of a plan, short enough for a menu. */
const inMenu = ({ about }: Example): string => capitalised((/^[^:,]*/.exec(about)?.[0] ?? about).toLowerCase());

/** @param usual the name of the one to take where nobody chooses */
const chooseExample = async (named: string | undefined, usual: string, io: Io): Promise<Example> => {
  const all = examples();
  if (named !== undefined || !io.ask) {
    const example = exampleOf(all, named ?? usual);
    if ("unknown" in example) throw calledWrongly(example.unknown);
    return example;
  }
  const first = all.findIndex(({ name }) => name === usual) + 1;
  io.writeErr(all.map((example, index) => `  ${index + 1}. ${inMenu(example)}\n`).join(""));
  for (;;) {
    const answer = (await io.ask(`Chọn mẫu (1-${all.length}; bấm Enter: mẫu ${first}): `)).trim();
    const example = exampleOf(all, answer || usual);
    if (!("unknown" in example)) return example;
    io.writeErr(`  Gõ một số từ 1 đến ${all.length}, hoặc bấm Enter để lấy mẫu ${first}\n`);
  }
};

/**
 * An example's text without its number and what its office has written down, and with the schema that lies beside it.
 *
 * @param symbol a guess, where the office has written down none and none follows from its name
 */
const fillIn = (
  text: string,
  values: readonly string[],
  signers: readonly string[],
  symbol: string | undefined,
): string => {
  const taken = [...values, ...(signers.length > 0 ? ["signature"] : [])];
  // An example's symbol abbreviates its own office.
  const foreign = values.includes("issuer") ? ["symbol"] : [];
  const own = withoutKeys(text, new Set([...taken, ...foreign]))
    .replace(/^.*\n/, "")
    .replace(/^number: \d+$/m, "number:")
    .replace(/^(?=date:)/m, symbol === undefined ? "" : symbolLine(symbol));
  const note =
    taken.length === 0 ? "" : `\n# ${taken.join(", ")}: lấy từ ${officeFile}; ghi ở đây nếu kế hoạch này khác.\n`;
  const signed = signers.length > 1 ? `signature: ${signers[0]} # hoặc: ${signers.slice(1).join(", ")}\n` : "";
  return `${schemaLine("plan.schema.json")}\n${own.replace(/(?<=^#[^\n]*\n)(?!#)/m, note)}${own.endsWith("\n") ? "" : "\n"}${signed}`;
};

/** Path of the plan, or of the office's file alone. */
const targetOf = (named: string | undefined, cwd: string): { file: string; path: string } => {
  const [, stem = ""] = /^(.*)\.(?:docx?|odt|rtf|pdf|txt)$/is.exec(named ?? "") ?? [];
  if (stem !== "") {
    const start = existsSync(resolve(cwd, named ?? "")) ? `--from ${asWord(named ?? "")}` : asWord(`${stem}.yaml`);
    throw calledWrongly(`${named}: tệp kế hoạch có đuôi .yaml. Gõ: kehoach init ${start}`);
  }
  const isFolder = named === undefined || /[\\/]$/.test(named);
  const file = isFolder ? `${named ?? ""}ke-hoach.yaml` : /\.ya?ml$/i.test(named) ? named : `${named}.yaml`;
  const path = resolve(cwd, file);
  if (existsSync(path)) {
    const advice = isOfficeFile(file) ? "Mở tệp mà sửa" : "Chọn tên khác: kehoach init ten-khac.yaml";
    throw calledWrongly(`${file}: đã có tệp này, không ghi đè. ${advice}`);
  }
  return { file, path };
};

/** The office's file and no plan, for a folder that has plans already. */
const initOffice = async (path: string, options: InitOptions, io: Io): Promise<ExitCode> => {
  if (options.example !== undefined)
    throw calledWrongly("van-phong.yaml không chép từ mẫu nào. Bỏ --example, hoặc ghi tên kế hoạch");
  const introduced = await introduce(options, io);
  if (!introduced) throw calledWrongly('chưa biết tên cơ quan. Ghi thêm: --issuer "Tên cơ quan"');
  const writer = new FileWriter(io.cwd);
  await writer.write(path, officeText(introduced, schemaLine("office.schema.json")));
  await writer.schemas(dirname(path));
  if (options.vscode) await writer.settings(dirname(path));
  const shown = writer.shown(path);
  io.writeErr(`${writer.list(chalkFor(io, "err", options.color).green("✓"))}
Mở ${shown} xem lại. Kế hoạch nào không ghi cơ quan, địa danh thì lấy ở đó.${symbolReminder(guessOf(introduced), shown)}
`);
  return exitCodes.done;
};

/** Reminder of the example's words that the clerk has to replace. */
const reminder = (text: string, example: Example, issuer: Plan["issuer"] | undefined): string => {
  const names = leftOver(text, example, issuer);
  return `Lời văn còn là của mẫu${names.length === 0 ? "" : ` (${names.join("; ")})`}: thay hết trước khi dựng.`;
};

/** A symbol that was guessed is the clerk's to look at. */
const symbolReminder = (symbol: string | undefined, where: string): string =>
  symbol === undefined ? "" : `\nKý hiệu ${symbol} ghép tạm từ tên cơ quan, xem lại ở ${where}.`;

const guessOf = ({ symbol }: Introduction): string | undefined =>
  symbol && "guess" in symbol ? symbol.guess : undefined;

/** `kehoach init`: a plan to fill in, with what its office has written down, and the schemas for editors. */
export const init = async (named: string | undefined, options: InitOptions, io: Io): Promise<ExitCode> => {
  const { file, path } = targetOf(named, io.cwd);
  if (isOfficeFile(file)) return initOffice(path, options, io);
  if (options.from !== undefined) {
    if (options.example !== undefined)
      throw calledWrongly("--from và --example mỗi lần chỉ dùng một. Bỏ bớt một tùy chọn");
    const { initFrom } = await import("./init-from.ts");
    return initFrom(path, options.from, options, io);
  }
  const folder = dirname(path);
  const known = await new Offices(io.cwd).over(folder);
  const hasOffice = known.source.path !== "";
  for (const option of ["issuer", "place"] as const) {
    if (hasOffice && options[option] !== undefined)
      io.writeErr(`${officeFile} đã có (${known.source.path}), giữ nguyên; --${option} không dùng đến.\n`);
  }
  const introduced = hasOffice ? undefined : await introduce(options, io);
  // The schema has seen it, or there is none.
  const issuer = introduced?.issuer ?? (known.inherited.values.issuer as Plan["issuer"] | undefined);
  const usual = issuer === undefined ? firstExample : exampleFor(issuer);
  const example = await chooseExample(options.example, usual, io);

  const writer = new FileWriter(io.cwd);
  if (introduced)
    await writer.write(join(folder, officeFile), officeText(introduced, schemaLine("office.schema.json")));
  await writer.schemas(folder);
  if (options.vscode) await writer.settings(folder);
  const taken = introduced ? ["issuer", "place"] : [];
  const values = hasOffice ? Object.keys(known.inherited.values) : taken;
  const isSymbolMissing = hasOffice && values.includes("issuer") && !values.includes("symbol");
  const symbol = issuer !== undefined && isSymbolMissing ? symbolFor(issuer) : undefined;
  const copied = fillIn(example.text, values, Object.keys(known.inherited.signers), symbol);
  const text = issuer === undefined ? copied : replaceNames(copied, example.plan, issuer);
  await writer.write(path, text);

  const shown = writer.shown(path);
  const word = asWord(shown);
  const command = io.command ?? "kehoach";
  io.writeErr(`${writer.list(chalkFor(io, "err", options.color).green("✓"))}
Đã chép mẫu ${example.name}. ${reminder(text, example, issuer)}${symbolReminder(introduced ? guessOf(introduced) : symbol, introduced ? writer.shown(join(folder, officeFile)) : shown)}

Việc tiếp theo:
  1. Mở ${shown}, sửa phần đứng sau mỗi dấu hai chấm; chữ sau dấu # là lời giải thích.
  2. Xem có gì sai:     ${command} validate ${word}
  3. Dựng tệp Word:     ${command} build ${word}
`);
  return exitCodes.done;
};
