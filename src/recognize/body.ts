import { isBasis, opensOrLeadsOn } from "../document/bases.ts";
import { type Level, labelPatterns } from "../document/labels.ts";
import { contentsIn } from "./contents.ts";
import type { Ending } from "./ending.ts";
import type { Flow, Grid, Line, Para } from "./flow.ts";
import type { Header } from "./header.ts";
import { every } from "./lines.ts";
import { componentOf, isCentredTitle } from "./own-styles.ts";
import { textOf } from "./runs.ts";

export type { Level } from "../document/labels.ts";

/** A paragraph of the text, by the label it begins with. */
export interface BodyPara extends Para {
  level: Level;
  /** Without the mark behind it: "IV", "2", "đ". */
  label: string;
  /** Text behind the label. */
  rest: string;
}

export interface Body {
  bases: BodyPara[];
  /** All of it, with the bases. */
  paras: BodyPara[];
  /** Blank paragraphs between them. */
  blanks: Para[];
  grids: Grid[];
  last: BodyPara | null;
}

/** A title: "II. V. I. Lênin" in bold is a section whatever it speaks of. */
const boldSection = /^([IVX]+)\.\s+(\S.*)$/su;

export const isWhollyBold = (para: Para): boolean => para.lines.every((line) => every(line, ({ bold }) => bold));

/** A line of a form, with dots behind its words. */
const isFilledIn = ({ measured }: Para): boolean => measured.tabs.some(({ leader }) => leader === "dot");

/** In the middle of the line stand titles of parts, tables and banners, beside them units; what looks like a label there is their author's. */
const isTitleOfItsOwn = (para: Para): boolean =>
  componentOf(para) === "don-vi-tinh" ||
  (para.measured.align === "center" &&
    (isCentredTitle(para) ||
      (!/^phần\s/i.test(para.text) &&
        !(/^[IVX]+\s?[./):–-]/.test(para.text) && para.text === para.text.toUpperCase()))));

/** "Phần thứ nhất:" in a list of what is done is no part of the document. */
const isHeading = ({ measured, lines, text }: Para): boolean =>
  measured.align === "center" || (!text.endsWith(":") && lines.every((line) => every(line, ({ bold }) => bold)));

/** A paragraph with the label it begins with. */
export const labelled = (para: Para): BodyPara => {
  if (isTitleOfItsOwn(para)) return { ...para, level: "plain", label: "", rest: para.text };
  const section = isWhollyBold(para) ? boldSection.exec(para.text) : null;
  if (section) return { ...para, level: "section", label: section[1] ?? "", rest: (section[2] ?? "").trim() };
  for (const [level, pattern] of labelPatterns) {
    const found = pattern.exec(para.text);
    // A line of a form is no section, but for a title in capitals.
    if (level === "section" && isFilledIn(para) && para.text !== para.text.toUpperCase()) continue;
    if (found && (level !== "part" || isHeading(para)))
      return {
        ...para,
        level,
        label: found[1] ?? "",
        rest: (found.slice(2).find((text) => text !== undefined) ?? "").trim(),
      };
  }
  return { ...para, level: "plain", label: "", rest: para.text };
};

const isItalic = (para: Para): boolean => para.lines.every((line) => every(line, ({ italic }) => italic));

/** True if a line within a paragraph begins another one: by a label, as a basis, or as a preamble. */
const beginsAnew = ({ text }: Line): boolean =>
  opensOrLeadsOn(text) || labelPatterns.some(([level, pattern]) => level !== "part" && pattern.test(text));

/** A paragraph of several lines as the paragraphs that they are to a reader. */
const apart = (para: Para): Para[] => {
  const groups: Line[][] = [];
  for (const line of para.lines) {
    const last = groups.at(-1);
    const above = last?.at(-1)?.text ?? "";
    const isEnded = /[.;:]$/.test(above) && /\p{L}{2}/u.test(above) && /^\p{Uppercase}/u.test(line.text);
    if (last && !isEnded && !beginsAnew(line)) last.push(line);
    else groups.push([line]);
  }
  return groups.length === 1
    ? [para]
    : groups.map((lines) => ({
        ...para,
        lines,
        text: lines.map(({ text }) => text).join("\n"),
        raw: lines.map(({ runs }) => textOf(runs)).join("\n"),
        place: lines[0]?.place ?? para.place,
      }));
};

/** The text between header and ending. */
export const bodyOf = (flow: Flow, header: Header, ending: Ending): Body => {
  const isInside = ({ place }: { place: Para["place"] }): boolean =>
    place.area === "text" && place.order > header.endsAt && place.order < ending.startsAt;
  const here = flow.paras.filter((para) => isInside(para) && para.place.cell === null && !para.place.boxed);
  const titled = new Set(header.title.map((line) => line.para));
  const own = here.filter((para) => para.text !== "" && !titled.has(para) && para !== header.kindLine?.para);
  const contents = contentsIn(own);
  const paras = own
    .filter((para) => !contents.has(para))
    .flatMap(apart)
    .map(labelled);
  let opening = true;
  let isReference = false;
  for (const para of paras) {
    // "(Ban hành kèm theo Quyết định …" in several lines, up to the bracket that closes it.
    const isCentred = para.measured.align === "center";
    const isWithin: boolean = isCentred && (isReference || para.text.startsWith("("));
    isReference = isWithin && !/\)\.?$/.test(para.text);
    if (isWithin) continue;
    // A number in front of a basis is its author's slip.
    const isNumbered = para.level !== "plain" && para.level !== "dash";
    const couldBe = !isNumbered || (isItalic(para) && !isWhollyBold(para));
    if (opening && couldBe && isBasis(para.text, isItalic(para))) para.level = "basis";
    else if (para.measured.align !== "center") opening = false;
  }
  return {
    bases: paras.filter(({ level }) => level === "basis"),
    paras,
    blanks: here.filter(({ text, raw, measured }) => {
      const isDrawn =
        Object.keys(measured.borders).length > 0 ||
        measured.inlines.some(
          (inline) =>
            inline.tag === "shape" ||
            // Dots to write on.
            (inline.tag === "tab" && measured.tabs.some(({ leader }) => leader !== "none" && leader !== "")) ||
            inline.tag === "break" ||
            // Words that do not print were put away, and are no distance.
            ((inline.tag === "text" || inline.tag === "field") && inline.hidden),
        );
      return text === "" && raw.trim() === "" && !isDrawn;
    }),
    grids: flow.grids.filter(isInside),
    last: paras.at(-1) ?? null,
  };
};
