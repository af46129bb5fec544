import { diffFormats } from "../report/diff-formats.ts";
import { formats } from "../report/formats.ts";
import { isDocumentNumber } from "../wording/numerals.ts";
import type { BuildOptions } from "./commands/build-options.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { DiffOptions } from "./commands/diff.ts";
import type { ImportFlags } from "./commands/import.ts";
import type { InitOptions } from "./commands/init-options.ts";
import type { IssueOptions } from "./commands/issue.ts";
import type { PreviewOptions } from "./commands/preview.ts";
import { shells } from "./commands/shells.ts";
import { type ShowOptions, stages } from "./commands/stages.ts";
import type { UpdateOptions } from "./commands/update.ts";
import type { ValidateOptions } from "./commands/validate.ts";
import type { VerifyOptions } from "./commands/verify.ts";
import type { ExitCode, Io } from "./io.ts";
import { calledWrongly } from "./stop.ts";

/** A word or an option of a command, as its help shows it. */
export interface WordRow {
  /** `<tệp>`, `[tệp...]`, `-o, --output <nơi>`. */
  written: string;
  about: string;
  choices?: readonly string[];
  /** Default value. */
  usual?: unknown;
  /** The value of what was typed, or why it is none. */
  parse?(typed: string): { value: unknown } | { fault: string };
}

export interface CommandRow<Words extends readonly unknown[] = readonly unknown[], Options extends object = object> {
  name: string;
  about: string;
  usage: string;
  words?: readonly WordRow[];
  options?: readonly WordRow[];
  /** Above the examples of its help. */
  note?: string;
  examples: readonly string[];
  /** Meaning of exit code 1, or of all codes. */
  exits?: string | readonly string[];
  /** Commands are loaded when they are called: help and version need none of what they need. */
  run(words: Words, options: Options, io: Io): Promise<ExitCode>;
}

/** A row whose words and options are known by their types; commander hands them over as its row declares them. */
const row = <Words extends readonly unknown[], Options extends object>(of: CommandRow<Words, Options>): CommandRow =>
  of as unknown as CommandRow;

type Color = { color?: boolean };

const template = { written: "--template <thư mục>", about: "mẫu trình bày riêng của cơ quan" };
const config = {
  written: "--config <tệp>",
  about: "tệp văn phòng; không ghi thì tìm van-phong.yaml từ thư mục của kế hoạch trở lên",
};
const shard = { written: "--shard <phần>", about: "chỉ làm một phần, như 2/5: chia các tệp cho nhiều máy" };
const force = { written: "--force", about: "ghi đè cả tệp Word đã có người sửa; bản đang có giữ lại thành .bak" };
const strict = { written: "--strict", about: "có cảnh báo cũng kết thúc bằng mã 1" };
const onlyPlans = { written: "--only-plans", about: "bỏ qua tệp .yaml không phải kế hoạch" };
const noSummary = { written: "-q, --quiet", about: "không in dòng tổng kết" };
const onePlan = { written: "<tệp>", about: "tệp .yaml của kế hoạch" };

const formatOf = (choices: readonly string[]): WordRow => ({
  written: "-f, --format <dạng>",
  about: `cách in: ${choices.join(", ")}`,
  choices,
  usual: "text",
});

const allowEmpty = (unit: string): WordRow => ({
  written: "--allow-empty",
  about: `không có ${unit} nào để kiểm tra cũng là xong (mã 0)`,
});

const maxWarnings: WordRow = {
  written: "--max-warnings <số>",
  about: "nhiều cảnh báo hơn số này thì kết thúc bằng mã 1",
  parse: (typed) => (/^\d{1,9}$/.test(typed) ? { value: Number(typed) } : { fault: "ghi một số, như 0" }),
};

/** The commands, in the order of the help. */
export const commands: readonly CommandRow[] = [
  row<[files: string[]], BuildOptions>({
    name: "build",
    about: "kiểm tra kế hoạch rồi dựng tệp Word (.docx)",
    usage: "<tệp, thư mục, mẫu tên …> [tùy chọn]",
    words: [
      {
        written: "<tệp...>",
        about: "tệp .yaml, thư mục, mẫu tên như 2026/*.yaml; dấu - là đọc từ bàn phím/ống dẫn",
      },
    ],
    options: [
      { written: "-o, --output <nơi>", about: "tệp .docx hoặc thư mục để ghi; dấu - là ghi ra ống dẫn" },
      template,
      config,
      shard,
      { written: "--pdf", about: "dựng thêm tệp PDF cạnh tệp Word, bằng LibreOffice của máy" },
      force,
      { written: "-w, --watch", about: "dựng lại mỗi khi kế hoạch được lưu; bấm Ctrl-C để thôi" },
      { written: "-q, --quiet", about: "chỉ in lỗi và cảnh báo" },
    ],
    examples: [
      "kehoach build ke-hoach.yaml",
      "kehoach build 2026/*.yaml -o van-ban/",
      "kehoach build ke-hoach.yaml --template mau-cua-so/",
      "kehoach build ke-hoach.yaml --pdf",
      "kehoach build ke-hoach/ --watch",
      "cat ke-hoach.yaml | kehoach build - -o - > ke-hoach.docx",
    ],
    run: async ([files], options, io) => (await import("./commands/build.ts")).build(files, options, io),
  }),
  row<[file: string], IssueOptions>({
    name: "issue",
    about: "ghi số, ngày đã cấp vào kế hoạch rồi dựng lại tệp Word; phần khác của tệp giữ nguyên",
    usage: "<tệp> [tùy chọn]",
    words: [onePlan],
    options: [
      {
        written: "--number <số>",
        about: "số văn bản, như 12",
        parse: (typed) =>
          isDocumentNumber(typed) ? { value: typed.replace(/^0+/, "") } : { fault: "ghi một số từ 1 đến 99999" },
      },
      { written: "--date <ngày>", about: "ngày ban hành, như 2026-09-15 hoặc 15/9/2026" },
      { written: "-o, --output <nơi>", about: "tệp .docx hoặc thư mục để ghi, như ở build" },
      template,
      config,
      force,
    ],
    examples: ["kehoach issue ke-hoach.yaml --number 12 --date 2026-09-15"],
    run: async ([file], options, io) => (await import("./commands/issue.ts")).issue(file, options, io),
  }),
  row<[files: string[]], ValidateOptions>({
    name: "validate",
    about: "kiểm tra kế hoạch: chỗ sai, chỗ nên xem lại, ở dòng nào, sửa thế nào",
    usage: "[tệp, thư mục, mẫu tên …] [tùy chọn]",
    words: [{ written: "[tệp...]", about: "như ở build; không ghi thì tìm các kế hoạch dưới thư mục hiện tại" }],
    options: [
      formatOf(formats),
      strict,
      onlyPlans,
      {
        written: "--documents <mức>",
        about: "so cả tệp Word cạnh mỗi kế hoạch, như verify; words: chữ, form: cả trình bày",
        choices: ["words", "form"],
      },
      allowEmpty("kế hoạch"),
      maxWarnings,
      config,
      shard,
      noSummary,
    ],
    examples: [
      "kehoach validate ke-hoach.yaml",
      "kehoach validate ke-hoach/ --strict",
      "kehoach explain weekday-matches           giải thích tên trong ngoặc vuông",
    ],
    run: async ([files], options, io) => (await import("./commands/validate.ts")).validate(files, options, io),
  }),
  row<[file: string], PreviewOptions>({
    name: "preview",
    about: "xem các trang của kế hoạch trong trình duyệt, tự cập nhật mỗi lần lưu",
    usage: "<tệp> [tùy chọn]",
    words: [onePlan],
    options: [
      {
        written: "--port <số>",
        about: "cổng trên máy này; không ghi thì máy tự chọn",
        usual: 0,
        parse: (typed) => {
          const port = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
          return port < 1024 || port > 65_535 ? { fault: "ghi một số từ 1024 đến 65535" } : { value: port };
        },
      },
      { written: "--no-open", about: "chỉ in địa chỉ, không mở trình duyệt" },
      template,
      config,
    ],
    note: "Chỉ trình duyệt trên máy này xem được. Bấm Ctrl-C để thôi.",
    examples: ["kehoach preview ke-hoach.yaml", "kehoach preview ke-hoach.yaml --no-open --port 8080"],
    run: async ([file], options, io) => (await import("./commands/preview.ts")).preview(file, options, io),
  }),
  row<[files: string[]], CheckOptions>({
    name: "check",
    about: "kiểm tra thể thức của tệp Word (.docx) bất kỳ, không sửa tệp",
    usage: "<tệp, thư mục, mẫu tên …> [tùy chọn]",
    words: [{ written: "<tệp Word...>", about: "tệp .docx, thư mục, mẫu tên như 2026/*.docx" }],
    options: [
      formatOf(formats),
      strict,
      maxWarnings,
      allowEmpty("tệp Word"),
      { ...config, about: "tệp văn phòng; không ghi thì tìm van-phong.yaml từ thư mục của tệp trở lên" },
      shard,
      { written: "-q, --quiet", about: "không in bảng và dòng tổng kết" },
    ],
    examples: [
      "kehoach check bao-cao.docx",
      "kehoach check van-ban/ --strict",
      "kehoach check to-trinh.docx --format json   thêm cỡ chữ, độ dài … đo được của từng thành phần",
      "kehoach explain motto-rule-length           giải thích tên trong ngoặc vuông",
    ],
    exits: "tệp Word hoặc tệp văn phòng có lỗi",
    run: async ([files], options, io) => (await import("./commands/check.ts")).check(files, options, io),
  }),
  row<[files: string[]], ImportFlags & UpdateOptions>({
    name: "import",
    about: "chuyển kế hoạch cũ trong tệp Word thành tệp YAML, đủ từng chữ, không ghi đè tệp nào",
    usage: "<tệp Word, thư mục, mẫu tên …> [tùy chọn]",
    words: [
      {
        written: "<tệp Word...>",
        about: "tệp .docx; .doc, .odt, .rtf thì cần LibreOffice; thư mục; dấu - là đọc từ ống dẫn",
      },
    ],
    options: [
      { written: "-o, --output <nơi>", about: "tệp .yaml hoặc thư mục để ghi; dấu - là ghi ra ống dẫn" },
      {
        written: "--update <tệp>",
        about: "ghi phần đã sửa trong tệp Word vào kế hoạch này; phần khác của tệp giữ nguyên từng ký tự",
      },
      { written: "--dry-run", about: "với --update: chỉ in phần sẽ ghi, không ghi" },
      { written: "--force", about: "với --update: ghi cả khi tệp Word không còn dấu của lần dựng" },
      { ...template, about: `với --update: ${template.about}` },
      { written: "--new-year", about: "để trống số, ngày ban hành cho kế hoạch năm mới" },
      {
        written: "--report <nơi>",
        about: "ghi thêm trang .html đặt tệp Word cạnh văn bản dựng lại, đánh dấu chỗ nên xem",
      },
      config,
      { written: "-q, --quiet", about: "chỉ in tệp nào chưa khớp từng chữ" },
    ],
    examples: [
      "kehoach import ke-hoach-2025.docx",
      "kehoach import ke-hoach-2025.docx -o 2026/ke-hoach.yaml --new-year",
      "kehoach import van-ban/ -o ke-hoach/ --report doi-chieu/",
      "kehoach import --update ke-hoach.yaml ke-hoach.docx      ghi phần đã sửa trong Word vào kế hoạch",
    ],
    exits: "tệp Word không phải kế hoạch, hoặc kế hoạch chưa khớp từng chữ với tệp Word",
    run: async ([files], options, io) => {
      if (options.update !== undefined)
        return (await import("./commands/update.ts")).update(options.update, files, options, io);
      const only = options.dryRun
        ? "--dry-run"
        : options.force
          ? "--force"
          : options.template === undefined
            ? ""
            : "--template";
      if (only !== "") throw calledWrongly(`${only} chỉ dùng cùng với --update`);
      return (await import("./commands/import.ts")).importFiles(files, options, io);
    },
  }),
  row<[before: string, now: string], DiffOptions>({
    name: "diff",
    about: "so hai văn bản: đoạn sửa, thêm, bỏ, chuyển chỗ; kế hoạch hay tệp Word đều được",
    usage: "<tệp> <tệp> [tùy chọn]",
    words: [
      { written: "<văn bản>", about: "kế hoạch (.yaml) hoặc tệp Word (.docx) trước; dấu - là đọc từ ống dẫn" },
      { written: "<văn bản>", about: "kế hoạch hoặc tệp Word sau" },
    ],
    options: [formatOf(diffFormats), template, config, noSummary],
    examples: [
      "kehoach diff ke-hoach.yaml ke-hoach.docx            xem tệp Word đã sửa gì",
      "kehoach diff 2025/ke-hoach.yaml 2026/ke-hoach.yaml",
      "kehoach diff cu.docx moi.docx --format html > so-sanh.html",
      "git show HEAD:ke-hoach.yaml | kehoach diff - ke-hoach.yaml",
    ],
    exits: [
      "hai văn bản giống nhau",
      "có chỗ khác",
      "gọi lệnh sai",
      "không so sánh được (không đọc được tệp, kế hoạch có lỗi, lỗi chương trình)",
    ],
    run: async ([before, now], options, io) => (await import("./commands/diff.ts")).diff(before, now, options, io),
  }),
  row<[files: string[]], VerifyOptions>({
    name: "verify",
    about: "xem tệp Word có còn nói đúng như kế hoạch không, cho máy chủ và git kiểm tra",
    usage: "[kế hoạch [tệp Word], thư mục, mẫu tên …] [tùy chọn]",
    words: [
      {
        written: "[tệp...]",
        about: "như ở validate; sau một kế hoạch có thể ghi tệp Word của nó, không ghi thì là tệp build sẽ ghi",
      },
    ],
    options: [
      { written: "--form", about: "so cả cách trình bày" },
      { written: "-o, --output <nơi>", about: "tệp .docx hoặc thư mục mà build đã ghi, như ở build" },
      formatOf(formats),
      { ...onlyPlans, about: `${onlyPlans.about}; tệp .docx thì tìm kế hoạch cạnh nó` },
      allowEmpty("kế hoạch"),
      template,
      config,
      shard,
      noSummary,
    ],
    examples: [
      "kehoach verify ke-hoach.yaml",
      "kehoach verify ke-hoach.yaml da-ky.docx",
      "kehoach verify 2026/ --format github",
    ],
    exits: "tệp Word nói khác kế hoạch; kế hoạch hoặc tệp văn phòng",
    run: async ([files], options, io) => (await import("./commands/verify.ts")).verify(files, options, io),
  }),
  row<[file: string | undefined], InitOptions>({
    name: "init",
    about: "chép một mẫu để bắt đầu, điền sẵn tên cơ quan, không ghi đè tệp nào",
    usage: "[tệp] [tùy chọn]",
    words: [
      {
        written: "[tệp]",
        about: "tên tệp kế hoạch sẽ viết; không ghi là ke-hoach.yaml; van-phong.yaml thì chỉ viết tệp đó",
      },
    ],
    options: [
      {
        written: "--example <mẫu>",
        about: "mẫu để chép, xem kehoach examples; không ghi thì hỏi, hoặc lấy mẫu hợp với cơ quan",
      },
      {
        written: "--from <tệp Word>",
        about: "bắt đầu từ kế hoạch cũ trong tệp Word, như lệnh import, thay cho mẫu",
      },
      { written: "--new-year", about: "cùng với --from: để trống số, ngày ban hành" },
      { written: "--issuer <tên>", about: "tên cơ quan ban hành, ghi vào van-phong.yaml mới" },
      { written: "--place <địa danh>", about: "địa danh ghi trước ngày tháng, ghi vào van-phong.yaml mới" },
      { written: "--vscode", about: "thêm thiết đặt và đoạn gõ nhanh cho VS Code vào thư mục của kế hoạch" },
    ],
    examples: [
      "kehoach init",
      "kehoach init 2026/ke-hoach.yaml --vscode",
      "kehoach init 2026/hoi-nghi.yaml --example hoi-nghi-khen-thuong-tinh",
      "kehoach init ke-hoach.yaml --from ke-hoach-2025.docx",
      'kehoach init ke-hoach.yaml --issuer "Ủy ban nhân dân xã Tân Phú"',
      "kehoach init van-phong.yaml               chỉ viết tệp văn phòng",
    ],
    run: async ([file], options, io) => (await import("./commands/init.ts")).init(file, options, io),
  }),
  row<[], Color>({
    name: "examples",
    about: "liệt kê các mẫu và bố cục của từng mẫu",
    usage: " ",
    examples: ["kehoach examples"],
    run: async (_words, options, io) => (await import("./commands/init.ts")).listExamples(options, io),
  }),
  row<[], { office?: boolean; output?: string }>({
    name: "schema",
    about: "in lược đồ JSON Schema để trình soạn thảo gợi ý các khóa",
    usage: "[tùy chọn]",
    options: [
      { written: "--office", about: "lược đồ của van-phong.yaml" },
      { written: "-o, --output <thư mục>", about: "ghi cả hai lược đồ vào thư mục này" },
    ],
    examples: ["kehoach schema -o .kehoach"],
    run: async (_words, options, io) => (await import("./commands/init.ts")).schema(options, io),
  }),
  row<[id: string], Color>({
    name: "explain",
    about: "giải thích một luật: vì sao, theo điều nào, ví dụ đúng và sai",
    usage: "<tên luật>",
    words: [{ written: "<tên luật>", about: "tên trong ngoặc vuông cuối mỗi dòng báo" }],
    examples: ["kehoach explain double-space"],
    run: async ([id], options, io) => (await import("./commands/explain.ts")).explain(id, options, io),
  }),
  row<[], Color & { config?: string }>({
    name: "rules",
    about: "liệt kê các luật kiểm tra",
    usage: "[tùy chọn]",
    options: [{ ...config, about: "tệp văn phòng" }],
    examples: ["kehoach rules"],
    run: async (_words, options, io) => (await import("./commands/explain.ts")).listRules(options, io),
  }),
  row<[file: string], ShowOptions>({
    name: "show",
    about: "in một bước trung gian trên đường từ kế hoạch đến văn bản",
    usage: "<tệp> [tùy chọn]",
    words: [{ written: "<tệp>", about: "tệp .yaml; dấu - là đọc từ ống dẫn" }],
    options: [
      {
        written: "--stage <bước>",
        about:
          "plan: dữ liệu; view: dữ liệu đã ghi sẵn thể thức; markup: HTML; tree: cây văn bản (mặc định); xml: Word",
        choices: stages,
        usual: "tree",
      },
      template,
      config,
    ],
    examples: ["kehoach show ke-hoach.yaml --stage markup"],
    run: async ([file], options, io) => (await import("./commands/show.ts")).show(file, options, io),
  }),
  row<[], Color>({
    name: "doctor",
    about: "xem máy và thư mục này đã đủ để dựng kế hoạch chưa, còn thiếu gì",
    usage: " ",
    examples: ["kehoach doctor"],
    run: async (_words, options, io) => (await import("./commands/doctor.ts")).doctor(options, io),
  }),
  row<[shell: string], object>({
    name: "completion",
    about: "in đoạn lệnh để cửa sổ lệnh tự điền tên lệnh, tùy chọn, tệp khi bấm Tab",
    usage: "<cửa sổ lệnh>",
    words: [{ written: "<cửa sổ lệnh>", about: "bash, zsh, fish hoặc powershell", choices: shells }],
    examples: [
      'eval "$(kehoach completion bash)"                                  thêm vào ~/.bashrc',
      'eval "$(kehoach completion zsh)"                                   thêm vào ~/.zshrc',
      "kehoach completion fish > ~/.config/fish/completions/kehoach.fish",
      "kehoach completion powershell | Out-String | Invoke-Expression     thêm vào $PROFILE",
    ],
    run: async ([shell], _options, io) => (await import("./commands/completion.ts")).printScript(shell, io),
  }),
];
