// Compiles to src/lint/compiled/samples.ts what the examples invent: names, documents, amounts. The rule sample-words warns
// of these in a plan that was copied from an example. Part of `npm run build`; what it writes is not kept.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

const examples = new URL("../examples/", import.meta.url);
const compiled = new URL("../src/lint/compiled/", import.meta.url);

const stringsIn = (value) => {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
};

/** A document of an office, by number and date. Acts of the State carry their year and are real. */
const document =
  /số \d+[/-](?!\d{4}\/)[\p{Lu}\d][\p{L}\d/-]* ngày (?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/gu;
const isReal = (words) => /\/QĐ-TTg|-NQ\/TW|-CT\/TW/.test(words);

/** Telephone numbers and addresses that nobody has. */
const contact = /\d{4}\.000\.000|[\w.]+@[\w.]+\.example/g;

/**
 * Facts that the author of a plan has to supply, with a few words around each: days, and how much money, how many people, places,
 * things. What any plan may say is left alone: “mỗi đơn vị 02 đại biểu”, “không quá 15 phút”.
 */
const date = /\d{1,2}\/\d{1,2}\/\d{4}|(?<=ngày )\d{1,2} tháng \d{1,2} năm \d{4}/u;
const figure = new RegExp(
  `(?<=^|[\\s(*])(?:${date.source}|[1-9]\\d*%|[1-9]\\d[\\d.,]*\\s+(?:triệu đồng|đồng|đại biểu|người|tập thể|cá nhân|thôn|xã|phường|hộ|mét giá))`,
  "gu",
);
const figuresIn = (text, year) =>
  [...text.replace(document, (words) => "_".repeat(words.length)).matchAll(figure)].flatMap(({ 0: words, index }) => {
    const before = /(?:\S+\s+){0,3}\S*$/.exec(text.slice(0, index))?.[0] ?? "";
    const after = /^\S*(?:\s+\S+){0,2}/.exec(text.slice(index + words.length))?.[0] ?? "";
    const isDate = /\/| năm /.test(words);
    // Acts of the State are of earlier years.
    const isEarlier = isDate && Number(words.slice(-4)) < year;
    return isEarlier || before + after === "" ? [] : [{ before, words, after }];
  });

/** Small numbers, spans and times of day, which any plan may say: they are the example's in a text that is wholly its own. */
const span = "(?:ngày|phút|tháng|năm)(?!\\p{L})";
const count = new RegExp(
  `(?<![\\d./:-])(?:\\d{1,2} giờ(?: \\d{2} phút)?|\\d{1,2} ${span}(?! [\\d…])|\\d{1,2}(?= \\p{Ll})(?! ${span}))|(?<=[Tt]háng )\\d{1,2}\\/20\\d\\d`,
  "gu",
);
const countsIn = (text) => {
  const rest = text
    .replace(document, (words) => "_".repeat(words.length))
    .replace(figure, (words) => "_".repeat(words.length));
  return [...new Set(rest.match(count) ?? [])];
};

/** Keys whose value alone is such a number or day. */
const ofForm = /\/(?:width|font_size|numbered_columns|rowspan|colspan)$/;
const isFigure = (pointer, value) =>
  typeof value === "number"
    ? value >= 10 && !(value >= 2000 && value < 2100) && !ofForm.test(pointer)
    : /^(?:[1-9]\d+(?: - [1-9]\d+)?|\d{4}-\d{2}(?:-\d{2})?|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}:\d{2})$/.test(value);

/** Rows of a table that was pasted from a spreadsheet: the words that begin each, and its numbers. */
const pastedIn = (text) =>
  (text.includes("\t") ? text.split("\n") : []).flatMap((line) => {
    const [label, ...cells] = line.split("\t");
    const numbers = cells.filter((cell) => /^\d+$/.test(cell));
    return numbers.length > 0 ? [[label, numbers]] : [];
  });

/** Numbers and days of rows and list items, by the words that begin these. */
const besideIn = (value) => {
  if (!value || typeof value !== "object") return [];
  const isMember = ([key, child]) =>
    (typeof child === "number" && child > 0 && child < 10 && !ofForm.test(`/${key}`)) || isFigure(`/${key}`, child);
  const own = Object.entries(value).filter(isMember);
  const label = Object.values(value).find((child) => typeof child === "string" && /\p{L}{2}/u.test(child));
  return [
    ...(label !== undefined && own.length > 0 ? [[label, own.map(([, child]) => child)]] : []),
    ...Object.values(value).flatMap(besideIn),
  ];
};

const valuesIn = (value, pointer = "") =>
  value && typeof value === "object"
    ? Object.entries(value).flatMap(([key, child]) => valuesIn(child, `${pointer}/${key}`))
    : [[pointer, value]];

/** The level that an example was written for, by the word for it; a name behind it is another's: "Sở Nội vụ", "xã hội". */
const levelIn = (issuer) => /\b(?:Sở|xã|tỉnh|thành phố)(?= )/u.exec(issuer)?.[0] ?? "";
const ofLevel = (level) => new RegExp(`(?<![\\p{L}])${level}(?![\\p{L}]| hội| \\p{Lu})`, "u");

/** Long texts are known again by how they begin. Every office writes the usual formulas. */
const openingLength = 50;
const isUsual = (text) => /^(?:Căn cứ|Thực hiện|Trên đây|Đề nghị) /.test(text);

/** Explanations behind "#". Short ones may be anybody's. */
const shortestComment = 20;
const commentsIn = (text) =>
  [...text.matchAll(/(?<=^|\s)# *(.*\S)/gm)]
    .map(({ 1: words }) => words)
    .filter((words) => words.length >= shortestComment);

const sampleOf = (name) => {
  const text = readFileSync(new URL(`${name}.yaml`, examples), "utf8");
  const plan = parse(text);
  const strings = stringsIn(plan);
  const issuer = [plan.issuer.name ?? plan.issuer].flat().join(" ");
  const level = levelIn(issuer);
  const [, unit = plan.place] = /(?:xã|tỉnh|thành phố) (\p{Lu}.*)$/u.exec(plan.issuer.in_text ?? issuer) ?? [];
  const around = [
    ...strings.flatMap(
      (text) => text.match(/(?<=(?:nhân dân|UBND) (?:tỉnh|xã) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu) ?? [],
    ),
    ...[plan.address ?? []]
      .flat()
      .flatMap((line) => line.match(/(?<=(?:xã|phường|tỉnh|thành phố) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu) ?? []),
  ];
  const year = Number(/20\d\d/.exec(plan.date)?.[0]);
  return {
    name,
    issuer: plan.issuer,
    place: plan.place,
    unit,
    parents: [...new Set(around)].filter((place) => place !== unit),
    signers: [plan.signature].flat().map((signer) => signer.name),
    collective: [plan.signature].flat()[0].on_behalf_of ?? "",
    documents: [...new Set(strings.flatMap((text) => text.match(document) ?? []))].filter((words) => !isReal(words)),
    // Of an address how it begins: the places in it may have been replaced.
    contacts: [
      ...new Set([
        ...[plan.address ?? []].flat().flatMap((line) => /^[^,:;]+(?=,)/u.exec(line) ?? []),
        ...strings.flatMap((text) => text.match(contact) ?? []),
      ]),
    ],
    figures: [
      ...new Map(strings.flatMap((text) => figuresIn(text, year)).map((each) => [JSON.stringify(each), each])).values(),
    ],
    counts: Object.fromEntries(strings.map((text) => [text, countsIn(text)]).filter(([, counts]) => counts.length > 0)),
    level,
    ofLevel: level === "" ? [] : [...new Set(strings)].filter((text) => ofLevel(level).test(text)),
    values: Object.fromEntries(valuesIn(plan).filter(([pointer, value]) => isFigure(pointer, value))),
    beside: Object.fromEntries([...Object.values(plan).flatMap(besideIn), ...strings.flatMap(pastedIn)]),
    openings: strings
      .filter((text) => text.length >= openingLength && !isUsual(text))
      .map((text) => text.slice(0, openingLength)),
    comments: commentsIn(text),
  };
};

const all = readdirSync(examples)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => sampleOf(file.replace(/\.yaml$/, "")));
const samples = all.map((sample) => {
  const ofOthers = new Set(all.flatMap(({ name, comments }) => (name === sample.name ? [] : comments)));
  return { ...sample, comments: [...new Set(sample.comments)].filter((words) => !ofOthers.has(words)) };
});

mkdirSync(compiled, { recursive: true });
writeFileSync(
  new URL("samples.ts", compiled),
  `import type { Sample } from "../sample.ts";

export const openingLength = ${openingLength};
export const samples: readonly Sample[] = ${JSON.stringify(samples, null, 2)};
`,
);
