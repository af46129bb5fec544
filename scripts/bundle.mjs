// Bundles the program and the library with all they need, so that few files are read where there were hundreds.
// Part of `npm run build`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** What few runs need, and what it is loaded as: it stands in a file of its own. */
const seldom = {
  "./shell.ts": "docx-shell",
  "./pdf.ts": "pdf",
  "../completion.ts": "completion",
  "../machine.ts": "machine",
  handlebars: "handlebars",
  tinyglobby: "tinyglobby",
  workerpool: "workerpool",
};

const loadedApart = {
  name: "loaded apart",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path: wanted, kind }) =>
      kind === "dynamic-import" && wanted in seldom ? { path: `./${seldom[wanted]}.cjs`, external: true } : undefined,
    );
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

const common = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  minify: true,
  logLevel: "warning",
  metafile: true,
};

const library = await build({
  ...common,
  entryPoints: [path("src/index.ts")],
  format: "esm",
  // Some packages are CommonJS and ask for Node's own modules.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  plugins: [withoutUnused],
  outfile: path("dist/index.js"),
});

// CommonJS, because V8 keeps the code of scripts and not of modules. What the source imports late still runs late.
const program = await build({
  ...common,
  entryPoints: {
    kehoach: path("src/cli/run.ts"),
    "docx-shell": path("src/docx/shell.ts"),
    pdf: path("src/cli/pdf.ts"),
    completion: path("src/cli/completion.ts"),
    machine: path("src/cli/machine.ts"),
    handlebars: "handlebars",
    tinyglobby: "tinyglobby",
    workerpool: "workerpool",
  },
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  outdir: path("dist"),
  define: { "import.meta.url": "__filename" },
  supported: { "dynamic-import": false },
  plugins: [loadedApart, withoutUnused, inAscii],
  write: false,
});

/** The folder of a package that a file came from. */
const packageOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

const inputs = [library, program].flatMap(({ metafile }) => Object.keys(metafile.inputs));
const licences = [...new Set(inputs.map(packageOf))]
  .filter((folder) => folder !== undefined)
  .sort()
  .map((folder) => {
    const licence = readdirSync(path(folder)).find((file) => /^licen[cs]e/i.test(file));
    if (!licence) throw new Error(`${folder} has no licence to pass on`);
    return `${folder.replace(/^.*node_modules\//, "")}\n\n${readFileSync(join(path(folder), licence), "utf8").trim()}\n`;
  });
writeFileSync(path("dist/LICENSES.txt"), `What is bundled here, and its licences.\n\n${licences.join("\n---\n\n")}`);
