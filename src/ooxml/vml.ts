import { mmFromPt } from "../units.ts";
import { outsideTables, type PartPlace } from "./document.ts";
import { altOf } from "./drawing.ts";
import { isOn, ptOf } from "./lengths.ts";
import type { Shape } from "./measured.ts";
import { leftOfWord, turned } from "./places.ts";
import { colorOf, cssOf, degreesOf, lengthMm, onPage, pairOf, pixelMm, type ShapeUnits } from "./vml-values.ts";
import type { XmlElement } from "./xml.ts";

const lineOf = (shape: XmlElement): Shape["line"] => {
  const stroke = shape.one("v:stroke");
  if (!isOnIn(stroke.attribute("on") ?? shape.attribute("stroked"))) return null;
  const strokes = stroke.attribute("linestyle") ?? "single";
  const dashes = stroke.attribute("dashstyle") ?? "solid";
  return {
    // Dashes may be written as lengths.
    style: strokes === "single" ? (/^[\d.\s]+$/.test(dashes) ? "dash" : dashes) : strokes,
    weightPt: ptOf(stroke.attribute("weight") ?? shape.attribute("strokeweight"), 96 / 72) ?? 0.75,
    color: colorOf(stroke.attribute("color") ?? shape.attribute("strokecolor")),
  };
};

/** Shapes are filled with white where nothing else is said. */
const fillOf = (shape: XmlElement): Shape["fill"] =>
  isOnIn(shape.one("v:fill").attribute("on") ?? shape.attribute("filled"))
    ? colorOf(shape.attribute("fillcolor") ?? "white")
    : null;

/** VML says `t` and `f`. */
const isOnIn = (word: string | undefined): boolean => word !== "f" && isOn(word);

/** Numbers of Word's own forms: a straight line, connectors. */
const lineForms: ReadonlySet<string> = new Set(["20", "32", "33", "34", "35", "36", "37", "38", "39", "40"]);

const formOf = (shape: XmlElement): string | undefined =>
  shape.attribute("o:spt") ?? /_t(\d+)$/.exec(shape.attribute("type") ?? "")?.[1];

const kindOf = (shape: XmlElement): Shape["kind"] => {
  const form = formOf(shape) ?? "";
  if (shape.name === "v:line" || lineForms.has(form)) return "line";
  if (shape.one("v:imagedata").exists || shape.name === "v:image" || form === "75") return "picture";
  if (/^v:(?:round)?rect$/.test(shape.name) || form === "1" || form === "202" || shape.one("v:textbox").exists)
    return "box";
  return "other";
};

const anchorOf = (css: ReadonlyMap<string, string>): { floating: boolean; fromLeft: string } => ({
  floating: css.get("position") === "absolute",
  fromLeft: css.get("mso-position-horizontal-relative") ?? "",
});

interface VmlReading {
  place: PartPlace;
  shapes: Shape[];
  anchor: ReturnType<typeof anchorOf>;
  /** A word that says where it stands across the page, instead of a length; empty where none does. */
  word: string;
}

interface VmlBounds {
  leftMm: number;
  widthMm: number;
  heightMm: number;
}

const boxOfLine = (shape: XmlElement, units: ShapeUnits): VmlBounds => {
  const [x1, y1] = pairOf(shape.attribute("from"));
  const [x2, y2] = pairOf(shape.attribute("to"));
  const [left, right] = [lengthMm(x1, units.xMm) ?? 0, lengthMm(x2, units.xMm) ?? 0];
  const [top, bottom] = [lengthMm(y1, units.yMm) ?? 0, lengthMm(y2, units.yMm) ?? 0];
  return {
    leftMm: units.leftMm + Math.min(left, right),
    widthMm: Math.abs(right - left),
    heightMm: Math.abs(bottom - top),
  };
};

const boxOf = (shape: XmlElement, css: ReadonlyMap<string, string>, units: ShapeUnits): VmlBounds => {
  if (shape.name === "v:line") return boxOfLine(shape, units);
  const length = (name: string, unitMm: number): number => lengthMm(css.get(name), unitMm) ?? 0;
  return {
    leftMm: units.leftMm + length("left", units.xMm) + length("margin-left", units.xMm),
    widthMm: Math.abs(length("width", units.xMm)),
    heightMm: Math.abs(length("height", units.yMm)),
  };
};

/** The ruler of the menu "Borders": as wide as the text, or a share of it. */
const ruleOf = (shape: XmlElement, css: ReadonlyMap<string, string>, widthMm: number): Shape => {
  const share = Number(shape.attribute("o:hrpct") ?? 1000) / 1000;
  const written = lengthMm(css.get("width"), pixelMm) ?? 0;
  const weightPt = ptOf(css.get("height"), 96 / 72) || 1.5;
  return {
    tag: "shape",
    kind: "line",
    widthMm: written || (share > 0 && share <= 1 ? share : 1) * widthMm,
    heightMm: mmFromPt(weightPt),
    floating: false,
    at: { fromLeft: "", leftMm: null },
    line: { style: "solid", weightPt, color: colorOf(shape.attribute("fillcolor") ?? shape.attribute("strokecolor")) },
    fill: null,
    blocks: [],
  };
};

const leftOf = (leftMm: number, widthMm: number, { anchor, word, place }: VmlReading): number | null => {
  if (!anchor.floating) return null;
  return word === "" ? leftMm : leftOfWord(word, anchor.fromLeft, widthMm, place);
};

const addShape = (shape: XmlElement, units: ShapeUnits, reading: VmlReading): void => {
  const { place, shapes, anchor } = reading;
  const css = cssOf(shape);
  if (css.get("visibility") === "hidden") return;
  if (isOnIn(shape.attribute("o:hr") ?? "f")) {
    shapes.push(ruleOf(shape, css, place.widthMm));
    return;
  }
  const box = boxOf(shape, css, units);
  const kind = kindOf(shape);
  const content = shape.one("v:textbox").one("w:txbxContent");
  // Words keep the room they have before their box is turned.
  const [widthMm, heightMm] = turned(box.widthMm, box.heightMm, content.exists ? 0 : degreesOf(css.get("rotation")));
  shapes.push({
    tag: "shape",
    kind,
    widthMm,
    heightMm,
    floating: anchor.floating,
    at: { fromLeft: anchor.fromLeft, leftMm: leftOf(box.leftMm, widthMm, reading) },
    // Pictures are framed only where it is asked for.
    line: kind === "picture" && shape.attribute("stroked") === undefined ? null : lineOf(shape),
    fill: kind === "box" ? fillOf(shape) : null,
    ...altOf(shape.attribute("alt")),
    blocks: content.exists ? place.read(content, { ...place, cell: outsideTables, widthMm }) : [],
  });
};

const unitsIn = (group: XmlElement, css: ReadonlyMap<string, string>, outer: ShapeUnits): ShapeUnits => {
  const box = boxOf(group, css, outer);
  const number = (text: string, fallback: number): number =>
    Number(/^-?\d{1,9}(?:\.\d+)?$/.exec(text)?.[0] ?? fallback);
  const [width, height] = pairOf(group.attribute("coordsize") ?? "1000,1000");
  const [left] = pairOf(group.attribute("coordorigin"));
  const xMm = box.widthMm / (Math.abs(number(width, 1000)) || 1000);
  const yMm = box.heightMm / (Math.abs(number(height, 1000)) || 1000);
  return { xMm, yMm, leftMm: box.leftMm - number(left, 0) * xMm };
};

const shapeNames = /^v:(?:line|rect|roundrect|oval|shape|image|polyline|arc|curve)$/;

const readShapes = (
  container: XmlElement,
  units: ShapeUnits,
  reading: Omit<VmlReading, "anchor" | "word"> & Partial<VmlReading>,
): void => {
  for (const child of container.children) {
    const isGroup = child.name === "v:group";
    if (!isGroup && !shapeNames.test(child.name)) continue;
    const css = cssOf(child);
    const inside: VmlReading = {
      ...reading,
      anchor: reading.anchor ?? anchorOf(css),
      word: reading.word ?? wordOf(css.get("mso-position-horizontal")),
    };
    if (isGroup) readShapes(child, unitsIn(child, css, units), inside);
    else addShape(child, units, inside);
  }
};

const wordOf = (text = ""): string => (text === "absolute" ? "" : text);

/** Shapes of a `w:pict` or a `w:object`; for a group, its members. */
export const paintedIn = (picture: XmlElement, place: PartPlace): Shape[] => {
  const shapes: Shape[] = [];
  readShapes(picture, onPage, { place, shapes });
  return shapes;
};
