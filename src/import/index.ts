import type { Kind } from "../kind/read.ts";
import type { Measured, MeasuredBlock } from "../ooxml/measured.ts";
import type { Lines, Section } from "../plan/plan.ts";
import type { Pointer, Problem } from "../problem.ts";
import { type Parts, partsOf } from "../recognize/components.ts";
import { dateLine } from "../recognize/date-line.ts";
import { documentIn, numberIn } from "../recognize/document.ts";
import type { Line } from "../recognize/flow.ts";
import { componentsFound } from "../recognize/missing.ts";
import { validatePlan } from "../schema/plan.ts";
import { planYaml } from "../source/plan-yaml.ts";
import { withoutEndMark, withoutFinalMark, withoutMarkup } from "../wording/punctuation.ts";
import { Skeleton } from "./body.ts";
import { receiversFrom, signerFrom } from "./ending.ts";
import { type TreeBlock, treeOf } from "./levels.ts";
import { markupOf, plainWords } from "./markup.ts";
import { type Spellings, smallLetters, spellingsIn } from "./small-letters.ts";
import { joinedLine, type SourceBlock, type SourceLine, sourceBlocks } from "./source.ts";

/** What the author of the plan should look at. */
export interface Doubt {
  message: string;
  pointer: Pointer;
  /** In the Word file, as a clerk would say it. */
  where: string;
}

/** Words of the file that the plan does not hold. */
export interface Left {
  text: string;
  reason: string;
  where: string;
}

export type Imported =
  | { yaml: string; value: object; doubts: Doubt[]; left: Left[]; refused?: undefined }
  | { refused: Problem };

export interface ImportOptions {
  kind: Kind;
  /** As the user named it, for messages. */
  file?: string;
  /** Number and date are left open. */
  newYear?: boolean;
  /** What the YAML names as its schema, from its own folder. */
  schema?: string;
}

const refusal = (file: string, message: string): { refused: Problem } => ({
  refused: { rule: "file-readable", severity: "error", message, file },
});

/** Fewer of its fixed parts than this, and a file is something else. */
const leastComponents = 2;

const hasWords = (measured: Measured): boolean => {
  const says = (block: MeasuredBlock): boolean =>
    block.tag === "table"
      ? block.rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(says)))
      : block.inlines.some(
          (inline) =>
            ((inline.tag === "text" || inline.tag === "field") && inline.text.trim() !== "") ||
            (inline.tag === "shape" && inline.blocks.some(says)),
        );
  return measured.sections.some(({ blocks }) => blocks.some(says));
};

/** Why a file cannot become a plan; undefined where it can. */
const reasonAgainst = (measured: Measured, parts: Parts): string | undefined => {
  const { kind, ofParty, number } = parts.header;
  if (!hasWords(measured))
    return "tệp không có chữ nào đọc được; nếu là bản chụp (scan), hãy nhận dạng chữ (OCR) hoặc tìm tệp Word gốc";
  if (ofParty)
    return "đây là văn bản của Đảng, trình bày theo quy định riêng của Đảng, nên không chuyển thành kế hoạch hành chính";
  if (kind && kind.abbreviation !== "KH")
    return `đây là ${kind.name}, không phải Kế hoạch; kehoach chỉ nhập được Kế hoạch`;
  if (!kind && !/KH/.test(number?.text ?? "") && componentsFound(parts) < leastComponents + 2)
    return "không tìm thấy tên loại KẾ HOẠCH ở phần đầu, nên tệp này không phải một kế hoạch";
  return undefined;
};

const smallOf =
  (spellings: Spellings) =>
  (text: string): string =>
    smallLetters(text, spellings).text;

const joined = (lines: readonly Line[]): string => plainWords(lines.map(({ text }) => text).join(" ")).trim();

const asLines = (texts: readonly string[]): Lines => (texts.length === 1 ? (texts[0] ?? "") : [...texts]);

/** The symbol behind the number. @example "Số: 12/KH-UBND" // "KH-UBND" */
const symbolIn = (text: string): string | undefined => {
  const written = /\/\s*([\p{L}\d&.-]+(?:\s*[-–]\s*[\p{L}\d&.]+)*)\s*$/u.exec(plainWords(text).trim())?.[1];
  return written?.replace(/\s*[-–]\s*/g, "-");
};

const dateFrom = (line: Line | null, file: PartialYear): string | number => {
  const written = line && dateLine(plainWords(line.text).trim());
  const year = written && /^\d{4}$/.test(written.year) ? Number(written.year) : file.year;
  if (!written) return year;
  const [day, month] = [Number(written.day), Number(written.month)];
  const two = (number: number): string => String(number).padStart(2, "0");
  if (month > 0 && month <= 12)
    return day > 0 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
  return year;
};

interface PartialYear {
  year: number;
}

/** A year that the text speaks of, for a date that is not filled in. */
const yearIn = (texts: readonly string[]): number => {
  const years = texts.flatMap((text) => [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([year]) => Number(year)));
  return years[0] ?? 2000;
};

/** Sentences that end a plan. */
const closes =
  /^(?:trên đây|căn cứ (?:kế hoạch|nội dung)|yêu cầu|đề nghị|trong quá trình|quá trình|kế hoạch này|nhận được|ủy ban nhân dân .* (?:yêu cầu|đề nghị)|giao )/iu;

const isPlainLine = (block: SourceBlock | undefined): block is SourceLine =>
  block?.is === "line" &&
  block.label === null &&
  !block.bold &&
  !block.centred &&
  block.fields === null &&
  block.lead === null;

/** How many lines at the end are the closing. */
const closingLength = (blocks: readonly SourceBlock[]): number => {
  let plain = 0;
  while (isPlainLine(blocks[blocks.length - 1 - plain])) plain++;
  if (plain === blocks.length) return 0;
  for (let count = plain; count > 0; count--) {
    const block = blocks[blocks.length - count];
    if (block?.is === "line" && closes.test(withoutMarkup(block.markup))) return count;
  }
  return plain === 1 ? 1 : 0;
};

/** A Word file as the plan that it would be made from. */
export const importDocument = (measured: Measured, options: ImportOptions): Imported => {
  const { file = "", newYear = false, schema = "../schemas/plan.schema.json" } = options;
  const parts = partsOf(measured);
  const against = reasonAgainst(measured, parts);
  if (against !== undefined) return refusal(file, against);
  const { header, body, ending, appendices, flow } = parts;
  const { document } = documentIn(parts, measured.notes);
  const doubts: Doubt[] = [];
  const left: Left[] = [];

  const bases = body.paras.filter(({ level }) => level === "basis");
  const isBasis = new Set(bases.map(({ place }) => place.order));
  const kept = new Set(body.paras.map(({ place }) => place.order));
  const inBody = flow.paras.filter(
    ({ place, text }) =>
      text !== "" &&
      place.area === "text" &&
      place.order > header.endsAt &&
      place.order < ending.startsAt &&
      (kept.has(place.order) || place.cell !== null || place.boxed) &&
      !isBasis.has(place.order),
  );
  const blocks = sourceBlocks(inBody);
  const texts = document.texts.map(({ printed }) => printed);
  const spellings = spellingsIn(
    texts.filter((text) => text !== text.toUpperCase()),
    [document.placeName?.printed ?? ""].filter((name) => name !== ""),
  );
  const small = smallOf(spellings);

  // What leads on to the text stands in front of the first line that has a label or a title.
  let opening = 0;
  while (isPlainLine(blocks[opening])) opening++;
  const preamble = opening === blocks.length ? [] : blocks.slice(0, opening);
  const rest = blocks.slice(preamble.length);
  const closing = rest.splice(rest.length - closingLength(rest));
  const said = (list: readonly SourceBlock[]): string[] =>
    list.flatMap((block) => (block.is === "line" ? [withoutFinalMark(block.markup)] : []));

  const skeleton = new Skeleton();
  const tree: TreeBlock[] = treeOf(rest);
  const { sections, numbering } = skeleton.sections(tree);

  const issuerName = small(joined(header.issuer));
  const parent = small(joined(header.parents));
  const number = newYear ? undefined : numberIn(header.number?.text ?? "");
  const symbol = symbolIn(header.number?.text ?? "");
  const place = document.placeName?.printed ?? "";
  const date = dateFrom(header.date, { year: yearIn(texts) });
  const signers = ending.signers.map((signer) => signerFrom(signer, small));
  const titleText = header.title.map((line) => markupOf(line, 0, { bold: true }));

  const value: Record<string, unknown> = {
    issuer: parent === "" ? issuerName || "…" : { parent, name: issuerName || "…" },
    place: place || "…",
    ...(number ? { number } : {}),
    ...(symbol ? { symbol } : {}),
    date,
    title: asLines(titleText.length > 0 ? titleText : ["…"]),
    ...(bases.length > 0
      ? {
          basis: bases.flatMap(({ lines }) => [
            withoutEndMark(markupOf(joinedLine(lines), 0, { italic: true }).replace(/^[-–+]\s*/, "")),
          ]),
        }
      : {}),
    ...(preamble.length > 0 ? { preamble: asLines(said(preamble)) } : {}),
    ...(numbering === "I." ? {} : { numbering }),
    sections: sections.length > 0 ? sections : ([{ content: "…" }] satisfies Section[]),
    ...(closing.length > 0 ? { closing: asLines(said(closing)) } : {}),
    ...receiversFrom(ending),
    signature: signers.length === 1 ? signers[0] : signers.length > 1 ? signers : { position: "…", name: "" },
  };
  if ((value.recipients as string[]).length === 0) value.recipients = ["…"];
  const notes = measured.notes.map((note) => noteText(note));
  if (notes.length > 0)
    value.footnotes = Object.fromEntries(notes.map((text, index) => [String(index + 1), text || "…"]));
  const annexes = appendices.map((found) => {
    const own = found.paras.filter(({ text }) => text !== "");
    const content = skeleton.blocks(treeOf(sourceBlocks(own)), { scheme: "I.", number: "" });
    return {
      ...(found.title.length > 0
        ? { title: asLines(found.title.map((line) => small(plainWords(line.text).trim()))) }
        : {}),
      ...(found.reference.length > 0 ? {} : { attached: false }),
      ...content,
    };
  });
  if (annexes.length > 0) value.appendices = annexes;

  const faults = validatePlan(value);
  for (const fault of faults) doubts.push({ message: fault.message, pointer: fault.place.pointer, where: "" });
  const comments = new Map<string, string[]>();
  for (const { message, pointer } of doubts) comments.set(pointer, [...(comments.get(pointer) ?? []), message]);
  return { yaml: planYaml(value, comments, schema), value, doubts, left };
};

const noteText = (note: readonly MeasuredBlock[]): string =>
  plainWords(
    note
      .flatMap((block) => (block.tag === "paragraph" ? block.inlines : []))
      .map((inline) => ("text" in inline && !inline.hidden ? inline.text : inline.tag === "tab" ? " " : ""))
      .join(""),
  ).trim();
