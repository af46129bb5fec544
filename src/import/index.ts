import { sharedRuns } from "../compare/sequences.ts";
import { wordsIn } from "../compare/words.ts";
import { salvage } from "../document/salvage.ts";
import type { Kind } from "../kind/read.ts";
import { agencyNames } from "../knowledge/agency-names.ts";
import { surePlaceNames } from "../knowledge/place-names.ts";
import type { Measured, MeasuredBlock } from "../ooxml/measured.ts";
import type { Lines, Numbering, Plan, Section } from "../plan/plan.ts";
import { below } from "../plan/walk.ts";
import { type Pointer, type Problem, splitPointer } from "../problem.ts";
import type { Level } from "../recognize/body.ts";
import { type Components, partsOf } from "../recognize/components.ts";
import { contentsIn } from "../recognize/contents.ts";
import type { Para } from "../recognize/flow.ts";
import type { Header } from "../recognize/header.ts";
import { componentsFound } from "../recognize/missing.ts";
import { placesOf } from "../recognize/where.ts";
import { validatePlan } from "../schema/plan.ts";
import { planYaml } from "../source/plan-yaml.ts";
import { viewOf } from "../template/view.ts";
import { folded } from "../wording/folded.ts";
import { capitalised, uncapitalised, withoutEndMark, withoutFinalMark, withoutMarkup } from "../wording/punctuation.ts";
import { isSignedMark } from "../wording/signed-marks.ts";
import { appendicesFrom, parasBehind, referencesIn } from "./appendices.ts";
import { Skeleton } from "./body.ts";
import { receiversFrom, signerFrom } from "./ending.ts";
import {
  asLines,
  dateIn,
  headFrom,
  letteredNumber,
  placeIn,
  symbolIn,
  unknown,
  yearAfter,
  yearInNumber,
} from "./head.ts";
import { leftLines, picturesIn, wordsLeft } from "./left.ts";
import { treeOf } from "./levels.ts";
import { lifted } from "./lifts.ts";
import { markupOf, plainWords } from "./markup.ts";
import { inUnicode } from "./old-fonts.ts";
import { sectionsInParts } from "./parts.ts";
import type { Small } from "./small-letters.ts";
import { bodyLetters, smallLetters, spellingsIn } from "./small-letters.ts";
import { linesOfPara, type SourceBlock, type SourceLine, sourceBlocks } from "./source.ts";

/** A place that the author of the plan should review. */
interface Doubt {
  message: string;
  pointer: Pointer;
  /** In the Word file, as a clerk would say it. */
  where: string;
}

/** Content of the file that the plan does not hold. */
export interface Left {
  /** Empty for pictures. */
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
  /** Path of the schema that the YAML names, relative to its folder. */
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
const reasonAgainst = (measured: Measured, parts: Components): string | undefined => {
  const { kind, apart, number } = parts.header;
  if (!hasWords(measured))
    return "tệp không có chữ nào đọc được; nếu là bản chụp (scan), hãy nhận dạng chữ (OCR) hoặc tìm tệp Word gốc";
  if (apart === "party")
    return "đây là văn bản của Đảng, trình bày theo quy định riêng của Đảng, nên không chuyển thành kế hoạch hành chính";
  if (apart === "youth")
    return "đây là văn bản của Đoàn Thanh niên, trình bày theo quy định riêng của Đoàn (không có Quốc hiệu), nên không chuyển thành kế hoạch hành chính";
  if (apart === "normative")
    return "đây là văn bản quy phạm pháp luật, không phải Kế hoạch; kehoach chỉ nhập được Kế hoạch";
  if (kind && kind.abbreviation !== "KH")
    return `đây là ${kind.name}, không phải Kế hoạch; kehoach chỉ nhập được Kế hoạch`;
  const symbol = number?.text ?? "";
  const isOfAnotherKind = /[/-]\s*\p{Uppercase}{2}/u.test(symbol);
  if (!kind && !/KH/.test(symbol) && (isOfAnotherKind || componentsFound(parts) < leastComponents + 2))
    return "không tìm thấy tên loại KẾ HOẠCH ở phần đầu, nên tệp này không phải một kế hoạch";
  return undefined;
};

/** Sentences that end a plan. */
const closes =
  /^(?:trên đây|căn cứ (?:kế hoạch|nội dung)|yêu cầu|đề nghị|trong quá trình|quá trình|kế hoạch này|nhận được|ủy ban nhân dân .* (?:yêu cầu|đề nghị))/iu;

/** Opening of a sentence that is always a closing. */
const closesSurely = /^trên đây/iu;

const isPlainLine = (block: SourceBlock | undefined): block is SourceLine =>
  block?.is === "line" &&
  block.label === null &&
  !block.bold &&
  !block.centred &&
  block.fields === null &&
  block.lead === null;

/** True for a section title or a bold line: a title needs text below it. */
const isTitleAbove = (block: SourceBlock | undefined): boolean =>
  block?.is === "line" &&
  (block.bold || (block.label?.readings.some(({ numbering }) => numbering === "I." || numbering === "A.") ?? false));

/** Count of lines at the end that are the closing. */
const closingLength = (blocks: readonly SourceBlock[]): number => {
  let plain = 0;
  while (isPlainLine(blocks[blocks.length - 1 - plain])) plain++;
  if (plain === blocks.length) return 0;
  // The line right below a title is the text of that title, not part of the closing.
  const isTitled = isTitleAbove(blocks[blocks.length - 1 - plain]);
  for (let count = plain; count > 0; count--) {
    const block = blocks[blocks.length - count];
    const words = block?.is === "line" ? withoutMarkup(block.markup) : "";
    const isFirst = isTitled && count === plain;
    if (isFirst ? closesSurely.test(words) : closes.test(words)) return count;
  }
  return plain === 1 && !isTitled ? 1 : 0;
};

/** Titles of parts of the text stand in the middle, too. */
const opensPart = /^(?:phần|chương)\s/iu;

/** Lines in the middle of the page that stand between the title and the bases, or a preamble: they are taken out. */
const linesUnderTitle = (blocks: SourceBlock[], basis: SourceLine | undefined): SourceLine[] => {
  const isUnder = (block: SourceBlock | undefined): block is SourceLine =>
    block?.is === "line" &&
    block.centred &&
    block.label === null &&
    block.fields === null &&
    !opensPart.test(block.line.text) &&
    (!basis || block.para.place.order < basis.para.place.order);
  const count = blocks.findIndex((block) => !isUnder(block));
  return count > 0 && (basis || isPlainLine(blocks[count])) ? (blocks.splice(0, count) as SourceLine[]) : [];
};

/** "(Ban hành kèm theo Quyết định …)" under the title: in one line, or in several up to the bracket that closes it. */
const referenceUnderTitle = (blocks: SourceBlock[]): SourceLine[] => {
  const first = blocks.findIndex((block) => block.is === "line" && block.centred);
  const opens = blocks[first];
  if (first !== 0 || opens?.is !== "line" || !/^\((?:ban hành )?(?:kèm|đính kèm)/iu.test(plainWords(opens.line.text)))
    return [];
  const last = blocks.findIndex((block) => block.is !== "line" || !block.centred || /\)\.?$/.test(block.line.text));
  const end = blocks[last];
  return end?.is === "line" && end.centred ? (blocks.splice(0, last + 1) as SourceLine[]) : [];
};

/** Leads on from the bases to the text. */
const leadsOn = /như sau\s*[:.]?$/iu;

/** A closing as it reads in a built document, where "./." ends it. */
const withFullStop = (closing: Lines): Lines => {
  if (typeof closing === "string") return /[\p{L}\d)”"]\**$/u.test(closing) ? `${closing}.` : closing;
  return closing.map((line, index) => (index === closing.length - 1 ? (withFullStop(line) as string) : line));
};

const noteText = (note: readonly MeasuredBlock[]): string =>
  plainWords(
    note
      .flatMap((block) => (block.tag === "paragraph" ? block.inlines : []))
      .map((inline) =>
        "text" in inline && !inline.hidden ? inline.text : inline.tag === "tab" || inline.tag === "break" ? " " : "",
      )
      .join(""),
  ).trim();

/** The marks of notes that a value holds. */
const marksIn = (value: unknown): Set<string> =>
  new Set([...JSON.stringify(value).matchAll(/\[\^(\d+)\]/g)].map(([, id = ""]) => id));

/** Required keys of a plan, and the message for each that the file does not contain. */
const missing: readonly (readonly [Pointer, string])[] = [
  ["/issuer", "Không tìm thấy tên cơ quan ban hành: xin ghi tên cơ quan vào đây"],
  ["/issuer/name", "Không tìm thấy tên cơ quan ban hành: xin ghi tên cơ quan vào đây"],
  ["/place", "Không tìm thấy địa danh trước ngày tháng: xin ghi địa danh vào đây"],
  ["/title", "Không tìm thấy trích yếu dưới chữ KẾ HOẠCH: xin ghi trích yếu vào đây"],
  ["/recipients/0", "Không tìm thấy nơi nhận: xin ghi các nơi nhận vào đây"],
  ...["/signature", "/signature/0", "/signature/1", "/signature/2", "/signature/3"].map(
    (pointer) => [`${pointer}/position`, "Không tìm thấy chức vụ người ký: xin ghi chức vụ vào đây"] as const,
  ),
];

const at = (value: unknown, pointer: Pointer): unknown =>
  splitPointer(pointer).reduce<unknown>(
    (inside, key) =>
      typeof inside === "object" && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
    value,
  );

/** So many words in a row that stand nowhere in small letters may be a name. */
const doubtfulWords = 3;

/** A plan without the values that the schema refuses; each is reported as a doubt. */
const rightShape = (value: Record<string, unknown>, doubts: Doubt[]): Record<string, unknown> => {
  const faults = validatePlan(value);
  if (faults.length === 0) return value;
  for (const { message } of faults)
    doubts.push({ message: `Có chỗ không giữ được nguyên trạng: ${message}`, pointer: "", where: "" });
  return { ...(salvage(value)?.plan ?? value) };
};

const longestTitle = 200;

/** A title of a section that its author left in small letters, where the program prints capitals. */
const isSmallTitle = (block: SourceBlock, sections: Numbering): boolean =>
  block.is === "line" &&
  block.lead === null &&
  (block.bold || !/[.;]$/.test(block.markup)) &&
  sections === "I." &&
  (block.label?.readings.some(({ numbering }) => numbering === sections) ?? false) &&
  block.markup.length < longestTitle &&
  block.markup !== block.markup.toUpperCase();

/** A Word file as the plan that it would be made from. */
export const importDocument = (written: Measured, options: ImportOptions): Imported => {
  const { file = "", kind, newYear = false, schema = "../schemas/plan.schema.json" } = options;
  const { measured, read } = inUnicode(written);
  const parts = partsOf(measured);
  const against = reasonAgainst(measured, parts);
  if (against !== undefined) return refusal(file, against);
  const { body, ending, flow } = parts;
  const header: Header = { ...parts.header, date: parts.header.date ?? ending.date };
  const whereOf = placesOf(parts);
  const doubts: Doubt[] = read.map((name) => ({
    message: `Tệp gõ bằng phông chữ ${name}; chữ đã được chuyển sang Unicode, xin đọc soát lại`,
    pointer: "",
    where: "",
  }));
  const left: Left[] = [];

  const textParas = flow.paras.filter(({ text, place }) => text !== "" && place.area === "text" && !place.cell);
  const inContents = new Set([...contentsIn(textParas)].map(({ place }) => place.order));
  const titleEndsAt = (header.title.at(-1) ?? header.kindLine)?.place.order ?? header.endsAt;
  const isApart = ({ place, text, measured }: Para): boolean => {
    if (text === "" || place.area !== "text" || place.order >= ending.startsAt) return false;
    // A rule may stand below "(Ban hành kèm theo …)" instead of above.
    if (place.order <= header.endsAt)
      return place.order > titleEndsAt && place.half === "whole" && measured.align === "center";
    return place.cell !== null || place.boxed;
  };
  const inText = body.paras.filter(({ place }) => !inContents.has(place.order));
  const inBody: (Para & { level?: Level })[] = [...inText, ...flow.paras.filter(isApart)].sort(
    (one, other) => one.place.order - other.place.order,
  );
  const texts = flow.paras.map(({ text }) => text).filter((text) => text !== "");
  const isInCapitals = (text: string): boolean => text === text.toUpperCase();
  const spellings = spellingsIn(
    texts.filter((text) => !isInCapitals(text)).map(plainWords),
    flow.lines.map(({ text }) => text),
    [
      ...agencyNames,
      ...surePlaceNames,
      "Chính phủ",
      "Công an",
      ...Object.values(kind.headings).map(uncapitalised),
      placeIn(header.date),
    ].filter((name) => name !== ""),
  );
  const doubtful = new Set<string>();
  const small: Small = (text) => {
    const { text: written, unmet } = smallLetters(text, spellings);
    if (unmet.length >= doubtfulWords) doubtful.add(written);
    return written;
  };

  const running = texts
    .filter((text) => !isInCapitals(text))
    .map(plainWords)
    .join("\n");
  const nameOf = (text: string): string => {
    const { name, isSure } = bodyLetters(text, running, small);
    if (!isSure) doubtful.add(name);
    return name;
  };

  const bases = inBody.filter(({ level }) => level === "basis").flatMap(linesOfPara);
  const blocks = sourceBlocks(inBody.filter(({ level }) => level !== "basis"));
  const attachedTo = referenceUnderTitle(blocks);
  const underTitle = [...attachedTo, ...linesUnderTitle(blocks, bases[0])];
  // All of a preamble in italics looks as its bases do, and is nothing that its author put weight on.
  const upright = ({ line, italic }: SourceLine): string => markupOf(line, 0, { italic });
  const last = bases.at(-1);
  if (last && leadsOn.test(withoutMarkup(last.whole)) && !isPlainLine(blocks[0])) blocks.unshift(...bases.splice(-1));
  // The preamble ends before the first line with a label or a title.
  let opening = 0;
  while (isPlainLine(blocks[opening])) opening++;
  const preamble = opening === blocks.length ? [] : blocks.slice(0, opening);
  const rest = blocks.slice(preamble.length);
  const closing = rest.splice(rest.length - closingLength(rest));
  const said = (list: readonly SourceBlock[]): Lines =>
    asLines(list.flatMap((block) => (block.is === "line" ? [withoutFinalMark(upright(block))] : [])));

  const skeleton = new Skeleton(small, kind.layout);
  const { sections, numbering } = sectionsInParts(rest, skeleton, small) ?? skeleton.sections(treeOf(rest));
  const head = headFrom(header, [...texts], referencesIn(parts), small, nameOf, {
    below: underTitle.map(({ markup }) => withoutMarkup(markup)),
    isJoint: ending.signers.length > 1,
    newYear: newYear ? yearAfter(header, texts) : undefined,
  });
  // The first words of "(Ban hành kèm theo Kế hoạch …)", where all such lines have the same.
  const opened = new Set(
    referencesIn(parts).map((text) => /^\(\s*([\p{L} ]*?(?:kèm theo|đính kèm))/iu.exec(text)?.[1]),
  );
  const [attached] = opened.size === 1 ? opened : [];
  const signers = ending.signers.map((signer) => signerFrom(signer, small));
  const { recipients, ...copies } = receiversFrom(ending);
  const appendices = appendicesFrom(parts, measured.sections, skeleton, small);
  const { urgency, secrecy, circulation, ...top } = head;
  const value: Record<string, unknown> = {
    ...top,
    ...(urgency ? { urgency } : {}),
    ...(secrecy ? { secrecy } : {}),
    ...(circulation ? { circulation } : {}),
    ...(bases.length > 0 ? { basis: bases.map(basisText) } : {}),
    ...(preamble.length > 0 ? { preamble: said(preamble) } : {}),
    ...(numbering === "I." ? {} : { numbering }),
    ...(attached === undefined || folded(attached) === folded(kind.headings.attached)
      ? {}
      : { headings: { attached: capitalised(attached.toLowerCase()) } }),
    sections: sections.length > 0 ? sections : ([{ content: unknown }] satisfies Section[]),
    ...(closing.length > 0 ? { closing: withFullStop(said(closing)) } : {}),
    recipients: recipients.length > 0 ? recipients : [unknown],
    ...copies,
    signature: signers.length > 1 ? signers : (signers[0] ?? { position: unknown, name: "" }),
    ...(appendices.length > 0 ? { appendices } : {}),
  };
  const marks = marksIn(value);
  const notes = measured.notes.map(({ blocks }, index) => [String(index + 1), noteText(blocks)] as const);
  const footnotes = Object.fromEntries(notes.filter(([id, text]) => marks.has(id) && text !== ""));
  if (Object.keys(footnotes).length > 0) value.footnotes = footnotes;
  for (const [id, text] of notes)
    if (!marks.has(id) && text !== "") left.push({ text, reason: "chú thích không có dấu trong lời văn", where: "" });

  const partsOfNumber = header.number && [
    [yearInNumber(header.number.text), "năm trong số, ký hiệu, mà số của văn bản hành chính không có"] as const,
    [letteredNumber(header.number.text), "số có chữ đi kèm, mà khóa number chỉ nhận chữ số"] as const,
  ];
  for (const [text, reason] of partsOfNumber ?? [])
    if (header.number && text) left.push({ text, reason, where: whereOf(header.number) });
  for (const line of ending.signers.flatMap(({ authority, marks, name }) => [
    ...authority,
    ...marks,
    ...(name ? [name] : []),
  ]))
    if (isSignedMark(line.text))
      left.push({ text: plainWords(line.text).trim(), reason: "dấu của bản đã ký", where: whereOf(line) });

  const used = [...inBody, ...parasBehind(parts)];
  for (const line of leftLines(parts, used)) {
    const isOfContents = inContents.has(line.para.place.order);
    left.push({
      text: isOfContents ? plainWords(line.text).trim() : wordsLeft(line, parts),
      reason: isOfContents ? "mục lục, Word lập lại từ các tiêu đề" : "chữ đứng ngoài các thành phần của một kế hoạch",
      where: whereOf(line),
    });
  }

  for (const { para, reason } of picturesIn(parts)) left.push({ text: "", reason, where: whereOf(para.place) });

  const simple = rightShape(lifted(value, kind), doubts);
  for (const [index, text] of referencesIn(parts).entries()) {
    const printed = viewOf(simple as unknown as Plan, kind).appendices.flatMap(({ reference }) => reference || [])[
      index
    ];
    const [own = [], others = []] = [text, printed ?? ""].map((words) =>
      wordsIn(plainWords(words).toLowerCase()).map((word) => word.replace(/^0+(?=\d)/, "")),
    );
    const kept = new Set(
      sharedRuns(own, others).flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)),
    );
    const lost = own.filter((_word, index) => !kept.has(index));
    if (lost.length > 0)
      left.push({
        text: lost.join(" "),
        reason: `chương trình in dòng “${plainWords(printed ?? "")}” từ số, ngày của kế hoạch`,
        where: "phụ lục",
      });
  }
  if (attachedTo.length > 0)
    doubts.push({
      message:
        "Tệp Word là kế hoạch ban hành kèm theo một văn bản khác; dòng “(Ban hành kèm theo …)” được ghi thành dòng cuối của trích yếu. Nếu năm nay ban hành riêng thì bỏ dòng này",
      pointer: "/title",
      where: "",
    });
  if (rest.some((block) => isSmallTitle(block, numbering)))
    doubts.push({
      message:
        "Tệp Word viết thường tên các mục lớn; chương trình in hoa theo thể thức. Muốn giữ chữ thường thì ghi caps: false",
      pointer: "/sections",
      where: "",
    });
  if (!newYear && dateIn(header.date) === undefined)
    doubts.push({
      message: "Không tìm thấy ngày, tháng, năm ban hành ở phần đầu: tạm ghi năm, xin ghi lại",
      pointer: "/date",
      where: "",
    });
  if (simple.symbol !== undefined && symbolIn(header.number?.text ?? "") === undefined)
    doubts.push({
      message: "Không tìm thấy ký hiệu sau số: tạm ghi chữ đầu của tên cơ quan, xin ghi ký hiệu của cơ quan mình",
      pointer: "/symbol",
      where: "",
    });
  if (ending.archive === null)
    doubts.push({
      message: "Không tìm thấy dòng Lưu: tạm ghi VT; xin ghi thêm đơn vị soạn thảo, như: archive: VT, VHXH",
      pointer: "/archive",
      where: "",
    });
  for (const [pointer, message] of missing)
    if (
      at(simple, pointer) === unknown ||
      (Array.isArray(at(simple, pointer)) && (at(simple, pointer) as unknown[])[0] === unknown)
    )
      doubts.push({ message, pointer, where: "" });
  for (const { value: text, pointer } of below(simple))
    if (typeof text === "string" && doubtful.has(text))
      doubts.push({
        message: "Tệp gốc in hoa cả dòng này: xin xem lại chữ hoa, chữ thường (chương trình tự in hoa khi cần)",
        pointer,
        where: `“${text}”`,
      });
  const comments = new Map<string, string[]>();
  for (const { message, pointer } of doubts) comments.set(pointer, [...(comments.get(pointer) ?? []), message]);
  return { yaml: planYaml(simple, comments, schema), value: simple, doubts, left };
};

/** A basis without its dash and end mark. */
const basisText = ({ line }: SourceLine): string =>
  withoutEndMark(markupOf(line, 0, { italic: true }).replace(/^[-–—+•]\s*/, ""));
