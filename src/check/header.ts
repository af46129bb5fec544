import { folded } from "../wording/folded.ts";
import type { Flow, Line, Para, Stroke } from "./flow.ts";
import { type DocumentKind, kindIn } from "./kinds.ts";
import { inColumns, isCapitals, isCentred, shown } from "./lines.ts";
import { namesOf } from "./names.ts";

/** All that stands above the text proper (cells 1 to 5, 10 and 11 of the decree's diagram). */
export interface Header {
  /** Quốc hiệu; more than one line where its author broke it. */
  national: Line[];
  motto: Line | null;
  parents: Line[];
  issuer: Line[];
  number: Line | null;
  date: Line | null;
  kind: DocumentKind | null;
  kindLine: Line | null;
  /** Trích yếu, under the kind; that of a letter without a kind under its number. */
  title: Line[];
  letterTitle: Line | null;
  addressee: Line | null;
  urgency: Line[];
  circulation: Line[];
  mottoRule: Stroke | null;
  issuerRule: Stroke | null;
  titleRule: Stroke | null;
  /** What belongs to it ends here. */
  endsAt: number;
  /** A document of the Party, which has rules of its own. */
  ofParty: boolean;
}

const national = /^cộng hòa xã hội/;
const motto = /^độc lập\s*\W?\s*tự do/;
const numbered = /^số\s*[:.]?[\s\d._…/]*(?:\/|$|[a-zđ&]+\s*-)/;
const dated = /ngày.{0,14}tháng.{0,12}năm|^[^\d]{2,40},\s*(?:ngày\s*)?[\d….\s]{1,8}[/.-][\d….\s]{1,5}[/.-]\s*\d{4}$/;
const urgent = /^(?:hỏa tốc|thượng khẩn|khẩn|tuyệt mật|tối mật|mật)(?:\s+hẹn giờ)?$/;
const circulated = /^(?:xem xong trả lại|lưu hành nội bộ|tài liệu thu hồi)$/;

const longestHeader = 60;
const longestTitle = 12;

const plain = (line: Line): string => folded(line.text).replace(/\s+/g, " ");

/** The line that names the kind: by itself, in capitals or centred, and no sentence of the text. */
const kindLineIn = (lines: readonly Line[]): Line | undefined =>
  lines.find((line) => {
    const found = kindIn(line.text);
    if (!found || line.place.half !== "whole" || line.para.measured.label !== "") return false;
    return found.rest === "" ? isCentred(line) || isCapitals(line) : isCapitals(line) && isCentred(line);
  });

/** Lines under the kind up to the rule, the bases, or running text. */
const titleAfter = (kindLine: Line, flow: Flow): { title: Line[]; from: number } => {
  const own = kindLine.para.lines;
  const title = own.slice(own.indexOf(kindLine) + 1);
  let from = (title.at(-1) ?? kindLine).place.order;
  const later = flow.paras.filter(({ place }) => place.order > kindLine.para.place.order && place.area === "text");
  const isTitle = (para: Para): boolean => {
    if (para.measured.align === "center") return true;
    return (
      para.lines.every((line) => shown(line).every(({ looks }) => looks.bold)) && para.measured.align !== "justify"
    );
  };
  for (const para of later) {
    if (para.text === "") continue;
    const ruled = flow.strokes.some(({ place }) => place.order > from && place.order < para.place.order);
    if (title.length >= longestTitle || (ruled && title.length > 0) || !isTitle(para)) break;
    if (para.place.cell || para.place.boxed) break;
    if (/^(?:\(|căn cứ|kính gửi|phần |chương |điều |[IVX]+\s*[.-]|\d+\s*[.)])/iu.test(para.text)) break;
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

/** Where those end whom a letter names under "Kính gửi:", one a line. */
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

/** The header of a document. */
export const headerOf = (flow: Flow, taken: Set<Stroke>): Header => {
  const inFirst = flow.lines.filter(({ place }) => place.section === 0);
  const start = inFirst.filter(({ place }) => place.area !== "footer").slice(0, longestHeader);
  const text = start.filter(({ place }) => place.area === "text").flatMap(inColumns);
  const quoc = text.filter((line) => national.test(plain(line)));
  const kindLine = kindLineIn(text) ?? null;
  const addressee = text.find((line) => /^kính gửi/.test(plain(line))) ?? null;
  const upper = kindLine?.place.order ?? addressee?.place.order ?? Number.POSITIVE_INFINITY;
  const above = text.filter(({ place }) => place.order < upper);
  const mottoLine = above.find((line) => motto.test(plain(line)) || /độc lập.*hạnh phúc/.test(plain(line))) ?? null;
  const date =
    above.find((line) => dated.test(plain(line)) && line.text.length < 90 && !/^căn cứ/.test(plain(line))) ?? null;
  const number = above.find((line) => numbered.test(plain(line)) && line.text.length < 60) ?? null;
  const first = quoc[0];
  // An author who broke Quốc hiệu left its end on the next line.
  const rest =
    first &&
    above.find((line) => line.place.half === first.place.half && /^(?:chủ nghĩa )?việt nam$/.test(plain(line)));
  const whole = [...(first ? [first] : []), ...(rest ? [rest] : [])];
  const { title, from } = kindLine ? titleAfter(kindLine, flow) : { title: [], from: 0 };
  const urgency = text.filter((line) => urgent.test(plain(line)));
  const circulation = start.filter((line) => circulated.test(plain(line)));
  const known = new Set<Line | null>([...whole, mottoLine, date, number, ...urgency, ...circulation]);
  const { parents, issuer } = namesOf(
    above.filter((line) => !known.has(line)),
    { number, national: first ?? null, motto: mottoLine },
  );
  const letterTitle = kindLine
    ? null
    : (above.find((line) => /^v\/?v|^về việc/.test(plain(line)) && line.place.half !== "right") ?? null);
  const ends = [...known, ...parents, ...issuer, letterTitle, kindLine].flatMap((line) =>
    line ? [line.place.order] : [],
  );
  const endsAt = Math.max(
    from,
    addressee ? addresseesEnd(addressee, flow) : 0,
    ...ends.filter((order) => order <= Math.max(upper, from)),
  );
  const until = kindLine?.place.order ?? endsAt + 1;
  const mottoRule = ruleUnder(
    mottoLine ? [mottoLine] : [],
    flow.strokes,
    taken,
    nextOrder(above, mottoLine, until),
    until,
  );
  const issuerRule = ruleUnder(issuer, flow.strokes, taken, number?.place.order ?? until, until);
  const firstText = flow.paras.filter(({ place, text: said }) => place.order > endsAt && said !== "")[1]?.place.order;
  const below = firstText ?? Number.POSITIVE_INFINITY;
  const titleRule = ruleUnder(title, flow.strokes, taken, below, below);
  return {
    national: whole,
    motto: mottoLine,
    parents,
    issuer,
    number,
    date,
    kind: kindLine ? (kindIn(kindLine.text)?.kind ?? null) : null,
    kindLine,
    title,
    letterTitle,
    addressee,
    urgency,
    circulation,
    mottoRule,
    issuerRule,
    titleRule,
    endsAt: Math.max(endsAt, titleRule && !titleRule.floating ? titleRule.place.order : 0),
    ofParty: start.some((line) => /^đảng cộng sản việt nam$/.test(plain(line))),
  };
};
