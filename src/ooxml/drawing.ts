import { type DocumentContext, outsideTables, type PartPlace } from "./document.ts";
import { emuInMm, isOn, ptOf } from "./lengths.ts";
import type { Shape } from "./measured.ts";
import { leftOfWord, turned } from "./places.ts";
import { hexOf, type Theme } from "./theme.ts";
import { nothing, type XmlElement } from "./xml.ts";

/** Scale of a drawing group on the page, and the position of its left edge. */
interface Scale {
  x: number;
  y: number;
  leftMm: number;
}

/** Position and extent of a drawing; members of a group are relative to it. */
type DrawingAnchor = Pick<Shape, "floating" | "at" | "alt">;

const lines = /^(?:line|straightConnector1|(?:bent|curved)Connector\d)$/;

const kindOf = (shape: XmlElement): Shape["kind"] => {
  if (shape.name === "pic:pic") return "picture";
  const form = shape.one("wps:spPr").one("a:prstGeom").attribute("prst") ?? "";
  if (lines.test(form) || shape.one("wps:cNvCnPr").exists) return "line";
  return /rect$/i.test(form) || shape.one("wps:txbx").exists ? "box" : "other";
};

const colorOf = (fill: XmlElement, theme: Theme): string =>
  hexOf(fill.one("a:srgbClr").attribute("val") ?? fill.one("a:sysClr").attribute("lastClr")) ??
  theme.color(fill.one("a:schemeClr").attribute("val") ?? "") ??
  "auto";

/** Word's own weight of a line. */
const usualWeightPt = 0.75;

/** Its strokes where they are several, else its dashes. */
const styleOf = (line: XmlElement): string => {
  const strokes = line.attribute("cmpd") ?? "sng";
  if (strokes !== "sng") return strokes;
  return line.one("a:custDash").exists ? "dash" : (line.one("a:prstDash").attribute("val") ?? "solid");
};

const lineOf = (shape: XmlElement, theme: Theme): Shape["line"] => {
  const line = [shape.one("wps:spPr"), shape.one("pic:spPr")].map((at) => at.one("a:ln")).find((at) => at.exists);
  const styled = shape.one("wps:style").one("a:lnRef");
  const styleIndex = Number(styled.attribute("idx") ?? 0);
  const isBare = !line || !["a:solidFill", "a:gradFill", "a:pattFill"].some((fill) => line.one(fill).exists);
  if (line?.one("a:noFill").exists || (isBare && !(styleIndex > 0))) return null;
  const fill = line?.one("a:solidFill") ?? nothing;
  return {
    style: styleOf(line ?? nothing),
    weightPt: ptOf(line?.attribute("w"), 12_700) ?? theme.lineWeightPt(styleIndex) ?? usualWeightPt,
    color: colorOf(fill.exists ? fill : styled, theme),
  };
};

/** The colour that a shape is filled with; null where it is empty. */
const fillOf = (shape: XmlElement, theme: Theme): Shape["fill"] => {
  const own = shape.one("wps:spPr");
  if (own.one("a:noFill").exists) return null;
  const solid = own.one("a:solidFill");
  if (solid.exists) return colorOf(solid, theme);
  const styled = shape.one("wps:style").one("a:fillRef");
  if (Number(styled.attribute("idx") ?? 0) > 0) return colorOf(styled, theme);
  return own.one("a:gradFill").exists || own.one("a:pattFill").exists ? "auto" : null;
};

const atWith = ({ at }: DrawingAnchor, leftMm: number): Shape["at"] => ({
  ...at,
  leftMm: at.leftMm === null ? null : at.leftMm + leftMm,
});

interface DrawingReading {
  document: DocumentContext;
  place: PartPlace;
  anchor: DrawingAnchor;
  shapes: Shape[];
}

const lengthOf = (element: XmlElement, name: string): number => emuInMm(element.attribute(name)) ?? 0;

const sizeOf = (extent: XmlElement): [widthMm: number, heightMm: number] => [
  lengthOf(extent, "cx"),
  lengthOf(extent, "cy"),
];

const frameOf = (shape: XmlElement): XmlElement =>
  shape.one(shape.name === "pic:pic" ? "pic:spPr" : "wps:spPr").one("a:xfrm");

/** Angles are written in sixty-thousandths of a degree. */
const degreesOf = (shape: XmlElement): number =>
  Number(/^-?\d{1,9}$/.exec(frameOf(shape).attribute("rot") ?? "")?.[0] ?? 0) / 60_000;

/** No group is drawn a million times as large as it says; hostile ones, one in the other, would be. */
const largestScale = 1_000_000;
const within = (scale: number): number => Math.max(-largestScale, Math.min(scale, largestScale));

const readGroup = (group: XmlElement, scale: Scale, reading: DrawingReading): void => {
  const frame = group.one("wpg:grpSpPr").one("a:xfrm");
  const [width, height] = sizeOf(frame.one("a:ext"));
  const [innerWidth, innerHeight] = sizeOf(frame.one("a:chExt"));
  const left = lengthOf(frame.one("a:off"), "x");
  const innerLeft = lengthOf(frame.one("a:chOff"), "x");
  const x = within(scale.x * (innerWidth > 0 ? width / innerWidth : 1));
  const y = within(scale.y * (innerHeight > 0 ? height / innerHeight : 1));
  const inner = { x, y, leftMm: scale.leftMm + left * scale.x - innerLeft * x };
  for (const child of group.children) readShape(child, inner, reading);
};

const readMember = (shape: XmlElement, scale: Scale, { document, place, anchor, shapes }: DrawingReading): void => {
  const frame = frameOf(shape);
  const [width, height] = sizeOf(frame.one("a:ext"));
  const kind = kindOf(shape);
  const words = shape.one("wps:txbx").one("w:txbxContent");
  // Words keep the room they have before their box is turned.
  const [widthMm, heightMm] = turned(width * scale.x, height * scale.y, words.exists ? 0 : degreesOf(shape));
  shapes.push({
    tag: "shape",
    kind,
    widthMm,
    heightMm,
    floating: anchor.floating,
    ...altOf(anchor.alt),
    at: atWith(anchor, scale.leftMm + lengthOf(frame.one("a:off"), "x") * scale.x),
    line: lineOf(shape, document.theme),
    fill: kind === "box" ? fillOf(shape, document.theme) : null,
    blocks: words.exists ? place.read(words, { ...place, cell: outsideTables, widthMm }) : [],
  });
};

const readShape = (element: XmlElement, scale: Scale, reading: DrawingReading): void => {
  if (element.name === "wpg:wgp" || element.name === "wpg:grpSp") readGroup(element, scale, reading);
  else if (element.name === "wps:wsp" || element.name === "pic:pic") readMember(element, scale, reading);
};

const unscaled: Scale = { x: 1, y: 1, leftMm: 0 };

const inText: DrawingAnchor = { floating: false, at: { fromLeft: "", leftMm: null } };

/** The description of a drawing, where it has one. */
export const altOf = (written = ""): Pick<Shape, "alt"> => {
  const alt = written.replace(/\s+/g, " ").trim();
  return alt === "" ? {} : { alt };
};

const anchorOf = (frame: XmlElement, widthMm: number, place: PartPlace): DrawingAnchor => {
  if (frame.name === "wp:inline") return inText;
  const across = frame.one("wp:positionH");
  const fromLeft = across.attribute("relativeFrom") ?? "";
  const word = across.one("wp:align").text.trim();
  return {
    floating: true,
    at: {
      fromLeft,
      leftMm: emuInMm(across.one("wp:posOffset").text.trim()) ?? leftOfWord(word, fromLeft, widthMm, place),
    },
  };
};

/** Shapes of a `w:drawing`; for a group, its members. */
export const drawnIn = (drawing: XmlElement, document: DocumentContext, place: PartPlace): Shape[] =>
  drawing.children.flatMap((frame) => {
    if (frame.name !== "wp:inline" && frame.name !== "wp:anchor") return [];
    if (isOn(frame.one("wp:docPr").attribute("hidden") ?? "0")) return [];
    const [widthMm, heightMm] = sizeOf(frame.one("wp:extent"));
    const anchor = { ...anchorOf(frame, widthMm, place), ...altOf(frame.one("wp:docPr").attribute("descr")) };
    const shapes: Shape[] = [];
    const content = frame.one("a:graphic").one("a:graphicData");
    const groups = content.children.flatMap((child) => (child.name === "wpc:wpc" ? child.children : [child]));
    for (const child of groups) readShape(child, unscaled, { document, place, anchor, shapes });
    const [only] = shapes;
    const [first] = content.children;
    if (shapes.length === 0)
      return [
        { tag: "shape", kind: "other", widthMm, heightMm, ...anchor, line: null, fill: null, blocks: [] } as const,
      ];
    // A lone shape takes its frame's size, unless it is rotated, and its frame's position.
    if (shapes.length === 1 && only && first && first.name !== "wpg:wgp")
      return [{ ...only, ...(degreesOf(first) === 0 ? { widthMm, heightMm } : {}), ...anchor }];
    return shapes;
  });
