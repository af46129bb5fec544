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

/** Whether as many items of both are the same, one by one, from these places on. */
const areSame = (before: readonly string[], now: readonly string[], { at, to, length }: SharedRun): boolean =>
  at + length <= before.length &&
  to + length <= now.length &&
  Array.from({ length }, (_, index) => before[at + index] === now[to + index]).every(Boolean);

/**
 * Moves a run of equal items along others of the same words, so that what was put in and what was taken out stand at one
 * place: of two signers of one name, the first became another.
 */
const slid = (before: readonly string[], now: readonly string[], runs: readonly SharedRun[]): SharedRun[] => {
  const done: SharedRun[] = [];
  for (const [index, run] of runs.entries()) {
    const [last, next] = [done.at(-1), runs[index + 1]];
    const [gone, come] = [run.at - (last ? last.at + last.length : 0), run.to - (last ? last.to + last.length : 0)];
    const [goes, comes] = [
      (next?.at ?? before.length) - run.at - run.length,
      (next?.to ?? now.length) - run.to - run.length,
    ];
    const steps =
      gone === 0 && comes === 0 ? Math.min(come, goes) : come === 0 && goes === 0 ? -Math.min(gone, comes) : 0;
    const moved = { ...run, at: run.at + Math.max(steps, 0), to: run.to - Math.min(steps, 0) };
    done.push(areSame(before, now, moved) ? moved : run);
  }
  return done;
};

/** A longest common subsequence, as runs in order; none where the sequences differ too much. */
export const sharedRuns = (before: readonly string[], now: readonly string[]): SharedRun[] => {
  const runs: SharedRun[] = [];
  let [at, to] = [0, 0];
  for (const { removed, added, count } of diffArrays([...before], [...now], { maxEditLength: mostChanges }) ?? []) {
    if (!removed && !added) runs.push({ at, to, length: count });
    if (!added) at += count;
    if (!removed) to += count;
  }
  return slid(before, now, runs);
};
