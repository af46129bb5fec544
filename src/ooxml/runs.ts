import { noBreakHyphen } from "../wording/unbroken.ts";
import type { DocumentContext, PartPlace } from "./document.ts";
import { drawnIn } from "./drawing.ts";
import type { PieceGatherer } from "./fields.ts";
import { type LooksLayer, type Slot, slotOf } from "./looks.ts";
import { meanings } from "./meanings.ts";
import type { Shape } from "./measured.ts";
import { plainSigns } from "./number-formats.ts";
import type { ParagraphStyle } from "./styles.ts";
import { commonMarks, commonWrappers } from "./unseen.ts";
import { paintedIn } from "./vml.ts";
import { nothing, type XmlElement } from "./xml.ts";

/** Context for reading runs: the paragraph that holds them. */
interface RunPlace {
  document: DocumentContext;
  place: PartPlace;
  style: ParagraphStyle;
  pieces: PieceGatherer;
  /** Within a link. */
  linked?: true;
}

/** Around runs, and seen through. */
const wrappers: ReadonlySet<string> = new Set([
  ...commonWrappers,
  ...["w:hyperlink", "w:bdo", "w:dir", "w:ruby", "w:rubyBase"],
]);

/** Nothing of these is seen: marks of places, of changes taken back, of comments, of proof-readers. */
const silent = new RegExp(
  String.raw`^w:(?:${commonMarks}|pPr|rPr|rubyPr|rt|delText|delInstrText|annotationRef|customXml(?:Ins|Del)\w*|footnoteRef|endnoteRef|separator|continuationSeparator|ffData|fldData|subDoc)$`,
);

/** Without the spaces at its ends; other blanks, such as those that do not break, stay. */
const withoutSpaces = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  return text.slice(start, end);
};

/**
 * Text as Word shows it: spaces at its ends only where they are asked for, lines of the file as spaces. A hyphen that does not
 * break is a character in some files, and an element in others.
 */
const shownText = (element: XmlElement): string => {
  const written = element.text.replaceAll(noBreakHyphen, "-");
  const text = /[\t\r\n]/.test(written) ? written.replace(/[\t\r\n]+/g, " ") : written;
  return element.attribute("xml:space") === "preserve" ? text : withoutSpaces(text);
};

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

const addText = (text: string, layer: LooksLayer, { document, pieces, linked }: RunPlace): void => {
  const add = (part: string, slot: Slot): void => {
    const looks = document.looks.in(layer, slot);
    pieces.add({ tag: "text", text: part, looks: linked ? { ...looks, linked } : looks });
  };
  let from = 0;
  let slot = slotOf(text.codePointAt(0) ?? 0, layer);
  for (let at = 1; at < text.length; at++) {
    const next = slotOf(text.codePointAt(at) ?? 0, layer);
    if (next === slot || isLowSurrogate(text.charCodeAt(at))) continue;
    add(text.slice(from, at), slot);
    from = at;
    slot = next;
  }
  add(text.slice(from), slot);
};

const addSign = (element: XmlElement, layer: LooksLayer, { document, pieces }: RunPlace): void => {
  const code = Number.parseInt(element.attribute("w:char") ?? "", 16);
  if (!(code > 0 && code < 0xfffe)) return;
  const looks = document.looks.in(layer, "hAnsi", element.attribute("w:font"));
  pieces.add({ tag: "text", text: plainSigns(String.fromCharCode(code)), looks });
};

const addFieldMark = (element: XmlElement, layer: LooksLayer, { document, pieces }: RunPlace): void => {
  const type = element.attribute("w:fldCharType");
  if (type === "begin") pieces.begin(document.looks.in(layer, "ascii"));
  else if (type === "separate") pieces.separate();
  else if (type === "end") pieces.end();
};

const addTab = (layer: LooksLayer, { document, pieces }: RunPlace): void =>
  pieces.add({ tag: "tab", looks: document.looks.in(layer, "ascii") });

const breakEndOf = meanings<"page" | "column">({ page: "page", column: "column" });

const addShapes = (shapes: readonly Shape[], { pieces }: RunPlace): void => {
  for (const shape of shapes) pieces.add(shape);
};

type ElementReader = (element: XmlElement, layer: LooksLayer, at: RunPlace) => void;

const readerOf = meanings<ElementReader>({
  "w:t": (element, layer, at) => addText(shownText(element), layer, at),
  "w:tab": (_element, layer, at) => addTab(layer, at),
  "w:ptab": (_element, layer, at) => addTab(layer, at),
  "w:br": (element, _layer, { pieces }) =>
    pieces.add({ tag: "break", ends: breakEndOf(element.attribute("w:type")) ?? "line" }),
  "w:cr": (_element, _layer, { pieces }) => pieces.add({ tag: "break", ends: "line" }),
  "w:noBreakHyphen": (_element, layer, at) => addText("-", layer, at),
  "w:softHyphen": (_element, layer, at) => addText("\u00ad", layer, at),
  "w:sym": addSign,
  "w:fldChar": addFieldMark,
  "w:instrText": (element, _layer, { pieces }) => pieces.code(element.text),
  "w:lastRenderedPageBreak": (_element, _layer, { pieces }) => pieces.add({ tag: "pageEnd" }),
  "w:pgNum": (_element, layer, { document, pieces }) =>
    pieces.add({ tag: "field", code: "PAGE", text: "", looks: document.looks.in(layer, "ascii") }),
  "w:footnoteReference": (element, _layer, { document, pieces }) =>
    pieces.add({ tag: "note", index: document.notes.indexOf("footnote", element.attribute("w:id") ?? "") }),
  "w:endnoteReference": (element, _layer, { document, pieces }) =>
    pieces.add({ tag: "note", index: document.notes.indexOf("endnote", element.attribute("w:id") ?? "") }),
  "w:drawing": (element, _layer, at) => addShapes(drawnIn(element, at.document, at.place), at),
  "w:pict": (element, _layer, at) => addShapes(paintedIn(element, at.place), at),
  "w:object": (element, _layer, at) => {
    const shapes = paintedIn(element, at.place);
    if (shapes.length === 0) at.document.unfamiliar.add(element.name);
    addShapes(shapes, at);
  },
  "w:r": (element, _layer, at) => readRun(element, at),
  "w:fldSimple": (element, _layer, at) => {
    at.pieces.begin(at.document.looks.in(at.document.looks.layer(nothing, at.style, at.place.cell), "ascii"));
    at.pieces.code(element.attribute("w:instr") ?? "");
    at.pieces.separate();
    readRuns(element, at);
    at.pieces.end();
  },
});

const readRun = (run: XmlElement, at: RunPlace): void => {
  const layer = at.document.looks.layer(run.one("w:rPr"), at.style, at.place.cell);
  for (const child of run.children) readInto(child, layer, at);
};

const readInto = (element: XmlElement, layer: LooksLayer, at: RunPlace): void => {
  const reader = readerOf(element.name);
  const isLink = element.name === "w:hyperlink" && ["r:id", "w:anchor"].some((name) => element.attribute(name));
  if (reader) reader(element, layer, at);
  else if (isLink) for (const child of element.children) readInto(child, layer, { ...at, linked: true });
  else if (wrappers.has(element.name)) for (const child of element.children) readInto(child, layer, at);
  else if (element.name.startsWith("m:")) addText(formulaText(element), layer, at);
  else if (!silent.test(element.name)) at.document.unfamiliar.add(element.name);
};

/** Signs in front of the parts of a formula that a line cannot show above or below each other. */
const formulaSigns: ReadonlyMap<string, string> = new Map([
  ["m:den", "/"],
  ["m:sup", "^"],
  ["m:sub", "_"],
  ["m:lim", "_"],
  ["m:e", " "],
  ["m:mr", "; "],
]);

/** Content of a part of a formula that takes more than one sign or word. */
const isSum = /\S\s*[+−–=×·÷-]\s*\S/u;

/** A formula as it is written on one line. @example "T = a/b", "m^2" */
const formulaText = (element: XmlElement): string => {
  if (element.name === "m:t") return element.text;
  let written = "";
  for (const child of element.children) {
    const text = formulaText(child);
    if (text.trim() === "") {
      written += text;
      continue;
    }
    const isOperand = element.name === "m:f" || child.name === "m:sup" || child.name === "m:sub";
    written += `${written === "" ? "" : (formulaSigns.get(child.name) ?? "")}${isOperand && isSum.test(text) ? `(${text})` : text}`;
  }
  if (element.name === "m:nary") return `${element.one("m:naryPr").one("m:chr").val ?? "∫"}${written}`;
  if (element.name === "m:d")
    return `${element.one("m:dPr").one("m:begChr").val ?? "("}${written}${element.one("m:dPr").one("m:endChr").val ?? ")"}`;
  return element.name === "m:rad" ? `√(${written})` : written;
};

/** Reads the runs of a paragraph, or of what stands in one. */
export const readRuns = (container: XmlElement, at: RunPlace): void => {
  const layer = at.document.looks.layer(nothing, at.style, at.place.cell);
  for (const child of container.children) readInto(child, layer, at);
};
