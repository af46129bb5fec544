// Wall time and peak memory of the program for many plans and for a large one.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { largePlan } from "./large-plan.mjs";

const path = (inside) => fileURLToPath(new URL(inside, import.meta.url));

const build = (plans, out, env) => {
  const argv = [path("../../bin/kehoach.js"), "build", plans, "-o", out, "-q"];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", path("peak-memory.cjs"), ...argv], {
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const ms = performance.now() - start;
  const kilobytes = Number(/\n(\d+)\n$/.exec(stderr)?.[1]);
  if (status !== 0) throw new Error(`kehoach build: ${stderr}`);
  return { ms, megabytes: Math.round((kilobytes * 1024) / 1e6) };
};

/** One run over so many copies of a plan. */
export const buildMany = (count, plan, folder, env) => {
  const [plans, out] = ["plans", "out"].map((name) => join(folder, name));
  const text = readFileSync(plan);
  mkdirSync(plans);
  for (let at = 0; at < count; at++) writeFileSync(join(plans, `${at}.yaml`), text);
  try {
    return build(plans, out, env);
  } finally {
    for (const written of [plans, out]) rmSync(written, { recursive: true, force: true });
  }
};

/** One plan of so many items, and a table of twice as many rows. */
export const buildLarge = (items, folder, env) => {
  const plan = join(folder, "large.yaml");
  writeFileSync(plan, largePlan(items));
  return build(plan, join(folder, "large.docx"), env);
};
