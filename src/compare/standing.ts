import { levelOf, typedLabelIn } from "../document/labels.ts";
import type { BuiltFrom } from "../docx/built-from.ts";
import { nowhere } from "../docx/built-from.ts";
import { readSeal } from "../docx/seal.ts";
import { dosTime } from "../docx/zip.ts";
import { readParts } from "../ooxml/parts.ts";
import { measure, readDocx } from "../ooxml/read.ts";
import { type Refusal, sentenceOf } from "../ooxml/refusals.ts";
import type { XmlElement } from "../ooxml/xml.ts";
import { type Archive, isRefusal, openZip } from "../ooxml/zip.ts";
import { withDateInWords } from "../wording/date-words.ts";
import { alignLines } from "./align.ts";
import { type Change, type Changes, changesBetween, isNothing } from "./changes.ts";
import { originIn, readImprint, xmlOf } from "./imprint.ts";
import { type ComparedDocument, type ComparedLine, readingOf } from "./lines.ts";
import { isOtherPlan, otherFile } from "./other-plan.ts";
import { formDifferences } from "./tolerances.ts";
import { type Units, unitsOf } from "./units.ts";

/** State of the file that a new document would replace. */
export type Standing =
  /** As some build of this plan left it, or nothing that the new document does not say. */
  | { is: "ours" }
  /** Built from this plan and changed since. */
  | { is: "edited"; changes: Changes }
  /** Built from another plan, as that one's file, its folder or what it says shows. */
  | { is: "other-plan"; origin: BuiltFrom; by: "file" | "folder" | "facts" }
  /** Built by nobody; how it differs from the new document, where both have most lines in common. */
  | { is: "stranger"; changes?: Changes }
  | { is: "unreadable"; why: string };

const readAll = (archive: Archive): ComparedDocument | Refusal => {
  const parts = readParts(archive);
  if (isRefusal(parts)) return parts;
  const reading = readingOf(measure(parts));
  const signed = archive.names.some((name) => name.startsWith("_xmlsignatures/"));
  return { ...reading, extras: { ...reading.extras, signed } };
};

const textOf = (parent: XmlElement, name: string): string =>
  parent.children.find((child) => child.name.endsWith(name))?.text ?? "";

/**
 * Documents of versions that left neither seal nor imprint. Other programs fill in `app.xml`, write who changed the document
 * and when, and give its parts the time of their own writing.
 */
const isUntouchedOldBuild = (archive: Archive): boolean => {
  const app = xmlOf(archive, "docProps/app.xml");
  const core = xmlOf(archive, "docProps/core.xml");
  return (
    app.exists &&
    app.children.length === 0 &&
    core.exists &&
    textOf(core, "creator") === textOf(core, "lastModifiedBy") &&
    textOf(core, "created") === textOf(core, "modified") &&
    archive.times.length === 1 &&
    archive.times[0] === dosTime(new Date(textOf(core, "modified")))
  );
};

/** Words of the new document for lines of the imprint that it still has: what they were can be shown. */
const withKnownWords = (imprint: ComparedDocument, fresh: ComparedDocument): ComparedDocument => {
  const words = new Map([...fresh.lines, ...fresh.margins].map((line) => [line.key, line.words]));
  const known = (line: ComparedLine): ComparedLine => {
    const found = line.words ?? words.get(line.key);
    return found === undefined ? line : { ...line, words: found };
  };
  return { ...imprint, lines: imprint.lines.map(known), margins: imprint.margins.map(known) };
};

const countsOf = ({ lines }: ComparedDocument): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** The words of a line without its label, of which the level is kept, and without the mark that the program ends it with. */
const unmarked = ({ words = "" }: ComparedLine): string => {
  const { label = "", length = 0 } = typedLabelIn(words) ?? {};
  const text = words
    .slice(length)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?:\.\/\.|[;.])$/, "");
  return text === "" ? "" : `${levelOf(label)} ${text}`;
};

/** Properties that the program derives from a line, its table or its neighbours; readers do not see them as looks. */
const isSetByWords = (name: string): boolean =>
  name === "keepNext" || name.startsWith("tabs") || name === "cell.widthMm";

/** True if a line of the new document has the looks that an editor gave it in the document that it replaces. */
const hasForm = ({ before, now }: Change, next: ComparedLine): boolean => {
  const others = new Set(now ? formDifferences(now.form, next.form) : []);
  const made =
    before && now ? formDifferences(before.form, now.form) : [...others].filter((name) => !isSetByWords(name));
  return made.every((name) => !others.has(name));
};

/** True if an item of one document stands in the other as a paragraph without a label: it went into another item. */
const losesLabels = (now: ComparedDocument, next: ComparedDocument): boolean => {
  const [is, then] = [now, next].map(({ lines }) => new Set(lines.map(unmarked)));
  return [...(is ?? [])].some((words) => {
    const plain = words.replace(/^\S+ /, `${levelOf("")} `);
    return plain !== words && !then?.has(words) && !is?.has(plain) && then?.has(plain);
  });
};

/** True if the new document has all edits of the one that it replaces, so that nothing is lost. */
const hasTakenOver = (changes: Changes, now: ComparedDocument, next: ComparedDocument): boolean => {
  const [nowCounts, nextCounts] = [countsOf(now), countsOf(next)];
  const hasNoMore = ({ key }: ComparedLine): boolean => (nextCounts.get(key) ?? 0) <= (nowCounts.get(key) ?? 0);
  const pairs = new Map(alignLines(next.lines, now.lines, () => 0).map((pair) => [pair.now, pair]));
  const kept = new Set([...pairs.values()].flatMap((pair) => (pair.now && pair.before ? [pair.before] : [])));
  const others = next.lines.filter((line) => !kept.has(line));
  /** A line of the new document with the same letters, where the program has set its label and its end mark anew. */
  const loose = (line: ComparedLine, before: ComparedLine | undefined): ComparedLine | undefined => {
    const letters = unmarked(line);
    const at = letters === "" ? -1 : others.findIndex((one) => one.key !== before?.key && unmarked(one) === letters);
    return at < 0 ? undefined : others.splice(at, 1)[0];
  };
  const bare = (words = ""): string =>
    withDateInWords(words)
      .replace(/\s/g, "")
      .replace(/(?<!\d)0+(?=\d)/g, "");
  const bareWords = new Set(next.lines.map(({ words }) => bare(words)));
  return (
    isNothing({ ...changes, list: [], filledIn: {} }) &&
    !(changes.list.length > 0 && losesLabels(now, next)) &&
    // The rest of the blanks around a number is no loss.
    changes.filledLines.every(({ words }) => bareWords.has(bare(words))) &&
    changes.list.every((change) => {
      const { kind, before, now: line } = change;
      if (kind === "removed") return before !== undefined && before.key !== "" && hasNoMore(before);
      const { before: exact, moved } = pairs.get(line) ?? {};
      const same = exact ?? (line && loose(line, before));
      if (!line || !same || kind === "margin" || (moved && kind === "moved")) return false;
      // Two paragraphs joined: the first of them still stands beside the whole.
      if (kind === "changed" && before && !hasNoMore(before)) return false;
      return (line.key !== "" || kind === "reformatted") && hasForm(change, same);
    })
  );
};

const unitsIn = (file: Uint8Array): Units | undefined => {
  const read = readDocx(file);
  return "refusal" in read ? undefined : unitsOf(read.measured);
};

/**
 * Judges the file that a build is about to replace.
 *
 * @param there the file
 * @param fresh the new document
 * @param hasPlan whether a plan stands where the file says that it was built from
 */
export const standingOf = (
  there: Uint8Array,
  fresh: Uint8Array,
  hasPlan: (origin: BuiltFrom) => boolean = () => false,
): Standing => {
  const archive = openZip(there);
  if (isRefusal(archive)) return { is: "unreadable", why: sentenceOf(archive) };
  const now = readAll(archive);
  if (isRefusal(now)) return { is: "unreadable", why: sentenceOf(now) };
  const freshArchive = openZip(fresh);
  const next = isRefusal(freshArchive) ? freshArchive : readAll(freshArchive);
  // Too large to be compared.
  if (isRefusal(next)) return { is: "unreadable", why: sentenceOf(next) };

  const imprint = readImprint(archive);
  const changes = imprint && changesBetween(withKnownWords(imprint, next), now);
  const toNext = changesBetween(next, now);
  if (isNothing(toNext)) return { is: "ours" };
  const seal = readSeal(there);
  const origin = seal?.origin ?? originIn(archive);
  const own = readSeal(fresh)?.origin ?? nowhere;
  const by = origin && otherFile(origin, own, hasPlan);
  if (by) return { is: "other-plan", origin, by };
  const isUntouched = seal?.untouched || (changes && hasTakenOver(changes, now, next));
  if (origin && isUntouched) {
    const bodies = (): readonly [Units, Units] | undefined => {
      const [was, is] = [unitsIn(there), unitsIn(fresh)];
      return was && is && [was, is];
    };
    return isOtherPlan(origin, own, bodies) ? { is: "other-plan", origin, by: "facts" } : { is: "ours" };
  }
  if (changes) return { is: "edited", changes };
  if (origin === undefined && isUntouchedOldBuild(archive)) return { is: "ours" };
  const isAlike = toNext.list.length < Math.max(next.lines.length, now.lines.length) / 2;
  return isAlike ? { is: "stranger", changes: toNext } : { is: "stranger" };
};
