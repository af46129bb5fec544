// Sizes of packages: packed, and installed with their dependencies.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** @param root of our own package */
export const ownSize = (root) => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  const [{ size, unpackedSize }] = JSON.parse(packed);
  return { packed: size, installed: unpackedSize };
};

const withDependencies = (name, modules, seen) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
  for (const other of Object.keys(dependencies)) withDependencies(other, modules, seen);
  return seen;
};

/** Bytes of packages and all that they need, as they lie in a folder of modules. */
export const installedSize = (names, modules) => {
  const all = new Set(names.flatMap((name) => [...withDependencies(name, modules, new Set())]));
  let bytes = 0;
  for (const name of all) {
    for (const file of readdirSync(join(modules, name), { recursive: true, withFileTypes: true })) {
      if (file.isFile()) bytes += statSync(join(file.parentPath, file.name)).size;
    }
  }
  return bytes;
};
