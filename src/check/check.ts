import type { Place } from "../document/document.ts";
import { withRemedy } from "../document/fix.ts";
import type { Layout } from "../kind/layout.ts";
import { rules as planRules } from "../lint/compiled/rules.ts";
import type { About, Manual, OfficeNames } from "../lint/rule.ts";
import type { Measured } from "../ooxml/measured.ts";
import type { Problem, Severity } from "../problem.ts";
import { type Components, partsOf } from "../recognize/components.ts";
import { documentIn, type WordDocument } from "../recognize/document.ts";
import { componentsFound } from "../recognize/missing.ts";
import { orderOf, placesOf, type Target } from "../recognize/where.ts";
import { readingOnce } from "../wording/read-once.ts";
import { words } from "../wording/words.ts";
import { checkRules } from "./compiled/rules.ts";
import { remedyInWord } from "./remedies.ts";
import type { Checked } from "./rule.ts";

const ownRules = new Set(checkRules.map(({ id }) => id));

/** Rules of plans that apply to Word files too, except those that a rule of this room replaces. */
const sharedRules = planRules.flatMap((rule) =>
  (rule.of === "document" || rule.of === "typed") && !ownRules.has(rule.id) ? [rule] : [],
);

/** The pages of all rules that a Word file is judged by. */
export const checkManual: readonly Manual[] = [...checkRules, ...sharedRules];

export interface Judgement {
  problems: Problem[];
  /** Why the file was not judged, as a sentence; absent where it was. */
  notice?: string;
  /** @internal */
  parts: Components;
}

interface Found {
  rule: string;
  severity: Severity;
  subject: Target;
  message: string;
}

/** The parts of a message that vary between faults of one kind: signs, quoted words, colors, weekdays, numbers, dates. */
const ownWords = words(
  /(?<=dấu (?:đóng |mở )?)[“”"()[\]]|“[^“”]*”|U\+[\dA-F]{4,6}(?: \([^)]*\))?|(?<=màu )[^,.()]+ \([\dA-F]{6}\)|(?:thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật)\b|(?<![\d,])\d+(?:[,./]\d+)*/gu,
);

/** The key under which like findings are gathered. */
const commonIn = (message: string): string => message.replace(ownWords, "#");

/** Most quoted words of the gathered faults that the first one's message lists. */
const mostNamed = 5;

/** The others of a kind as words: their count, and the words that they quote, if those differ from the first one's. */
const othersInWords = (message: string, others: readonly string[]): string => {
  if (others.length === 0) return "";
  const count = `; còn ${others.length} chỗ khác như vậy`;
  const quotedIn = (text: string): string[] => text.match(/“[^“”]*”/u) ?? [];
  const [own] = quotedIn(message);
  const named = [...new Set(others.flatMap(quotedIn))].filter((words) => words !== own);
  if (named.length === 0) return count;
  return `${count}: ${named.slice(0, mostNamed).join(", ")}${named.length > mostNamed ? " …" : ""}`;
};

/** The same fault in many places is said once, at the first. */
const gathered = (found: readonly Found[]): Found[] => {
  const kinds = new Map<string, [Found, ...Found[]]>();
  for (const one of [...found].sort((a, b) => orderOf(a.subject) - orderOf(b.subject))) {
    const key = `${one.rule} ${commonIn(one.message)}`;
    const known = kinds.get(key);
    if (known) known.push(one);
    else kinds.set(key, [one]);
  }
  return [...kinds.values()].map(([first, ...others]) => {
    const said = others.map(({ message }) => message);
    return { ...first, message: first.message + othersInWords(first.message, said) };
  });
};

const byDecree = (checked: Checked): Found[] =>
  checkRules.flatMap((rule) => {
    const found: Found[] = [];
    rule.check(checked, (subject, message) => found.push({ rule: rule.id, severity: rule.severity, subject, message }));
    return found;
  });

/** The place of the text that a finding is about, and the offset of the letter in it. */
const placeOf = (about: About): [place: Place, at?: number] => {
  if ("at" in about) return [about.at];
  if ("printed" in about) return [about.place];
  return "labelOf" in about ? [about.labelOf.place] : [about.text.place, about.from];
};

const byDocument = (parts: Components, { document, subjectOf }: WordDocument, names: OfficeNames): Found[] => {
  // A document addressed to somebody may list "Như trên" among its recipients.
  const isLetter = parts.header.addressee !== null;
  const judging = sharedRules.filter(({ id }) => !(isLetter && id === "recipient-not-kinh-gui"));
  return judging.flatMap((rule) => {
    const found: Found[] = [];
    const tell = (message: string, ...where: [place: Place, at?: number]): void => {
      found.push({ rule: rule.id, severity: rule.severity, subject: subjectOf(...where), message });
    };
    if (rule.of === "document")
      rule.check(
        document,
        (about, message, fix) => tell(withRemedy(message, fix, remedyInWord), ...placeOf(about)),
        names,
      );
    else rule.check(document.typed, ({ place }, from, _to, message) => tell(message, place, from));
    return found;
  });
};

const notices = {
  party:
    "văn bản của Đảng trình bày theo quy định riêng của Đảng, không theo Nghị định số 30/2020/NĐ-CP, nên không xét ở đây",
  youth:
    "văn bản của Đoàn Thanh niên trình bày theo quy định riêng của Đoàn, không theo Nghị định số 30/2020/NĐ-CP, nên không xét ở đây",
  normative:
    "văn bản quy phạm pháp luật trình bày theo quy định riêng về văn bản quy phạm pháp luật, không theo Nghị định số 30/2020/NĐ-CP, nên không xét ở đây",
  personal:
    "đơn, tờ khai, bản cam kết của cá nhân không phải văn bản hành chính của cơ quan, nên không xét thể thức ở đây",
  other: "tệp này không có Quốc hiệu, số, ký hiệu, nơi nhận … nên không phải văn bản hành chính; không xét thể thức",
} as const;

/** Fewer of its fixed parts than this, and a file without Quốc hiệu is something else. */
const leastComponents = 2;

type Severities = Readonly<Record<string, Severity | "off">>;

const judged = (
  file: string,
  measured: Measured,
  layout: Layout,
  severities: Severities,
  names: OfficeNames,
): Judgement => {
  const parts = partsOf(measured);
  const { apart } = parts.header;
  if (apart) return { problems: [], notice: notices[apart], parts };
  if (parts.header.national.length === 0 && componentsFound(parts) < leastComponents)
    return { problems: [], notice: notices.other, parts };
  const read = documentIn(parts, measured.notes);
  const found = [...byDecree({ measured, parts, document: read.document, layout }), ...byDocument(parts, read, names)];
  const whereOf = placesOf(parts);
  const problems = gathered(found).flatMap(({ rule, severity, subject, message }): Problem[] => {
    const set = severities[rule] ?? severity;
    if (set === "off") return [];
    const where = whereOf(subject);
    return [{ rule, severity: set, message, file, ...(where && { where }) }];
  });
  return { problems, parts };
};

/**
 * Judges a Word file by the decree.
 *
 * @param file as the user named it
 * @param severities and `names`: what the file of its office says
 */
export const checkDocument = (
  file: string,
  measured: Measured,
  layout: Layout,
  severities: Severities = {},
  names: OfficeNames = { groups: {}, aliases: {} },
): Judgement => readingOnce(() => judged(file, measured, layout, severities, names));
