import { defineConfig } from "vitest/config";

/** Files that replace modules or globals before the source is loaded: each runs in a process of its own. */
const isolated = ["test/properties.test.ts", "test/slow-patterns.test.ts"];

export default defineConfig({
  test: {
    // By default vitest leaves one core unused.
    maxWorkers: "100%",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: "isolated", include: isolated } },
      {
        extends: true,
        // One process runs many files and loads the source once.
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: isolated, isolate: false },
      },
    ],
  },
});
