import type { Components } from "../recognize/components.ts";
import type { Line, Para } from "../recognize/flow.ts";
import { inColumns } from "../recognize/lines.ts";
import { plainWords } from "./markup.ts";

const lettersIn = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

/** Lines of the components that a plan has keys for, or that the program prints by itself. */
const takenLines = ({ header, ending, appendices }: Components): (Line | null)[] => [
  ...header.national,
  header.motto,
  ...header.parents,
  ...header.issuer,
  header.number,
  header.date ?? ending.date,
  header.kindLine,
  ...header.title,
  ...header.urgency,
  ...header.circulation,
  ending.label,
  ...ending.recipients,
  ending.archive,
  ending.drafter,
  ...ending.signers.flatMap(({ authority, other, name, marks }) => [...authority, ...other, name, ...marks]),
  ...appendices.flatMap(({ label, title, subtitle, reference }) => [label, ...title, ...subtitle, ...reference]),
];

/** Smaller drawings are rules and ornaments. */
const smallestMm = 5;

/** Pictures of the text, which no plan holds; with the reason for each. */
export const picturesIn = ({ flow }: Components): { para: Para; reason: string }[] =>
  flow.paras.flatMap((para) =>
    para.place.area !== "text"
      ? []
      : para.measured.inlines.flatMap((inline) => {
          if (inline.tag !== "shape" || inline.kind !== "picture") return [];
          if (Math.min(inline.widthMm, inline.heightMm) < smallestMm) return [];
          const named = inline.alt === undefined ? "hình" : `hình “${inline.alt}”`;
          return [{ para, reason: `${named}; chữ trong hình không đọc được` }];
        }),
  );

/** A number that a part of a line was given the whole of. */
const isMost = 0.9;

/**
 * Lines of the text that became nothing in the plan.
 *
 * @param paras whose words the plan holds
 */
export const leftLines = (parts: Components, paras: readonly Para[]): Line[] => {
  const taken = new Map<number, number>();
  const take = (line: Line | null): void => {
    if (line) taken.set(line.place.order, (taken.get(line.place.order) ?? 0) + lettersIn(line.text));
  };
  for (const line of takenLines(parts)) take(line);
  for (const { lines } of paras) for (const line of lines) take(line);
  return parts.flow.lines.filter((line) => {
    if (line.place.area !== "text") return false;
    const letters = lettersIn(line.text);
    return letters > 0 && (taken.get(line.place.order) ?? 0) < letters * isMost;
  });
};

/** The part of a line split into columns that was not taken, else the whole line. */
export const wordsLeft = (line: Line, parts: Components): string => {
  const known = new Set(takenLines(parts).flatMap((one) => (one ? [`${one.place.order} ${one.text}`] : [])));
  const rest = inColumns(line).filter((part) => !known.has(`${part.place.order} ${part.text}`));
  return plainWords((rest.length > 0 ? rest : [line]).map(({ text }) => text).join(" ")).trim();
};
