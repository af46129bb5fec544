// Loads TypeScript of the source in a script of the build; Node 20 cannot run it.
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Exports of a source file. @param path from the root of the repository */
export const load = async (path) => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`../${path}`, import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
};
