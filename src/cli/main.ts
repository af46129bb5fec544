import { Argument, Command, CommanderError, Help, InvalidArgumentError, Option } from "commander";
import { diffFormats } from "../report/diff-formats.ts";
import { formats } from "../report/formats.ts";
import { wrapped } from "../report/wrap.ts";
import type { BuildOptions } from "./commands/build-options.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { DiffOptions } from "./commands/diff.ts";
import type { ImportOptions } from "./commands/import.ts";
import type { InitOptions } from "./commands/init-options.ts";
import type { IssueOptions } from "./commands/issue.ts";
import type { PreviewOptions } from "./commands/preview.ts";
import { shells } from "./commands/shells.ts";
import { type ShowOptions, stages } from "./commands/stages.ts";
import type { UpdateOptions } from "./commands/update.ts";
import type { ValidateOptions } from "./commands/validate.ts";
import type { VerifyOptions } from "./commands/verify.ts";
import { chalkFor, type ExitCode, exitCodes, type Io, widthOf } from "./io.ts";
import { ownFault, Stop } from "./stop.ts";
import { isCalm, titles, usageSentence } from "./usage.ts";
import { version } from "./version.ts";

const exitHelpOf = (fault: string): string => `

Mã kết thúc:
  0  xong
  1  ${fault}
  2  gọi lệnh sai
  3  không làm xong được (ổ đĩa, quyền, lỗi chương trình)
  130, 143  bị ngắt giữa chừng (Ctrl-C; tín hiệu kết thúc)`;

const exitHelp = exitHelpOf("kế hoạch, tệp văn phòng hoặc mẫu trình bày có lỗi");

const configHelp = "tệp văn phòng; không ghi thì tìm van-phong.yaml từ thư mục của kế hoạch trở lên";

const maxWarnings = (): Option =>
  new Option("--max-warnings <số>", "nhiều cảnh báo hơn số này thì kết thúc bằng mã 1").argParser((written) => {
    if (!/^\d{1,9}$/.test(written)) throw new InvalidArgumentError("ghi một số, như 0");
    return Number(written);
  });

const allowEmptyHelp = (unit: string): string => `không có ${unit} nào để kiểm tra cũng là xong (mã 0)`;

const forceHelp = "ghi đè cả tệp Word đã có người sửa; bản đang có giữ lại thành .bak";

const shardHelp = "chỉ làm một phần, như 2/5: chia các tệp cho nhiều máy";

// Commands are loaded when they are called: help and version need none of what they need.
export const programFor = (io: Io, finish: (code: ExitCode) => void, printHelp: (text: string) => void): Command => {
  const program = new Command("kehoach");
  const withColor = <T extends object>(options: T): T & { color?: boolean } => ({ ...options, ...program.opts() });
  program
    .description("Dựng Kế hoạch hành chính theo Nghị định số 30/2020/NĐ-CP từ tệp YAML thành tệp Word.")
    .usage("<lệnh> [tùy chọn]")
    .version(version(), "-V, --version", "in số phiên bản")
    .option("--color", "luôn in màu")
    .option("--no-color", "không in màu")
    .helpOption("-h, --help", "in hướng dẫn")
    .helpCommand("help [lệnh]", "in hướng dẫn của một lệnh")
    .exitOverride()
    .configureHelp({
      subcommandTerm: (command) => new Help().subcommandTerm(command).replace(" [options]", ""),
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (command) => new Help().commandUsage(command).trimEnd(),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    })
    .configureOutput({
      writeOut: printHelp,
      writeErr: (text) => io.writeErr(text),
      // Else it asks the streams, which a run without a terminal does not load.
      getOutHelpWidth: () => widthOf(io, "out") ?? 80,
      getErrHelpWidth: () => widthOf(io, "err") ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: () => undefined,
    })
    .addHelpText(
      "after",
      `
Ví dụ:
  kehoach init                             chép một mẫu để bắt đầu
  kehoach import ke-hoach-2025.docx        bắt đầu từ kế hoạch cũ trong tệp Word
  kehoach build ke-hoach.yaml              dựng ke-hoach.docx cạnh tệp kế hoạch
  kehoach build ke-hoach/ -o van-ban/      dựng mọi kế hoạch trong thư mục
  kehoach preview ke-hoach.yaml            xem các trang trong trình duyệt khi soạn
  kehoach validate ke-hoach.yaml           chỉ kiểm tra, không dựng
  kehoach check van-ban.docx               kiểm tra thể thức một tệp Word có sẵn
  kehoach explain double-space             giải thích một luật${exitHelp}`,
    );

  program
    .command("build")
    .description("kiểm tra kế hoạch rồi dựng tệp Word (.docx)")
    .usage("<tệp, thư mục, mẫu tên …> [tùy chọn]")
    .argument("<tệp...>", "tệp .yaml, thư mục, mẫu tên như 2026/*.yaml; dấu - là đọc từ bàn phím/ống dẫn")
    .option("-o, --output <nơi>", "tệp .docx hoặc thư mục để ghi; dấu - là ghi ra ống dẫn")
    .option("--template <thư mục>", "mẫu trình bày riêng của cơ quan")
    .option("--config <tệp>", configHelp)
    .option("--shard <phần>", shardHelp)
    .option("--pdf", "dựng thêm tệp PDF cạnh tệp Word, bằng LibreOffice của máy")
    .option("--force", forceHelp)
    .option("-w, --watch", "dựng lại mỗi khi kế hoạch được lưu; bấm Ctrl-C để thôi")
    .option("-q, --quiet", "chỉ in lỗi và cảnh báo")
    .addHelpText(
      "after",
      `
Ví dụ:
  kehoach build ke-hoach.yaml
  kehoach build 2026/*.yaml -o van-ban/
  kehoach build ke-hoach.yaml --template mau-cua-so/
  kehoach build ke-hoach.yaml --pdf
  kehoach build ke-hoach/ --watch
  cat ke-hoach.yaml | kehoach build - -o - > ke-hoach.docx${exitHelp}`,
    )
    .action(async (files: string[], options: BuildOptions) => {
      const { build } = await import("./commands/build.ts");
      finish(await build(files, withColor(options), io));
    });

  program
    .command("issue")
    .description("ghi số, ngày đã cấp vào kế hoạch rồi dựng lại tệp Word; phần khác của tệp giữ nguyên")
    .usage("<tệp> [tùy chọn]")
    .argument("<tệp>", "tệp .yaml của kế hoạch")
    .addOption(
      new Option("--number <số>", "số văn bản, như 12").argParser((written) => {
        if (!/^0*[1-9]\d{0,4}$/.test(written)) throw new InvalidArgumentError("ghi một số từ 1 đến 99999");
        return written.replace(/^0+/, "");
      }),
    )
    .option("--date <ngày>", "ngày ban hành, như 2026-09-15 hoặc 15/9/2026")
    .option("-o, --output <nơi>", "tệp .docx hoặc thư mục để ghi, như ở build")
    .option("--template <thư mục>", "mẫu trình bày riêng của cơ quan")
    .option("--config <tệp>", configHelp)
    .option("--force", forceHelp)
    .addHelpText("after", `\nVí dụ:\n  kehoach issue ke-hoach.yaml --number 12 --date 2026-09-15${exitHelp}`)
    .action(async (file: string, options: IssueOptions) => {
      const { issue } = await import("./commands/issue.ts");
      finish(await issue(file, withColor(options), io));
    });

  program
    .command("validate")
    .description("kiểm tra kế hoạch: chỗ sai, chỗ nên xem lại, ở dòng nào, sửa thế nào")
    .usage("[tệp, thư mục, mẫu tên …] [tùy chọn]")
    .argument("[tệp...]", "như ở build; không ghi thì tìm các kế hoạch dưới thư mục hiện tại")
    .addOption(new Option("-f, --format <dạng>", `cách in: ${formats.join(", ")}`).choices(formats).default("text"))
    .option("--strict", "có cảnh báo cũng kết thúc bằng mã 1")
    .option("--only-plans", "bỏ qua tệp .yaml không phải kế hoạch")
    .option("--allow-empty", allowEmptyHelp("kế hoạch"))
    .addOption(maxWarnings())
    .option("--config <tệp>", configHelp)
    .option("--shard <phần>", shardHelp)
    .option("-q, --quiet", "không in dòng tổng kết")
    .addHelpText(
      "after",
      `
Ví dụ:
  kehoach validate ke-hoach.yaml
  kehoach validate ke-hoach/ --strict
  kehoach explain weekday-matches           giải thích tên trong ngoặc vuông${exitHelp}`,
    )
    .action(async (files: string[], options: ValidateOptions) => {
      const { validate } = await import("./commands/validate.ts");
      finish(await validate(files, withColor(options), io));
    });

  program
    .command("preview")
    .description("xem các trang của kế hoạch trong trình duyệt, tự cập nhật mỗi lần lưu")
    .usage("<tệp> [tùy chọn]")
    .argument("<tệp>", "tệp .yaml của kế hoạch")
    .addOption(
      new Option("--port <số>", "cổng trên máy này; không ghi thì máy tự chọn").default(0).argParser((written) => {
        const port = /^\d{1,5}$/.test(written) ? Number(written) : 0;
        if (port < 1024 || port > 65_535) throw new InvalidArgumentError("ghi một số từ 1024 đến 65535");
        return port;
      }),
    )
    .option("--no-open", "chỉ in địa chỉ, không mở trình duyệt")
    .option("--template <thư mục>", "mẫu trình bày riêng của cơ quan")
    .option("--config <tệp>", configHelp)
    .addHelpText(
      "after",
      `
Chỉ trình duyệt trên máy này xem được. Bấm Ctrl-C để thôi.

Ví dụ:
  kehoach preview ke-hoach.yaml
  kehoach preview ke-hoach.yaml --no-open --port 8080${exitHelp}`,
    )
    .action(async (file: string, options: PreviewOptions) => {
      const { preview } = await import("./commands/preview.ts");
      finish(await preview(file, withColor(options), io));
    });

  program
    .command("check")
    .description("kiểm tra thể thức của tệp Word (.docx) bất kỳ, không sửa tệp")
    .usage("<tệp, thư mục, mẫu tên …> [tùy chọn]")
    .argument("<tệp Word...>", "tệp .docx, thư mục, mẫu tên như 2026/*.docx")
    .addOption(new Option("-f, --format <dạng>", `cách in: ${formats.join(", ")}`).choices(formats).default("text"))
    .option("--strict", "có cảnh báo cũng kết thúc bằng mã 1")
    .addOption(maxWarnings())
    .option("--allow-empty", allowEmptyHelp("tệp Word"))
    .option("--config <tệp>", "tệp văn phòng; không ghi thì tìm van-phong.yaml từ thư mục của tệp trở lên")
    .option("--shard <phần>", shardHelp)
    .option("-q, --quiet", "không in bảng và dòng tổng kết")
    .addHelpText(
      "after",
      `
Ví dụ:
  kehoach check bao-cao.docx
  kehoach check van-ban/ --strict
  kehoach check to-trinh.docx --format json   thêm cỡ chữ, độ dài … đo được của từng thành phần
  kehoach explain motto-rule-length           giải thích tên trong ngoặc vuông${exitHelpOf("tệp Word hoặc tệp văn phòng có lỗi")}`,
    )
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import("./commands/check.ts");
      finish(await check(files, withColor(options), io));
    });

  program
    .command("import")
    .description("chuyển kế hoạch cũ trong tệp Word thành tệp YAML, đủ từng chữ, không ghi đè tệp nào")
    .usage("<tệp Word, thư mục, mẫu tên …> [tùy chọn]")
    .argument("<tệp Word...>", "tệp .docx; .doc, .odt, .rtf thì cần LibreOffice; thư mục; dấu - là đọc từ ống dẫn")
    .option("-o, --output <nơi>", "tệp .yaml hoặc thư mục để ghi; dấu - là ghi ra ống dẫn")
    .option(
      "--update <tệp>",
      "ghi phần đã sửa trong tệp Word vào kế hoạch này; phần khác của tệp giữ nguyên từng ký tự",
    )
    .option("--dry-run", "với --update: chỉ in phần sẽ ghi, không ghi")
    .option("--new-year", "để trống số, ngày ban hành cho kế hoạch năm mới")
    .option("--report <nơi>", "ghi thêm trang .html đặt tệp Word cạnh văn bản dựng lại, đánh dấu chỗ nên xem")
    .option("--config <tệp>", configHelp)
    .option("-q, --quiet", "chỉ in tệp nào chưa khớp từng chữ")
    .addHelpText(
      "after",
      `
Ví dụ:
  kehoach import ke-hoach-2025.docx
  kehoach import ke-hoach-2025.docx -o 2026/ke-hoach.yaml --new-year
  kehoach import van-ban/ -o ke-hoach/ --report doi-chieu/
  kehoach import --update ke-hoach.yaml ke-hoach.docx      ghi phần đã sửa trong Word vào kế hoạch${exitHelpOf("tệp Word không phải kế hoạch, hoặc kế hoạch chưa khớp từng chữ với tệp Word")}`,
    )
    .action(async (files: string[], options: ImportOptions & UpdateOptions) => {
      if (options.update !== undefined) {
        const { update } = await import("./commands/update.ts");
        finish(await update(options.update, files, withColor(options), io));
        return;
      }
      const { importFiles } = await import("./commands/import.ts");
      finish(await importFiles(files, withColor(options), io));
    });

  program
    .command("diff")
    .description("so hai văn bản: đoạn sửa, thêm, bỏ, chuyển chỗ; kế hoạch hay tệp Word đều được")
    .usage("<tệp> <tệp> [tùy chọn]")
    .argument("<văn bản>", "kế hoạch (.yaml) hoặc tệp Word (.docx) trước; dấu - là đọc từ ống dẫn")
    .argument("<văn bản>", "kế hoạch hoặc tệp Word sau")
    .addOption(
      new Option("-f, --format <dạng>", `cách in: ${diffFormats.join(", ")}`).choices(diffFormats).default("text"),
    )
    .option("--template <thư mục>", "mẫu trình bày riêng của cơ quan")
    .option("--config <tệp>", configHelp)
    .option("-q, --quiet", "không in dòng tổng kết")
    .addHelpText(
      "after",
      `
Ví dụ:
  kehoach diff ke-hoach.yaml ke-hoach.docx            xem tệp Word đã sửa gì
  kehoach diff 2025/ke-hoach.yaml 2026/ke-hoach.yaml
  kehoach diff cu.docx moi.docx --format html > so-sanh.html
  git show HEAD:ke-hoach.yaml | kehoach diff - ke-hoach.yaml

Mã kết thúc:
  0  hai văn bản giống nhau
  1  có chỗ khác
  2  gọi lệnh sai
  3  không so sánh được (không đọc được tệp, kế hoạch có lỗi, lỗi chương trình)
  130, 143  bị ngắt giữa chừng (Ctrl-C; tín hiệu kết thúc)`,
    )
    .action(async (before: string, now: string, options: DiffOptions) => {
      const { diff } = await import("./commands/diff.ts");
      finish(await diff(before, now, withColor(options), io));
    });

  program
    .command("verify")
    .description("xem tệp Word có còn nói đúng như kế hoạch không, cho máy chủ và git kiểm tra")
    .usage("[kế hoạch [tệp Word], thư mục, mẫu tên …] [tùy chọn]")
    .argument(
      "[tệp...]",
      "như ở validate; sau một kế hoạch có thể ghi tệp Word của nó, không ghi thì là tệp build sẽ ghi",
    )
    .option("--form", "so cả cách trình bày")
    .option("-o, --output <nơi>", "tệp .docx hoặc thư mục mà build đã ghi, như ở build")
    .addOption(new Option("-f, --format <dạng>", `cách in: ${formats.join(", ")}`).choices(formats).default("text"))
    .option("--only-plans", "bỏ qua tệp .yaml không phải kế hoạch; tệp .docx thì tìm kế hoạch cạnh nó")
    .option("--allow-empty", allowEmptyHelp("kế hoạch"))
    .option("--template <thư mục>", "mẫu trình bày riêng của cơ quan")
    .option("--config <tệp>", configHelp)
    .option("--shard <phần>", shardHelp)
    .option("-q, --quiet", "không in dòng tổng kết")
    .addHelpText(
      "after",
      `
Ví dụ:
  kehoach verify ke-hoach.yaml
  kehoach verify ke-hoach.yaml da-ky.docx
  kehoach verify 2026/ --format github${exitHelpOf("tệp Word nói khác kế hoạch; kế hoạch hoặc tệp văn phòng")}`,
    )
    .action(async (files: string[], options: VerifyOptions) => {
      const { verify } = await import("./commands/verify.ts");
      finish(await verify(files, withColor(options), io));
    });

  program
    .command("init")
    .description("chép một mẫu để bắt đầu, điền sẵn tên cơ quan, không ghi đè tệp nào")
    .usage("[tệp] [tùy chọn]")
    .argument("[tệp]", "tên tệp kế hoạch sẽ viết; không ghi là ke-hoach.yaml; van-phong.yaml thì chỉ viết tệp đó")
    .option("--example <mẫu>", "mẫu để chép, xem kehoach examples; không ghi thì hỏi, hoặc lấy mẫu hợp với cơ quan")
    .option("--from <tệp Word>", "bắt đầu từ kế hoạch cũ trong tệp Word, như lệnh import, thay cho mẫu")
    .option("--new-year", "cùng với --from: để trống số, ngày ban hành")
    .option("--issuer <tên>", "tên cơ quan ban hành, ghi vào van-phong.yaml mới")
    .option("--place <địa danh>", "địa danh ghi trước ngày tháng, ghi vào van-phong.yaml mới")
    .option("--vscode", "thêm thiết đặt và đoạn gõ nhanh cho VS Code vào thư mục của kế hoạch")
    .addHelpText(
      "after",
      `
Ví dụ:
  kehoach init
  kehoach init 2026/ke-hoach.yaml --vscode
  kehoach init 2026/hoi-nghi.yaml --example hoi-nghi-khen-thuong-tinh
  kehoach init ke-hoach.yaml --from ke-hoach-2025.docx
  kehoach init ke-hoach.yaml --issuer "Ủy ban nhân dân xã Tân Phú"
  kehoach init van-phong.yaml               chỉ viết tệp văn phòng${exitHelp}`,
    )
    .action(async (file: string | undefined, options: InitOptions) => {
      const { init } = await import("./commands/init.ts");
      finish(await init(file, withColor(options), io));
    });

  program
    .command("examples")
    .description("liệt kê các mẫu và bố cục của từng mẫu")
    .usage(" ")
    .addHelpText("after", `\nVí dụ:\n  kehoach examples${exitHelp}`)
    .action(async () => {
      const { listExamples } = await import("./commands/init.ts");
      finish(await listExamples(withColor({}), io));
    });

  program
    .command("schema")
    .description("in lược đồ JSON Schema để trình soạn thảo gợi ý các khóa")
    .usage("[tùy chọn]")
    .option("--office", "lược đồ của van-phong.yaml")
    .option("-o, --output <thư mục>", "ghi cả hai lược đồ vào thư mục này")
    .addHelpText("after", `\nVí dụ:\n  kehoach schema -o .kehoach${exitHelp}`)
    .action(async (options: { office?: boolean; output?: string }) => {
      const { schema } = await import("./commands/init.ts");
      finish(await schema(options, io));
    });

  program
    .command("explain")
    .description("giải thích một luật: vì sao, theo điều nào, ví dụ đúng và sai")
    .usage("<tên luật>")
    .argument("<tên luật>", "tên trong ngoặc vuông cuối mỗi dòng báo")
    .addHelpText("after", `\nVí dụ:\n  kehoach explain double-space${exitHelp}`)
    .action(async (id: string) => {
      const { explain } = await import("./commands/explain.ts");
      finish(await explain(id, withColor({}), io));
    });

  program
    .command("rules")
    .description("liệt kê các luật kiểm tra")
    .usage("[tùy chọn]")
    .option("--config <tệp>", "tệp văn phòng")
    .addHelpText("after", `\nVí dụ:\n  kehoach rules${exitHelp}`)
    .action(async (options: { config?: string }) => {
      const { listRules } = await import("./commands/explain.ts");
      finish(await listRules(withColor(options), io));
    });

  program
    .command("show")
    .description("in một bước trung gian trên đường từ kế hoạch đến văn bản")
    .usage("<tệp> [tùy chọn]")
    .argument("<tệp>", "tệp .yaml; dấu - là đọc từ ống dẫn")
    .addOption(
      new Option(
        "--stage <bước>",
        "plan: dữ liệu; view: dữ liệu đã ghi sẵn thể thức; markup: HTML; tree: cây văn bản (mặc định); xml: Word",
      )
        .choices(stages)
        .default("tree"),
    )
    .option("--template <thư mục>", "mẫu trình bày riêng của cơ quan")
    .option("--config <tệp>", configHelp)
    .addHelpText("after", `\nVí dụ:\n  kehoach show ke-hoach.yaml --stage markup${exitHelp}`)
    .action(async (file: string, options: ShowOptions) => {
      const { show } = await import("./commands/show.ts");
      finish(await show(file, withColor(options), io));
    });

  program
    .command("doctor")
    .description("xem máy và thư mục này đã đủ để dựng kế hoạch chưa, còn thiếu gì")
    .usage(" ")
    .addHelpText("after", `\nVí dụ:\n  kehoach doctor${exitHelp}`)
    .action(async () => {
      const { doctor } = await import("./commands/doctor.ts");
      finish(await doctor(withColor({}), io));
    });

  program
    .command("completion")
    .description("in đoạn lệnh để cửa sổ lệnh tự điền tên lệnh, tùy chọn, tệp khi bấm Tab")
    .usage("<cửa sổ lệnh>")
    .addArgument(new Argument("<cửa sổ lệnh>", "bash, zsh, fish hoặc powershell").choices(shells))
    .addHelpText(
      "after",
      `
Ví dụ:
  eval "$(kehoach completion bash)"                                  thêm vào ~/.bashrc
  eval "$(kehoach completion zsh)"                                   thêm vào ~/.zshrc
  kehoach completion fish > ~/.config/fish/completions/kehoach.fish
  kehoach completion powershell | Out-String | Invoke-Expression     thêm vào $PROFILE${exitHelp}`,
    )
    .action(async (shell: string) => {
      const { printScript } = await import("./commands/completion.ts");
      finish(await printScript(shell, io));
    });

  // What the scripts of `completion` ask; nobody types it.
  program
    .command("complete <at> [words...]", { hidden: true })
    .allowUnknownOption()
    .action(async (at: string, words: string[]) => {
      const { answer } = await import("./commands/completion.ts");
      finish(await answer(program, Number(at), words, io));
    });

  return program;
};

/** Help and version end the parser by an exception, and are no error. */
const parseCalmly = async (program: Command, argv: readonly string[]): Promise<void> => {
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError && isCalm(error))) throw error;
  }
};

/**
 * Runs one command line.
 *
 * @param argv the words after the program's name
 * @returns the exit code
 */
export const main = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.done;
  let help = "";
  const program = programFor(
    io,
    (finished) => {
      code = finished;
    },
    (text) => {
      help += text;
    },
  );
  try {
    const isCommand = (word = ""): boolean =>
      /^(?:-|help$)/.test(word) || program.commands.some((command) => command.name() === word);
    if (!isCommand(argv[0]) && io.launcher !== undefined) {
      const { areFiles, openWindow } = await import("./window.ts");
      const isWindow = argv.length === 0 ? io.ask !== undefined : areFiles(argv, io.cwd);
      if (isWindow) return await openWindow(argv, io.launcher, io, main);
    }
    if (argv.length === 0) {
      io.writeErr(program.helpInformation());
      return exitCodes.usage;
    }
    await parseCalmly(program, argv);
    if (help !== "") await io.writeOut(wrapped(help, widthOf(io, "out")));
    return code;
  } catch (error) {
    const red = chalkFor(io, "err", program.opts().color).red("lỗi");
    if (error instanceof CommanderError) {
      io.writeErr(`${red}: ${usageSentence(error, argv, program)}\n`);
      return exitCodes.usage;
    }
    const stop = error instanceof Stop ? error : ownFault(error);
    io.writeErr(`${red}: ${stop.message}\n`);
    return stop.exitCode;
  }
};
