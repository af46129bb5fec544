// Writes what is made from the rules: docs/luat.md, and their names in the office's schema. `npm run manual`
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "./load.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const { filesOfRules } = await load("scripts/manual-text.ts");
for (const [path, text] of Object.entries(filesOfRules(root))) writeFileSync(`${root}${path}`, text);
