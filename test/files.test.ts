import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { temporaryName, writeWhole } from "../src/cli/files/write-whole.ts";
import { exitCodes } from "../src/cli/io.ts";
import { pathOf, plainHead } from "./support/plans.ts";

// Effects of the disk, other runs and other people's links on the files that are read and written.

const good = `${plainHead}archive: VT, VP\npurpose: [Một.]\n`;
const onUnix = process.platform !== "win32";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach tệp "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const at = (name: string): string => join(cwd, name);

const put = (name: string, text = good): void => {
  mkdirSync(join(at(name), ".."), { recursive: true });
  writeFileSync(at(name), text);
};

/** The real program in the scratch folder; it has half a minute, so that one that hangs is seen. */
const kehoach = (argv: readonly string[], input = "") => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [pathOf("bin/kehoach.js"), ...argv], {
    cwd,
    input,
    timeout: 30_000,
    maxBuffer: 50_000_000,
  });
  return { code: status, err: stderr.toString("utf8"), out: stdout };
};

const isDocx = (name: string): boolean => readFileSync(at(name)).subarray(0, 2).toString() === "PK";

describe("a target", () => {
  const write = (name: string, text: string): Promise<void> => writeWhole(at(name), Buffer.from(text), name);

  test("is replaced whole and keeps its permissions", async () => {
    put("a.docx", "cũ");
    chmodSync(at("a.docx"), 0o640);
    const { mode } = statSync(at("a.docx"));
    await write("a.docx", "mới");
    expect(readFileSync(at("a.docx"), "utf8")).toBe("mới");
    expect(statSync(at("a.docx")).mode).toBe(mode);
    expect(readdirSync(cwd)).toEqual(["a.docx"]);
  });

  test.each([
    ["spaces", "kế hoạch  số 1 .docx"],
    ["composed letters", "Kế hoạch Tết.docx".normalize("NFC")],
    ["decomposed letters", "Kế hoạch Tết.docx".normalize("NFD")],
    ["a leading dash", "-o.docx"],
    ["the longest name there may be", `${"ế".repeat(83)}a.docx`],
    ["dots", "...docx"],
  ])("may have a name with %s", async (_name, name) => {
    await write(name, "x");
    expect(readdirSync(cwd).map((file) => file.normalize("NFC"))).toEqual([name.normalize("NFC")]);
  });

  test("of two runs at once is one or the other", async () => {
    const texts = ["A", "B", "C", "D"].map((letter) => letter.repeat(300_000));
    await Promise.all([...texts, ...texts, ...texts].map((text) => write("a.docx", text)));
    expect(texts).toContain(readFileSync(at("a.docx"), "utf8"));
    expect(readdirSync(cwd)).toEqual(["a.docx"]);
  });

  test("of several programs at once is whole, and one of theirs", async () => {
    const names = ["một", "hai", "ba", "bốn"];
    for (const [at, name] of names.entries()) put(`${name}/a.yaml`, good.replace("Hội nghị", `Hội nghị ${at}`));
    const argvOf = (name: string, out: string) => [
      pathOf("bin/kehoach.js"),
      "build",
      `${name}/a.yaml`,
      "-o",
      out,
      "-q",
    ];
    const documents = names.map((name) => {
      // A document names its plan's folder as seen from its own.
      execFileSync(process.execPath, argvOf(name, `riêng ${name}/a.docx`), { cwd });
      return readFileSync(at(`riêng ${name}/a.docx`)).toString("latin1");
    });
    const codes = [...names, ...names].map(async (name) => {
      const [code] = await once(spawn(process.execPath, argvOf(name, "đích/a.docx"), { cwd }), "exit");
      return code;
    });
    // Whoever comes later finds another plan's document there, and leaves it alone.
    const ended = await Promise.all(codes);
    expect(ended).toContain(exitCodes.done);
    expect(ended.filter((code) => code !== exitCodes.done && code !== exitCodes.faults)).toEqual([]);
    expect(documents).toContain(readFileSync(at("đích/a.docx")).toString("latin1"));
    expect(readdirSync(at("đích"))).toEqual(["a.docx"]);
  });

  test("that is a folder is refused, and nothing is left beside it", async () => {
    mkdirSync(at("a.docx"));
    await expect(write("a.docx", "x")).rejects.toThrow("đây là thư mục");
    expect(readdirSync(cwd)).toEqual(["a.docx"]);
  });

  test.runIf(onUnix)("that is a named pipe is refused", async () => {
    execFileSync("mkfifo", [at("a.docx")]);
    await expect(write("a.docx", "x")).rejects.toThrow("đây là thiết bị hoặc ống dẫn");
  });

  test.runIf(onUnix)("that is a link is refused, wherever it leads", async () => {
    put("ngoài/b.docx", "của người khác");
    for (const [link, to] of [
      ["a.docx", "ngoài/b.docx"],
      ["c.docx", "không có"],
      ["d.docx", "d.docx"],
    ] as const) {
      symlinkSync(to, at(link));
      await expect(write(link, "x")).rejects.toThrow(`đây là liên kết tới ${to}`);
    }
    expect(readFileSync(at("ngoài/b.docx"), "utf8")).toBe("của người khác");
  });

  test.runIf(onUnix)("below a folder that is a link out of -o is refused; within it is not", () => {
    put("kế hoạch/a/một.yaml");
    put("kế hoạch/b/hai.yaml");
    for (const folder of ["ra/thật", "ngoài"]) mkdirSync(at(folder), { recursive: true });
    symlinkSync("../ngoài", at("ra/a"));
    symlinkSync("thật", at("ra/b"));
    const { code, err } = kehoach(["build", "kế hoạch", "-o", "ra"]);
    expect(code).toBe(exitCodes.stopped);
    expect(err).toMatch(/ra\/a\/một\.docx: thư mục này là liên kết tới .*ngoài, ở ngoài thư mục ghi/);
    expect(readdirSync(at("ngoài"))).toEqual([]);
    expect(isDocx("ra/thật/hai.docx")).toBe(true);
  });

  test.runIf(onUnix)("that the disk has no room for stays as it was", () => {
    put("a.yaml");
    execFileSync(process.execPath, [pathOf("bin/kehoach.js"), "build", "a.yaml", "-q"], { cwd });
    const before = readFileSync(at("a.docx"));
    put("a.yaml", `${good}number: 5\n`);
    // Files of at most 4 KB stand for a full disk: the write breaks off in the middle.
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", 'ulimit -f 8 && exec "$0" "$@"', process.execPath, pathOf("bin/kehoach.js"), "build", "a.yaml"],
      { cwd, encoding: "utf8" },
    );
    expect(status).toBe(exitCodes.stopped);
    expect(stderr).toContain("a.docx: tệp lớn hơn mức hệ thống cho phép");
    expect(readdirSync(cwd).sort()).toEqual(["a.docx", "a.yaml"]);
    expect(readFileSync(at("a.docx")).equals(before)).toBe(true);
  });
});

describe("a run that was killed", () => {
  const size = 400_000;
  // A process of its own cannot read TypeScript.
  const bundle = join(mkdtempSync(join(tmpdir(), "kehoach-")), "write-whole.mjs");
  beforeAll(() => {
    const entryPoints = [pathOf("src/cli/files/write-whole.ts")];
    buildSync({ entryPoints, outfile: bundle, bundle: true, format: "esm", platform: "node" });
  });
  afterAll(() => rmSync(dirname(bundle), { recursive: true }));
  const writer = `
    import { temporaryName, writeWhole } from ${JSON.stringify(pathToFileURL(bundle).href)};
    const [target, letter] = process.argv.slice(1);
    for (;;) {
      await writeWhole(target, Buffer.alloc(${size}, letter), "a.docx");
      process.stdout.write(".");
    }`;

  /** Starts to write one letter over and over, and is killed in the middle of it. */
  const killedWriter = async (letter: string): Promise<number> => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", writer, at("a.docx"), letter]);
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    return child.pid ?? 0;
  };

  test("leaves the old file or the new one, and nothing that the next run does not clear", async () => {
    for (const letter of "abcdefghijklmnopqrst") {
      await killedWriter(letter);
      const text = readFileSync(at("a.docx"), "utf8");
      expect(text).toBe((text[0] ?? "").repeat(size));
    }
    execFileSync(process.execPath, [
      "--input-type=module",
      "--eval",
      writer.replace("for (;;)", ""),
      at("a.docx"),
      "z",
    ]);
    expect(readdirSync(cwd)).toEqual(["a.docx"]);
    expect(readFileSync(at("a.docx"), "utf8")).toBe("z".repeat(size));
  });

  test("as a whole program, at random moments, loses nothing either", () => {
    const said = execFileSync(process.execPath, ["scripts/kill.mjs", "--runs", "6", "--seed", "30"], {
      cwd: pathOf("."),
      encoding: "utf8",
    });
    expect(said).toMatch(
      /^6 runs, [1-9]\d* killed, .*; no document broken or lost, nothing left behind by the next run$/m,
    );
  }, 600_000);

  test("is cleared up after by name and process; nothing else is touched", async () => {
    const dead = await killedWriter("a");
    const daysOld = (name: string): void => utimesSync(at(name), new Date(0), new Date(0));
    const over = [
      temporaryName("a.docx", hostname(), dead),
      temporaryName("a.docx", "máy khác", 1),
      temporaryName("a.docx", hostname(), process.ppid),
    ];
    const kept = [
      temporaryName("a.docx", hostname(), process.ppid),
      temporaryName("a.docx", "máy khác", dead),
      temporaryName("b.docx", hostname(), dead),
      `${temporaryName("a.docx", hostname(), dead)}.docx`,
      ".kehoach-a.docx.tmp",
      "~$a.docx",
      "a.docx.tmp",
    ];
    for (const name of [...over, ...kept]) put(name, "?");
    for (const name of over.slice(1)) daysOld(name);
    for (const name of kept.slice(2)) daysOld(name);
    await writeWhole(at("a.docx"), Buffer.from("x"), "a.docx");
    expect(readdirSync(cwd).sort()).toEqual(["a.docx", ...kept].sort());
  });
});

describe("an input", () => {
  test.runIf(onUnix)("that is a named pipe is refused at once, whatever asks for it", () => {
    execFileSync("mkfifo", [at("a.yaml"), at("van-phong.yaml")]);
    put("b/b.yaml");
    for (const argv of [
      ["build", "a.yaml"],
      ["validate", "a.yaml"],
      ["show", "a.yaml"],
      ["validate", "b/b.yaml"],
      ["validate", "b/b.yaml", "--config", "a.yaml"],
    ]) {
      const { code, err } = kehoach(argv);
      expect(err).toContain("đây là thiết bị hoặc ống dẫn, không phải tệp");
      expect(code).toBe(exitCodes.usage);
    }
  });

  test.runIf(existsSync("/dev/zero"))("without an end is refused, or read no further than a plan may be long", () => {
    expect(kehoach(["build", "/dev/zero", "-o", "a.docx"]).err).toContain("đây là thiết bị hoặc ống dẫn");
    const endless = spawnSync(
      "sh",
      ["-c", '"$0" "$@" < /dev/zero', process.execPath, pathOf("bin/kehoach.js"), "validate", "-"],
      {
        encoding: "utf8",
        timeout: 30_000,
      },
    );
    expect(endless.stdout).toContain("tệp nặng hơn 10 MB");
    expect(endless.status).toBe(exitCodes.faults);
  });

  test.runIf(existsSync("/dev/stdin"))("that the shell hands over is read", () => {
    const { code } = kehoach(["build", "/dev/stdin", "-o", "a.docx"], good);
    expect(code).toBe(exitCodes.done);
    expect(isDocx("a.docx")).toBe(true);
    put("a.yaml");
    const line = '"$0" "$@" 3< a.yaml';
    const argv = [process.execPath, pathOf("bin/kehoach.js"), "build", "/dev/fd/3", "-o", "b.docx"];
    expect(spawnSync("sh", ["-c", line, ...argv], { cwd }).status).toBe(exitCodes.done);
    expect(isDocx("b.docx")).toBe(true);
  });

  test("that is larger than any plan is not read whole", () => {
    put("a.yaml", "- một\n".repeat(2_000_000));
    const { code, out } = kehoach(["validate", "a.yaml"]);
    expect(out.toString("utf8")).toContain("a.yaml: lỗi: tệp nặng hơn 10 MB");
    expect(code).toBe(exitCodes.faults);
  });

  test("may be a folder with the name of a plan", () => {
    put("a.yaml/b.yaml");
    expect(kehoach(["build", "a.yaml", "-q"]).code).toBe(exitCodes.done);
    expect(isDocx("a.yaml/b.docx")).toBe(true);
  });

  test.each([
    ["./-o.yaml", "-o.docx"],
    ["kế hoạch  số 1.yaml", "kế hoạch  số 1.docx"],
    ["Tết.yaml".normalize("NFD"), "Tết.docx".normalize("NFD")],
    ["a/../b.yaml", "b.docx"],
  ])("may be named %s", (name, document) => {
    mkdirSync(at("a"));
    put(name);
    expect(kehoach(["build", name, "-q"])).toMatchObject({ code: exitCodes.done, err: "" });
    expect(isDocx(document)).toBe(true);
  });

  test("with a dash in front, which looks like an option, is recognised", () => {
    put("-a.yaml");
    expect(kehoach(["build", "-a.yaml"]).err).toContain("thì ghi ./ phía trước: ./-a.yaml");
    expect(kehoach(["build", "--", "-a.yaml"]).code).toBe(exitCodes.done);
  });
});
