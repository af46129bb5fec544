import { accessSync, constants, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { readKind } from "../../kind/read.ts";
import { buildDocx, stampOf } from "../../pipeline.ts";
import { readPlan } from "../../plan/read.ts";
import { wrapped } from "../../report/wrap.ts";
import { asCalled } from "../command-from.ts";
import { officeFile } from "../files/inputs.ts";
import { asWord } from "../files/outputs.ts";
import { packageFile } from "../files/package-folder.ts";
import { planSchema, schemaFolder } from "../files/starting-files.ts";
import { temporaryName } from "../files/write-whole.ts";
import { firstExample } from "../init/examples.ts";
import { chalkFor, type ExitCode, exitCodes, type Io, widthOf } from "../io.ts";
import { Offices } from "../office.ts";
import { Stop } from "../stop.ts";
import { Kinds } from "../template.ts";
import { version } from "../version.ts";

/** One thing looked at: all is well, something useful is missing, or nothing can be built. */
interface Diagnosis {
  state: "well" | "wanting" | "stops";
  text: string;
}

const well = (text: string): Diagnosis => ({ state: "well", text });
const wanting = (text: string): Diagnosis => ({ state: "wanting", text });
const stops = (text: string): Diagnosis => ({ state: "stops", text });

const oldestNode = [20, 19] as const;

const node = (): Diagnosis => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNew = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return isNew
    ? well(`Node.js ${process.versions.node}: dùng được.`)
    : stops(
        `Node.js ${process.versions.node}: cũ quá, cần từ ${oldestNode.join(".")}. Tải bản LTS tại https://nodejs.org rồi cài đè lên.`,
      );
};

const trial = async (): Promise<Diagnosis> => {
  const path = packageFile("examples", `${firstExample}.yaml`);
  const { plan } = readPlan(path, readFileSync(path));
  const { bytes } = plan ? await buildDocx(plan, readKind().kind, stampOf(plan, undefined)) : {};
  return bytes
    ? well(`kehoach ${version()}: dựng thử mẫu ${firstExample} được.`)
    : stops(`kehoach ${version()}: không dựng được mẫu của chính nó. Cài lại chương trình.`);
};

const writing = (io: Io): Diagnosis => {
  const path = join(io.cwd, temporaryName("thu.docx"));
  try {
    writeFileSync(path, "");
    rmSync(path);
    return well("Ghi được tệp vào thư mục này.");
  } catch {
    return stops(
      `Không ghi được tệp vào ${io.cwd}. Chuyển sang thư mục khác, như Documents, hoặc dựng với -o thư-mục-khác/.`,
    );
  }
};

const office = async (io: Io): Promise<Diagnosis> => {
  try {
    const found = await new Offices(io.cwd).over(io.cwd);
    const { path } = found.source;
    if (path === "") {
      return wanting(
        `Chưa có ${officeFile} ở thư mục này hoặc thư mục trên nó: mỗi kế hoạch phải tự ghi cơ quan, địa danh, người ký. Tạo bằng: kehoach init ${officeFile} --issuer "Tên cơ quan"`,
      );
    }
    const count = [...found.problems, ...new Kinds(io.cwd).of(found).problems].length;
    return count === 0
      ? well(`Tệp văn phòng ${path}: các kế hoạch ở đây dùng chung.`)
      : stops(
          `Tệp văn phòng ${path} có ${count} lỗi, nên chưa dựng được kế hoạch nào ở đây. Xem: kehoach validate ${asWord(path)}`,
        );
  } catch (error) {
    if (error instanceof Stop) return stops(`Tệp văn phòng: ${error.message}.`);
    throw error;
  }
};

const schema = (io: Io): Diagnosis => {
  const path = join(io.cwd, schemaFolder, planSchema);
  const shown = relative(io.cwd, path);
  const place = `Ghi bằng: kehoach schema -o ${schemaFolder}`;
  if (!existsSync(path)) return wanting(`Chưa có ${shown}: trình soạn thảo không giải thích được các khóa. ${place}`);
  return readFileSync(path, "utf8") === readFileSync(packageFile("schemas", planSchema), "utf8")
    ? well(`${shown}: trình soạn thảo giải thích được từng khóa (VS Code cần phần mở rộng YAML của Red Hat).`)
    : wanting(`${shown} là của phiên bản khác, lời giải thích có thể không khớp. ${place}`);
};

/** Settings of the plans of a folder; the program's own folder has none. */
const here = async (io: Io): Promise<Diagnosis[]> => {
  if (resolve(io.cwd) === packageFile())
    return [
      well("Đây là thư mục của chương trình. Kế hoạch nên để ở một thư mục riêng; gõ kehoach doctor ở đó để xem."),
    ];
  return [await office(io), schema(io)];
};

/** True if a folder can be written to, or created up to two levels deep, as the program would. */
const canKeep = (folder: string): boolean => {
  const there = [folder, dirname(folder), dirname(dirname(folder))].find((path) => existsSync(path));
  try {
    accessSync(there ?? folder, constants.W_OK);
    return statSync(there ?? folder).isDirectory();
  } catch {
    return false;
  }
};

const cache = (io: Io): Diagnosis => {
  if (io.env.NODE_DISABLE_COMPILE_CACHE)
    return wanting("NODE_DISABLE_COMPILE_CACHE đang bật: mỗi lần chạy khởi động chậm hơn một chút.");
  const { codeFolder: folder } = io;
  if (folder === undefined) {
    return wanting(
      "Không có thư mục nào của riêng anh chị để giữ phần đã dịch của chương trình: vẫn dựng được, chỉ khởi động chậm hơn một chút.",
    );
  }
  return canKeep(folder)
    ? well(`${folder}: giữ phần đã dịch của chương trình để lần sau khởi động nhanh; xóa lúc nào cũng được.`)
    : wanting(`Không ghi được vào ${folder}: vẫn dựng được, chỉ khởi động chậm hơn một chút.`);
};

const forPdf = async (io: Io): Promise<Diagnosis[]> => {
  const { askSoffice, findFont, thisMachine } = await import("../machine.ts");
  const { hasVietnameseFont, noVietnameseFont } = await import("../pdf/vietnamese-fonts.ts");
  const machine = thisMachine(io.env);
  const [soffice, font, hasFont] = await Promise.all([
    askSoffice(machine),
    findFont(machine),
    hasVietnameseFont(machine.env),
  ]);
  const install =
    machine.platform === "linux"
      ? "Cài phông Tinos: sudo apt install fonts-croscore"
      : "Cài phông Tinos miễn phí, cùng kích thước chữ: https://fonts.google.com/specimen/Tinos";
  return [
    font
      ? well(`Phông ${font.name} (${font.path}): chữ Việt đủ dấu, ngắt dòng đúng như Word.`)
      : wanting(
          `Chưa thấy phông Times New Roman hay Tinos: tệp Word vẫn đúng, nhưng mở hay dựng PDF trên máy này sẽ thấy phông khác, ngắt dòng khác. ${install}`,
        ),
    "reason" in soffice
      ? wanting(`Dựng PDF (build --pdf) thì chưa được: ${soffice.reason}.`)
      : hasFont === false
        ? wanting(`Dựng PDF (build --pdf) thì chưa được: ${noVietnameseFont}.`)
        : well(`${soffice.version || soffice.program}: dựng được PDF (build --pdf).`),
  ];
};

/** `kehoach doctor`: what the program finds on this machine and in this folder, and what that means for the clerk. */
export const doctor = async (options: { color?: boolean }, io: Io): Promise<ExitCode> => {
  const chalk = chalkFor(io, "out", options.color);
  const marks = { well: chalk.green("✓"), wanting: chalk.yellow("!"), stops: chalk.red("✗") };
  const findings = [node(), await trial(), writing(io), ...(await here(io)), ...(await forPdf(io)), cache(io)];
  const count = (state: Diagnosis["state"]): number => findings.filter((finding) => finding.state === state).length;
  const summary =
    count("stops") > 0
      ? `Có ${count("stops")} chỗ (✗) làm chưa dựng được kế hoạch. Sửa chỗ đó trước.`
      : count("wanting") > 0
        ? `Dựng được kế hoạch. Có ${count("wanting")} chỗ (!) nên làm thêm, không bắt buộc.`
        : "Mọi thứ đã sẵn sàng.";
  const page = `${findings.map(({ state, text }) => `${marks[state]} ${text}\n`).join("")}\n${summary}\n`;
  await io.writeOut(
    wrapped(
      asCalled(page, () => io.command ?? "kehoach"),
      widthOf(io, "out"),
    ),
  );
  return count("stops") > 0 ? exitCodes.faults : exitCodes.done;
};
