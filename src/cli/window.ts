import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, delimiter, dirname, join, relative, resolve, sep } from "node:path";
import { findInputs, isOfficeFile, lookAt, oldPlans, plans, type Wanted, wordFiles } from "./files/inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "./io.ts";
import { openOnDesktop } from "./preview/desktop.ts";
import { version } from "./version.ts";

/** Runs one command line, as `main` does. */
type RunCommand = (argv: readonly string[], io: Io) => Promise<ExitCode>;

/** The guide beside the launcher. */
const guide = "HUONG-DAN.html";

/** Folder for plans if the window is opened in the program's own folder. */
const plansFolder = "ke-hoach";

/** Files beside the launcher that are not the user's. */
const ownFolders = ["chuong-trinh", "examples"];

/** As many files as a list shows; the others are dropped onto the window. */
const mostListed = 15;

/** True if all arguments are files, as when files are dropped onto the launcher. */
export const areFiles = (words: readonly string[], cwd: string): boolean =>
  words.every((word) => statSync(resolve(cwd, word), { throwIfNoEntry: false }) !== undefined);

/** A path as terminals write it when a file is dropped onto them: quoted, or with backslashes before spaces. */
export const droppedPath = (typed: string, platform = process.platform): string => {
  const [, quoted] = /^(?:& )?(["'])(.*)\1$/.exec(typed.trim())?.slice(1) ?? [];
  if (quoted !== undefined) return quoted;
  return platform === "win32" ? typed.trim() : typed.trim().replace(/\\(.)/g, "$1");
};

const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(?:doc|rtf|odt)$/i, "mở bằng Word, chọn Lưu thành (Save As) kiểu .docx, rồi kiểm tra tệp .docx"],
  [/\.pdf$/i, "tệp PDF không kiểm tra được; cần tệp Word .docx của nó"],
];

const refusal = (name: string): string =>
  `${name}: ${endings.find(([ending]) => ending.test(name))?.[1] ?? "chỉ nhận tệp kế hoạch .yaml, tệp Word .docx, hoặc thư mục chứa chúng"}\n`;

/** The program for those who do not type commands: a menu, or what files that are dropped onto the launcher ask for. */
class Window {
  private listeners: ((code: ExitCode) => void)[] = [];
  /** Exit code of the running command, if it was asked to end. */
  private ended: ExitCode | undefined;
  private isArmed = false;
  private folder: string;
  private readonly io: Io;
  private readonly launcher: string;
  private readonly run: RunCommand;

  constructor(io: Io, launcher: string, run: RunCommand) {
    this.io = io;
    this.launcher = launcher;
    this.run = run;
    const own = dirname(launcher);
    this.folder = resolve(io.cwd) === resolve(own) ? join(own, plansFolder) : io.cwd;
  }

  /** The menu, again after each choice, until it is left. */
  async menu(): Promise<ExitCode> {
    const choices: readonly (readonly [string, () => Promise<void>])[] = [
      ["Soạn kế hoạch mới từ một mẫu", () => this.newPlan()],
      ["Soạn kế hoạch mới từ tệp Word năm trước", () => this.newPlanFromWord()],
      ["Xem trước các trang của một kế hoạch", () => this.preview()],
      ["Dựng tệp Word cho mọi kế hoạch trong thư mục", () => this.buildAll()],
      ["Kiểm tra thể thức một tệp Word", () => this.check()],
      ["Mở thư mục để sửa, xem tệp", () => this.openFolder()],
      ["Làm việc ở thư mục khác", () => this.changeFolder()],
      ["Mở cửa sổ lệnh, gõ được lệnh kehoach", () => this.openShell()],
      ["Đọc hướng dẫn", async () => openOnDesktop(join(dirname(this.launcher), guide))],
    ];
    const chalk = chalkFor(this.io, "err");
    this.say(`\n${chalk.bold(`kehoach ${version()}`)}: Kế hoạch theo Nghị định số 30/2020/NĐ-CP\n`);
    for (;;) {
      this.say(`\nThư mục: ${this.folder}\n\n`);
      this.say(choices.map(([label], index) => `  ${chalk.bold(String(index + 1))}. ${label}\n`).join(""));
      this.say(`  ${chalk.bold("0")}. Thoát\n\n`);
      const answer = (await this.ask(`Gõ một số (0-${choices.length}) rồi bấm Enter: `)).trim();
      if (answer === "0") return exitCodes.done;
      const choice = choices[Number(answer) - 1];
      if (choice) await choice[1]();
      else if (answer !== "") await this.openDropped([droppedPath(answer)]);
    }
  }

  /** Command for dropped files: build for plans; check or import, as the user chooses, for Word files. */
  async openDropped(named: readonly string[]): Promise<ExitCode> {
    const paths = named.map((name) => resolve(this.folder, name));
    const [only = ""] = paths;
    if (this.io.ask && paths.length === 1 && oldPlans.isOne.test(only) && lookAt(only, only)?.isFile()) {
      const usual = wordFiles.isOne.test(only) ? "kiểm tra thể thức" : "thôi";
      const question = `\nBấm Enter: ${usual}; gõ m rồi bấm Enter: soạn kế hoạch mới từ tệp này. `;
      if (/^\s*m/i.test(await this.ask(question))) {
        this.folder = dirname(only);
        await this.newPlan(["--from", basename(only)]);
        return exitCodes.done;
      }
    }
    const folder = dirname(paths[0] ?? this.folder);
    const wordsOf = (chosen: readonly string[]): string[] => chosen.map((path) => relative(folder, path) || path);
    const found: Record<"build" | "check" | "validate", string[]> = { build: [], check: [], validate: [] };
    let worst: ExitCode = exitCodes.done;
    for (const path of paths) {
      const command = await this.commandFor(path);
      if (command) found[command].push(path);
      else {
        this.say(refusal(basename(path)));
        worst = exitCodes.usage;
      }
    }
    for (const command of ["validate", "build", "check"] as const) {
      if (found[command].length === 0) continue;
      const code = await this.act([command, "--", ...wordsOf(found[command])], folder);
      if (code > worst) worst = code;
    }
    const [plan] = found.build;
    if (this.io.ask && worst === exitCodes.done && found.build.length === 1 && plan !== undefined) {
      const document = plan.replace(/\.ya?ml$/i, ".docx");
      if (document !== plan && (await this.agrees("Mở tệp Word vừa dựng?"))) openOnDesktop(document);
    }
    return worst;
  }

  /** Keeps a window that would close from doing so before it is read. */
  async pause(before: string): Promise<void> {
    if (this.io.ask) await this.ask(`\nBấm Enter để ${before}. `);
  }

  private say(text: string): void {
    this.io.writeErr(text);
  }

  private async ask(question: string): Promise<string> {
    return (await this.io.ask?.(question)) ?? "";
  }

  private async agrees(question: string): Promise<boolean> {
    return !/^\s*[kn]/i.test(await this.ask(`\n${question} Bấm Enter: có; gõ k rồi bấm Enter: không. `));
  }

  /** One command, in a folder; an interruption ends the command and not the window. */
  private act(argv: readonly string[], folder = this.folder, talk: Pick<Io, "howToEnd"> = {}): Promise<ExitCode> {
    this.listeners = [];
    this.ended = undefined;
    if (!this.isArmed) {
      this.isArmed = true;
      this.io.onInterrupt?.((code) => {
        this.isArmed = false;
        this.interrupt(code);
      });
    }
    const onInterrupt: NonNullable<Io["onInterrupt"]> = (listener) => {
      if (this.ended === undefined) this.listeners.push(listener);
      else listener(this.ended);
    };
    const io = Object.create(this.io, { cwd: { value: folder }, onInterrupt: { value: onInterrupt } });
    return this.run(argv, Object.assign(io, talk));
  }

  private interrupt(code: ExitCode): void {
    this.ended = code;
    for (const listener of this.listeners.splice(0)) listener(code);
  }

  private async commandFor(path: string): Promise<"build" | "check" | "validate" | undefined> {
    if (lookAt(path, path)?.isDirectory()) {
      if ((await this.filesIn(path, plans)).length > 0) return "build";
      return (await this.filesIn(path, wordFiles)).length > 0 ? "check" : undefined;
    }
    if (wordFiles.isOne.test(path)) return "check";
    if (!plans.isOne.test(path)) return undefined;
    return isOfficeFile(path) ? "validate" : "build";
  }

  private async filesIn(folder: string, wanted: Wanted): Promise<string[]> {
    if (!lookAt(folder, folder)) return [];
    const found = await findInputs(["."], folder, { ...wanted, allowEmpty: true });
    const isAbove = (own: string, path: string): boolean => resolve(folder, path).startsWith(own + sep);
    const others = ownFolders.map((name) => join(dirname(this.launcher), name)).filter((own) => !isAbove(own, "x"));
    return found.map(({ path }) => path).filter((path) => !others.some((own) => isAbove(own, path)));
  }

  /** A file from a list, the newest first, or one that is dropped onto the window. */
  private async choose(what: string, wanted: Wanted): Promise<string | undefined> {
    const age = (file: string): number => lookAt(join(this.folder, file), file)?.mtimeMs ?? 0;
    const files = (await this.filesIn(this.folder, wanted)).sort((a, b) => age(b) - age(a)).slice(0, mostListed);
    this.say(files.map((file, index) => `  ${index + 1}. ${file}\n`).join(""));
    const numbers = files.length > 0 ? `Gõ số của ${what}, hoặc kéo` : `Kéo`;
    const answer = (await this.ask(`${numbers} thả một tệp vào cửa sổ này, rồi bấm Enter (để trống: thôi): `)).trim();
    return answer === "" ? undefined : (files[Number(answer) - 1] ?? droppedPath(answer));
  }

  private async newPlanFromWord(): Promise<void> {
    const file = await this.choose("tệp Word", oldPlans);
    if (file !== undefined) await this.newPlan(["--from", file]);
  }

  /** @param words that say what it starts from */
  private async newPlan(words: readonly string[] = []): Promise<void> {
    const name = (await this.ask("Tên tệp kế hoạch (bấm Enter: ke-hoach): ")).trim() || "ke-hoach";
    const file = plans.isOne.test(name) ? name : `${name}.yaml`;
    await mkdir(this.folder, { recursive: true });
    const code = await this.act(["init", ...words, "--", file]);
    if (code !== exitCodes.done && !lookAt(join(this.folder, file), file)) return this.pause("về bảng chọn");
    if (await this.agrees(`Mở ${file} để sửa?`)) openOnDesktop(join(this.folder, file), "text");
  }

  private async preview(): Promise<void> {
    const plan = await this.choose("kế hoạch", plans);
    if (plan === undefined) return;
    const answered = this.ask("").then(
      () => this.interrupt(exitCodes.interrupted),
      () => this.interrupt(exitCodes.interrupted),
    );
    const code = await this.act(["preview", "--", plan], this.folder, {
      howToEnd: "xem xong thì bấm Enter ở cửa sổ này",
    });
    if (code !== exitCodes.done) this.say("\nBấm Enter để về bảng chọn. ");
    await answered;
  }

  private async buildAll(): Promise<void> {
    const files = await this.filesIn(this.folder, plans);
    if (files.length === 0) this.say("Thư mục này chưa có kế hoạch nào. Chọn 1 để soạn kế hoạch mới.\n");
    else await this.act(["build", "--", ...files]);
    await this.pause("về bảng chọn");
  }

  private async check(): Promise<void> {
    const file = await this.choose("tệp Word", wordFiles);
    if (file === undefined) return;
    await this.act(["check", "--", file]);
    await this.pause("về bảng chọn");
  }

  private async openFolder(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    openOnDesktop(this.folder);
  }

  private async changeFolder(): Promise<void> {
    const typed = await this.ask("Kéo thả thư mục vào cửa sổ này, hoặc gõ đường dẫn, rồi bấm Enter: ");
    if (typed.trim() === "") return;
    const folder = resolve(this.folder, droppedPath(typed));
    if (lookAt(folder, folder)?.isDirectory()) this.folder = folder;
    else this.say(`${folder}: không có thư mục này.\n`);
  }

  /** The system's own shell, in the folder of the plans, where `kehoach` is a command. */
  private async openShell(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const isWindows = process.platform === "win32";
    const name = Object.keys(this.io.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
    const env = { ...this.io.env, [name]: [dirname(this.launcher), this.io.env[name]].join(delimiter) };
    const shell = isWindows ? (this.io.env.ComSpec ?? "cmd.exe") : (this.io.env.SHELL ?? "/bin/sh");
    this.say("Gõ kehoach --help để xem các lệnh; gõ exit để về bảng chọn.\n");
    const child = spawn(shell, isWindows ? ["/k"] : [], { cwd: this.folder, env, stdio: "inherit" });
    await new Promise<void>((done) => {
      child.on("error", () => done());
      child.on("exit", () => done());
    });
  }
}

const isGivenUp = (error: unknown): boolean =>
  error instanceof Error && "exitCode" in error && error.exitCode === exitCodes.interrupted;

/**
 * The program as the launcher of its folder starts it without a command: a menu, or what dropped files ask for.
 *
 * @param files that were dropped; none for the menu
 * @param launcher the file that was started
 * @param run takes each command that this comes to
 */
export const openWindow = async (
  files: readonly string[],
  launcher: string,
  io: Io,
  run: RunCommand,
): Promise<ExitCode> => {
  const window = new Window(io, launcher, run);
  try {
    if (files.length === 0) return await window.menu();
    const code = await window.openDropped(files.map((file) => resolve(io.cwd, file)));
    await window.pause("đóng cửa sổ");
    return code;
  } catch (error) {
    // Ctrl-C at a question is one way to leave.
    if (isGivenUp(error)) return exitCodes.done;
    throw error;
  }
};
