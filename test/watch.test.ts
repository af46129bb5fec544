import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchFiles } from "../src/cli/watch.ts";

let folder = "";
let controller = new AbortController();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-watch-"));
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  rmSync(folder, { recursive: true, force: true });
});

const refuse = (error: unknown): void => {
  throw error;
};

/** Starts to watch. The returned function performs an action and waits for the next report. */
const watching = async (...paths: string[]): Promise<(act: () => void) => Promise<string[]>> => {
  let tell: (changed: string[]) => void = () => undefined;
  const inside = (path: string): string => path.slice(folder.length + 1).replaceAll("\\", "/");
  await watchFiles(
    paths.map((path) => join(folder, path)),
    (changed) => tell(changed.map(inside)),
    refuse,
    controller.signal,
  );
  return async (act) => {
    const told = new Promise<string[]>((resolve) => {
      tell = resolve;
    });
    act();
    return told;
  };
};
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

test("reports a file that is written, replaced, deleted and comes back", async () => {
  write("plan.yaml", "a");
  write("other.yaml", "a");
  const after = await watching("plan.yaml");
  expect(await after(() => write("plan.yaml", "ab"))).toEqual(["plan.yaml"]);
  const replace = (): void => {
    write("plan.yaml~", "cd");
    renameSync(join(folder, "plan.yaml~"), join(folder, "plan.yaml"));
  };
  expect(await after(replace)).toEqual(["plan.yaml"]);
  expect(await after(() => rmSync(join(folder, "plan.yaml")))).toEqual(["plan.yaml"]);
  expect(await after(() => write("plan.yaml", "ab"))).toEqual(["plan.yaml"]);
});

test("reports a file that was not there, and what a folder holds at any depth but not of what documents are not made of", async () => {
  mkdirSync(join(folder, "mau/partials"), { recursive: true });
  const after = await watching("van-phong.yaml", "mau");
  expect(await after(() => write("van-phong.yaml", "a"))).toEqual(["van-phong.yaml"]);
  const writeSome = (): void => {
    write("mau/ke-hoach.docx", "a");
    write("mau/partials/a.hbs", "a");
  };
  expect(await after(writeSome)).toEqual(["mau/partials/a.hbs"]);
});

test("reports nothing twice and nothing after the end", async () => {
  write("plan.yaml", "a");
  const told: string[][] = [];
  let next: () => void = () => undefined;
  await watchFiles(
    [join(folder, "plan.yaml")],
    (changed) => {
      told.push([...changed]);
      next();
    },
    refuse,
    controller.signal,
  );
  await new Promise<void>((resolve) => {
    next = resolve;
    write("plan.yaml", "ab");
  });
  await new Promise<void>((resolve) => {
    next = resolve;
    write("plan.yaml", "abc");
  });
  controller.abort();
  expect(told).toHaveLength(2);
});

test("reports what fails, and goes on", async () => {
  write("plan.yaml", "a");
  let next: (said: unknown) => void = () => undefined;
  const said = (): Promise<unknown> =>
    new Promise((resolve) => {
      next = resolve;
    });
  const fail = (): never => {
    throw new Error("hỏng");
  };
  await watchFiles([join(folder, "plan.yaml")], fail, (error) => next(error), controller.signal);
  for (const text of ["ab", "abc"]) {
    const told = said();
    write("plan.yaml", text);
    expect(await told).toEqual(new Error("hỏng"));
  }
});
