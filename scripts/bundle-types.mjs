// Writes dist/index.d.ts: the declarations of src/index.ts and all that they name, in one file. Part of `npm run build`.
// The known bundlers of declarations ask for the JavaScript API of an older TypeScript beside ours, or for a newer Node.
// They also take any input; this one takes what tsc writes: statements that begin at the margin, named imports, JSDoc.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kehoach-types-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const tsc = join(root, "node_modules/typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json"), "--outDir", folder], {
  stdio: "inherit",
});
if (status !== 0) process.exit(1);

/** Names in the braces of an import or export, each with its name in the other file. */
const namesIn = (braces) =>
  braces
    .split(",")
    .map((part) => part.trim().replace(/^type /, ""))
    .filter(Boolean)
    .map((part) => part.split(" as "))
    .map(([theirs, ours = theirs]) => ({ theirs, ours }));

/** A file's own declarations by name, and where the names come from that it takes over from other files. */
const parse = (file) => {
  const declarations = new Map();
  const taken = new Map();
  let comment = "";
  for (const chunk of readFileSync(file, "utf8").split(/^(?=(?:import|export|declare|interface|type) )/m)) {
    // The comment of the next statement ends this chunk.
    const [, statement, next] = /^([\s\S]*?)(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?$/.exec(chunk);
    const [, braces, from] = /^(?:import|export)(?: type)? \{([^}]*)\} from "([^"]+)";/.exec(statement) ?? [];
    const [, name] = /^(?:export )?(?:declare )?(?:interface|type|const|function|class) (\w+)/.exec(statement) ?? [];
    if (from !== undefined) {
      const other = from.startsWith(".") ? join(dirname(file), from.replace(/\.ts$/, ".d.ts")) : from;
      for (const { theirs, ours } of namesIn(braces)) taken.set(ours, { file: other, name: theirs });
    } else if (name !== undefined) {
      declarations.set(name, `${comment}${statement.trimEnd().replace(/^export /, "")}`);
    } else if (statement.trim() !== "" && statement.trim() !== "export {};") {
      throw new Error(`${file}: a statement that scripts/bundle-types.mjs does not know: ${statement}`);
    }
    comment = next ?? "";
  }
  return { declarations, taken };
};

const parsed = new Map();
const fileAt = (file) => {
  if (!parsed.has(file)) parsed.set(file, parse(file));
  return parsed.get(file);
};

/** The file that declares a name, however many others pass it on. */
const declaredAt = (file, name) => {
  if (!file.endsWith(".d.ts")) throw new Error(`the public types name ${name} of the package ${file}`);
  const { declarations, taken } = fileAt(file);
  if (declarations.has(name)) return { file, name, text: declarations.get(name) };
  const next = taken.get(name);
  return next && declaredAt(next.file, next.name);
};

const bundled = new Map();
const include = ({ file, name, text }) => {
  const known = bundled.get(name);
  if (known?.file === file) return;
  if (known) throw new Error(`two types are named ${name}, in ${known.file} and ${file}: rename one of them`);
  bundled.set(name, { file, text });
  const code = text.replace(/\/\*\*[\s\S]*?\*\/|"[^"\n]*"/g, "");
  for (const [word] of code.matchAll(/(?<![\w.])[A-Za-z]\w*(?!\w|\??:)/g)) {
    const found = declaredAt(file, word);
    if (found) {
      if (found.name !== word) throw new Error(`${file}: ${found.name} is imported as ${word}; keep its name`);
      include(found);
    }
  }
};

const index = join(folder, "index.d.ts");
const exported = [...fileAt(index).taken.keys()].sort();
for (const name of exported) include(declaredAt(index, name));
const declarations = [...bundled].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { text }]) => text);
writeFileSync(join(root, "dist/index.d.ts"), `${declarations.join("\n")}\nexport { ${exported.join(", ")} };\n`);
