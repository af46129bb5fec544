import { levelOf, typedLabelIn } from "../document/labels.ts";
import { wordsKey } from "../docx/imprint.ts";
import { isRefusal, openZip } from "../ooxml/zip.ts";
import { changesBetween } from "./changes.ts";
import { readImprint } from "./imprint.ts";
import type { ComparedDocument, ComparedLine } from "./lines.ts";
import type { Unit, Units } from "./units.ts";

/** The build that a document came from, as far as its imprint shows: checksums and looks of lines, no words. */
export interface FormerBuild {
  /** True if it printed a unit. Label and end mark may differ: both follow from the neighbours. */
  printed(unit: Unit): boolean;
  /** True if it printed the words of a unit in other looks. */
  isRestyled(unit: Unit): boolean;
  /** True if a unit of one side was made from a line of the build that the other side deleted. */
  isOfGone(unit: Unit, side: "plan" | "now"): boolean;
  /** True if the plan was edited since: it prints new lines, or lacks lines that the document still has. */
  isPlanEdited: boolean;
}

const endMarks = ["", ".", ";", "./."];
const endMark = /(?:\.\/\.|[;.])$/;

/** @param labels that the line may have had */
const variantsOf = (words: string, labels: readonly string[]): string[] => {
  const { label = "", length = 0 } = typedLabelIn(words) ?? {};
  const [head, rest] = [words.slice(0, length), words.slice(length).replace(endMark, "")];
  const heads = label === "" ? [head] : labels.map((other) => head.replace(label, () => other));
  return heads.flatMap((each) => endMarks.map((mark) => each + rest + mark));
};

/** Key of each changed line, with the key of the line that it was before. */
const madeOf = (built: ComparedDocument, now: ComparedDocument): Map<string, string> =>
  new Map(
    changesBetween(built, now).list.flatMap(({ kind, before, now: line }) =>
      kind === "changed" && before && line ? [[line.key, before.key] as const] : [],
    ),
  );

/**
 * @param file a document
 * @param plan the document of its plan
 * @param now the units of the file
 * @returns undefined if the file has no imprint
 */
export const baseOf = (file: Uint8Array, plan: Units, now: Units): FormerBuild | undefined => {
  const archive = openZip(file);
  const imprint = isRefusal(archive) ? undefined : readImprint(archive);
  if (!imprint) return undefined;
  const keysOf = ({ lines }: ComparedDocument): Set<string> => new Set(lines.map(({ key }) => key));
  const built = keysOf(imprint);
  const looks = new Map(imprint.lines.map(({ key, form }) => [key, form.looks]));
  const keys = { plan: keysOf(plan.reading), now: keysOf(now.reading) };
  const made = { plan: madeOf(imprint, plan.reading), now: madeOf(imprint, now.reading) };
  const labels = [...new Set([plan, now].flatMap(({ all }) => all.map(({ label }) => label)))].filter(
    (one) => one !== "",
  );
  const known = new WeakMap<Unit, boolean>();
  const hasLine = ({ key, words = "" }: ComparedLine): boolean => {
    if (key === "" || built.has(key)) return true;
    const level = levelOf(typedLabelIn(words)?.label ?? "");
    return variantsOf(
      words,
      labels.filter((label) => levelOf(label) === level),
    ).some((variant) => built.has(wordsKey(variant)));
  };
  return {
    printed: (unit) => {
      const found = known.get(unit) ?? unit.lines.every((line) => line.words === unit.label || hasLine(line));
      known.set(unit, found);
      return found;
    },
    isRestyled: ({ lines }) => lines.some(({ key, form }) => looks.has(key) && looks.get(key) !== form.looks),
    isOfGone: ({ lines }, side) =>
      lines.some(({ key }) => {
        const was = made[side].get(key);
        return was !== undefined && was !== "" && !keys[side === "plan" ? "now" : "plan"].has(was);
      }),
    isPlanEdited:
      plan.reading.lines.some(({ key }) => key !== "" && !built.has(key) && !keys.now.has(key)) ||
      now.reading.lines.some(({ key }) => key !== "" && built.has(key) && !keys.plan.has(key)),
  };
};
