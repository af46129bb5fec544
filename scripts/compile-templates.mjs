// Compiles templates/ke-hoach/: its JSON files to src/kind/compiled/, its templates to src/template/compiled/, so that
// nothing of it is read or compiled while a plan is built. Part of `npm run build`; what it writes is not kept.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import Handlebars from "handlebars";

const folder = new URL("../templates/ke-hoach/", import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), "utf8");
const write = (path, text) => {
  const file = new URL(`../src/${path}`, import.meta.url);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, text);
};

write(
  "kind/compiled/ke-hoach.ts",
  `import type { BuiltIn } from "../built-in.ts";

export const keHoach: BuiltIn = { names: ${read("kind.json")}, layout: ${read("layout.json")} };
`,
);

// The same options as for an office's own templates: src/template/fill.ts.
const options = { strict: true, preventIndent: true };
const files = ["template.hbs", ...readdirSync(new URL("partials/", folder)).map((name) => `partials/${name}`)];
const compiled = files.map((file) => {
  const name = file.replace(/^partials\//, "").replace(/\.hbs$/, "");
  const code = Handlebars.precompile(read(file).normalize("NFC"), options);
  return `  ${JSON.stringify(name)}: { file: ${JSON.stringify(file)}, code: ${code} },`;
});
write("template/compiled/ke-hoach.ts", `// @ts-nocheck\nexport const keHoach = {\n${compiled.join("\n")}\n};\n`);
