import { inflateSync, strFromU8 } from "fflate";
import type { Layout } from "../kind/layout.ts";
import { halfPointsFromPt } from "../units.ts";
import { escaped } from "./xml.ts";
import { compress, type Packed } from "./zip.ts";

const isCellStyle = (style: string): boolean => style.startsWith("o-");

/** The style of a paragraph in a table's cell, in the table's own size where it has one: `o-trai` at 11.5 pt is `o-trai-11-5`. */
export const cellStyleId = (style: string, sizePt: number | null): string =>
  sizePt === null || !isCellStyle(style) ? style : `${style}-${String(sizePt).replace(".", "-")}`;

/** A cell style in another size: it takes all else from the style it is based on. */
const sizedStyleXml = (style: string, name: string, sizePt: number): string => {
  const halfPoints = halfPointsFromPt(sizePt);
  return [
    `<w:style w:type="paragraph" w:styleId="${cellStyleId(style, sizePt)}"><w:name w:val="${escaped(name)} ${sizePt} pt"/>`,
    `<w:basedOn w:val="${style}"/><w:uiPriority w:val="1"/><w:qFormat/>`,
    `<w:rPr><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`,
  ].join("");
};

/** The cell styles of tables in sizes of their own, by id. */
export const sizedStyles = (layout: Layout, sizesPt: readonly number[]): Record<string, string> =>
  Object.fromEntries(
    sizesPt.flatMap((sizePt) =>
      Object.entries(layout.styles)
        .filter(([style]) => isCellStyle(style))
        .map(([style, { name }]) => [cellStyleId(style, sizePt), sizedStyleXml(style, name, sizePt)]),
    ),
  );

/**
 * Adds cell styles to `word/styles.xml`, as text: the docx library would have to be loaded to write them.
 *
 * @param sized as `sizedStyles` gives them
 */
export const withCellStyles = (styles: Packed, sized: Readonly<Record<string, string>>): Packed => {
  const added = Object.values(sized).join("");
  const xml = strFromU8(inflateSync(styles.deflated)).replace("</w:styles>", `${added}</w:styles>`);
  return { path: styles.path, ...compress([xml]) };
};
