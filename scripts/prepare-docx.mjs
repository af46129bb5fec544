// Lets the docx library make the parts of a .docx that are the same for every plan: src/docx/compiled/shells.ts.
// Part of `npm run build`, after the templates; what it writes is not kept in the repository.
import { mkdirSync, writeFileSync } from "node:fs";
import { load } from "./load.mjs";

const root = new URL("../", import.meta.url);

const { makeShell } = await load("src/docx/shell.ts");
const { builtInLayout } = await load("src/kind/built-in.ts");

const keep = (name, { crc, size, deflated }) => [name, crc, size, Buffer.from(deflated).toString("base64")];
const shells = await Promise.all(builtInLayout.profiles.map((profile) => makeShell(builtInLayout, profile)));
const prepared = {
  ...shells[0],
  fixed: shells[0].fixed.map((part) => keep(part.path, part)),
  ready: [...shells[0].ready].map(([xml, part]) => keep(xml, part)),
  styles: Object.fromEntries(
    builtInLayout.profiles.map(({ name }, index) => [name, keep("word/styles.xml", shells[index].styles)]),
  ),
  looks: Object.fromEntries(builtInLayout.profiles.map(({ name }, index) => [name, shells[index].looks])),
};
const compiled = new URL("src/docx/compiled/", root);
mkdirSync(compiled, { recursive: true });
writeFileSync(
  new URL("shells.ts", compiled),
  `import type { PreparedShells } from "../prepared.ts";\n\nexport const shells: PreparedShells = ${JSON.stringify(prepared)};\n`,
);
