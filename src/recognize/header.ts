import { bodyKindOf } from "../knowledge/bodies.ts";
import { type DocumentKind, isKind, kindIn, kindLike } from "../knowledge/document-kinds.ts";
import { rankOf } from "../knowledge/titles.ts";
import { isMotto as isMottoText, isNational as isNationalText } from "../wording/fixed-lines.ts";
import { words } from "../wording/words.ts";
import { type Apart, apartOf } from "./apart.ts";
import type { Flow, Line, Para, Stroke } from "./flow.ts";
import { cut, every, inColumns, isCapitals, isCentred, plain } from "./lines.ts";
import { namesOf } from "./names.ts";
import { componentOf } from "./own-styles.ts";
import { textOf } from "./runs.ts";

/** All that stands above the text proper (cells 1 to 5, 10 and 11 of the decree's diagram). */
export interface Header {
  /** Quốc hiệu; more than one line where its author broke it. */
  national: Line[];
  motto: Line | null;
  parents: Line[];
  issuer: Line[];
  number: Line | null;
  date: Line | null;
  /** Null where none is named, and where the decree does not know the one that is. */
  kind: DocumentKind | null;
  kindLine: Line | null;
  /** Trích yếu, under the kind. */
  title: Line[];
  /** "V/v …" under the number, as letters without a kind have it. */
  letterTitle: Line[];
  /** "Kính gửi"; what stands below a kind that is sent to nobody by it is text. */
  addressee: Line | null;
  urgency: Line[];
  circulation: Line[];
  mottoRule: Stroke | null;
  issuerRule: Stroke | null;
  titleRule: Stroke | null;
  /** End of its lines. */
  endsAt: number;
  /** Why the decree does not speak of it: the Party and normative acts have rules of their own, persons have none. */
  apart: Apart | null;
}

/** "Số:", whatever its author wrote behind it; without the colon only where a number or a symbol follows. */
const numbered =
  /^số(?:\s*:|[\s\d._…/]*(?:\/|$|[a-zđ&]+\s*-)|\s*\d{1,5}(?:[._-]\d{1,4})?\s?[a-z]{0,3}\s*[/-]\s*[\da-zđ])/;
/** Number and symbol without "Số:" in front of them. */
const bareNumber =
  /^(?:\d{1,5}[a-z]{0,3}|[\s._…]{0,20})\s?(?:\/\s?(?:(?:19|20)\d\d\s?\/\s?)?[a-zđ&]{2,6}\s?-|-[a-zđ&]{2,6}\/)\s?[a-zđ&]/;
const dated = /ngày.{0,14}tháng.{0,12}năm|^[^\d]{2,40},\s*(?:ngày\s*)?[\d….\s]{1,8}[/.-][\d….\s]{1,5}[/.-]\s*\d{4}$/;
const urgent = /^(?:hỏa tốc|thượng khẩn|khẩn|tuyệt mật|tối mật|mật)(?:\s+hẹn giờ)?$/;
/** No components: what offices write on a draft, and what signing systems say of who signed. */
const drafted = /^\(?(?:bản )?dự thảo(?: lần \d+| \d+|,? ngày [\d/.-]+)?\)?$/;
const signed = /^(?:người ký|ký bởi|cơ quan|email|(?:thời gian|ngày|giờ) ký)\s*:/;
const circulated = /^(?:xem xong trả lại|lưu hành nội bộ|tài liệu thu hồi)$/;

const longestHeader = 60;
const longestTitle = 12;
const longestDate = 90;
const longestNumber = 60;
/** "Kính gửi" is among so many lines under a title. */
const nearTitle = 3;

export const isNational = (line: Line): boolean => isNationalText(line.text);

export const isMotto = (line: Line): boolean => isMottoText(line.text);

/** No kind is named once the text has begun: a chapter may be called "Quy định chung". */
const opensText = words(
  /^(?:(?:căn cứ|theo|xét|kính gửi)\b|(?:chương|mục) +[\divxl]+\b|phần +(?:thứ|[\divxl]+)\b|điều +\d|[ivx]+\. )/,
);

/** True for lines of a header in capitals that name no kind. */
const isNoKind = (line: Line): boolean =>
  isNational(line) ||
  isMotto(line) ||
  bodyKindOf(line.text) !== undefined ||
  [urgent, drafted, signed, circulated, numbered, bareNumber, dated, /^(?:sao y|sao lục|trích sao|bản sao)/].some(
    (pattern) => pattern.test(plain(line)),
  );

const longestKind = 60;

/** A line in bold capitals in the middle of the page, which names a kind that the decree does not know. */
const isOtherKind = (line: Line): boolean =>
  line.text.length < longestKind &&
  isCentred(line) &&
  isCapitals(line) &&
  every(line, ({ bold }) => bold) &&
  /\p{L}{2}/u.test(line.text) &&
  !isNoKind(line);

/** The line that names the kind, cut where the title goes on in it; the rest is the first line of that. */
interface KindLine {
  line: Line;
  kind: DocumentKind | null;
  rest: Line[];
}

/** A kind by itself, in capitals or centred, or in capitals with a title behind it. */
const namedIn = (line: Line): KindLine | null => {
  const found = kindIn(line.text);
  if (!found || found.rest.startsWith(":")) {
    const kind = isCentred(line) && isCapitals(line) ? kindLike(line.text) : undefined;
    return kind ? { line, kind, rest: [] } : null;
  }
  if (found.rest === "") return isCentred(line) || isCapitals(line) ? { line, kind: found.kind, rest: [] } : null;
  if (!isCentred(line)) return null;
  if (isCapitals(line)) return { line, kind: found.kind, rest: [] };
  const whole = textOf(line.runs);
  const end = whole.trimEnd().length - found.rest.length;
  const name = cut(line, 0, end);
  return isCapitals(name) ? { line: name, kind: found.kind, rest: [cut(line, end, whole.length)] } : null;
};

/** The line that names the kind, and no sentence of the text. */
const kindLineIn = (lines: readonly Line[]): KindLine | null => {
  const header = lines.findIndex((line) => isNational(line) || isMotto(line));
  const whole = lines.flatMap((line, index) => {
    const isFree = line.place.half === "whole" && line.para.measured.label === "";
    return isFree ? [{ line, isBelow: header !== -1 && index > header }] : [];
  });
  const text = whole.findIndex(({ line, isBelow }) => isBelow && opensText.test(plain(line)));
  const above = whole.slice(0, text === -1 ? whole.length : text);
  for (const [index, { line, isBelow }] of above.entries()) {
    const named = namedIn(line);
    if (named) return named;
    // A line right above the kind's name belongs to something else.
    const next = above[index + 1];
    if (isBelow && isOtherKind(line) && !(next && namedIn(next.line))) return { line, kind: null, rest: [] };
  }
  return null;
};

/** True if a line names a person or a collective that decides. */
const decides = (text: string): boolean =>
  ["head", "deputy"].includes(rankOf(text) ?? "") ||
  ["Ủy ban nhân dân", "Hội đồng nhân dân", "Hội đồng"].includes(bodyKindOf(text)?.name ?? "");

const isWhollyBold = (para: Para): boolean => para.lines.every((line) => every(line, ({ bold }) => bold));

/** First words of the text below a title, or of the line that names the document that this one is attached to. */
const opensBody = words(
  /^(?:\((?:kèm|ban hành|đính kèm)|căn cứ|kính gửi|mục lục|phần +(?:thứ|[\divxl]+)\b|chương +[\divxl]+\b|điều +\d|[IVX]+\s*(?:[.-]|\/(?!v)))/iu,
);

const longestPlainTitle = 250;

/** A title in no look of its own: no sentence, and a blank line parts it from the text. */
const isPlainTitle = ({ text, measured }: Para, below: Para | undefined): boolean =>
  below?.text === "" && text.length < longestPlainTitle && measured.label === "" && !/[.;:…]$/.test(text);

/** Lines under the kind up to the rule, the bases, or running text. */
const titleAfter = ({ line: kindLine, rest }: KindLine, flow: Flow): { title: Line[]; from: number } => {
  const own = kindLine.para.lines;
  const at = own.findIndex(({ place }) => place.line === kindLine.place.line);
  const title = [...rest, ...own.slice(at + 1)];
  let from = (title.at(-1) ?? kindLine).place.order;
  const later = flow.paras.filter(({ place }) => place.order > kindLine.para.place.order && place.area === "text");
  const kindCell = kindLine.place.cell;
  const isTitle = (para: Para): boolean => {
    if (para.measured.align === "center") return true;
    // Text may begin in bold, too: below a title that stands as it should, only such lines go on with it.
    const isLike = title.every((line) => line.para.measured.align === para.measured.align);
    return isWhollyBold(para) && (para.measured.align !== "justify" || isLike);
  };
  for (const [index, para] of later.entries()) {
    if (para.text === "") continue;
    const ruled = flow.strokes.some(({ place }) => place.order > from && place.order < para.place.order);
    if (title.length >= longestTitle || (ruled && title.length > 0)) break;
    if (!isTitle(para) && !(title.length === 0 && isPlainTitle(para, later[index + 1]))) break;
    const isBeside = para.place.cell?.table === kindCell?.table && para.place.boxed === kindLine.place.boxed;
    if (!isBeside) break;
    // A title may open with what a text opens with: only a style tells which it is.
    const isNamedTitle = componentOf(para) === "trich-yeu";
    if (opensBody.test(para.text) && !isNamedTitle) break;
    // A line right below the kind and centred as it is stands as its title, whatever it begins with.
    const isFirst = title.length === 0 && para.measured.align === "center";
    if (
      !isFirst &&
      !isNamedTitle &&
      /^(?:\(|\d+\s*[./)])/u.test(para.text) &&
      !(para.text.startsWith("(") && isWhollyBold(para))
    )
      break;
    // "CHỦ TỊCH ỦY BAN NHÂN DÂN …" says who decides, not what.
    if (title.length === 0 && decides(para.text) && para.lines.every(isCapitals)) break;
    title.push(...para.lines);
    from = para.lines.at(-1)?.place.order ?? from;
  }
  return { title, from };
};

/** The rule under lines: the next one that follows in their column, or else one that floats there, wherever it is tied to. */
const ruleUnder = (
  lines: readonly Line[],
  strokes: readonly Stroke[],
  taken: Set<Stroke>,
  upTo: number,
  floatsUpTo: number,
): Stroke | null => {
  const last = lines.at(-1);
  if (!last) return null;
  const { place } = last;
  const beside = (stroke: Stroke): boolean =>
    stroke.place.half === place.half || stroke.place.half === "whole" || place.half === "whole";
  const free = strokes.filter((stroke) => !taken.has(stroke) && beside(stroke));
  const first = lines[0]?.place.order ?? 0;
  const found =
    free.find(
      (stroke) => stroke.made === "underline" && stroke.place.order >= first && stroke.place.order <= place.order + 1,
    ) ??
    free.find((stroke) => stroke.place.order > place.order && stroke.place.order < upTo) ??
    free.find((stroke) => stroke.floating && stroke.place.order < floatsUpTo);
  if (found) taken.add(found);
  return found ?? null;
};

/** Set in further than this, a line under "Kính gửi:" goes on with it. */
const farMm = 30;

/** End of the lines of addressees under "Kính gửi:". */
const addresseesEnd = (addressee: Line, flow: Flow): number => {
  let end = addressee.place.order;
  for (const { place, text, measured, lines } of flow.paras) {
    if (place.order <= end || place.area !== "text") continue;
    if (text !== "" && !/^[-–+]\s/.test(text) && measured.leftMm < farMm) break;
    end = lines.at(-1)?.place.order ?? place.order;
  }
  return end;
};

const nextOrder = (lines: readonly Line[], after: Line | null, otherwise: number): number =>
  after === null
    ? otherwise
    : (lines.find((line) => line.place.order > after.place.order && line.place.half === after.place.half)?.place
        .order ?? otherwise);

type HeaderLines = Omit<Header, "mottoRule" | "issuerRule" | "titleRule" | "apart">;

const isLetterTitle = (line: Line): boolean => /^v\/?v|^về việc/.test(plain(line)) && line.place.half !== "right";

/** "V/v …", and the lines under it in its column. */
const letterTitleIn = (lines: readonly Line[]): Line[] => {
  const from = lines.findIndex(isLetterTitle);
  const first = lines[from];
  if (!first) return [];
  const { half, cell } = first.place;
  const goesOn = ({ place, para }: Line): boolean =>
    para === first.para ||
    (half === "left" && place.half === half && place.cell?.row === cell?.row && place.cell?.table === cell?.table);
  const end = lines.findIndex((line, index) => index > from && !goesOn(line));
  return lines.slice(from, end === -1 ? lines.length : end);
};

/** Quốc hiệu; an author who broke it left its end on the next line. */
const nationalIn = (lines: readonly Line[]): Line[] => {
  const first = lines.find(isNational);
  const isEnd = (line: Line): boolean =>
    line.place.half === first?.place.half && /^(?:chủ nghĩa )?việt nam$/.test(plain(line));
  const rest = lines.find(isEnd);
  return first ? [first, ...(rest ? [rest] : [])] : [];
};

const isDate = (line: Line): boolean =>
  componentOf(line.para) === "dia-danh-ngay" ||
  (dated.test(plain(line)) && line.text.length < longestDate && !/^căn cứ/.test(plain(line)));

const isAddressee = (line: Line): boolean => /^kính gửi/.test(plain(line)) && !isDate(line);

const isNumber = (line: Line): boolean => numbered.test(plain(line)) && line.text.length < longestNumber;

const isBareNumber = (line: Line): boolean =>
  bareNumber.test(plain(line)) && line.text.length < longestNumber && line.place.half === "left";

/** The lines of the header, by what they say and where they stand. */
const linesIn = (start: readonly Line[], flow: Flow): HeaderLines => {
  const text = start.filter(({ place }) => place.area === "text").flatMap(inColumns);
  const firstAddressed = text.find(isAddressee) ?? null;
  const kindNamed = kindLineIn(text);
  // A kind named below "Kính gửi" is the subject of a letter, not its own kind.
  const isBelow = kindNamed && firstAddressed && kindNamed.line.place.order > firstAddressed.place.order;
  const { line: kindLine, kind } = (isBelow ? null : kindNamed) ?? { line: null, kind: null };
  const { title, from } = kindNamed && !isBelow ? titleAfter(kindNamed, flow) : { title: [], from: 0 };
  const underTitle = text.filter(({ place }) => place.order > from).slice(0, nearTitle);
  // Further below a title, it is a form's.
  const isForm = (line: Line): boolean => line.para.measured.tabs.some(({ leader }) => leader === "dot");
  const isListed = isKind(kindIn(kindLine?.text ?? "")?.kind.abbreviation, "listed");
  const addressee = isListed
    ? null
    : kindLine
      ? (underTitle.find((line) => isAddressee(line) && !line.place.cell && !isForm(line)) ?? null)
      : firstAddressed;
  const upper = kindLine?.place.order ?? addressee?.place.order ?? Number.POSITIVE_INFINITY;
  const above = text.filter(({ place }) => place.order < upper);
  const found = {
    national: nationalIn(text),
    motto: above.find(isMotto) ?? null,
    // A name of a body may hold a number or a day, and stands above the line that is looked for.
    number:
      above.find((line) => isNumber(line) && /^số\s*:/i.test(line.text)) ??
      above.findLast(isNumber) ??
      above.findLast(isBareNumber) ??
      null,
    date: above.find((line) => isDate(line) && line.place.half !== "left") ?? above.find(isDate) ?? null,
    urgency: text.filter(
      (line) => line.place.order <= Math.max(upper, from) && urgent.test(plain(line)) && !title.includes(line),
    ),
    circulation: start.filter((line) => circulated.test(plain(line))),
  };
  const { national: quoc, motto: mottoLine, number, date, urgency, circulation } = found;
  const known = new Set<Line | null>([...quoc, mottoLine, date, number, ...urgency, ...circulation]);
  const isStamp = (line: Line): boolean => drafted.test(plain(line)) || signed.test(plain(line));
  const unknown = above.filter((line) => !known.has(line) && !isStamp(line));
  const letterTitle = letterTitleIn(unknown);
  const ofNames = unknown.filter((line) => !letterTitle.includes(line));
  const names = namesOf(ofNames, { number, national: quoc[0] ?? null, motto: mottoLine });
  const ends = [...known, ...names.parents, ...names.issuer, ...letterTitle, kindLine].flatMap((line) =>
    line ? [line.place.order] : [],
  );
  const endsAt = Math.max(
    from,
    addressee ? addresseesEnd(addressee, flow) : 0,
    ...ends.filter((order) => order <= Math.max(upper, from)),
  );
  return { ...found, ...names, kind, kindLine, title, letterTitle, addressee, endsAt };
};

/** The rules under motto, issuer and trích yếu. */
const rulesIn = (
  { motto: mottoLine, issuer, number, title, kindLine, endsAt }: HeaderLines,
  flow: Flow,
  taken: Set<Stroke>,
): Pick<Header, "mottoRule" | "issuerRule" | "titleRule"> => {
  const { strokes, lines } = flow;
  const until = kindLine?.place.order ?? endsAt + 1;
  const columns = lines.filter(({ place }) => place.order < until).flatMap(inColumns);
  const underMotto = nextOrder(columns, mottoLine, until);
  const mottoRule = ruleUnder(mottoLine ? [mottoLine] : [], strokes, taken, underMotto, until);
  const issuerRule = ruleUnder(issuer, strokes, taken, number?.place.order ?? until, until);
  const text = flow.paras.filter(({ place, text: said }) => place.order > endsAt && said !== "");
  const below = text[1]?.place.order ?? Number.POSITIVE_INFINITY;
  return { mottoRule, issuerRule, titleRule: ruleUnder(title, strokes, taken, below, below) };
};

/** The header of a document. */
export const headerOf = (flow: Flow, taken: Set<Stroke>): Header => {
  const inFirst = flow.lines.filter(({ place }) => place.section === 0 && place.area !== "footer");
  const start = inFirst.slice(0, longestHeader);
  const lines = linesIn(start, flow);
  const rules = rulesIn(lines, flow, taken);
  const { titleRule } = rules;
  return {
    ...lines,
    ...rules,
    endsAt: Math.max(lines.endsAt, titleRule && !titleRule.floating ? titleRule.place.order : 0),
    apart: apartOf(lines, start, flow),
  };
};
