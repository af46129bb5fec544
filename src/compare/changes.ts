import { alignLines } from "./align.ts";
import { type FilledIn, filledIn } from "./filled-in.ts";
import type { ComparedDocument, ComparedLine } from "./lines.ts";
import { formDifferences } from "./tolerances.ts";
import { likeness, wordsIn } from "./words.ts";

/** One thing that differs between two documents. */
export interface Change {
  kind: "changed" | "added" | "removed" | "moved" | "reformatted" | "margin";
  /** Names of the form that changed, where nothing but the form did. */
  form?: readonly string[];
  /** As it was, and as it is; absent where there was, or is, nothing. */
  before?: ComparedLine;
  now?: ComparedLine;
}

/** Edits of a document since its build. */
export interface Changes {
  /** In the order of the document as it is now. */
  list: Change[];
  /** Number and date written into the blanks left for them, and the lines that hold them. */
  filledIn: FilledIn;
  filledLines: readonly ComparedLine[];
  /** Marks of tracked changes and of comments. */
  tracked: number;
  comments: number;
  /** Things that no build writes, such as an embedded sheet. */
  unfamiliar: readonly string[];
  signed: boolean;
}

export const isNothing = ({ list, filledIn, tracked, comments, unfamiliar, signed }: Changes): boolean =>
  !signed && Object.keys(filledIn).length === 0 && list.length + tracked + comments + unfamiliar.length === 0;

/** Similarity of two lines. Lines without known words are similar if they share a style. */
const likenessOfLines = (): ((before: ComparedLine, now: ComparedLine) => number) => {
  const known = new Map<ComparedLine, string[]>();
  const wordsOf = (line: ComparedLine): string[] => {
    const words = known.get(line) ?? wordsIn(line.words ?? "");
    known.set(line, words);
    return words;
  };
  return (before, now) => {
    if (before.key === "" || now.key === "") return 0;
    if (before.words !== undefined && now.words !== undefined) return likeness(wordsOf(before), wordsOf(now));
    return before.form.style === now.form.style ? 0.5 : 0;
  };
};

const changeOf = (kind: Change["kind"], before: ComparedLine | undefined, now: ComparedLine | undefined): Change => ({
  kind,
  ...(before ? { before } : {}),
  ...(now ? { now } : {}),
});

/** True if numbers or dates written in at several places differ. */
const disagree = (one: FilledIn, other: FilledIn): boolean =>
  (["number", "date"] as const).some(
    (name) => one[name] && other[name] && JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );

/** Edits between two states of a document, without changes that programs make on their own. */
export const changesBetween = (before: ComparedDocument, now: ComparedDocument): Changes => {
  const list: Change[] = [];
  const filled: FilledIn = {};
  const filledLines: ComparedLine[] = [];
  for (const { before: was, now: is, moved } of alignLines(before.lines, now.lines, likenessOfLines())) {
    if (!was || !is) list.push(changeOf(was ? "removed" : "added", was, is));
    else if (was.key !== is.key) {
      const found = filledIn(is.words ?? "", was.key, was.words);
      if (found && !disagree(found, filled)) {
        Object.assign(filled, found);
        filledLines.push(is);
      } else list.push(changeOf("changed", was, is));
    } else if (moved) list.push(changeOf("moved", was, is));
    else {
      const form = formDifferences(was.form, is.form);
      if (form.length > 0) list.push({ ...changeOf("reformatted", was, is), form });
    }
  }
  for (const { before: was, now: is } of alignLines(before.margins, now.margins, () => 0.5)) {
    const isSame = was && is && was.key === is.key && formDifferences(was.form, is.form).length === 0;
    if (!isSame) list.push(changeOf("margin", was, is));
  }
  return {
    list,
    filledIn: filled,
    filledLines,
    tracked: now.extras.changes,
    comments: now.extras.comments,
    unfamiliar: now.extras.unfamiliar.filter((name) => !before.extras.unfamiliar.includes(name)),
    signed: now.extras.signed,
  };
};
