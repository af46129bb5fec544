import { isOf, readSeal } from "../docx/seal.ts";
import { dosTime } from "../docx/zip.ts";
import { readParts } from "../ooxml/parts.ts";
import { measure } from "../ooxml/read.ts";
import { type Refusal, sentenceOf } from "../ooxml/refusals.ts";
import type { XmlElement } from "../ooxml/xml.ts";
import { type Archive, isRefusal, openZip } from "../ooxml/zip.ts";
import { type Changes, changesBetween, isNothing } from "./changes.ts";
import { planNameIn, readImprint, xmlOf } from "./imprint.ts";
import { type Line, type Reading, readingOf } from "./lines.ts";

/** What stands in the place where a document is to be written. */
export type Standing =
  /** As some build of this plan left it, or nothing that the new document does not say. */
  | { is: "ours" }
  /** Built from this plan and changed since. */
  | { is: "edited"; changes: Changes }
  /** Built from another plan. */
  | { is: "other-plan"; plan: string }
  /** Built by nobody; how it differs from the new document, where both have most lines in common. */
  | { is: "stranger"; changes?: Changes }
  | { is: "unreadable"; why: string };

const readAll = (archive: Archive): Reading | Refusal => {
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
const withKnownWords = (imprint: Reading, fresh: Reading): Reading => {
  const words = new Map([...fresh.lines, ...fresh.margins].map((line) => [line.key, line.words]));
  const known = (line: Line): Line => {
    const found = line.words ?? words.get(line.key);
    return found === undefined ? line : { ...line, words: found };
  };
  return { ...imprint, lines: imprint.lines.map(known), margins: imprint.margins.map(known) };
};

/** Lines that were filled in as the new document has them, where only what is left of the room differs. */
const withoutRoom = (now: Reading, filledLines: readonly Line[], next: Reading): Reading => {
  const bare = (words = ""): string => words.replace(/\s/g, "");
  const filled = new Set(filledLines);
  const nextLines = new Map(next.lines.map((line) => [bare(line.words), line]));
  return { ...now, lines: now.lines.map((line) => (filled.has(line) && nextLines.get(bare(line.words))) || line) };
};

/**
 * Judges the file that a build is about to replace.
 *
 * @param there the file
 * @param fresh the new document
 * @param plan name of the plan, see `planNameOf`
 */
export const standingOf = (there: Uint8Array, fresh: Uint8Array, plan: string): Standing => {
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
  const toNext = changesBetween(next, withoutRoom(now, changes?.filledLines ?? [], next));
  if (isNothing(toNext)) return { is: "ours" };
  const seal = readSeal(there);
  const name = seal?.plan ?? planNameIn(archive);
  if (name !== undefined && !isOf(plan, name)) return { is: "other-plan", plan: name };
  if (seal?.untouched) return { is: "ours" };
  if (changes) return isNothing(changes) ? { is: "ours" } : { is: "edited", changes };
  if (name === undefined && isUntouchedOldBuild(archive)) return { is: "ours" };
  const isAlike = toNext.list.length < Math.max(next.lines.length, now.lines.length) / 2;
  return isAlike ? { is: "stranger", changes: toNext } : { is: "stranger" };
};
