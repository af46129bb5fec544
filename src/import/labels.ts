import type { Numbering } from "../plan/plan.ts";
import { letters, roman } from "../wording/numerals.ts";

/** One way to read a label: the numbering it is one of, and its place there; bullets count nothing. */
export interface LabelReading {
  numbering: Numbering;
  count: number;
  /** Text in front of the last number of a label: "1.2." in 1.2.3, "a." in a.1). */
  prefix: string;
  /** Shared by all labels of its list: the sign of bullets, or the numbering. */
  mark: string;
}

/** A label in front of a text. */
export interface Label {
  /** As it is written. */
  written: string;
  readings: LabelReading[];
}

const fromRoman = (text: string): number | undefined => {
  for (let number = 1; number < 100; number++) if (roman(number) === text) return number;
  return undefined;
};

const reading = (
  numbering: Numbering,
  count: number | undefined,
  prefix = "",
  mark: string = numbering,
): LabelReading[] => (count === undefined || count < 1 ? [] : [{ numbering, count, prefix, mark }]);

const bullet = (numbering: Numbering, mark: string): LabelReading[] => [{ numbering, count: 0, prefix: "", mark }];

/** Mark of labels that the program does not count, such as "a.1)". */
const byHand = "by hand";

const letterAt = (text: string): number | undefined => letters.indexOf(text) + 1 || undefined;

/** Latin letters that Vietnamese lists leave out count as Word's own lists count them. */
const latinAt = (text: string): number | undefined => {
  const at = "abcdefghijklmnopqrstuvwxyz".indexOf(text);
  return at < 0 ? undefined : at + 1;
};

const smallRoman = (text: string): LabelReading["count"] | undefined => fromRoman(text.toUpperCase());

const lettered = (numbering: Numbering, text: string): LabelReading[] => [
  ...reading(numbering, letterAt(text)),
  ...(latinAt(text) === letterAt(text) ? [] : reading(numbering, latinAt(text))),
  ...(/^[ivx]+$/.test(text) ? reading(numbering, smallRoman(text)) : []),
];

/** The numbers of "a.1.2)", below "a". */
const below = (above: string, counts: string): LabelReading[] => {
  const numbers = counts.split(".");
  const last = Number(numbers.pop());
  return reading("none", last, [above, ...numbers].join("."), byHand);
};

const dash = /^[-–—−]$/u;
const plus = /^[+⁺]$/u;
const sign = /^[•●▪■◦○◆❖➢➤►✓✔✦→⇒*o§·\uF000-\uF0FF]$/u;

type LabelShape = readonly [RegExp, (found: RegExpExecArray) => LabelReading[]];

/** Marks of authors, two of which may stand behind one another, by the one that lists are known by. */
const plainMarks: readonly (readonly [RegExp, string])[] = [
  [/^([./)])\s?[.–-]$/u, "$1"],
  [/^\s?–$/u, "-"],
];

/** A label with one mark behind its number or letter. @example withOneMark("a/.") // "a/" */
const withOneMark = (written: string): string => {
  const [, core = "", marks = ""] = /^(.*?[\p{L}\d])([^\p{L}\d]*)$/su.exec(written) ?? [];
  const [pattern, plain] = plainMarks.find(([two]) => two.test(marks)) ?? [];
  return pattern && plain !== undefined ? core + marks.replace(pattern, plain) : written;
};

const shapes: readonly LabelShape[] = [
  [
    /^([IVXL]{1,6})\s?[./):-]$/u,
    ([, core = ""]) => [
      ...reading("I.", fromRoman(core)),
      ...(core.length === 1 ? reading("A.", letterAt(core.toLowerCase())) : []),
    ],
  ],
  [/^([A-ZĐ])[./)]$/u, ([, core = ""]) => reading("A.", letterAt(core.toLowerCase()))],
  [
    /^(\d{1,2}(?:\.\d{1,2})*)\.(\d{1,2})\s?([./)-]?)$/,
    ([, prefix = "", last, mark]) => reading(mark === "" ? "1.1" : "1.1.", Number(last), prefix),
  ],
  [/^(\d{1,3})\s?[./-]$/, ([, core]) => reading("1.", Number(core))],
  [/^(\d{1,3})\)$/, ([, core]) => reading("1)", Number(core))],
  [/^\((\d{1,3})\)$/, ([, core]) => reading("(1)", Number(core))],
  [
    /^([a-zđ]|[IVXL]{1,5}|[A-ZĐ])\.?(\d{1,2}(?:\.\d{1,2})*)[.)/]?$/u,
    ([, above = "", counts = ""]) => below(above, counts),
  ],
  [
    /^(\d{1,2}(?:\.\d{1,2})*)\.?([a-zđ])[.)/]$/u,
    ([, above = "", core = ""]) => reading("none", letterAt(core), above, byHand),
  ],
  [/^([a-zđ])\s?[)/-]$/u, ([, core = ""]) => lettered("a)", core)],
  [/^([a-zđ])\.$/u, ([, core = ""]) => lettered("a.", core)],
  [/^\(([a-zđ])\)$/u, ([, core = ""]) => lettered("(a)", core)],
  [/^([ivx]{2,5})\)$/, ([, core = ""]) => reading("a)", smallRoman(core))],
  [/^([ivx]{2,5})\.$/, ([, core = ""]) => reading("a.", smallRoman(core))],
  [/^\(([ivx]{2,5})\)$/, ([, core = ""]) => reading("(a)", smallRoman(core))],
];

/** Possible readings of a label. */
export const readLabel = (written: string): LabelReading[] => {
  if (dash.test(written)) return bullet("-", "-");
  if (plus.test(written)) return bullet("+", "+");
  if (written === "*") return bullet("*", "*");
  if (sign.test(written)) return bullet("-", written);
  const marked = withOneMark(written);
  for (const [shape, read] of shapes) {
    const found = shape.exec(marked);
    const readings = found ? read(found) : [];
    if (readings.length > 0) return readings;
  }
  return [];
};

/** Kinds of labels that authors type in front of a text. A number may stand close to a word in capitals, as may a dash. */
const typedKinds: readonly RegExp[] = [
  /(?:[IVXL]{1,5}|[A-ZĐ])\.\d{1,2}(?:\.\d{1,2})*[.)/]?(?=\s)/u,
  /[IVXL]{1,6}\s?[./)][.–-]?(?!\s*[A-ZĐ]\.|[a-zđ])/u,
  /[IVXL]{1,6}\s?[-–](?=\s|\p{Uppercase})/u,
  /[A-ZĐ][./)][.–-]?(?=\s)/u,
  /\d{1,2}(?:\.\d{1,2})+(?:[.)/][.–-]?)?(?=\s(?!\s*[-–]\s)|\p{Uppercase})/u,
  /\d{1,2}(?:\.\d{1,2})+\s?[-–](?=\s*\p{L})/u,
  /[a-zđ](?:\.\d{1,2}(?:\.\d{1,2})*[.)/]?|\d{1,2}[.)/])(?=\s)/u,
  /\d{1,2}(?:\.\d{1,2})*(?:\.[a-zđ][.)/]|[a-zđ][)/])(?=\s)/u,
  /\d{1,3}[./)][.–-]?(?!\d)/u,
  /\d{1,2}\s?[-–](?=\s*\p{Uppercase})/u,
  /\(\d{1,3}\)/u,
  /[a-zđ]\s?[)/][.–-]?(?=\s|\p{Uppercase})/u,
  /[a-zđ]\.[–-]?(?=\s)/u,
  // "e-Office" is a word.
  /[a-zđ]\s?[-–](?=\s)|[a-dđ][-–](?=\p{Uppercase})/u,
  /\([a-zđ]\)/u,
  /\(?[ivx]{2,5}\)(?=\s|\p{Uppercase})/u,
  /[ivx]{2,5}\.(?=\s)/u,
  /[-–—−+](?=\s|\p{Uppercase})/u,
  /[•●▪■◦○◆❖➢➤►✓✔✦→⇒\uF000-\uF0FF]/u,
  // "o" before a small letter is a word.
  /o(?=\s+\p{Uppercase})/u,
  /\*(?=\s)/u,
];

const typed = new RegExp(`^((?:${typedKinds.map(({ source }) => source).join("|")})\\s*)(?=\\S|$)`, "u");

/** The label that a text begins with; its length with the blanks behind it. */
export const typedLabel = (text: string): (Label & { length: number }) | undefined => {
  const found = typed.exec(text);
  if (!found) return undefined;
  const written = (found[1] ?? "").trim();
  const readings = readLabel(written);
  return readings.length === 0 ? undefined : { written, readings, length: found[0].length };
};
