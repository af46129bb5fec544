import { sharedRunsOfLong } from "../compare/sequences.ts";
import { wordsIn } from "../compare/words.ts";
import { anySign } from "../knowledge/signs.ts";
import type { Passage } from "./passages.ts";
import { keyOf, unseen, type Word } from "./words.ts";

/** Differences that a built document may have from its source, as the report names them. */
export const restatements = {
  capitals: "chữ hoa theo thể thức",
  zeros: "số 0 đứng trước",
  spaced: "chữ gõ cách quãng, dính liền viết lại",
  moved: "dòng của phần đầu, phần ký xếp lại chỗ",
  nested: "ô của bảng lồng nhau xếp lại chỗ",
  labels: "số thứ tự do Word đánh, nay in thành chữ",
  fixed: "chữ in sẵn của thể thức",
  tones: "dấu thanh của Quốc hiệu, Tiêu ngữ",
  encoding: "đoạn đổi từ bảng mã cũ sang Unicode",
  ends: "dấu cuối dòng",
  marks: "dấu câu, nháy, gạch trong dòng",
} as const;

export type Restatement = keyof typeof restatements;

/** Words of one document that the other has not, side by side in one paragraph. */
export interface Stray {
  words: string;
  /** The paragraph they stand in. */
  context: string;
  page?: number;
}

/** Text that an import left out of the plan and listed. */
export interface LeftText {
  text: string;
}

/** Styles of the letterhead and the ending, whose lines stand elsewhere in other files. */
const movable: ReadonlySet<string> = new Set(
  "quoc-hieu tieu-ngu chu-quan co-quan so-ky-hieu dia-danh-ngay dau-muc-do luu-hanh ten-loai trich-yeu nhan-noi-nhan noi-nhan soan-thao quyen-han chuc-vu-khac ho-ten ho-ten-duoi phu-luc phu-luc-ten phu-luc-kem dia-chi".split(
    " ",
  ),
);

/** Words that the program prints by itself, by the style of their line; null: all of that line. */
const fixedWords: Readonly<Record<string, RegExp | null>> = {
  "quoc-hieu": null,
  "tieu-ngu": null,
  "ten-loai": null,
  "nhan-noi-nhan": null,
  "phu-luc-kem": null,
  "so-ky-hieu": /^\p{L}+$/u,
  // A file without a date gets a year, one without a line of the archive its usual one; a doubt reports both.
  "dia-danh-ngay": /^(?:ngày|tháng|năm|20\d\d)$/,
  "noi-nhan": /^(?:lưu|như|trên|vt)$/,
  "quyen-han": new RegExp(`^(?:${anySign})$`, "iu"),
  "phu-luc": /^(?:phụ|lục)$/,
};

const isFixed = ({ key, passage }: Word): boolean => {
  const pattern = fixedWords[passage.style];
  return pattern !== undefined && (pattern === null || pattern.test(key));
};

const label = /^(?:\d{1,5}|[ivxlcdm]{1,15}|\p{L})$/u;

/** More pairs of words than these are not looked at one by one: the documents have little in common. */
const mostPairs = 4_000_000;

/** Indices side by side, as runs. */
const runsOf = (indices: readonly number[], isJoined: (index: number) => boolean): number[][] => {
  const runs: number[][] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last && last.at(-1) === index - 1 && isJoined(index)) last.push(index);
    else runs.push([index]);
  }
  return runs;
};

/** The places of words, by the words. */
const placesByKey = (indices: readonly number[], words: readonly Word[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  for (const index of indices) {
    const key = words[index]?.key ?? "";
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  return places;
};

/** Holds the words of two documents against each other; each of them ends up in one account. */
export class Account {
  readonly restated = new Map<Restatement, number>();
  private readonly source: readonly Word[];
  private readonly built: readonly Word[];
  /** Indices of words that nothing accounts for yet. */
  private readonly lost: Set<number>;
  private readonly extra: Set<number>;
  /** Of a built word, the index of the word of the source that it is. */
  private readonly origin = new Map<number, number>();
  placed = 0;
  listed = 0;

  constructor(source: readonly Word[], built: readonly Word[]) {
    this.source = source;
    this.built = built;
    this.lost = new Set(source.keys());
    this.extra = new Set(built.keys());
    for (const { at, to, length } of sharedRunsOfLong(
      source.map(({ key }) => key),
      built.map(({ key }) => key),
    )) {
      for (let index = 0; index < length; index++) this.match(at + index, to + index);
    }
  }

  private match(at: number, to: number): void {
    this.lost.delete(at);
    this.extra.delete(to);
    this.origin.set(to, at);
    this.placed++;
  }

  private count(what: Restatement, places = 1): void {
    if (places > 0) this.restated.set(what, (this.restated.get(what) ?? 0) + places);
  }

  private runs(which: "lost" | "extra"): number[][] {
    const words = which === "lost" ? this.source : this.built;
    return runsOf(
      [...this[which]].sort((a, b) => a - b),
      (index) => words[index]?.passage === words[index - 1]?.passage,
    );
  }

  /** Runs of built words that nothing accounts for, by their letters. */
  private runsByLetters(): Map<string, number[][]> {
    const runs = new Map<string, number[][]>();
    for (const run of this.runs("extra")) {
      const letters = run.map((to) => this.built[to]?.key).join("");
      const known = runs.get(letters);
      if (known) known.push(run);
      else runs.set(letters, [run]);
    }
    return runs;
  }

  /** Words of the source that are built with other gaps between their letters. */
  private takeAs(words: readonly number[], built: readonly number[]): void {
    for (const at of words) this.lost.delete(at);
    for (const to of built) this.extra.delete(to);
    this.placed += words.length;
    this.count("spaced");
  }

  /** "ngày 05tháng 4" */
  private takeJoined(): void {
    const built = this.runsByLetters();
    for (const run of this.runs("lost")) {
      const runs = built.get(run.map((at) => this.source[at]?.key).join(""));
      const parted = runs?.find(({ length }) => length !== run.length);
      if (!runs || !parted) continue;
      runs.splice(runs.indexOf(parted), 1);
      this.takeAs(run, parted);
    }
  }

  /** "K Ế   H O Ạ C H", "T/M" */
  takeSpaced(): void {
    this.takeJoined();
    const built = this.runsByLetters();
    for (const letters of this.runs("lost")) {
      const singles = letters.filter((at) => [...(this.source[at]?.text ?? "")].length === 1);
      if (singles.length < 2 || singles.length !== (singles.at(-1) ?? 0) - (singles[0] ?? 0) + 1) continue;
      const run = built.get(singles.map((at) => this.source[at]?.key).join(""))?.shift();
      if (run) this.takeAs(singles, run);
    }
  }

  /** Longest stretches first, lines of the letterhead, the ending and nested tables that stand elsewhere. */
  takeMoved(): void {
    const isMovable = (to: number): boolean => movable.has(this.built[to]?.passage.style ?? "");
    let pairs = mostPairs;
    for (;;) {
      const extra = [...this.extra].sort((a, b) => a - b);
      const inManyRows = placesByKey(extra, this.built);
      const byKey = placesByKey(extra.filter(isMovable), this.built);
      // Each round looks at all words once.
      pairs -= this.lost.size + extra.length;
      let best = { at: 0, to: 0, length: 0 };
      for (const at of [...this.lost].sort((a, b) => a - b)) {
        const { key = "", passage } = this.source[at] ?? {};
        for (const to of (passage?.inManyRows ? inManyRows : byKey).get(key) ?? []) {
          if (--pairs < 0) return;
          const length = this.movedFrom(at, to);
          if (length > best.length) best = { at, to, length };
        }
      }
      const { at, to, length } = best;
      if (length === 0) return;
      for (let index = 0; index < length; index++) this.match(at + index, to + index);
      this.count(this.source[at]?.passage.inManyRows ? "nested" : "moved");
    }
  }

  /** Count of equal words from two places on, in one line of the built document. */
  private movedFrom(at: number, to: number): number {
    let length = 0;
    while (
      this.lost.has(at + length) &&
      this.extra.has(to + length) &&
      this.source[at + length]?.key === this.built[to + length]?.key &&
      this.built[to + length]?.passage === this.built[to]?.passage
    )
      length++;
    return length;
  }

  /** Numbers that Word counted by itself stand in no text element of its file. */
  takeLabels(emptyNumbered: number): void {
    let alone = emptyNumbered;
    for (const run of this.runs("extra")) {
      const [first = 0] = run;
      const last = run.at(-1) ?? first;
      const word = this.built[first];
      if (!word || word.passage === this.built[first - 1]?.passage) continue;
      if (!run.every((to) => label.test(this.built[to]?.key ?? ""))) continue;
      const next = this.built[last + 1];
      const isAlone = next?.passage !== word.passage;
      const from = isAlone ? undefined : this.source[this.origin.get(last + 1) ?? -1];
      if (isAlone ? alone-- <= 0 : !from?.passage.numbered) continue;
      for (const to of run) this.extra.delete(to);
      this.count("labels");
    }
  }

  takeFixed(): void {
    for (const run of this.runs("extra")) {
      const fixed = run.filter((to) => isFixed(this.built[to] as Word));
      for (const to of fixed) this.extra.delete(to);
      if (fixed.length > 0) this.count("fixed");
    }
  }

  /** Takes the texts that the import listed as left out, if they are missing. */
  takeListed(left: readonly LeftText[]): void {
    const byKey = placesByKey(
      [...this.lost].sort((a, b) => a - b),
      this.source,
    );
    const runs = new Map(this.runs("lost").map((run) => [run.map((at) => this.source[at]?.key).join(" "), run]));
    let pairs = mostPairs;
    for (const { text } of left) {
      const keys = wordsIn(text.replace(unseen, "")).map(keyOf);
      // A line that is left out as a whole, as most are.
      const whole = runs.get(keys.join(" "));
      if (whole?.every((at) => this.lost.has(at))) {
        for (const at of whole) this.lost.delete(at);
        this.listed += whole.length;
        continue;
      }
      let from = 0;
      while (from < keys.length && this.lost.size > 0) {
        let [first, longest] = [0, 0];
        const places = byKey.get(keys[from] ?? "") ?? [];
        for (const at of places) {
          if (--pairs < 0) return;
          let length = 0;
          while (this.lost.has(at + length) && this.source[at + length]?.key === keys[from + length]) length++;
          if (length > longest) [first, longest] = [at, length];
        }
        for (let at = first; at < first + longest; at++) this.lost.delete(at);
        byKey.set(
          keys[from] ?? "",
          places.filter((at) => this.lost.has(at)),
        );
        this.listed += longest;
        from += Math.max(1, longest);
      }
    }
  }

  /** Looks at the pairs of words: what of them is printed in another way. */
  compareLooks(): void {
    const differing = new Map<Restatement, Set<Passage>>();
    const note = (what: Restatement, { passage }: Word): void => {
      differing.set(what, (differing.get(what) ?? new Set()).add(passage));
    };
    const isLast = (words: readonly Word[], index: number): boolean =>
      words[index + 1]?.passage !== words[index]?.passage;
    for (const [to, at] of [...this.origin]) {
      const [was, is] = [this.source[at], this.built[to]];
      if (!was || !is) continue;
      if (/^\d+$/.test(is.text) && was.text !== is.text) note("zeros", is);
      else if (was.text.toLowerCase() !== is.text.toLowerCase()) {
        if (fixedWords[is.passage.style] === null) note("tones", is);
        else {
          this.lost.add(at);
          this.extra.add(to);
          this.placed--;
          continue;
        }
      } else if (was.text !== is.text) note("capitals", is);
      const isBehind = this.origin.get(to - 1) === at - 1;
      const [formerWas, formerIs] = [this.source[at - 1], this.built[to - 1]];
      if (
        isBehind &&
        formerWas?.passage === was.passage &&
        formerIs?.passage === is.passage &&
        was.before !== is.before
      )
        note("marks", is);
      if (isLast(this.source, at) && isLast(this.built, to) && was.after !== is.after) note("ends", is);
    }
    for (const [what, passages] of differing) this.count(what, passages.size);
  }

  strays(which: "lost" | "extra"): Stray[] {
    const words = which === "lost" ? this.source : this.built;
    return this.runs(which).map((run) => {
      const { text, page } = words[run[0] ?? 0]?.passage ?? { text: "" };
      return {
        words: run.map((index) => words[index]?.text).join(" "),
        context: text.trim(),
        ...(page === undefined ? {} : { page }),
      };
    });
  }

  get missing(): number {
    return this.lost.size;
  }
}
