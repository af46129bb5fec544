import { isDeepStrictEqual } from "node:util";
import { nounsOf } from "../knowledge/administrative-units.ts";
import { isBody } from "../knowledge/bodies.ts";
import { provinceNames } from "../knowledge/place-names.ts";
import { namesOfOthers } from "../knowledge/sample-names.ts";
import { issuerOf, type Plan } from "../plan/plan.ts";
import { below } from "../plan/walk.ts";
import { joinPointer, type Pointer, splitPointer } from "../problem.ts";
import { folded } from "../wording/folded.ts";
import { anyOf, words } from "../wording/words.ts";
import { openingLength, samples } from "./compiled/samples.ts";
import { isSigner } from "./nobody.ts";
import type { RulePlace, Written } from "./rule.ts";
import { collectiveOf } from "./signers.ts";

/** Invented facts of an example, which must not stay in a plan copied from it. */
export interface Sample {
  /** The example's name. */
  name: string;
  /** Its office, and the place in front of its date. */
  issuer: Plan["issuer"];
  place: string;
  /** Unit of its office: "Tân Phú". */
  unit: string;
  /** Units of the bodies above and beside it: "Nghệ An". */
  parents: readonly string[];
  /** Names of its signers. */
  signers: readonly string[];
  /** The body that is signed for, if any. */
  collective: string;
  /** Documents it names, by number and date: "số 205/KH-UBND ngày 14/8/2026". */
  documents: readonly string[];
  /** Telephone numbers and addresses. */
  contacts: readonly string[];
  /** Days and numbers in its sentences, with the words around them. */
  figures: readonly Readonly<{ before: string; words: string; after: string }>[];
  /** Smaller numbers, spans, months, times of day, by the text that they stand in. */
  counts: Readonly<Record<string, readonly string[]>>;
  /** The word for the level that it was written for: "xã", "Sở". */
  level: string;
  /** Its texts that say that word. */
  ofLevel: readonly string[];
  /** Days and numbers of its own under these keys. */
  values: Readonly<Record<Pointer, number | string>>;
  /** Days and numbers in its rows and list items, by the words that begin these. */
  beside: Readonly<Record<string, readonly (number | string)[]>>;
  /** First words of its long texts. */
  openings: readonly string[];
  /** Its explanations behind "#" that no other example has. */
  comments: readonly string[];
}

const valueAt = (plan: unknown, pointer: string): unknown =>
  splitPointer(pointer).reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    plan,
  );

/** So many facts in common are no accident: beginnings of long texts, documents, contacts, the signer, large amounts. */
const leastAlike = 3;

const leastAmount = 1_000_000;

/** Parts of a plan that are compared with each example. */
interface ComparedParts {
  written: unknown;
  /** First words of its texts. */
  openings: readonly string[];
  /** All texts, a line each. */
  joined: string;
  signers: readonly string[];
  /** The office's own name, parents and place. */
  own: string;
}

/** Nobody is called "Trần Thị B", and few forms but the examples say so; "Nguyễn Văn A" may come from anywhere. */
const weightOf = (signer: string): number => (signer.endsWith(" a") ? 2 : leastAlike);

/** Few plans have the same amount in the same place by chance, unless it is a round one. */
const weightOfAmount = (amount: number): number => (Number(amount.toPrecision(2)) === amount ? 1 : 2);

/** A plan's number is the example's by chance now and then, never with the day. */
const weightOfNumber = ({ values }: Sample, written: unknown): number => {
  const isSame = (key: Pointer): boolean => values[key] !== undefined && valueAt(written, key) === values[key];
  if (!isSame("/number")) return 0;
  return isSame("/date") ? leastAlike : 1;
};

/** "0216.000.000", "….example": nobody has such an address. */
const isNobodys = (contact: string): boolean => /(?:^|\D)000\D?000$|\.example$/.test(contact);

/**
 * How much a plan has in common with an example. An address that nobody has shows a copy by itself; so does a document that
 * the example invents, by its number and day.
 */
const factsInCommon = (sample: Sample, { written, openings, joined, signers, own }: ComparedParts): number => {
  const known = new Set(sample.openings);
  const ofSample = sample.signers.map(folded);
  const isSaid = (words: string): boolean => placesIn(joined, words).length > 0;
  const isOthers = (place: string): boolean => placesIn(own, place).length === 0 && isSaid(place);
  return (
    openings.filter((words) => known.has(words)).length +
    sample.contacts.filter(isSaid).reduce((sum, words) => sum + (isNobodys(words) ? leastAlike : 1), 0) +
    sample.documents.filter(isSaid).length * leastAlike +
    signers.filter((name) => ofSample.includes(name)).reduce((sum, name) => sum + weightOf(name), 0) +
    [sample.unit, ...sample.parents].filter(isOthers).length +
    weightOfNumber(sample, written) +
    Number(isDeepStrictEqual(valueAt(written, "/issuer"), sample.issuer)) +
    Object.entries(sample.values)
      .filter(([pointer, value]) => Number(value) >= leastAmount && valueAt(written, pointer) === value)
      .reduce((sum, [, value]) => sum + weightOfAmount(Number(value)), 0)
  );
};

/** An example that a plan was copied from. */
interface CopiedFrom {
  sample: Sample;
  /** The example's explanations behind "#" are still there. */
  isExplained: boolean;
}

/**
 * The example that a plan was copied from. An explanation that the program wrote behind "#" shows it, however much of the
 * text is new; else facts in common do.
 */
const originOf = (
  { value: written, text }: Written,
  texts: readonly KeyedText[],
  own: string,
): CopiedFrom | undefined => {
  const compared = {
    written,
    own,
    openings: texts.map(({ value }) => value.slice(0, openingLength)),
    joined: joinedOf(texts),
    signers: texts.flatMap(({ pointer, value }) => (isSigner(pointer) ? [folded(value)] : [])),
  };
  const explained = text.match(/# .*/g)?.join("\n") ?? "";
  const scored = samples.map((sample) => {
    const comments = sample.comments.filter((words) => explained.includes(`# ${words}`)).length;
    return { sample, isExplained: comments > 0, score: comments * leastAlike + factsInCommon(sample, compared) };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && best.score >= leastAlike ? best : undefined;
};

/** Keys that hold no prose, or that locate the office itself. */
const notText = /^\/(?:office|issuer|place|symbol|extra)(?:\/|$)/;

/** @example kindOf("2026-09") // "tháng" */
const kindOf = (words: string): string => {
  if (/^\d{4}-\d{2}$|^\d{1,2}\/\d{4}$/.test(words)) return "tháng";
  if (/^\d+[-/]\d+[-/]\d+$| năm \d/.test(words)) return "ngày";
  if (/^\d+:| giờ/.test(words)) return "giờ";
  return / (?:phút|ngày|tháng|năm)$/.test(words) ? "thời hạn" : "số liệu";
};

/** True for facts that a plan may state by itself: times, and the whole of something. */
const isOpen = (words: string): boolean => kindOf(words) !== "số liệu" || words === "100%";

const ofSample = (words: string, name: string): string =>
  `là ${kindOf(words)} trong mẫu ${name}. Ghi ${kindOf(words)} của kế hoạch này`;

const joinedOf = (texts: readonly KeyedText[]): string => texts.map(({ value }) => value).join("\n");

/** Every place of some words in a text, as whole words. */
const placesIn = (text: string, words: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const around = text.charAt(at - 1) + text.charAt(at + words.length);
    if (!/[A-Za-zÀ-ỹ\d]/.test(around)) places.push(at);
  }
  return places;
};

/** Words of an address, however they are written; a telephone number by its digits. */
const isIn = (words: string, text: string): boolean =>
  /^[\d.]+$/.test(words)
    ? text.replace(/\D/g, "").includes(words.replace(/\D/g, ""))
    : folded(text).includes(folded(words));

/** Copies, times of day, and a month whose day is still open: any plan may have the same. */
const isUsual = /^\/drafter\/copies=|=\d{1,2}:\d{2}$|=\d{4}-\d{2}$/;

/** A document's number, and its day in any of its forms. */
const partsOf = (document: string): { number: string; day: RegExp } => {
  const [, number = "", day, month, year] = /^(.*) ngày 0?(\d+)\D+0?(\d+)\D+(\d{4})$/u.exec(document) ?? [];
  const date = `0?${day}(?:[/-]0?${month}[/-]| tháng 0?${month} năm )${year}`;
  return { number, day: new RegExp(`(?<=số \\S+ ngày )${date}(?!\\d)`, "gu") };
};

const provinceIn = words(/\b(?:tỉnh|thành phố) (\p{Uppercase}\p{Lowercase}+(?: \p{Uppercase}\p{Lowercase}+)*)/u);
const ofCommune = words(new RegExp(`\\b(?:${anyOf(nounsOf("commune"))})\\b(?! hội)`, "iu"));
const committeeOfProvince = words(
  /\b(?:UBND|nhân dân) tỉnh (\p{Uppercase}\p{Lowercase}+(?: \p{Uppercase}\p{Lowercase}+)*)/gu,
);

/** Words of an example that a plan still has. */
interface Trace {
  place: RulePlace;
  message: string;
}

/** A text under its key. */
interface KeyedText {
  pointer: Pointer;
  value: string;
}

interface Traces {
  /** Facts of an example stand in the plan for certain. */
  isCopy: boolean;
  /** Traces that are certainly not the plan's own. */
  left: readonly Trace[];
  /** Traces that the plan may state by itself: dates and times, once no name and document of the example is left. */
  perhaps: readonly Trace[];
}

const none: Traces = { isCopy: false, left: [], perhaps: [] };

const found = new WeakMap<object, Traces>();

/** Facts in a plan that are left from the example it was copied from. */
export const tracesOf = (of: Written): Traces => {
  const known = found.get(of.plan);
  if (known) return known;
  const traces = find(of);
  found.set(of.plan, traces);
  return traces;
};

/** True if an office is of the level that an example was written for, so that it may say "Sở", "xã" of itself. */
export const isOfLevel = (level: string, { name, parent, inText }: ReturnType<typeof issuerOf>): boolean => {
  // Behind a comma stands where the unit lies.
  const own = [...name, ...parent, inText].map((each) => each.split(",")[0]).join(" ");
  return level === "" || placesIn(own.toLowerCase(), level.toLowerCase()).length > 0;
};

/** A text without the office's name, which `init` replaces. */
const unnamed = (text: string, office: string): string => (office === "" ? text : text.replaceAll(office, ""));

/** A value of a row or a list item, whose first words say what it is of. */
const ofMember = /\/\d+\/[^/]+$/;

/**
 * Names and documents of an example are never those of another office, and numbers that still stand in its words are its own.
 * While there is a name or document, all that the example invents is reported; dates without them may be the plan's own, and
 * a province, copies, times of day are nothing to speak of. The example's office is reported as long as its signer or one of
 * its documents shows that nobody has put the own name in: there are communes of that name.
 */
const find = (of: Written): Traces => {
  const { value: written, plan } = of;
  const texts = below(written).flatMap(({ pointer, value }) =>
    typeof value === "string" && !notText.test(pointer) ? [{ pointer, value }] : [],
  );
  const issuer = issuerOf(plan);
  const own = [...issuer.name, ...issuer.parent, issuer.inText, plan.place].join(" ");
  const origin = originOf(of, texts, own);
  if (!origin) return none;
  const { sample, isExplained } = origin;
  const { name, unit, parents, collective, contacts } = sample;
  const { level, ofLevel, values } = sample;
  // A user may write any word, "constructor", too.
  const [counts, beside] = [new Map(Object.entries(sample.counts)), new Map(Object.entries(sample.beside))];
  const joined = joinedOf(texts);
  const isSaid = (words: string): boolean => joined.includes(words) || joined.includes(words.toUpperCase());
  const signers = sample.signers.map(folded);
  const figures = sample.figures.filter(({ before, words, after }) => joined.includes(before + words + after));
  const documents = sample.documents.map((words) => ({ words, ...partsOf(words) }));
  const others = namesOfOthers(name, own).filter(({ words }) => isSaid(words));
  const isOwnUnit = placesIn(own, unit).length > 0;
  const province =
    provinceIn.exec(own)?.[1] ??
    (!ofCommune.test(own) && provinceNames.includes(plan.place) ? plan.place : undefined) ??
    [...joined.matchAll(committeeOfProvince)].map(([, named = ""]) => named).find((named) => !parents.includes(named));
  const otherParents = parents.filter((place) => placesIn(own, place).length === 0 && isSaid(place));
  const isOwnLevel = isOfLevel(level, issuer);
  const inExample = issuerOf({ ...plan, issuer: sample.issuer }).inText;
  const unnamedOfLevel = isOwnLevel ? [] : ofLevel.map((text) => unnamed(text, inExample));
  // Bodies whose head signs by title alone are checked by the rule sign-for-collective.
  const head = issuer.name.join(" ");
  const isOthersCollective = !isBody(head, "one head") && collectiveOf(head) !== collective;
  const marks: Trace[] = [];
  const units: Trace[] = [];
  const sure: Trace[] = [];
  const numbers: Trace[] = [];
  const perhaps: Trace[] = [];
  const usual: Trace[] = [];
  let isSigned = false;
  for (const { pointer, value } of texts) {
    const spansOf = (words: string): RulePlace[] =>
      [...new Set([words, words.toUpperCase()])].flatMap((each) =>
        placesIn(value, each).map((at) => ({ pointer, on: "value", span: [at, at + each.length] })),
      );
    const add = (to: Trace[], words: string, message: string): void => {
      for (const place of spansOf(words)) to.push({ place, message });
    };
    // The name itself is reported in every plan: `namesOfNobody`.
    isSigned ||= isSigner(pointer) && signers.includes(folded(value));
    if (/^\/signature\/(?:\d+\/)?on_behalf_of$/.test(pointer) && isOthersCollective && value === collective)
      sure.push({
        place: pointer,
        message: `ký thay mặt “${value}” là của mẫu ${name}. Ghi tên tập thể và chức vụ của cơ quan này, hoặc bỏ dòng này và for nếu người đứng đầu tự ký`,
      });
    const hasDigit = /\d/.test(value);
    for (const { before, words, after } of hasDigit ? figures : [])
      for (const at of placesIn(value, before + words + after)) {
        const span: [number, number] = [at + before.length, at + before.length + words.length];
        const to = isOpen(words) ? perhaps : numbers;
        to.push({ place: { pointer, on: "value", span }, message: `“${words}” ${ofSample(words, name)}` });
      }
    for (const words of counts.get(value) ?? [])
      add(isOpen(words) ? perhaps : numbers, words, `câu này còn nguyên của mẫu; “${words}” ${ofSample(words, name)}`);
    for (const { words, number, day } of hasDigit ? documents : []) {
      const spans = spansOf(words);
      const remedy = "Ghi số, ngày của văn bản có thật, hoặc bỏ phần dẫn này";
      if (spans.length > 0) {
        add(marks, words, `văn bản “${words}” là của mẫu ${name}. ${remedy}`);
        continue;
      }
      const days = [...value.matchAll(day)];
      for (const { 0: typed, index } of days) {
        const span: [number, number] = [index, index + typed.length];
        const message = `“${typed}” là ngày văn bản bịa trong mẫu ${name}. ${remedy}`;
        (placesIn(value, number).length > 0 ? numbers : perhaps).push({
          place: { pointer, on: "value", span },
          message,
        });
      }
      add(numbers, number, `“${number}” là số văn bản bịa trong mẫu ${name}, chưa thay. ${remedy}`);
    }
    add(isOwnUnit ? units : sure, unit, `“${unit}” là địa danh trong mẫu ${name}. Thay bằng nơi của cơ quan`);
    for (const place of otherParents)
      add(
        province !== undefined && province !== unit ? sure : isOwnUnit ? usual : perhaps,
        place,
        `“${place}” là tên tỉnh, xã trong mẫu ${name}. Cơ quan ở nơi khác thì thay bằng tên đúng`,
      );
    for (const { words, what } of others)
      add(sure, words, `“${words}” là ${what} trong mẫu ${name}. Viết theo cơ quan, địa phương này, hoặc bỏ`);
    if (!isOwnLevel && unnamedOfLevel.includes(unnamed(value, issuer.inText)))
      sure.push({
        place: spansOf(level)[0] ?? pointer,
        message: `chữ “${level}” còn trong câu chép nguyên từ mẫu ${name}, viết cho cơ quan khác. Sửa theo cơ quan này`,
      });
  }
  for (const { pointer, value } of below(written)) {
    const found =
      pointer.startsWith("/address") && typeof value === "string" && contacts.find((words) => isIn(words, value));
    if (found)
      marks.push({
        place: pointer,
        message: `“${found}” là của mẫu ${name}. Ghi địa chỉ, số điện thoại của cơ quan, hoặc xóa dòng này`,
      });
  }
  const tell = (pointer: Pointer, own: number | string, isDoubtful: boolean): void => {
    const message =
      pointer === "/number"
        ? `${own} là số của mẫu ${name}. Ghi số văn bản; chưa có số thì để trống khóa number`
        : `${own} ${ofSample(String(own), name)}`;
    const to = isUsual.test(`${pointer}=${own}`) ? usual : isDoubtful || isOpen(String(own)) ? perhaps : numbers;
    to.push({ place: pointer, message });
  };
  const inMembers = new Set<Pointer>();
  for (const { pointer, value } of below(written)) {
    if (typeof value !== "object" || value === null) continue;
    const children: [string, unknown][] = Object.entries(value);
    const known = children.flatMap(([, child]) => (typeof child === "string" ? (beside.get(child) ?? []) : []));
    for (const [key, child] of known.length > 0 ? children : []) {
      if ((typeof child !== "string" && typeof child !== "number") || !known.includes(child)) continue;
      const at = joinPointer(pointer, key);
      inMembers.add(at);
      tell(at, child, false);
    }
  }
  const kept = Object.entries(values).filter(
    ([pointer, own]) => !inMembers.has(pointer) && valueAt(written, pointer) === own,
  );
  // A number alone may be the plan's own, several are not.
  const isLone =
    kept.filter(([, own]) => typeof own === "number").length === 1 && weightOfNumber(sample, written) < leastAlike;
  for (const [pointer, own] of kept) tell(pointer, own, !isExplained && (ofMember.test(pointer) || isLone));
  const isUntouched = (isSigned || marks.length > 0) && isDeepStrictEqual(valueAt(written, "/issuer"), sample.issuer);
  if (isUntouched) {
    const message = `đây là cơ quan trong mẫu ${name}. Ghi tên cơ quan ban hành; cơ quan thật trùng tên thì thay người ký, văn bản của mẫu là xong`;
    sure.push({ place: "/issuer", message }, ...units);
    if (valueAt(written, "/place") === sample.place)
      sure.push({
        place: "/place",
        message: `“${sample.place}” là địa danh trong mẫu ${name}. Ghi địa danh của cơ quan`,
      });
  }
  const names = [...marks, ...sure];
  return isSigned || names.length > 0
    ? { isCopy: true, left: [...names, ...numbers, ...perhaps, ...usual], perhaps: [] }
    : { isCopy: numbers.length > 0, left: numbers, perhaps };
};
