// Runs as npm's `prepare`: builds dist/ in a clone, and for an install from git, such as pre-commit's `npm install -g git+file://…`.
// There npm runs `npm install` in a fresh clone under the settings of the outer install. With `--global` among them the packages
// that the build needs are missing, and a plain `npm ci` would install into the global folder, too.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, unlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const { name, devDependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

/** npm's settings of how to reach a registry. All others say what to install and where. */
const ofNetwork =
  /^npm_config_(?:\/\/.*|@.*|_auth.*|registry|userconfig|globalconfig|cache|ca|cafile|cert|key|proxy|https?_proxy|noproxy|strict_ssl|fetch_.*)$/i;

const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_config_/i.test(name) || ofNetwork.test(name)),
);

const npm = (...words) => {
  const { npm_execpath: running = "" } = process.env;
  const options = { cwd: root, env, stdio: "inherit" };
  // Another package manager names itself there.
  const { status } =
    basename(running) === "npm-cli.js"
      ? spawnSync(process.execPath, [running, ...words], options)
      : spawnSync("npm", words, { ...options, shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
};

const hasPackages = Object.keys(devDependencies).every((name) =>
  existsSync(`${root}node_modules/${name}/package.json`),
);

/**
 * With `--global`, the inner install puts a link to the clone into the global folder. The outer one would unpack the program
 * through it into the clone, which it then deletes. It had made an empty folder there, which is put back.
 */
const unlinkClone = () => {
  const {
    _PACOTE_NO_PREPARE_: isPreparing,
    npm_config_global: isGlobal,
    npm_config_global_prefix: prefix,
  } = process.env;
  if (!isPreparing || isGlobal !== "true" || !prefix) return;
  const installed = join(prefix, process.platform === "win32" ? "" : "lib", "node_modules", name);
  if (!existsSync(installed) || !lstatSync(installed).isSymbolicLink()) return;
  if (realpathSync(installed) !== realpathSync(root)) return;
  unlinkSync(installed);
  mkdirSync(installed);
};

if (!hasPackages) npm("ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund");
npm("run", "build");
unlinkClone();
