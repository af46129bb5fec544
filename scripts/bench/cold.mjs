// One document, one process: node cold.mjs <contender> <folder> <output>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contenders } from "./contenders.mjs";

const [name, folder, output] = process.argv.slice(2);
const generate = await contenders[name].load();
const data = JSON.parse(readFileSync(join(folder, "data.json"), "utf8"));
const template = contenders[name].template && readFileSync(join(folder, `${name}.docx`));
writeFileSync(output, await generate(data, template));
