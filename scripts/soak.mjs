import { parseArgs } from "node:util";

/**
 * Length of a soak: `--runs` inputs or `--minutes`, whichever ends first, of the inputs that `--seed` gives.
 *
 * @param usualRuns where neither is named
 */
export const soakOptions = (usualRuns) => {
  const option = { type: "string" };
  const { values } = parseArgs({ options: { runs: option, minutes: option, seed: { ...option, default: "1" } } });
  const runs = Number(values.runs ?? (values.minutes ? Number.POSITIVE_INFINITY : usualRuns));
  const endMs = performance.now() + Number(values.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  return { seed: Number(values.seed), goesOn: (run) => run < runs && performance.now() < endMs };
};

/** Remembers which run took longest. */
export const stopwatch = () => {
  let slowest = { run: 0, ms: 0 };
  return {
    note: (run, startMs) => {
      const ms = performance.now() - startMs;
      if (ms > slowest.ms) slowest = { run, ms };
    },
    /** The figures of a soak's last line. */
    figures: () =>
      `slowest: run ${slowest.run}, ${Math.round(slowest.ms)} ms; largest memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  };
};
