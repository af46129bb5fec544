// Bundles the program and the library with all they need, so that few files are read where there were hundreds.
// Part of `npm run build`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
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
 * What docx spends more than half of a layout on, written so that it takes next to nothing: its helper for
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

/** What few runs need stands in files of its own, by these names. */
const parts = {
  "docx-shell": path("src/docx/shell.ts"),
  pdf: path("src/cli/pdf/pdf.ts"),
  preview: path("src/cli/preview/show.ts"),
  completion: path("src/cli/completion.ts"),
  machine: path("src/cli/machine.ts"),
  check: path("src/check/index.ts"),
  compare: path("src/compare/index.ts"),
  handlebars: "handlebars",
  tinyglobby: "tinyglobby",
  piscina: "piscina",
};

const loadedApart = {
  name: "loaded apart",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path: wanted, importer, resolveDir, kind }) => {
      // The library has readDocx and checkDocument at once, out of the same file.
      const isOfLibrary = importer === path("src/index.ts") && wanted === "./check/index.ts";
      if (kind !== "dynamic-import" && !isOfLibrary) return undefined;
      const source = wanted.startsWith(".") ? join(resolveDir, wanted) : wanted;
      const name = Object.keys(parts).find((part) => parts[part] === source);
      return name && { path: `./${name}.cjs`, external: true };
    });
  },
};

/** The program and the library in one file; what is not asked for does not run. */
const inOneFile = {
  name: "in one file",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^the program$/ }, () => ({ path: "the program", namespace: "whole" }));
    onLoad({ filter: /./, namespace: "whole" }, () => ({
      contents: `
        exports.run = (folder) => require("./cli/run.ts").run(folder);
        exports.work = () => require("./cli/many/workers.ts").work();
        exports.library = () => require("./index.ts");`,
      resolveDir: path("src"),
    }));
  },
};

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * In ASCII a file is read as it is, into half the memory; esbuild leaves regular expressions as they were written. The
 * first line tells one build from another: bin/kehoach.js keeps compiled code by it.
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

// CommonJS, because V8 keeps the code of scripts and not of modules. What the source imports late still runs late.
const program = await build({
  bundle: true,
  platform: "node",
  target: "node20.19",
  minify: true,
  logLevel: "warning",
  metafile: true,
  entryPoints: {
    kehoach: "the program",
    ...parts,
    "pool-worker": path("node_modules/piscina/dist/worker.js"),
  },
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  outdir: path("dist"),
  define: { "import.meta.url": "__filename" },
  supported: { "dynamic-import": false },
  plugins: [inOneFile, loadedApart, withoutUnused, dataAsText, rewritten, inAscii],
  write: false,
});
// What tells of faults of the schemas stands beside, as it does in the source.
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
// What went into which file, for the test of licences; it is not published.
const outputs = { ...program.metafile.outputs, ...telling.metafile.outputs };
writeFileSync(path("dist/inputs.json"), JSON.stringify({ ...program.metafile, outputs }));

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

const licences = [...new Set([...Object.keys(program.metafile.inputs).map(packageOf), fonts])]
  .filter((folder) => folder !== undefined)
  .sort()
  .map((folder) => {
    return `${folder.replace(/^.*node_modules\//, "")}\n\n${licenceOf(path(folder)).trim()}\n`;
  });
writeFileSync(path("dist/LICENSES.txt"), `What is bundled here, and its licences.\n\n${licences.join("\n---\n\n")}`);
