import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { wrapped } from "../../report/wrap.ts";
import { nearest } from "../../schema/nearest.ts";
import { withoutKeys } from "../../source/fields.ts";
import { type Example, examples, firstExample } from "../examples.ts";
import { isOfficeFile, officeFile } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io, widthOf } from "../io.ts";
import { Offices } from "../office.ts";
import { asWord } from "../outputs.ts";
import { packageFile } from "../package-folder.ts";
import { calledWrongly } from "../stop.ts";
import { writeWhole } from "../write-whole.ts";

export interface InitOptions {
  example?: string;
  issuer?: string;
  place?: string;
  vscode?: boolean;
  color?: boolean;
}

/** Where schemas stand beside plans, so that editors find them without the network. */
export const schemaFolder = ".kehoach";
export const planSchema = "plan.schema.json";
const schemas = [planSchema, "office.schema.json"] as const;

const schemaText = (file: string): string => readFileSync(packageFile("schemas", file), "utf8");

const schemaLine = (file: (typeof schemas)[number]): string =>
  `# yaml-language-server: $schema=${schemaFolder}/${file}`;

/** `kehoach examples`: what there is to start from, and how each is divided. */
export const listExamples = async (options: { color?: boolean }, io: Io): Promise<ExitCode> => {
  const chalk = chalkFor(io, "out", options.color);
  const shown = examples().map(
    ({ name, about, outline }) => `${chalk.bold(name)}: ${about}\n${outline.map((line) => `    ${line}\n`).join("")}`,
  );
  const list = `${shown.join("\n")}\nChép một mẫu: kehoach init ke-hoach.yaml --example ${firstExample}\n`;
  await io.writeOut(wrapped(list, widthOf(io, "out")));
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

const chooseExample = async (named: string | undefined, io: Io): Promise<Example> => {
  const all = examples();
  if (named !== undefined || !io.ask) {
    const example = exampleOf(all, named ?? firstExample);
    if ("unknown" in example) throw calledWrongly(example.unknown);
    return example;
  }
  io.writeErr(all.map(({ name, about }, index) => `  ${index + 1}. ${name}: ${about}\n`).join(""));
  for (;;) {
    const example = exampleOf(all, (await io.ask(`Chọn mẫu (1-${all.length}) [1]: `)).trim() || "1");
    if (!("unknown" in example)) return example;
    io.writeErr(`  ${example.unknown}\n`);
  }
};

/** "Ủy ban nhân dân xã Tân Phú" sits in Tân Phú; where other offices sit is theirs to say. */
const placeOf = (issuer: string): string =>
  /(?<!\p{L})(?:xã|phường|đặc khu|tỉnh|thành phố)\s+(\p{Lu}.*)$/u.exec(issuer.normalize("NFC"))?.[1] ?? "";

/** A name is written in full at the head of a document, however short it is called every day. */
const inFull = (issuer: string): string =>
  issuer
    .trim()
    .replace(/^UBND(?=\s)/i, "Ủy ban nhân dân")
    .replace(/^HĐND(?=\s)/i, "Hội đồng nhân dân");

/** What an office without a file of its own says of itself, on the command line or when it is asked. */
const introduce = async (options: InitOptions, io: Io): Promise<{ issuer: string; place: string } | undefined> => {
  const issuer = inFull(options.issuer ?? (await io.ask?.("Tên cơ quan ban hành (bỏ trống: giữ như mẫu): ")) ?? "");
  if (issuer === "") return undefined;
  const guess = placeOf(issuer);
  const asked = async (): Promise<string> => (await io.ask?.(`Địa danh${guess ? ` [${guess}]` : ""}: `)) ?? "";
  const place = (options.place ?? (await asked())).trim() || guess;
  if (place === "")
    throw calledWrongly("chưa biết địa danh ghi trước ngày tháng. Ghi thêm --place, như: --place 'Lào Cai'");
  return { issuer, place };
};

const officeText = ({
  issuer,
  place,
}: {
  issuer: string;
  place: string;
}): string => `${schemaLine("office.schema.json")}
# Những điều mọi kế hoạch của cơ quan dùng chung. Kế hoạch tự ghi khác thì theo kế hoạch.
issuer: ${JSON.stringify(issuer)}
place: ${JSON.stringify(place)}
# archive: VT, VP
# usual_recipients: # nơi kế hoạch nào cũng gửi, đứng trước nơi nhận của từng kế hoạch
#   - UBND tỉnh (để b/c)
# signers: # người hay ký; trong kế hoạch chỉ ghi signature: chu-tich
#   chu-tich: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }
# template: mau-trinh-bay # thư mục mẫu trình bày riêng, nếu có
`;

/** An example's text without what its office has written down, and with the schema that lies beside it. */
const fillIn = (text: string, values: readonly string[], signers: readonly string[]): string => {
  const taken = [...values, ...(signers.length > 0 ? ["signature"] : [])];
  const own = withoutKeys(text, new Set(taken)).replace(/^.*\n/, "");
  const note =
    taken.length === 0 ? "" : `\n# ${taken.join(", ")}: lấy từ ${officeFile}; ghi ở đây nếu kế hoạch này khác.\n`;
  const signed = signers.length > 1 ? `signature: ${signers[0]} # hoặc: ${signers.slice(1).join(", ")}\n` : "";
  return `${schemaLine("plan.schema.json")}\n${own.replace(/(?<=^#[^\n]*\n)(?!#)/m, note)}${own.endsWith("\n") ? "" : "\n"}${signed}`;
};

/** `kehoach init`: a plan to fill in, with what its office has written down, and the schemas for editors. */
export const init = async (named: string | undefined, options: InitOptions, io: Io): Promise<ExitCode> => {
  const file = named === undefined ? "ke-hoach.yaml" : /\.ya?ml$/i.test(named) ? named : `${named}.yaml`;
  const path = resolve(io.cwd, file);
  if (isOfficeFile(file)) throw calledWrongly(`${file}: tên này dành cho tệp của văn phòng. Chọn tên khác`);
  if (existsSync(path))
    throw calledWrongly(`${file}: đã có tệp này, không ghi đè. Chọn tên khác: kehoach init ten-khac.yaml`);
  const example = await chooseExample(options.example, io);
  const folder = dirname(path);
  const written: string[] = [];
  const write = async (to: string, text: string): Promise<void> => {
    const shown = relative(io.cwd, to) || to;
    await writeWhole(to, Buffer.from(text), shown);
    written.push(shown);
  };

  const known = await new Offices(io.cwd).over(folder);
  const hasOffice = known.source.path !== "";
  const introduced = hasOffice ? undefined : await introduce(options, io);
  const values = hasOffice ? Object.keys(known.inherited.values) : introduced ? ["issuer", "place"] : [];
  if (introduced) await write(join(folder, officeFile), officeText(introduced));
  for (const schemaFile of schemas) {
    const to = join(folder, schemaFolder, schemaFile);
    const text = schemaText(schemaFile);
    if (!existsSync(to) || readFileSync(to, "utf8") !== text) await write(to, text);
  }
  for (const settings of options.vscode ? readdirSync(packageFile("editors", "vscode")) : []) {
    const to = join(folder, ".vscode", settings);
    if (!existsSync(to)) await write(to, readFileSync(packageFile("editors", "vscode", settings), "utf8"));
  }
  await write(path, fillIn(example.text, values, Object.keys(known.inherited.signers)));

  const chalk = chalkFor(io, "err", options.color);
  const shown = relative(io.cwd, path) || path;
  const word = asWord(shown);
  io.writeErr(`${written.map((each) => `${chalk.green("✓")} ${each}\n`).join("")}
Đã chép mẫu ${example.name}. Việc tiếp theo:
  1. Mở ${shown}, sửa phần đứng sau mỗi dấu hai chấm; chữ sau dấu # là lời giải thích.
  2. Xem có gì sai:     kehoach validate ${word}
  3. Dựng tệp Word:     kehoach build ${word}
`);
  return exitCodes.done;
};
