import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedRuns, sharedRunsOfLong } from "../src/compare/sequences.ts";

const words = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `từ${(index * 7919) % 1009} ${index % 31}`);

test("sequences that differ in thousands of places are matched through what both have once", () => {
  const source = words(30_000);
  const built = source.flatMap((word, index) => (index % 6 === 0 ? ["1", word] : [word]));
  const runs = sharedRunsOfLong(source, built);
  expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(source.length);
});

const letters = fc.array(fc.constantFrom("a", "b", "c", "d", "đ", "e", "g"), { maxLength: 60 });

test("runs are the same in both sequences, in order, and as long as can be where little differs", () => {
  fc.assert(
    fc.property(letters, letters, fc.boolean(), (one, other, isLong) => {
      const [before, now] = isLong
        ? [
            [...words(900), ...one],
            [...other, ...words(900)],
          ]
        : [one, other];
      let [at, to] = [0, 0];
      for (const run of sharedRunsOfLong(before, now)) {
        expect(run.at >= at && run.to >= to).toBe(true);
        expect(before.slice(run.at, run.at + run.length)).toEqual(now.slice(run.to, run.to + run.length));
        [at, to] = [run.at + run.length, run.to + run.length];
      }
      if (!isLong) expect(sharedRunsOfLong(before, now)).toEqual(sharedRuns(before, now));
    }),
    { seed: 14 },
  );
});
