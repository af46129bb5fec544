import { diffArrays } from "diff";

/** Items that two sequences have in common, one behind the other in both. */
interface SharedRun {
  /** Of the first of them, in either sequence. */
  at: number;
  to: number;
  length: number;
}

/** Sequences that differ by more items have nothing in common that is worth the time to find it. */
const mostChanges = 5000;

/** True if `length` items of both are equal, pair by pair, from these indexes on. */
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

const runsWithin = (before: readonly string[], now: readonly string[], most: number): SharedRun[] | undefined => {
  if (Math.abs(before.length - now.length) > most) return undefined;
  const changes = diffArrays([...before], [...now], { maxEditLength: most });
  if (!changes) return undefined;
  const runs: SharedRun[] = [];
  let [at, to] = [0, 0];
  for (const { removed, added, count } of changes) {
    if (!removed && !added) runs.push({ at, to, length: count });
    if (!added) at += count;
    if (!removed) to += count;
  }
  return runs;
};

/** A longest common subsequence, as runs in order; none where the sequences differ too much. */
export const sharedRuns = (before: readonly string[], now: readonly string[]): SharedRun[] =>
  slid(before, now, runsWithin(before, now, mostChanges) ?? []);

/** Length of a run of items that marks one place of both sequences if it occurs once in each. */
const anchorLength = 4;

/** Most changes that are looked for between two anchors. */
const mostBetween = 400;

/** Start of each run of items that occurs only once in a sequence. */
const onlyOnce = (items: readonly string[]): Map<string, number> => {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = 0; at + anchorLength <= items.length; at++) {
    const key = items.slice(at, at + anchorLength).join(" ");
    if (found.has(key)) repeated.add(key);
    else found.set(key, at);
  }
  for (const key of repeated) found.delete(key);
  return found;
};

/** The longest series of pairs that rises in both. */
const rising = (pairs: readonly (readonly [at: number, to: number])[]): (readonly [at: number, to: number])[] => {
  /** Of each length, the index of the pair that ends a series of it with the least `to`. */
  const ends: number[] = [];
  const former = new Array<number>(pairs.length).fill(-1);
  for (const [index, [, to]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    former[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const series: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = former[index] ?? -1) {
    const pair = pairs[index];
    if (pair) series.push(pair);
  }
  return series.reverse();
};

/**
 * Items in common of two sequences of any length and any difference, in nearly linear time: a longest common subsequence
 * where they differ little, else one through the places that both have only once.
 */
export const sharedRunsOfLong = (before: readonly string[], now: readonly string[]): SharedRun[] => {
  const whole = runsWithin(before, now, mostBetween);
  if (whole) return whole;
  const places = onlyOnce(now);
  const pairs = [...onlyOnce(before)].flatMap(([key, at]) => {
    const to = places.get(key);
    return to === undefined ? [] : [[at, to] as const];
  });
  const runs: SharedRun[] = [];
  let [at, to] = [0, 0];
  const between = (atEnd: number, toEnd: number): void => {
    const inside = runsWithin(before.slice(at, atEnd), now.slice(to, toEnd), mostBetween) ?? [];
    runs.push(...inside.map((run) => ({ at: run.at + at, to: run.to + to, length: run.length })));
  };
  for (const [nextAt, nextTo] of rising(pairs)) {
    // Anchors that overlap the last one go on with it, or are no match of it.
    const isBehind = nextAt >= at && nextTo >= to;
    const goesOn = !isBehind && nextAt - at === nextTo - to;
    if (!isBehind && !goesOn) continue;
    if (isBehind && (nextAt > at || nextTo > to)) between(nextAt, nextTo);
    const [from, fromTo] = isBehind ? [nextAt, nextTo] : [at, to];
    const length = nextAt + anchorLength - from;
    if (length > 0) runs.push({ at: from, to: fromTo, length });
    [at, to] = [nextAt + anchorLength, nextTo + anchorLength];
  }
  between(before.length, now.length);
  return runs;
};
