import type {
  Looks,
  Measured,
  MeasuredBlock,
  MeasuredInline,
  MeasuredParagraph,
  MeasuredSection,
} from "../ooxml/measured.ts";
import { shownMargins } from "../recognize/shown-margins.ts";

/** A page number in a header or footer. */
interface PageNumber {
  place: "header" | "footer";
  align: MeasuredParagraph["align"];
  /** The header that holds it begins above where the text does. */
  inMargin: boolean;
  looks: Looks;
  format: string;
  /** Text before and after it on its line. */
  around: string;
}

interface PageNumbers {
  pages: PageNumber[];
  /** Sections, from 0, whose first page shows one though it counts as page 1. */
  showsOnFirst: number[];
  /** A number typed by hand where the page number stands. */
  typed: { place: PageNumber["place"]; text: string } | null;
}

type Field = Extract<MeasuredInline, { tag: "field" }>;

/** Paragraphs wherever they stand in some blocks: in tables and boxes, too. */
export const paragraphsIn = (blocks: readonly MeasuredBlock[]): MeasuredParagraph[] =>
  blocks.flatMap((block) => {
    if (block.tag === "table")
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks)));
    const boxes = block.inlines.flatMap((inline) => (inline.tag === "shape" ? paragraphsIn(inline.blocks) : []));
    return [block, ...boxes];
  });

const isPage = (inline: MeasuredInline): inline is Field =>
  inline.tag === "field" && /^\s*PAGE(?![A-Z])/i.test(inline.code);

const textOf = (paragraph: MeasuredParagraph): string =>
  paragraph.inlines
    .map((inline) => (inline.tag === "text" || (inline.tag === "field" && !isPage(inline)) ? inline.text : ""))
    .join("")
    .trim();

const numbersIn = (
  blocks: readonly MeasuredBlock[],
  place: PageNumber["place"],
  { page, pageNumbers: { format } }: MeasuredSection,
): PageNumber[] =>
  paragraphsIn(blocks).flatMap((paragraph) =>
    paragraph.inlines.filter(isPage).map((field) => ({
      place,
      // A number in a frame is centred by the frame.
      align: paragraph.framed ? "center" : paragraph.align,
      inMargin: place === "footer" || paragraph.framed || page.headerMm < page.topMm,
      looks: field,
      format,
      around: textOf(paragraph),
    })),
  );

const typedIn = (blocks: readonly MeasuredBlock[]): string =>
  paragraphsIn(blocks)
    .filter(({ inlines }) => !inlines.some(isPage))
    .map(textOf)
    .find((text) => /^[-–\s]*\d{1,3}[-–\s]*$/.test(text)) ?? "";

/** The page numbers of a document, each kind once. */
export const pageNumbersIn = ({ sections }: Measured): PageNumbers => {
  const pages = new Map<string, PageNumber>();
  const showsOnFirst: number[] = [];
  let typed: PageNumbers["typed"] = null;
  for (const [index, section] of sections.entries()) {
    const { titlePage, pageNumbers } = section;
    for (const [place, margin] of [
      ["header", "headers"],
      ["footer", "footers"],
    ] as const) {
      const { first, after } = shownMargins(section, margin);
      for (const blocks of after) {
        for (const found of numbersIn(blocks, place, section)) pages.set(JSON.stringify(found), found);
        const text = typedIn(blocks);
        if (text !== "") typed ??= { place, text };
      }
      // Only pages that count from 1 are first pages.
      if (index > 0 && pageNumbers.start === null) continue;
      if (numbersIn(first, place, section).length > 0 || (titlePage && typedIn(first) !== "")) showsOnFirst.push(index);
    }
  }
  return { pages: [...pages.values()], showsOnFirst: [...new Set(showsOnFirst)], typed };
};
