// Bundles the program and the library with all they need, so that few files are read where there were hundreds.
// Part of `npm run build`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (inside) => fileURLToPath(new URL(`../${inside}`, import.meta.url));

/** Parts of packages that never run here and are slow to load. */
const withoutUnused = {
  name: "without unused",
  setup({ onResolve, onLoad, resolve }) {
    // commander starts programs for commands that are files of their own; ours are not.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer)
        ? { path: "child_process", namespace: "unused" }
        : undefined,
    );
    // piscina can ask the system to run threads after other programs; ours run as they are.
    onResolve({ filter: /^@napi-rs\/nice$/ }, () => ({ path: "nice", namespace: "unused" }));
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
    // fflate can work in threads; it is asked to work here and now.
    onResolve({ filter: /^fflate$/ }, ({ resolveDir }) =>
      resolve("fflate/browser", { resolveDir, kind: "import-statement" }),
    );
    // chalk asks the terminal what it can show; the program settles that itself.
    onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) =>
      resolve("./vendor/supports-color/browser.js", { resolveDir, kind: "import-statement" }),
    );
  },
};

/**
 * The parts that docx spends more than half of a layout on, rewritten to take next to nothing: its helper for
 * `{ ...one, ...other }`, searches among names of fonts and a table under a key of thousands of letters, all for each word
 * that is measured; formats that are put together by a copy for each; and for each line a walk through all that stands on
 * the page, for the sake of drawings where there are none. The results are the same.
 */
const slowParts = [
  [
    /function _objectSpread2\(e\) \{[\s\S]*?\n\}/,
    "function _objectSpread2(all, ...more) { return Object.assign(all, ...more); }",
  ],
  [
    "var knownEastAsianFontOf = (font) => {",
    `var eastAsianFonts = new Map();
var knownEastAsianFontOf = (font) => {
  if (!eastAsianFonts.has(font)) eastAsianFonts.set(font, searchEastAsianFont(font));
  return eastAsianFonts.get(font);
};
var searchEastAsianFont = (font) => {`,
  ],
  [
    "var widthsOf = (font = DEFAULT_FONT) => {",
    `var widthsOfFonts = new Map();
var widthsOf = (font = DEFAULT_FONT) => {
  if (!widthsOfFonts.has(font)) widthsOfFonts.set(font, searchWidths(font));
  return widthsOfFonts.get(font);
};
var searchWidths = (font) => {`,
  ],
  [
    "Object.fromEntries(Object.entries(object).filter(([, value]) => value !== void 0));",
    `{
  const given = {};
  for (const key of Object.keys(object)) if (object[key] !== void 0) given[key] = object[key];
  return given;
};`,
  ],
  [
    "formats.reduce((all, format) => _objectSpread2(_objectSpread2({}, all), withoutUndefined(format)), {});",
    "Object.assign({}, ...formats.map(withoutUndefined));",
  ],
  [
    "const placeDrawings = (placed) => {",
    `const placeDrawings = (placed) => {
		if (placed.length === 0) return;`,
  ],
  ["decodedMore.get(widths + fonts)", "decodedMore.get(widths)?.get(fonts)"],
  [
    "decodedMore.set(widths + fonts, face)",
    "decodedMore.set(widths, (decodedMore.get(widths) ?? new Map()).set(fonts, face))",
  ],
];

/** Threads start with a file that stands beside this one, under a name of ours. */
const placeOfWorker = [["(__dirname, 'worker.js')", "(__filename, '../pool-worker.cjs')"]];

const rewritten = {
  name: "rewritten",
  setup({ onLoad }) {
    const rewrite = (filter, parts) =>
      onLoad({ filter }, ({ path: file }) => {
        const contents = parts.reduce(
          (text, [part, ours]) => {
            const written = text.replace(part, () => ours);
            if (written === text) throw new Error(`${file} has changed: nothing in it is like ${part}`);
            return written;
          },
          readFileSync(file, "utf8"),
        );
        return { contents, loader: "js" };
      });
    rewrite(/[\\/]docx[\\/]dist[\\/]layout\.mjs$/, slowParts);
    rewrite(/[\\/]piscina[\\/]dist[\\/]index\.js$/, placeOfWorker);
  },
};

/** Parts that few runs need, in files of their own by these names; each is loaded by the module that imports it. */
const parts = {
  docx: path("src/docx/library.ts"),
  check: path("src/check/index.ts"),
  preview: path("src/cli/preview/show.ts"),
  handlebars: "handlebars",
  tinyglobby: "tinyglobby",
  piscina: "piscina",
  // Piscina itself and its threads need these.
  "piscina-common": path("node_modules/piscina/dist/common.js"),
  "piscina-symbols": path("node_modules/piscina/dist/symbols.js"),
};

const loadedApart = {
  name: "loaded apart",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path: wanted, resolveDir, kind }) => {
      if (kind === "entry-point") return undefined;
      const source = wanted.startsWith(".") ? join(resolveDir, wanted) : wanted;
      const name = Object.keys(parts).find((part) => [source, `${source}.js`].includes(parts[part]));
      return name && { path: `./${name}.cjs`, external: true };
    });
  },
};

/**
 * The program and the library in one file; what is not asked for does not run.
 *
 * @param collecting code of a module for each part: its `collected` returns what the part imports of this file
 */
const inOneFile = (collecting) => ({
  name: "in one file",
  setup({ onResolve, onLoad }) {
    const program = `
      exports.run = (folder) => require("./cli/run.ts").run(folder);
      exports.work = () => require("./cli/many/workers.ts").work();
      exports.library = () => require("./index.ts");
      exports.shared = {
        ${Object.keys(collecting).map((part) => `"${part}": () => require("for ${part}").collected()`)}
      };`;
    onResolve({ filter: /^(?:the program$|for )/ }, ({ path: name }) => ({ path: name, namespace: "whole" }));
    onLoad({ filter: /./, namespace: "whole" }, ({ path: name }) => ({
      contents: name === "the program" ? program : collecting[name.slice("for ".length)],
      resolveDir: path("src"),
    }));
  },
});

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * In ASCII a file is read as it is, into half the memory; esbuild leaves regular expressions as they were written. The
 * first line identifies the build: it is part of the key of the V8 code cache in bin/kehoach.js.
 */
const inAscii = {
  name: "in ASCII",
  setup({ onEnd }) {
    onEnd(({ outputFiles }) => {
      for (const { path: file, text, hash } of outputFiles) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `// ${hash}\n${text.replace(/[^\0-\x7F]/g, escaped)}`);
      }
    });
  },
};

/** A text takes less time to read back and to parse than the same data as code. */
const dataAsText = {
  name: "data as text",
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path: file }) => {
      const data = JSON.stringify(JSON.parse(readFileSync(file, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: "js" };
    });
  },
};

const settings = {
  absWorkingDir: path(""),
  bundle: true,
  platform: "node",
  target: "node20.19",
  logLevel: "warning",
  metafile: true,
  outExtension: { ".js": ".cjs" },
  outdir: path("dist"),
  define: { "import.meta.url": "__filename" },
  supported: { "dynamic-import": false },
  write: false,
};
const program = { kehoach: "the program" };
const apart = { ...parts, "pool-worker": path("node_modules/piscina/dist/worker.js") };
const plugins = [loadedApart, withoutUnused, dataAsText, rewritten];

// Each input is bundled into one output; a part asks the program for the inputs that the program holds. The first build
// lists these.
const alone = await build({
  ...settings,
  format: "cjs",
  entryPoints: program,
  plugins: [inOneFile({}), ...plugins],
});
const ofProgram = new Set(Object.keys(alone.metafile.inputs));
const inputOf = (file) => relative(path(""), file).replaceAll("\\", "/");

/** Resolves what a file of a part imports of the program. */
const sharing = (resolved) => ({
  name: "sharing",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./, namespace: "file" }, async ({ path: wanted, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === "sharing" || kind === "entry-point" || ofProgram.has(inputOf(importer))) return undefined;
      const found = await resolve(wanted, { importer, resolveDir, kind, pluginData: "sharing" });
      const input = inputOf(found.path);
      return ofProgram.has(input) ? resolved(input, inputOf(importer)) : { ...found, pluginData: undefined };
    });
  },
});

// The second build lists the names that parts import of them: ES modules keep import statements.
const asModules = await build({
  ...settings,
  format: "esm",
  entryPoints: apart,
  plugins: [sharing((input) => ({ path: `shared:${input}`, external: true })), ...plugins],
});
const partOf = new Map();
for (const [output, { inputs }] of Object.entries(asModules.metafile.outputs))
  for (const input of Object.keys(inputs)) partOf.set(input, basename(output, ".cjs"));

/** Names that code imports, by input; null for CommonJS inputs, which are required whole. */
const importsIn = (code) => {
  const imports = new Map();
  for (const [, input] of code.matchAll(/require\("shared:(.+?)"\)/g)) imports.set(input, null);
  for (const [, names, input] of code.matchAll(/^import \{([^}]+)\} from "shared:(.+)";$/gm)) {
    const more = names.split(",").map((name) => name.trim().split(" ")[0]);
    imports.set(input, [...new Set([...(imports.get(input) ?? []), ...more])]);
  }
  return imports;
};
const imports = Object.fromEntries(
  asModules.outputFiles
    .map(({ path: output, text }) => [basename(output, ".cjs"), importsIn(text)])
    .filter(([, { size }]) => size > 0),
);

/** Code that collects imports in a function, so that it costs nothing until a part asks. */
const collectingOf = (imported) => {
  const importing = [];
  const collected = [...imported].map(([input, names], at) => {
    const file = JSON.stringify(path(input));
    if (names === null) return `"${input}": require(${file})`;
    importing.push(`import { ${names.map((name) => `${name} as ${name}_${at}`)} } from ${file};`);
    return `"${input}": { ${names.map((name) => `${name}: ${name}_${at}`)} }`;
  });
  return `${importing.join("\n")}\nexport const collected = () => ({ ${collected} });`;
};

const shared = {
  name: "shared",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./, namespace: "shared" }, ({ path: file }) => ({ path: file, external: true }));
    onLoad({ filter: /./, namespace: "shared" }, ({ path: input, pluginData: part }) => {
      const asked = `require("./kehoach.cjs").shared["${part}"]()["${input}"]`;
      const names = imports[part].get(input);
      return { contents: names ? `export const { ${names} } = ${asked};` : `module.exports = ${asked};` };
    });
  },
};

// CommonJS, because V8 caches the code of scripts and not of modules. Dynamic imports of the source still run late.
const bundled = await build({
  ...settings,
  format: "cjs",
  minify: true,
  entryPoints: { ...program, ...apart },
  plugins: [
    sharing((input, importer) => {
      const part = partOf.get(importer);
      return { path: input, namespace: "shared", suffix: `?${part}`, pluginData: part };
    }),
    shared,
    inOneFile(Object.fromEntries(Object.entries(imports).map(([part, imported]) => [part, collectingOf(imported)]))),
    ...plugins,
    inAscii,
  ],
});
// The code that explains faults of the schemas stands beside, as it does in the source.
const tellingFolder = path("src/schema/compiled");
const telling = await build({
  entryPoints: readdirSync(tellingFolder)
    .filter((name) => name.endsWith(".telling.cjs"))
    .map((name) => join(tellingFolder, name)),
  outdir: path("dist"),
  outExtension: { ".js": ".cjs" },
  minify: true,
  metafile: true,
});
// The inputs of each output, for tests of the bundle; it is not published.
const outputs = { ...bundled.metafile.outputs, ...telling.metafile.outputs };
for (const { inputs } of Object.values(outputs))
  for (const input of Object.keys(inputs)) if (input.startsWith("shared:")) delete inputs[input];
writeFileSync(path("dist/inputs.json"), JSON.stringify({ outputs }));

const { library } = createRequire(import.meta.url)(path("dist/kehoach.cjs"));
const names = Object.keys(library()).join(", ");
writeFileSync(
  path("dist/index.js"),
  // Imported, a file this large would be searched for names of exports first.
  `import { createRequire } from "node:module";
const program = createRequire(import.meta.url)("./kehoach.cjs");
export const { ${names} } = program.library();
`,
);

/** Times New Roman's widths with Vietnamese, for the pages of the preview: each face in two files, for all its letters. */
const fonts = "node_modules/@fontsource/tinos";
const faces = ["400-normal", "400-italic", "700-normal", "700-italic"];
mkdirSync(path("dist/fonts"), { recursive: true });
for (const letters of ["latin", "vietnamese"]) {
  for (const face of faces) {
    const file = `tinos-${letters}-${face}.woff2`;
    copyFileSync(path(`${fonts}/files/${file}`), path(`dist/fonts/${file}`));
  }
}

/** The folder of a package that a file came from. */
const packageOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

/** The terms that some packages name in their package.json and do not carry. */
const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF
CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const licenceOf = (folder) => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file) return readFileSync(join(folder, file), "utf8");
  const { license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (license !== "ISC" || typeof author !== "string") throw new Error(`${folder} has no licence to pass on`);
  return `ISC License\n\nCopyright (c) ${author}\n\n${isc}`;
};

const licences = [...new Set([...[...ofProgram, ...partOf.keys()].map(packageOf), fonts])]
  .filter((folder) => folder !== undefined)
  .sort()
  .map((folder) => {
    return `${folder.replace(/^.*node_modules\//, "")}\n\n${licenceOf(path(folder)).trim()}\n`;
  });
writeFileSync(path("dist/LICENSES.txt"), `What is bundled here, and its licences.\n\n${licences.join("\n---\n\n")}`);
