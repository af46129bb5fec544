// Kills the program with SIGKILL at random moments while it replaces documents, and looks at what it leaves: each document
// is the old one or the new one, byte for byte, and the next run clears what lies beside them. Every tenth run is one over
// so many plans that threads do the work.
//
//   npm run kill -- --runs 1000 --seed 1
//
// Needs `npm run build` before it.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomFrom } from "./random.mjs";
import { soakOptions } from "./soak.mjs";

const { seed, goesOn } = soakOptions(100);
/** Longest delay between the first change in the folder and the kill. */
const writingMs = 15;
const random = randomFrom(seed);

const program = fileURLToPath(new URL("../bin/kehoach.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kehoach-kill-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const planOf = (name, version) => `issuer: Ủy ban nhân dân xã Tân Phú
place: Tân Phú
number: ${version + 1}
date: 2026-05-15
title: Tổ chức Hội nghị ${name}
recipients: [Các thôn]
archive: VT
signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }
purpose: [${Array.from({ length: 40 }, (_, at) => `Việc thứ ${at + 1}.`).join(", ")}]
`;

const argvOf = (plans, out) => [program, "build", join(folder, plans), "-o", out, "-q"];

const build = (plans, out) => {
  const { status, stderr } = spawnSync(process.execPath, argvOf(plans, out), { encoding: "utf8" });
  if (status !== 0) throw new Error(`the program fails without being killed: ${stderr}`);
};

/** A set of plans in two versions, and what each becomes. */
const prepare = (label, count) => {
  const versions = [0, 1].map((version) => {
    const plans = `${label}-${version}`;
    mkdirSync(join(folder, plans));
    for (let at = 0; at < count; at++) writeFileSync(join(folder, plans, `p${at}.yaml`), planOf(at, version));
    const start = performance.now();
    build(plans, join(folder, `${plans}-docx`));
    return { plans, ms: performance.now() - start };
  });
  const out = join(folder, `${label}-out`);
  cpSync(join(folder, `${label}-0-docx`), out, { recursive: true });
  const wanted = versions.map(({ plans }) => {
    const read = (name) => readFileSync(join(folder, `${plans}-docx`, name));
    return new Map(readdirSync(join(folder, `${plans}-docx`)).map((name) => [name, read(name)]));
  });
  return { versions, out, wanted, count };
};

const isTemporary = (name) => /^\.kehoach-.*\.tmp$/.test(name);

/** Contents of the folder: documents of each version, and files beside them. Throws at anything else. */
const look = ({ out, wanted, count }) => {
  const names = readdirSync(out);
  const found = { versions: [0, 0], litter: names.filter(isTemporary).length };
  for (const name of names.filter((other) => !isTemporary(other))) {
    const bytes = readFileSync(join(out, name));
    const version = wanted.findIndex((documents) => documents.get(name)?.equals(bytes));
    if (version < 0) throw new Error(`${name} is neither the old document nor the new one (${bytes.length} bytes)`);
    found.versions[version]++;
  }
  const documents = found.versions[0] + found.versions[1];
  if (documents !== count) throw new Error(`${count - documents} documents are gone`);
  return found;
};

const few = prepare("few", 3);
const many = prepare("many", 45);
const tally = { killed: 0, between: 0, littered: 0 };
let run = 1;
for (; goesOn(run - 1); run++) {
  const set = run % 10 === 0 ? many : few;
  const { plans, ms } = set.versions[run % 2];
  const child = spawn(process.execPath, argvOf(plans, set.out), { stdio: "ignore" });
  const over = once(child, "exit");
  const killIn = (ms) => setTimeout(() => child.kill("SIGKILL"), ms);
  // Much of a run is over before anything is written: every other one is killed from there on.
  const watcher = run % 4 < 2 ? watch(set.out).once("change", () => killIn(random() * writingMs)) : undefined;
  const timer = watcher ? undefined : killIn(random() * ms);
  const [, signal] = await over;
  clearTimeout(timer);
  watcher?.close();
  const { versions, litter } = look(set);
  if (signal) tally.killed++;
  if (versions[0] > 0 && versions[1] > 0) tally.between++;
  if (litter > 0) tally.littered++;
  if (run % 100 === 0) console.error(`${run} runs, ${tally.killed} killed`);
}
for (const set of [few, many]) {
  build(set.versions[0].plans, set.out);
  const { versions, litter } = look(set);
  if (versions[1] > 0 || litter > 0)
    throw new Error(`after a whole run ${versions[1]} old documents, ${litter} leftovers`);
}
console.log(
  `${run - 1} runs, ${tally.killed} killed, ${tally.between} left old and new documents side by side, ${tally.littered} a temporary file; no document broken or lost, nothing left behind by the next run`,
);
