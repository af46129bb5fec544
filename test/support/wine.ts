import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { pathOf } from "./plans.ts";

/** Amount of tests under Wine: none, those that take seconds, or all. */
export const wanted = process.env.KEHOACH_WINE as undefined | "sample" | "all";

export const hasWine = spawnSync("wine", ["--version"]).status === 0;

/** Output and exit code of one Windows command. */
interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** A Windows of its own, whose drive D: holds the unpacked kehoach-windows.zip and the files of the tests. */
export class Windows {
  /** The folder that D: maps to. */
  readonly disk: string;
  readonly env: NodeJS.ProcessEnv;
  private readonly folder: string;
  private calls = 0;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "kehoach-wine-"));
    this.disk = join(this.folder, "disk");
    this.env = {
      ...process.env,
      WINEPREFIX: join(this.folder, "prefix"),
      WINEDEBUG: "-all",
      // No offers to install Mono and Gecko, which nothing here needs.
      WINEDLLOVERRIDES: "mscoree,mshtml=",
      // Node.js does not know this Windows, and runs on it.
      NODE_SKIP_PLATFORM_CHECK: "1",
      LC_ALL: "C.UTF-8",
      NO_COLOR: "1",
      DISPLAY: "",
    };
    delete this.env.FORCE_COLOR;
  }

  /** @throws where Wine does not start, or the zip has not been made */
  open(): void {
    const zip = pathOf("kehoach-windows.zip");
    if (!existsSync(zip)) throw new Error("there is no kehoach-windows.zip yet: npm run portable makes it");
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
      mkdirSync(join(this.disk, "Phần mềm", dirname(path)), { recursive: true });
      writeFileSync(join(this.disk, "Phần mềm", path), bytes);
    }
    const run = (...words: string[]) => execFileSync("wine", words, { env: this.env, stdio: "ignore" });
    run("wineboot", "--init");
    run("reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f");
    const devices = join(this.folder, "prefix/dosdevices");
    symlinkSync(this.disk, join(devices, "d:"));
    mkdirSync(join(devices, "unc/may-chu"), { recursive: true });
    symlinkSync(this.disk, join(devices, "unc/may-chu/chung"));
  }

  close(): void {
    spawnSync("wineserver", ["-k"], { env: this.env });
    spawnSync("wineserver", ["-w"], { env: this.env, timeout: 20_000 });
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  path(...inside: string[]): string {
    return join(this.disk, ...inside);
  }

  put(path: string, bytes: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), bytes);
  }

  /**
   * A program of Windows in a folder of D:, which reads from nothing and writes to files: Wine does not know the sockets
   * that Node.js makes for pipes.
   */
  start(program: string, words: readonly string[], folder = "."): { said: () => Said; ended: Promise<Said> } {
    const files = ["out", "err"].map((name) => join(this.folder, `${name}-${++this.calls}`));
    const [out = 1, err = 2] = files.map((file) => openSync(file, "w"));
    const cwd = this.path(folder);
    const child = spawn("wine", [program, ...words], { cwd, env: this.env, stdio: ["ignore", out, err] });
    for (const file of [out, err]) closeSync(file);
    const said = (): Said => {
      const [out = "", err = ""] = files.map((file) => readFileSync(file, "utf8"));
      return { code: child.exitCode, out, err };
    };
    return { said, ended: new Promise((done) => child.on("exit", () => done(said()))) };
  }

  /** Output of kehoach.cmd, called from a folder of D:. */
  kehoach(words: readonly string[], folder = "."): Promise<Said> {
    return this.start(launcher, words, folder).ended;
  }

  /** A program of Windows before a terminal, as `script` makes one; all that it shows, and where keys are pressed. */
  atTerminal(program: string, words: readonly string[], folder: string) {
    const called = ["wine", program, ...words].map((word) => `'${word}'`).join(" ");
    // Ctrl-C ends what starts Wine at once, and with it the terminal; the program has more to say.
    const command = `trap : INT; ${called}; sleep 3`;
    const env = { ...this.env, TERM: "dumb", SHELL: "/bin/sh" };
    const child = spawn("script", ["-qfec", command, "/dev/null"], { cwd: this.path(folder), env });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    return {
      shown: () => said,
      press: (keys: string) => child.stdin.write(keys),
      ended: new Promise<void>((done) => child.on("close", () => done())),
    };
  }
}

export const launcher = "D:\\Phần mềm\\kehoach\\kehoach.cmd";
