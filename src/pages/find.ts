import { below } from "../plan/walk.ts";
import { joinPointer, type PlanPlace, type Pointer, type Problem, type Spot, splitPointer } from "../problem.ts";
import { withoutMarkup } from "../wording/punctuation.ts";
import type { ParagraphWords } from "./page.ts";

/** Components that a key of the plan makes, whatever becomes of its words. */
const componentsOf: Readonly<Record<string, readonly string[]>> = {
  issuer: ["co-quan", "chu-quan"],
  place: ["dia-danh-ngay"],
  date: ["dia-danh-ngay"],
  number: ["so-ky-hieu"],
  symbol: ["so-ky-hieu"],
  title: ["trich-yeu"],
  basis: ["can-cu"],
  recipients: ["noi-nhan"],
  archive: ["noi-nhan"],
  signature: ["quyen-han", "chuc-vu-khac", "ho-ten", "ho-ten-duoi"],
  urgency: ["dau-muc-do"],
  secrecy: ["dau-muc-do"],
  circulation: ["luu-hanh"],
  address: ["dia-chi"],
  drafter: ["soan-thao"],
  footnotes: ["chu-thich"],
};

/** Words as they can be compared: without emphasis, marks at the end, and the difference of capitals and spaces. */
const comparable = (text: string): string =>
  withoutMarkup(text.normalize("NFC"))
    .replace(/[\s\u00A0]+/g, " ")
    .trim()
    .replace(/(?<![\s.,;:/])[\s.,;:/]+$/, "")
    .toLowerCase();

/** Shorter texts occur in too many paragraphs to be found by their words alone. */
const tellingLength = 4;

/**
 * Degree to which a paragraph shows a text: 0 if it does not.
 *
 * @param isOwn it is of a component that this text makes
 */
const likeness = (paragraph: string, text: string, isOwn: boolean): number => {
  if (paragraph === text) return 3;
  if (text.length < tellingLength && !isOwn) return 0;
  if (paragraph.endsWith(text) || paragraph.startsWith(text)) return 2;
  if (paragraph.includes(text)) return 1;
  // A name that is broken into lines, or a text of several paragraphs.
  return paragraph.length >= tellingLength && text.includes(paragraph) ? 1 : 0;
};

/** The number or sign in front of a paragraph's own words. */
const label = /^(?:\S{1,9}[.)]|[-+]) /;

/** Paragraphs by their whole text, with and without the label: most texts of a plan are shown so. */
const byText = (paragraphs: readonly ParagraphWords[]): Map<string, ParagraphWords[]> => {
  const found = new Map<string, ParagraphWords[]>();
  for (const paragraph of paragraphs) {
    for (const text of new Set([paragraph.text, paragraph.text.replace(label, "")])) {
      const others = found.get(text);
      if (others) others.push(paragraph);
      else found.set(text, [paragraph]);
    }
  }
  return found;
};

/** For each text of a plan, the paragraph that shows it: found by its words, its component, and the order of the plan. */
const paragraphsByPointer = (plan: unknown, paragraphs: readonly ParagraphWords[]): Map<Pointer, number> => {
  const known = paragraphs.map((paragraph) => ({ ...paragraph, text: comparable(paragraph.text) }));
  const whole = byText(known);
  const found = new Map<Pointer, number>();
  let last = 0;
  for (const { value, pointer } of below(plan)) {
    if (typeof value === "object") continue;
    const text = comparable(String(value));
    const styles = componentsOf[splitPointer(pointer)[0] ?? ""];
    if (text === "") continue;
    const alike = styles || text.length < tellingLength ? undefined : whole.get(text);
    const own = alike ?? (styles ? known.filter(({ style }) => styles.includes(style)) : known);
    let best: { number: number; score: number } | undefined;
    for (const paragraph of own) {
      const score = likeness(paragraph.text, text, styles !== undefined);
      // Of two as good, the first that comes after what stands before it in the plan.
      const isBetter =
        !best || score > best.score || (score === best.score && best.number < last && paragraph.number >= last);
      if (score > 0 && isBetter) best = { number: paragraph.number, score };
    }
    const number = best?.number ?? (styles ? own[0]?.number : undefined);
    if (number === undefined) continue;
    found.set(pointer, number);
    if (!styles) last = number;
  }
  return found;
};

const parentOf = (pointer: Pointer): Pointer => splitPointer(pointer).slice(0, -1).reduce<Pointer>(joinPointer, "");

/** The paragraph of a place in the plan, or of the nearest thing around it that shows. */
const nearest = (found: ReadonlyMap<Pointer, number>, pointer: Pointer): number | undefined => {
  for (let at = pointer; at !== ""; at = parentOf(at)) {
    const own = found.get(at);
    if (own !== undefined) return own;
    for (const [other, number] of found) if (other.startsWith(`${at}/`)) return number;
  }
  return undefined;
};

/** Content of a plan's file, right or wrong, with its places. */
interface Located {
  value: unknown;
  locate(place: PlanPlace): Spot;
}

/**
 * Finds where problems of a plan show in its document.
 *
 * @param paragraphs of the document as it is, or as it last was right
 * @returns the paragraph's number; nothing where no part of the document is near
 */
export const finderOf = (
  content: Located,
  paragraphs: readonly ParagraphWords[],
): ((problem: Problem) => number | undefined) => {
  const found = paragraphsByPointer(content.value, paragraphs);
  const places = below(content.value).flatMap(({ pointer }) =>
    (["key", "value"] as const).flatMap((on) => {
      const spot = content.locate({ pointer, on });
      return spot.position ? [{ pointer, file: spot.file, position: spot.position }] : [];
    }),
  );
  return ({ file, position }) => {
    if (!position) return undefined;
    let best: (typeof places)[number] | undefined;
    for (const place of places) {
      const { line, column } = place.position;
      const isBefore = line < position.line || (line === position.line && column <= position.column);
      if (place.file !== file || !isBefore) continue;
      const isLater =
        !best || line > best.position.line || (line === best.position.line && column >= best.position.column);
      if (isLater) best = place;
    }
    return best && nearest(found, best.pointer);
  };
};
