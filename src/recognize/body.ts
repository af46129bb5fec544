import { isBasis } from "../document/bases.ts";
import { type Level, labelPatterns } from "../document/labels.ts";
import type { Ending } from "./ending.ts";
import type { Flow, Grid, Para } from "./flow.ts";
import type { Header } from "./header.ts";
import { every } from "./lines.ts";

export type { Level } from "../document/labels.ts";

/** A paragraph of the text, by the label it begins with. */
export interface BodyPara extends Para {
  level: Level;
  /** Without the mark behind it: "IV", "2", "đ". */
  label: string;
  /** What stands behind the label. */
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

const isWhollyBold = (para: Para): boolean => para.lines.every((line) => every(line, ({ bold }) => bold));

/** A line of a form, with dots behind its words. */
const isFilledIn = ({ measured }: Para): boolean => measured.tabs.some(({ leader }) => leader === "dot");

/** In the middle of the line stand titles of parts, tables and banners; what looks like a label there is their author's. */
const isTitleOfItsOwn = (para: Para): boolean =>
  para.measured.align === "center" &&
  !/^phần\s/i.test(para.text) &&
  !(/^[IVX]+[.)]/.test(para.text) && para.text === para.text.toUpperCase());

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
    // A line of a form is no section.
    if (level === "section" && isFilledIn(para)) continue;
    if (found && (level !== "part" || isHeading(para)))
      return { ...para, level, label: found[1] ?? "", rest: (found[2] ?? found[3] ?? "").trim() };
  }
  return { ...para, level: "plain", label: "", rest: para.text };
};

const isItalic = (para: Para): boolean => para.lines.every((line) => every(line, ({ italic }) => italic));

/** The text between header and ending. */
export const bodyOf = (flow: Flow, header: Header, ending: Ending): Body => {
  const isInside = ({ place }: { place: Para["place"] }): boolean =>
    place.area === "text" && place.order > header.endsAt && place.order < ending.startsAt;
  const here = flow.paras.filter((para) => isInside(para) && para.place.cell === null && !para.place.boxed);
  const titled = new Set(header.title.map((line) => line.para));
  const paras = here
    .filter((para) => para.text !== "" && !titled.has(para) && para !== header.kindLine?.para)
    .map(labelled);
  let opening = true;
  for (const para of paras) {
    opening &&= para.level === "plain" || para.level === "dash";
    if (opening && isBasis(para.text, isItalic(para))) para.level = "basis";
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
