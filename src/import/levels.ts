import type { Numbering } from "../plan/plan.ts";
import type { LabelReading } from "./labels.ts";
import type { SourceBlock, SourceLine } from "./source.ts";

/** A line with what stands below it; without a reading it is a title that nothing counts. */
export interface Item {
  line: SourceLine;
  reading: LabelReading | null;
  blocks: TreeBlock[];
}

/** A block below a line or at the top level of the text. */
export type TreeBlock =
  | { is: "list"; numbering: Numbering; mark: string; items: Item[] }
  | { is: "title"; item: Item }
  | Exclude<SourceBlock, SourceLine>
  | SourceLine;

/** A list that lines may still be added to. */
interface OpenList extends LabelReading {
  /** As what lists below it name its last item: 1.2, a. */
  names: readonly string[];
  leftMm: number;
  startMm: number;
  bold: boolean;
  /** Its last item announces a list. */
  announces: boolean;
  list: SourceLine["list"];
  isListed: boolean;
  /** Identifies the list and its neighbours. */
  key: string;
}

/** Effect of a line: closes lists down to a depth, then continues the last of them or opens one below it. */
interface LevelStep {
  keep: number;
  does: "continue" | "open" | "plain" | "title";
  reading: LabelReading | null;
}

/** Steps taken so far, the last one first. */
interface Path {
  step: LevelStep;
  before: Path | null;
}

interface ListState {
  frames: readonly OpenList[];
  cost: number;
  path: Path | null;
}

/** A state that may come of another one; its lists are only made where it is worth going on from. */
interface StateCandidate {
  key: string;
  cost: number;
  step: LevelStep;
  from: ListState;
  /** The lists of the other one that stay, and what the line opens or goes on in below them. */
  kept: number;
  own: Omit<OpenList, "key"> | null;
}

/** From the outermost to the innermost, as lists usually stand in each other. */
const ranks: Readonly<Record<Numbering, number>> = {
  "I.": 1,
  "A.": 1.5,
  "1.": 3,
  none: 3.5,
  "1.1.": 4,
  "1.1": 4,
  "a)": 5,
  "a.": 5,
  "(a)": 5.5,
  "1)": 5.5,
  "(1)": 5.5,
  "-": 7,
  "+": 8,
  "*": 9,
};

const isBullet = (numbering: Numbering): boolean => numbering === "-" || numbering === "+" || numbering === "*";

const isPoint = (numbering: Numbering): boolean => ranks[numbering] >= ranks["a)"] && !isBullet(numbering);

const isOfSections = (numbering: Numbering): boolean => ranks[numbering] <= ranks["A."];

/** Stars are titles of points in some texts, and stand below them in others. */
const isPointOrStar = (numbering: Numbering): boolean => isPoint(numbering) || numbering === "*";

/** Count of times that one mark stands outside another in a text, less the reverse; offices have both customs. */
type Customs = (outer: string, inner: string) => number;

/** In a run of bullets, or of points, the mark that is met first is the outer one. */
const customsOf = (lines: readonly SourceLine[]): Customs => {
  const counts = new Map<string, number>();
  const met = { points: [] as string[], bullets: [] as string[] };
  for (const line of lines) {
    const [reading] = line.label?.readings ?? [];
    if (!reading && !isTitleLine(line)) continue;
    const isOfBullets = reading && isBullet(reading.numbering);
    const isOfPoints = reading && isPointOrStar(reading.numbering);
    if (!isOfBullets) met.bullets = [];
    if (!isOfBullets && !isOfPoints) met.points = [];
    if (!isOfBullets && !isOfPoints) continue;
    const { mark } = reading;
    for (const run of [...(isOfBullets ? [met.bullets] : []), ...(isOfPoints ? [met.points] : [])]) {
      if (run.includes(mark)) continue;
      for (const outer of run) counts.set(`${outer} ${mark}`, (counts.get(`${outer} ${mark}`) ?? 0) + 1);
      run.push(mark);
    }
  }
  return (outer, inner) => (counts.get(`${outer} ${inner}`) ?? 0) - (counts.get(`${inner} ${outer}`) ?? 0);
};

/** True if lists of these two may contain each other. */
const areAlike = (one: Numbering, other: Numbering): boolean =>
  (isBullet(one) && isBullet(other)) || (isPointOrStar(one) && isPointOrStar(other));

/** Cost of each sign that a line is at the wrong level. */
const costs = {
  open: 1,
  close: 0.1,
  /** For each list that a new one is not put into. */
  above: 0.3,
  indent: 0.8,
  bold: 0.6,
  otherList: 1,
  otherLevel: 4,
  rank: 3,
  /** A list that counts as the one around it does, and is announced by it or looks unlike it. */
  inLike: 0.5,
  /** A mark inside others that it contains elsewhere in the text. */
  custom: 1.5,
  /** A list of another mark that takes the place of one, though it might stand in it. */
  replaced: 2,
  /** Much further to the right, and not below. */
  step: 1.6,
  shadow: 1.5,
  restart: 3,
  late: 4,
  gap: 3.5,
  strayPrefix: 4,
  /** A list that is not right under the line that announces it. */
  announced: 1,
  noLabel: 5,
  noLabelListed: 20,
};

const farMm = 2;
const stepMm = 4;
/** Lists stand in each other no deeper than this. */
const deepest = 9;
const beamWidth = 24;
/** Readings that cost this much more than the best are dropped. */
const mostBehind = 10;

/** As what stands below an item names it, by its count and as it is written. @example "a.1)" names "a)" */
const namesOf = ({ label }: SourceLine, { numbering, count, prefix }: LabelReading): string[] => [
  isMulti(numbering) ? `${prefix}.${count}` : `${count}`,
  (label?.written ?? "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""),
];

/** True if all words of a line are bold, whatever its label is. */
const isBold = ({ bold, markup }: SourceLine): boolean => bold || /^\*\*[^*]+\*\*$/.test(markup);

/** True if Word's own list places a line below the items of a list. */
const isBelowInWord = ({ list }: { list: SourceLine["list"] }, line: SourceLine): boolean =>
  list !== null && line.list !== null && list.id === line.list.id && line.list.level > list.level;

const listCost = (frame: OpenList, line: SourceLine): number => {
  if (frame.isListed !== line.isListed) return costs.otherList;
  if (!line.list || !frame.list) return 0;
  if (frame.list.id !== line.list.id) return costs.otherList;
  return frame.list.level === line.list.level ? 0 : costs.otherLevel;
};

const isStepIn = (frame: OpenList, line: SourceLine): boolean => line.startMm > frame.startMm + stepMm;

const looksCost = (frame: OpenList, line: SourceLine): number => {
  const isFar = Math.abs(frame.leftMm - line.leftMm) > farMm || Math.abs(frame.startMm - line.startMm) > stepMm;
  const isIn = isBullet(frame.numbering) && isStepIn(frame, line);
  return (isIn ? costs.step : isFar ? costs.indent : 0) + (frame.bold !== isBold(line) ? costs.bold : 0);
};

/** A key of the outermost lists that stay open; equal keys mean equal lists. */
const keyOf = (frames: readonly OpenList[], kept: number): string => frames[kept - 1]?.key ?? "";

/** Announces a list. */
const endsOpen = (line: SourceLine | undefined): boolean => line?.whole.endsWith(":") ?? false;

const frameOf = (line: SourceLine, reading: LabelReading): Omit<OpenList, "key"> => ({
  ...reading,
  names: namesOf(line, reading),
  leftMm: line.leftMm,
  startMm: line.startMm,
  bold: isBold(line),
  announces: endsOpen(line),
  list: line.list,
  isListed: line.isListed,
});

const keyBelow = (outer: string, { mark, count, prefix }: LabelReading): string => `${outer}|${mark}${count}${prefix}`;

const madeOf = ({ from, kept, own, key, cost, step }: StateCandidate): ListState => {
  const frames = from.frames.slice(0, kept);
  if (own) frames.push({ ...own, key });
  return { frames, cost, path: { step, before: from.path } };
};

const isMulti = (numbering: Numbering): boolean => numbering === "1.1." || numbering === "1.1";

/** Cost of continuing the list at a depth. */
const continueCost = (frame: OpenList, line: SourceLine, reading: LabelReading): number | null => {
  if (frame.numbering !== reading.numbering || frame.mark !== reading.mark) return null;
  if (frame.prefix !== reading.prefix) return null;
  const follows = isBullet(reading.numbering) || reading.count === frame.count + 1;
  const gap = follows ? 0 : costs.gap + (reading.count <= frame.count ? 1 : 0);
  return gap + listCost(frame, line) + looksCost(frame, line);
};

/** True below a line that announces a list, for a plain line below a bold one, and for one counted by Word below one by hand. */
const isSurelyInside = (parent: OpenList, line: SourceLine): boolean =>
  parent.announces || (parent.bold && !isBold(line)) || parent.isListed !== line.isListed;

/** Cost of a list inside one that should not contain it. */
const rankCost = (
  parent: OpenList,
  keep: number,
  line: SourceLine,
  reading: LabelReading,
  customs: Customs,
): number => {
  const isInner = ranks[parent.numbering] < ranks[reading.numbering];
  // Word's own levels count first; a label that names its parent leaves no doubt.
  if (isBelowInWord(parent, line) || (reading.prefix !== "" && parent.names.includes(reading.prefix))) return 0;
  // Both "I." above "A." and the other way round are usual at the top.
  if (keep === 1 && parent.numbering === "A." && reading.numbering === "I.") return 0;
  if (parent.mark === reading.mark && reading.count === 1 && isSurelyInside(parent, line)) return costs.inLike;
  if (!areAlike(parent.numbering, reading.numbering)) return isInner ? 0 : costs.rank;
  if (isBullet(reading.numbering) && isStepIn(parent, line)) return 0;
  if (parent.mark === reading.mark) return costs.rank;
  const custom = customs(parent.mark, reading.mark);
  if (custom !== 0) return custom > 0 ? 0 : costs.custom;
  return isInner ? 0 : costs.custom;
};

/** Cost of opening a list below those that stay open. */
const openCost = (
  frames: readonly OpenList[],
  keep: number,
  line: SourceLine,
  reading: LabelReading,
  customs: Customs,
): number => {
  const parent = frames[keep - 1];
  const next = frames[keep];
  const isNamed = parent?.names.includes(reading.prefix) ?? false;
  let cost = costs.open;
  if (parent) cost += rankCost(parent, keep, line, reading, customs);
  if (parent) {
    if (line.leftMm < parent.leftMm - farMm) cost += costs.indent;
    const isSameList = line.list && parent.list && line.isListed && parent.isListed && line.list.id === parent.list.id;
    if (isSameList && line.list && parent.list && line.list.level <= parent.list.level) cost += costs.otherLevel;
  }
  if (reading.prefix !== "" && !isNamed) cost += costs.strayPrefix;
  if (!isBullet(reading.numbering)) {
    if (reading.count !== 1) cost += costs.late;
    if (frames.slice(0, keep).some(({ numbering }) => numbering === reading.numbering)) cost += costs.shadow;
  }
  if (next?.mark === reading.mark) cost += isBullet(reading.numbering) ? 0.2 : costs.restart;
  else if (next && areAlike(next.numbering, reading.numbering) && customs(reading.mark, next.mark) <= 0)
    cost += costs.replaced;
  else if (next && keep === 0 && isOfSections(next.numbering) && !isOfSections(reading.numbering))
    cost += costs.replaced;
  if (next && isBelowInWord(next, line)) cost += costs.otherLevel;
  else if (next && isBullet(next.numbering) && isBullet(reading.numbering) && isStepIn(next, line)) cost += costs.step;
  return cost;
};

/** Count of lists that stay open at a paragraph without a label. */
const keptByText = (frames: readonly OpenList[], { leftMm }: SourceLine): number => {
  let keep = frames.length;
  while (keep > 0) {
    const frame = frames[keep - 1];
    if (!frame || !isBullet(frame.numbering) || leftMm > frame.leftMm + farMm) break;
    keep--;
  }
  return keep;
};

const withoutBullets = (frames: readonly OpenList[]): number => {
  const at = frames.findLastIndex(({ numbering }) => !isBullet(numbering));
  return at + 1;
};

const titleReading: LabelReading = { numbering: "none", count: 1, prefix: "", mark: "title" };

/** True if a line without a label is a title of the lines that follow. */
const isTitleLine = (line: SourceLine): boolean => line.bold && !line.centred && line.markup.length < 200;

const longestReason = 60;

/** All that may be done with a line, behind each of some states. */
const candidatesOf = (
  states: readonly ListState[],
  line: SourceLine,
  above: SourceLine | undefined,
  customs: Customs,
): StateCandidate[] => {
  const out: StateCandidate[] = [];
  const readings = (line.label?.readings ?? []).map((reading) => ({ reading, own: frameOf(line, reading) }));
  const plainCost = line.isListed ? costs.noLabelListed : costs.noLabel + (line.whole.length < longestReason ? 0.5 : 0);
  const title = readings.length === 0 && isTitleLine(line) ? frameOf(line, titleReading) : null;
  for (const from of states) {
    const { frames } = from;
    const add = (cost: number, kept: number, step: LevelStep, own: StateCandidate["own"]): void => {
      const outer = keyOf(frames, kept);
      out.push({ key: own ? keyBelow(outer, own) : outer, cost: from.cost + cost, step, from, kept, own });
    };
    for (const { reading, own } of readings)
      for (let depth = frames.length; depth >= 0; depth--) {
        const closed = costs.close * (frames.length - depth);
        const frame = frames[depth - 1];
        const missed = depth < frames.length && endsOpen(above) ? costs.announced : 0;
        const goesOn = frame ? continueCost(frame, line, reading) : null;
        if (goesOn !== null) add(closed + missed + goesOn, depth - 1, { keep: depth, does: "continue", reading }, own);
        if (depth >= deepest) continue;
        const opened = costs.above * (frames.length - depth) + openCost(frames, depth, line, reading, customs);
        add(missed + opened, depth, { keep: depth, does: "open", reading }, own);
      }
    if (title) {
      const at = frames.findLastIndex(({ mark }) => mark === titleReading.mark);
      const keep = at >= 0 ? at : withoutBullets(frames);
      add(0, keep, { keep, does: "title", reading: null }, title);
      continue;
    }
    const keep = keptByText(frames, line);
    add(readings.length === 0 ? 0 : plainCost, keep, { keep, does: "plain", reading: null }, null);
  }
  return out;
};

/** The cheapest walk over all lines. */
const walk = (lines: readonly SourceLine[]): LevelStep[] => {
  const customs = customsOf(lines);
  let states: ListState[] = [{ frames: [], cost: 0, path: null }];
  for (const [index, line] of lines.entries()) {
    const best = new Map<string, StateCandidate>();
    for (const next of candidatesOf(states, line, lines[index - 1], customs)) {
      const known = best.get(next.key);
      if (!known || next.cost < known.cost) best.set(next.key, next);
    }
    const sorted = [...best.values()].sort((a, b) => a.cost - b.cost);
    const limit = (sorted[0]?.cost ?? 0) + mostBehind;
    states = sorted
      .slice(0, beamWidth)
      .filter(({ cost }) => cost <= limit)
      .map(madeOf);
  }
  const steps: LevelStep[] = [];
  for (let at: Path | null = states[0]?.path ?? null; at; at = at.before) steps.push(at.step);
  return steps.reverse();
};

/** A line to be filled in that nothing counts stands where it is. */
const isLoose = ({ fields, label }: SourceLine): boolean => fields !== null && label === null;

/** A line with its supposed label put back into its text. */
const unlabelled = (line: SourceLine): SourceLine => {
  const { label, whole, fields } = line;
  if (!label) return line;
  const [first = "", ...more] = fields ?? [];
  return {
    ...line,
    label: null,
    markup: whole,
    lead: null,
    fields: fields && [`${label.written} ${first}`, ...more],
  };
};

/** Puts lines, tables and boxes under the lines that they belong to. */
export const treeOf = (blocks: readonly SourceBlock[]): TreeBlock[] => {
  const lines = blocks.filter((block): block is SourceLine => block.is === "line" && !isLoose(block));
  const steps = walk(lines);
  const rootBlocks: TreeBlock[] = [];
  /** The open lists, each with its last item. */
  const open: Item[] = [];
  const blocksAt = (depth: number): TreeBlock[] => open[depth - 1]?.blocks ?? rootBlocks;
  let at = 0;
  for (const block of blocks) {
    if (block.is !== "line" || isLoose(block)) {
      blocksAt(open.length).push(block);
      continue;
    }
    const { keep, does, reading } = steps[at++] ?? { keep: 0, does: "plain", reading: null };
    open.length = Math.min(open.length, does === "continue" ? keep - 1 : keep);
    const into = blocksAt(open.length);
    if (does === "plain") {
      into.push(unlabelled(block));
      continue;
    }
    const item: Item = { line: reading ? block : unlabelled(block), reading, blocks: [] };
    const last = into.at(-1);
    if (does === "title" || !reading) into.push({ is: "title", item });
    else if (does === "continue" && last?.is === "list" && last.mark === reading.mark) last.items.push(item);
    else into.push({ is: "list", numbering: reading.numbering, mark: reading.mark, items: [item] });
    open.push(item);
  }
  return rootBlocks;
};
