import { diffArrays } from "diff";

/** Items that two sequences have in common, one behind the other in both. */
export interface SharedRun {
  /** Of the first of them, in either sequence. */
  at: number;
  to: number;
  length: number;
}

/** Sequences that differ by more items have nothing in common that is worth the time to find it. */
const mostChanges = 5000;

/** A longest common subsequence, as runs in order; none where the sequences differ too much. */
export const sharedRuns = (before: readonly string[], now: readonly string[]): SharedRun[] => {
  const runs: SharedRun[] = [];
  let [at, to] = [0, 0];
  for (const { removed, added, count } of diffArrays([...before], [...now], { maxEditLength: mostChanges }) ?? []) {
    if (!removed && !added) runs.push({ at, to, length: count });
    if (!added) at += count;
    if (!removed) to += count;
  }
  return runs;
};
