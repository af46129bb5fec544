import { Argument, Command, CommanderError, Help, InvalidArgumentError, Option } from "commander";
import { wrapped } from "../report/wrap.ts";
import { type CommandRow, commands, type WordRow } from "./commands.ts";
import { chalkFor, type ExitCode, exitCodes, type Io, widthOf } from "./io.ts";
import { ownFault, Stop } from "./stop.ts";
import { isCalm, titles, usageSentence } from "./usage.ts";
import { version } from "./version.ts";

const usualExits = (fault: string): readonly string[] => [
  "xong",
  fault,
  "gọi lệnh sai",
  "không làm xong được (ổ đĩa, quyền, lỗi chương trình)",
];

/** The end of a help: examples, and what the exit codes say. */
const helpBehind = ({ note, examples, exits }: Pick<CommandRow, "note" | "examples" | "exits">): string => {
  const codes =
    typeof exits === "object" ? exits : usualExits(exits ?? "kế hoạch, tệp văn phòng hoặc mẫu trình bày có lỗi");
  return [
    ...(note === undefined ? [] : ["", note]),
    "",
    "Ví dụ:",
    ...examples.map((example) => `  ${example}`),
    "",
    "Mã kết thúc:",
    ...codes.map((said, code) => `  ${code}  ${said}`),
    "  130, 143  bị ngắt giữa chừng (Ctrl-C; tín hiệu kết thúc)",
  ].join("\n");
};

const argumentOf = ({ written, about, choices }: WordRow): Argument => {
  const argument = new Argument(written, about);
  return choices ? argument.choices(choices) : argument;
};

const optionOf = ({ written, about, choices, usual, parse }: WordRow): Option => {
  const option = new Option(written, about);
  if (choices) option.choices(choices);
  if (usual !== undefined) option.default(usual);
  if (parse)
    option.argParser((typed) => {
      const parsed = parse(typed);
      if ("fault" in parsed) throw new InvalidArgumentError(parsed.fault);
      return parsed.value;
    });
  return option;
};

const examples: readonly string[] = [
  "kehoach init                             chép một mẫu để bắt đầu",
  "kehoach import ke-hoach-2025.docx        bắt đầu từ kế hoạch cũ trong tệp Word",
  "kehoach build ke-hoach.yaml              dựng ke-hoach.docx cạnh tệp kế hoạch",
  "kehoach build ke-hoach/ -o van-ban/      dựng mọi kế hoạch trong thư mục",
  "kehoach preview ke-hoach.yaml            xem các trang trong trình duyệt khi soạn",
  "kehoach validate ke-hoach.yaml           chỉ kiểm tra, không dựng",
  "kehoach check van-ban.docx               kiểm tra thể thức một tệp Word có sẵn",
  "kehoach explain double-space             giải thích một luật",
];

export const programFor = (io: Io, finish: (code: ExitCode) => void, printHelp: (text: string) => void): Command => {
  const program = new Command("kehoach");
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
    .addHelpText("after", helpBehind({ examples }));

  for (const { name, about, usage, words = [], options = [], run, ...rest } of commands) {
    const command = program
      .command(name)
      .description(about)
      .usage(usage)
      .addHelpText("after", helpBehind({ ...rest }));
    for (const word of words) command.addArgument(argumentOf(word));
    for (const option of options) command.addOption(optionOf(option));
    command.action(async () => {
      finish(await run(command.processedArgs, { ...command.opts(), ...program.opts() }, io));
    });
  }

  // Called by the scripts of `completion`, not by people.
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
      io.writeErr(`${red}: ${usageSentence(error, argv, program, io.cwd)}\n`);
      return exitCodes.usage;
    }
    const stop = error instanceof Stop ? error : ownFault(error);
    io.writeErr(`${red}: ${stop.message}\n`);
    return stop.exitCode;
  }
};
