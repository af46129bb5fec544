// Plans a second in one thread, once warm: node warm.mjs <contender, or kehoach> <folder>
// kehoach reads YAML, checks its shape and builds, by another name after it judged it by all rules, too; the others get
// their data ready to use.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contenders } from "./contenders.mjs";

const warmMs = 1000;
const measuredMs = 1500;

const [name, folder] = process.argv.slice(2);

const kehoach = async (byRules) => {
  const { buildDocx, lintPlan, readKind, readPlan } = await import("../../dist/index.js");
  const bytes = readFileSync(new URL("ke-hoach.yaml", import.meta.url));
  const { kind } = readKind();
  return async () => {
    const read = readPlan("ke-hoach.yaml", bytes);
    if (byRules) lintPlan(read, kind);
    return buildDocx(read.plan, kind);
  };
};

const other = async () => {
  const generate = await contenders[name].load();
  const data = JSON.parse(readFileSync(join(folder, "data.json"), "utf8"));
  const template = contenders[name].template && readFileSync(join(folder, `${name}.docx`));
  return () => generate(data, template);
};

const build = await (name in contenders ? other() : kehoach(name !== "kehoach"));

const perSecond = async (ms) => {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < ms) {
    await build();
    count++;
  }
  return (1000 * count) / (performance.now() - start);
};

await perSecond(warmMs);
console.log(await perSecond(measuredMs));
