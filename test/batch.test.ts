import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { manyFiles, throughAll } from "../src/cli/many/through-all.ts";
import { buildDocx, stampOf } from "../src/pipeline.ts";
import { runIn } from "./support/cli.ts";
import { mutated } from "./support/mutants.ts";
import { builtInKind, pathOf, plainHead, planFrom } from "./support/plans.ts";
import { documentAt } from "./support/word.ts";

// Runs over so many plans that threads do the work: started as users start them, from what `npm run build` made.

const onUnix = process.platform !== "win32";
const planOf = (number: number): string => `${plainHead}archive: VT, VP\npurpose: [Việc số ${number}.]\n`;
const nameOf = (number: number): string => `p${String(number).padStart(3, "0")}`;

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach nhiều "));
  mkdirSync(join(cwd, "plans"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (name: string, text: string): void => writeFileSync(join(cwd, "plans", `${name}.yaml`), text);

/** As many right plans as threads are started for, and some. */
const putMany = (count = manyFiles + 8): string[] => {
  const names = Array.from({ length: count }, (_, number) => nameOf(number));
  for (const [number, name] of names.entries()) put(name, planOf(number));
  return names;
};

const kehoach = (argv: readonly string[], env: Record<string, string> = {}) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [pathOf("bin/kehoach.js"), ...argv], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...env },
    encoding: "utf8",
    maxBuffer: 16_000_000,
  });
  return { code: status, err: stderr, out: stdout };
};

/** The environment of a program that runs some code first, in each of its threads. */
const preloaded = (code: string): Record<string, string> => {
  const file = join(cwd, "preloaded.cjs");
  writeFileSync(file, `const { isMainThread, parentPort } = require("node:worker_threads");\n${code}`);
  return { NODE_OPTIONS: `--require "${file}"` };
};

/** The environment of a program whose threads run some code first when they are handed a certain file. */
const doingAt = (name: string, code: string): Record<string, string> =>
  preloaded(
    `if (!isMainThread) parentPort.on("message", ({ port }) => {
       const { on } = port;
       port.on = (event, listener) =>
         on.call(port, event, (message) => {
           if (/${name}/.test(message.task.path)) ${code};
           listener(message);
         });
     });`,
  );

/** Stands for a thread that ran out of memory: it ends as soon as it is handed a certain file. */
const endingAt = (name: string): Record<string, string> => doingAt(name, "process.exit(9)");

/** A thread that waits at a certain file, so that no run is done before it is interrupted, however busy the machine is. */
const waitingAt = (name: string): Record<string, string> =>
  doingAt(name, "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)");

const out = (name: string): string => join(cwd, "out", `${name}.docx`);

const bytesInThisThread = async (text: string, path: string): Promise<Buffer> => {
  const plan = planFrom(text);
  return Buffer.from((await buildDocx(plan, builtInKind(), stampOf(plan, undefined), path, "../plans")).bytes ?? []);
};

describe("build over many plans", () => {
  test("writes the bytes that one thread alone gives, and a line at the end", async () => {
    const names = putMany();
    const { code, err } = kehoach(["build", "plans", "-o", "out/"]);
    expect(err).toMatch(
      new RegExp(`^Đã dựng ${names.length}/${names.length} kế hoạch( trong .+ giây \\(.+\\))?\\.\\n$`),
    );
    expect(code).toBe(exitCodes.done);
    for (const [number, name] of names.entries()) {
      expect(readFileSync(out(name)).equals(await bytesInThisThread(planOf(number), name)), name).toBe(true);
    }
  });

  test("reports wrong plans in the order of the files, and builds the rest", () => {
    const names = putMany();
    const wrong = ["p003", "p010", "p011", "p047"];
    for (const name of wrong) put(name, `${planOf(1)}purpos: [Hai.]\n`);
    put("p020", `${planOf(1)}extra: [\n`);
    const { code, err } = kehoach(["build", "plans", "-o", "out/"]);
    expect(code).toBe(exitCodes.faults);
    const told = [...err.matchAll(/^plans\/(p\d+)\.yaml:/gm)].map((found) => found[1]);
    expect(told).toEqual([...wrong, "p020"].sort());
    expect(err).toContain(`Đã dựng ${names.length - 5}/${names.length} kế hoạch`);
    expect(err).toMatch(/; 5 kế hoạch có lỗi\.\n$/);
    expect(readdirSync(join(cwd, "out"))).toHaveLength(names.length - 5);
  });

  test("reports the office's file once", () => {
    putMany();
    writeFileSync(join(cwd, "plans/van-phong.yaml"), "plase: Thái Nguyên\n");
    const { code, err } = kehoach(["build", "plans", "-o", "out/", "-q"]);
    expect(code).toBe(exitCodes.faults);
    expect(err.match(/van-phong\.yaml:1:1: lỗi/g)).toHaveLength(1);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });

  test("goes on where a thread comes to an end, and says whose fault that is", () => {
    const names = putMany();
    const { code, err } = kehoach(["build", "plans", "-o", "out/"], endingAt("p00[57]"));
    expect(code).toBe(exitCodes.stopped);
    expect(
      err.match(
        /^lỗi: plans\/p00[57]\.yaml: chương trình gặp lỗi của chính nó.*luồng đang xử lý tệp này dừng đột ngột \(mã 9\)/gm,
      ),
    ).toHaveLength(2);
    expect(err).toContain(`Đã dựng ${names.length - 2}/${names.length} kế hoạch`);
    expect(err).toMatch(/; 2 kế hoạch không làm xong được\.\n$/);
    expect(readdirSync(join(cwd, "out"))).toHaveLength(names.length - 2);
  });

  test.each([
    ["ends", "process.exit(9)"],
    ["fails", 'throw new Error("hỏng")'],
  ])("stops at every file where each thread %s before it is ready", (_what, how) => {
    const names = putMany();
    const { code, err } = kehoach(["build", "plans", "-o", "out/"], preloaded(`if (!isMainThread) ${how};`));
    expect(code).toBe(exitCodes.stopped);
    expect(err.match(/^lỗi: plans\/p\d+\.yaml: chương trình gặp lỗi của chính nó.* dừng đột ngột /gm)).toHaveLength(
      names.length,
    );
    expect(err).toMatch(/; \d+ kế hoạch không làm xong được\.\n$/);
  });

  test("says nothing with -q where nothing is wrong", () => {
    putMany();
    expect(kehoach(["build", "plans", "-o", "out/", "-q"])).toEqual({ code: exitCodes.done, err: "", out: "" });
  });
});

test("validate finds the same in threads as in one", () => {
  putMany();
  for (const name of ["p003", "p047"]) put(name, planOf(1).replace("Việc số 1", "Việc  số 1 ."));
  writeFileSync(join(cwd, "plans/van-phong.yaml"), "rules: { double-space: error }\n");
  const all = kehoach(["validate", "plans", "-f", "json"]);
  const found = JSON.parse(all.out);
  expect(found.files).toBe(manyFiles + 8);
  const alone = ["p003", "p047"].map((name) =>
    JSON.parse(kehoach(["validate", `plans/${name}.yaml`, "-f", "json"]).out),
  );
  expect(found.problems).toEqual(alone.flatMap(({ problems }) => problems));
  expect(found.problems).toHaveLength(2);
  expect(all.code).toBe(exitCodes.faults);
});

describe("check over many Word files", () => {
  const word = (name: string): string => `plans/${name}.docx`;
  let names: string[];
  beforeEach(async () => {
    names = putMany().map(word);
    const good = await documentAt("examples/tuyen-truyen-xa.yaml");
    const wrong = mutated(good, [{ say: "./.</w:t>", as: ".</w:t>" }]);
    for (const [at, name] of names.entries()) writeFileSync(join(cwd, name), at % 9 === 4 ? wrong : good);
  });

  test("finds the same in threads as in one, in the same order", () => {
    writeFileSync(join(cwd, "plans/van-phong.yaml"), "rules: { body-end: error }\n");
    const halves = [names.slice(0, manyFiles), names.slice(manyFiles)];
    const told = (format: string, files: readonly string[]): string =>
      kehoach(["check", ...files, "-f", format, "-q"]).out;
    const alone = halves.map((files) => told("text", files)).join("");
    expect(told("text", ["plans"])).toBe(alone);
    expect(alone.match(/: lỗi: .*\[body-end\]/g)).toHaveLength(5);
    const [all, ...parts] = [["plans"], ...halves].map((files) => JSON.parse(told("json", files)));
    expect(all.files).toBe(names.length);
    for (const key of ["problems", "documents"]) expect(all[key]).toEqual(parts.flatMap((part) => part[key]));
  });

  test("goes on where a file is no Word file, and where a thread comes to an end", () => {
    writeFileSync(join(cwd, word("p003")), "không phải tệp Word");
    const { code, err } = kehoach(["check", "plans"], endingAt("p007"));
    expect(code).toBe(exitCodes.stopped);
    expect(err.split("\n").slice(0, 2)).toEqual([
      expect.stringMatching(/^lỗi: plans\/p003\.docx: đây không phải tệp Word/),
      expect.stringMatching(/^lỗi: plans\/p007\.docx: chương trình gặp lỗi của chính nó.* dừng đột ngột /),
    ]);
    expect(err).toContain("\n  không đọc được  plans/p007.docx\n");
    expect(err).toContain(`(đã xem ${names.length - 2} tệp)`);
  });

  test("threads of validate do not load what judges Word files", () => {
    const telling = preloaded(
      `const fs = require("node:fs");
       const { readFileSync } = fs;
       fs.readFileSync = (path, ...more) => {
         if (String(path).endsWith("check.cjs") && !isMainThread) fs.writeSync(2, "judge of Word files\\n");
         return readFileSync(path, ...more);
       };`,
    );
    expect(kehoach(["check", "plans"], telling).err).toContain("judge of Word files\n");
    expect(kehoach(["validate", "plans"], telling).err).not.toContain("judge of Word files\n");
  });
});

describe("jobs that are worked through", () => {
  const nobody = { onInterrupt: () => undefined } as never;

  test("are taken in order, whichever is done first, and no more of them wait than were asked for", async () => {
    const jobs = Array.from({ length: 50 }, (_, at) => at);
    const taken: number[] = [];
    let begun = 0;
    let most = 0;
    const work = async (job: number): Promise<number> => {
      begun++;
      most = Math.max(most, begun - taken.length);
      // Later ones need fewer turns.
      for (let turn = job % 7; turn < 7; turn++) await Promise.resolve();
      return job;
    };
    await throughAll(jobs, 5, work, (done) => void taken.push(done), nobody);
    expect(taken).toEqual(jobs);
    expect(most).toBe(5);
  });
});

describe.runIf(onUnix)("a run that is interrupted", () => {
  const noLitter = (folder: string): void => {
    const left = readdirSync(join(cwd, folder));
    expect(left.filter((name) => !/^p\d+\.docx$/.test(name))).toEqual([]);
    for (const name of left)
      expect(
        readFileSync(join(cwd, folder, name))
          .subarray(-22, -18)
          .toString(),
      ).toBe("PK\x05\x06");
  };

  test.each([
    ["SIGINT", exitCodes.interrupted],
    ["SIGTERM", exitCodes.terminated],
    ["SIGHUP", exitCodes.terminated],
    ["SIGQUIT", exitCodes.terminated],
  ] as const)("by %s leaves whole files alone, and says how many", async (signal, expected) => {
    const total = putMany(400).length;
    const child = spawn(process.execPath, [pathOf("bin/kehoach.js"), "build", "plans", "-o", "out/"], { cwd });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    while (!existsSync(out("p000"))) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    const [code] = await once(child, "close");
    expect(code).toBe(expected);
    const said = /^Đã dừng theo yêu cầu: đã dựng (\d+)\/400 kế hoạch, không có tệp nào ghi dở\.\n$/m.exec(err);
    expect(Number(said?.[1])).toBe(readdirSync(join(cwd, "out")).length);
    expect(Number(said?.[1])).toBeLessThan(total);
    noLitter("out");
  });

  test("by SIGINT while it checks prints no half of a result", async () => {
    const names = putMany(400);
    const good = await documentAt("examples/tuyen-truyen-xa.yaml");
    for (const name of names) writeFileSync(join(cwd, `plans/${name}.docx`), good);
    writeFileSync(join(cwd, "plans/p060.docx"), "không phải tệp Word");
    const child = spawn(process.execPath, [pathOf("bin/kehoach.js"), "check", "plans"], {
      cwd,
      env: { ...process.env, ...waitingAt("p300") },
    });
    let err = "";
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      printed += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      const isTold = err.includes("lỗi: ");
      err += text;
      // Told in the order of the files: those before it are judged. A slow run says now and then how far it is.
      if (!isTold && err.includes("lỗi: ")) child.kill("SIGINT");
    });
    const [code] = await once(child, "close");
    expect([code, printed]).toEqual([exitCodes.interrupted, ""]);
    const said = /^lỗi: .*\n(?:.*\n)*Đã dừng theo yêu cầu: đã kiểm tra (\d+)\/400 tệp, chưa in kết quả\.\n$/m.exec(err);
    expect(Number(said?.[1])).toBeGreaterThan(60);
    expect(Number(said?.[1])).toBeLessThan(400);
  });

  test.each(["build", "validate", "check"])("before its one file is read: %s ends at once", async (command) => {
    const child = spawn(process.execPath, [pathOf("bin/kehoach.js"), command, "-"], { cwd });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    // More than a pipe holds: once it is taken, the program is reading, and waits for more.
    await new Promise((resolve) => child.stdin.write("# ghi chú\n".repeat(100_000), resolve));
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    expect(code).toBe(exitCodes.interrupted);
    expect(err).toMatch(/^Đã dừng theo yêu cầu: đã (dựng|kiểm tra) 0\/1 /);
  });
});

test("on a terminal a bar stands below the lines, and is gone in the end", async () => {
  putMany();
  for (const name of ["p003", "p047"]) put(name, `${planOf(1)}purpos: [Hai.]\n`);
  const { err } = await runIn(cwd, ["build", "plans", "-o", "out/"], { errIsTerminal: true });
  const clear = "\r\x1b[K";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how a bar is drawn
  const bar = /\r\x1b\[\?7l[█░]{20} \d+\/\d+ kế hoạch\x1b\[K\x1b\[\?7h/g;
  expect(err).toMatch(bar);
  const lines = err.replaceAll(clear, "").replace(bar, "");
  expect(lines).toMatch(/^plans\/p003\.yaml:10:1: lỗi: .*\n/);
  expect(lines).toMatch(/\nĐã dựng 46\/48 kế hoạch; 2 kế hoạch có lỗi\.\n$/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing of a bar may be left
  expect(lines).not.toMatch(/[\x1b\r█░]/);
  expect(err.slice(err.lastIndexOf("\x1b[?7h"))).toContain(clear);
});
