import { type Document, outsideTables, type Place } from "./document.ts";
import { emuInMm, isOn, ptOf } from "./lengths.ts";
import type { Shape } from "./measured.ts";
import { leftOfWord } from "./places.ts";
import { hexOf, type Theme } from "./theme.ts";
import { nothing, type XmlElement } from "./xml.ts";

/** How lengths within a group come out on the page, and where its corner stands. */
interface Scale {
  x: number;
  y: number;
  leftMm: number;
  topMm: number;
}

/** Where a drawing stands, and how long it is; members of a group add to it. */
type Anchor = Pick<Shape, "floating" | "at">;

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

const atWith = ({ at }: Anchor, leftMm: number, topMm: number): Shape["at"] => ({
  ...at,
  leftMm: at.leftMm === null ? null : at.leftMm + leftMm,
  topMm: at.topMm === null ? null : at.topMm + topMm,
});

interface Reading {
  document: Document;
  place: Place;
  anchor: Anchor;
  shapes: Shape[];
}

const lengthsOf = (element: XmlElement, first: string, second: string): [number, number] => [
  emuInMm(element.attribute(first)) ?? 0,
  emuInMm(element.attribute(second)) ?? 0,
];

/** No group is drawn a million times as large as it says; hostile ones, one in the other, would be. */
const within = (scale: number): number => Math.min(scale, 1_000_000);

const readGroup = (group: XmlElement, scale: Scale, reading: Reading): void => {
  const frame = group.one("wpg:grpSpPr").one("a:xfrm");
  const [width, height] = lengthsOf(frame.one("a:ext"), "cx", "cy");
  const [innerWidth, innerHeight] = lengthsOf(frame.one("a:chExt"), "cx", "cy");
  const [left, top] = lengthsOf(frame.one("a:off"), "x", "y");
  const [innerLeft, innerTop] = lengthsOf(frame.one("a:chOff"), "x", "y");
  const x = within(scale.x * (innerWidth > 0 ? width / innerWidth : 1));
  const y = within(scale.y * (innerHeight > 0 ? height / innerHeight : 1));
  const inner = {
    x,
    y,
    leftMm: scale.leftMm + left * scale.x - innerLeft * x,
    topMm: scale.topMm + top * scale.y - innerTop * y,
  };
  for (const child of group.children) readShape(child, inner, reading);
};

const readMember = (shape: XmlElement, scale: Scale, { document, place, anchor, shapes }: Reading): void => {
  const frame = (shape.name === "pic:pic" ? shape.one("pic:spPr") : shape.one("wps:spPr")).one("a:xfrm");
  const [width, height] = lengthsOf(frame.one("a:ext"), "cx", "cy");
  const [left, top] = lengthsOf(frame.one("a:off"), "x", "y");
  const widthMm = width * scale.x;
  const words = shape.one("wps:txbx").one("w:txbxContent");
  shapes.push({
    tag: "shape",
    kind: kindOf(shape),
    widthMm,
    heightMm: height * scale.y,
    floating: anchor.floating,
    at: atWith(anchor, scale.leftMm + left * scale.x, scale.topMm + top * scale.y),
    line: lineOf(shape, document.theme),
    blocks: words.exists ? place.read(words, { ...place, cell: outsideTables, widthMm }) : [],
  });
};

const readShape = (element: XmlElement, scale: Scale, reading: Reading): void => {
  if (element.name === "wpg:wgp" || element.name === "wpg:grpSp") readGroup(element, scale, reading);
  else if (element.name === "wps:wsp" || element.name === "pic:pic") readMember(element, scale, reading);
};

const unscaled: Scale = { x: 1, y: 1, leftMm: 0, topMm: 0 };

const inText: Anchor = { floating: false, at: { fromLeft: "", leftMm: null, fromTop: "", topMm: null } };

const anchorOf = (frame: XmlElement, widthMm: number, place: Place): Anchor => {
  if (frame.name === "wp:inline") return inText;
  const across = frame.one("wp:positionH");
  const down = frame.one("wp:positionV");
  const fromLeft = across.attribute("relativeFrom") ?? "";
  const word = across.one("wp:align").text.trim();
  return {
    floating: true,
    at: {
      fromLeft,
      leftMm: emuInMm(across.one("wp:posOffset").text.trim()) ?? leftOfWord(word, fromLeft, widthMm, place),
      fromTop: down.attribute("relativeFrom") ?? "",
      topMm: emuInMm(down.one("wp:posOffset").text.trim()) ?? null,
    },
  };
};

/** What a `w:drawing` draws; of a group, its members. */
export const drawnIn = (drawing: XmlElement, document: Document, place: Place): Shape[] =>
  drawing.children.flatMap((frame) => {
    if (frame.name !== "wp:inline" && frame.name !== "wp:anchor") return [];
    if (isOn(frame.one("wp:docPr").attribute("hidden") ?? "0")) return [];
    const [widthMm, heightMm] = lengthsOf(frame.one("wp:extent"), "cx", "cy");
    const anchor = anchorOf(frame, widthMm, place);
    const shapes: Shape[] = [];
    const content = frame.one("a:graphic").one("a:graphicData");
    const groups = content.children.flatMap((child) => (child.name === "wpc:wpc" ? child.children : [child]));
    for (const child of groups) readShape(child, unscaled, { document, place, anchor, shapes });
    const [only] = shapes;
    if (shapes.length === 0)
      return [{ tag: "shape", kind: "other", widthMm, heightMm, ...anchor, line: null, blocks: [] } as const];
    // What stands alone is as large as its frame, and stands where that stands.
    if (shapes.length === 1 && only && content.children[0]?.name !== "wpg:wgp")
      return [{ ...only, widthMm, heightMm, ...anchor }];
    return shapes;
  });
