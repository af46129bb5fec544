import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that replace modules or globals before the source is loaded: each runs in a process of its own. */
const isolated = ["test/properties.test.ts", "test/slow-patterns.test.ts"];

/** Files that take longest: begun last, one of them would keep a core busy while the others have nothing left to do. */
const longest = ["equal", "documents", "batch", "hostile", "bundle", "pages", "files", "check-mutants", "elsewhere"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      longest.some((name) => moduleId.endsWith(`/test/${name}.test.ts`));
    const sorted = await super.sort(files);
    const isAlone = ({ project }: TestSpecification): boolean => project.name === "isolated";
    return [
      ...sorted.filter(isAlone),
      ...sorted.filter((file) => !isAlone(file) && isLong(file)),
      ...sorted.filter((file) => !isAlone(file) && !isLong(file)),
    ];
  }
}

export default defineConfig({
  test: {
    // By default vitest leaves one core unused.
    maxWorkers: "100%",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Tests that call npm ask no registry, not even for a newer npm.
    env: { npm_config_update_notifier: "false" },
    sequence: { sequencer: LongestFirst },
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
