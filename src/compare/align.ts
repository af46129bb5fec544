import { sharedRuns } from "./sequences.ts";

/** Lines of two documents side by side: one of them where the other document has none. */
export interface Pair<Line> {
  before?: Line;
  now?: Line;
  /** It is the same, and stands elsewhere. */
  moved?: true;
}

/** Lines that only one of two documents has, up to the next ones that both have. */
interface AlignStep<Line> {
  before: Line[];
  now: Line[];
  same: Pair<Line>[];
}

const pair = <Line>(before: Line | undefined, now: Line | undefined): Pair<Line> => ({
  ...(before === undefined ? {} : { before }),
  ...(now === undefined ? {} : { now }),
});

const stepsOf = <Line extends { key: string }>(before: readonly Line[], now: readonly Line[]): AlignStep<Line>[] => {
  const steps: AlignStep<Line>[] = [];
  let [at, to] = [0, 0];
  const keysOf = (lines: readonly Line[]): string[] => lines.map(({ key }) => key);
  for (const run of [...sharedRuns(keysOf(before), keysOf(now)), { at: before.length, to: now.length, length: 0 }]) {
    const same = Array.from({ length: run.length }, (_, index) => pair(before[run.at + index], now[run.to + index]));
    steps.push({ before: before.slice(at, run.at), now: now.slice(to, run.to), same });
    [at, to] = [run.at + run.length, run.to + run.length];
  }
  return steps;
};

/** Takes out of the steps what stands at one place before and at another now. @returns what it was, by what it is */
const takeMoves = <Line extends { key: string }>(
  steps: readonly AlignStep<Line>[],
  canMove: (before: Line, now: Line) => boolean,
): Map<Line, Line> => {
  const gone = new Map<string, { line: Line; step: AlignStep<Line> }[]>();
  for (const step of steps) {
    for (const line of step.before) {
      if (line.key === "") continue;
      const same = gone.get(line.key);
      if (same) same.push({ line, step });
      else gone.set(line.key, [{ line, step }]);
    }
  }
  const moves = new Map<Line, Line>();
  for (const { now } of steps) {
    for (const line of now) {
      const all = gone.get(line.key) ?? [];
      const index = all.findIndex((each) => canMove(each.line, line));
      const [from] = index < 0 ? [] : all.splice(index, 1);
      if (!from) continue;
      moves.set(line, from.line);
      from.step.before.splice(from.step.before.indexOf(from.line), 1);
    }
  }
  return moves;
};

/** Lines that are less alike than this are two different ones. */
const least = 0.3;
/** Above this product of lines, a gap is paired in order: a table that was written anew. */
const mostPairs = 40_000;
/** Pairs lines of a gap, in order, so that the sum of likenesses is the greatest. */
const pairedByLikeness = <Line>(
  before: readonly Line[],
  now: readonly Line[],
  likeness: (before: Line, now: Line) => number,
): Pair<Line>[] => {
  const width = now.length + 1;
  const like = before.map((one) => now.map((other) => likeness(one, other)));
  const best = new Float64Array((before.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const alike = like[row]?.[column] ?? 0;
      const both = alike < least ? 0 : alike + at(row + 1, column + 1);
      best[row * width + column] = Math.max(both, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair<Line>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < now.length) {
    if (row < before.length && at(row, column) === at(row + 1, column)) pairs.push(pair(before[row++], undefined));
    else if (column < now.length && at(row, column) === at(row, column + 1)) pairs.push(pair(undefined, now[column++]));
    else pairs.push(pair(before[row++], now[column++]));
  }
  return pairs;
};

const pairedInOrder = <Line>(before: readonly Line[], now: readonly Line[]): Pair<Line>[] =>
  Array.from({ length: Math.max(before.length, now.length) }, (_, at) => pair(before[at], now[at]));

/**
 * Aligns the lines of two documents: those with the same key first, then those that moved, then between them those that are
 * alike.
 *
 * @param likeness of two lines with different keys, from 0 to 1
 * @param canMove whether one line may be another that stands elsewhere, as their keys are the same
 * @returns in the order of the document as it is now
 */
export const alignLines = <Line extends { key: string }>(
  before: readonly Line[],
  now: readonly Line[],
  likeness: (before: Line, now: Line) => number,
  canMove: (before: Line, now: Line) => boolean = () => true,
): Pair<Line>[] => {
  const steps = stepsOf(before, now);
  const moves = takeMoves(steps, canMove);
  return steps.flatMap((step) => {
    const moved = step.now.filter((line) => moves.has(line));
    const added = step.now.filter((line) => !moves.has(line));
    const paired = step.before.length * added.length > mostPairs ? pairedInOrder : pairedByLikeness;
    return [
      ...paired(step.before, added, likeness),
      ...moved.map((line): Pair<Line> => ({ ...pair(moves.get(line), line), moved: true })),
      ...step.same,
    ];
  });
};
