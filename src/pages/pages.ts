import {
  type BlockLayout,
  type DocumentLayout,
  type LineLayout,
  layOutPages,
  layOutStories,
  type PageLayout,
  type RowLayout,
  type Story,
  type StoryLayout,
  type TableLayout,
  type XmlParts,
} from "../docx/lay-out.ts";
import { isInTimes } from "../measure/text-width.ts";
import type { BorderLayer } from "../ooxml/borders.ts";
import type { Side } from "../ooxml/measured.ts";
import { Cursor, placeLine } from "./lines.ts";
import type { Page, PageStroke, Pages, ParagraphWords } from "./page.ts";
import {
  pxFromPt,
  readWord,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordSection,
  type WordTable,
  type WrittenDocument,
  xmlOf,
} from "./word.ts";

interface PageBounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const edges: Readonly<Record<Side, (box: PageBounds) => Pick<PageStroke, "from" | "to">>> = {
  top: ({ left, top, right }) => ({ from: [left, top], to: [right, top] }),
  bottom: ({ left, right, bottom }) => ({ from: [left, bottom], to: [right, bottom] }),
  left: ({ left, top, bottom }) => ({ from: [left, top], to: [left, bottom] }),
  right: ({ right, top, bottom }) => ({ from: [right, top], to: [right, bottom] }),
};

const strokesOf = (box: PageBounds, borders: BorderLayer): PageStroke[] =>
  (Object.keys(edges) as Side[]).flatMap((side) => {
    const border = borders[side];
    if (!border) return [];
    const color = border.color === "auto" ? "000000" : border.color;
    return [{ ...edges[side](box), widthPx: pxFromPt(border.weightPt), color }];
  });

/** Blocks in a column of their own: a cell's, a header's. */
type PageColumn = Pick<WordCell, "width" | "blocks">;

const columnsIn = (blocks: readonly WordBlock[]): PageColumn[] =>
  blocks.flatMap((block) =>
    block.tag === "table" ? block.cells.flatMap((cell) => [cell, ...columnsIn(cell.blocks)]) : [],
  );

const marginsOf = ({ headers, footers, width }: WordSection): PageColumn[] =>
  [...Object.values(headers), ...Object.values(footers)].flatMap((blocks) => (blocks ? [{ width, blocks }] : []));

const twipsFromPx = (px: number): number => Math.round((px * 1440) / 96);

/** Stories that the library lays out separately: cells of tables, headers and footers. */
const storiesOf = (word: WrittenDocument, parts: XmlParts): Map<readonly WordBlock[], StoryLayout> => {
  const bodies = [word.body, ...word.notes.values()];
  const columns = [...bodies.flatMap(columnsIn), ...word.sections.flatMap(marginsOf)];
  const stories = columns.map(
    ({ width, blocks }): Story => ({
      widthTwips: twipsFromPx(width),
      blocks: blocks.map(({ element }) => xmlOf(element)),
    }),
  );
  const laidOut = stories.length > 0 ? layOutStories(parts, stories) : [];
  return new Map(
    columns.flatMap(({ blocks }, index) => {
      const story = laidOut[index];
      return story ? [[blocks, story] as const] : [];
    }),
  );
};

/** A column on the page, and how far what is laid out in it is moved there. */
interface PagePlace {
  left: number;
  width: number;
  right: number;
  down: number;
  /** Its content is repeated on each page, so it starts anew. */
  repeats: boolean;
}

/** A cell on the pages that it reaches over. */
interface Reach {
  parts: number;
  placed: number;
  /** Part of its height on earlier pages. */
  from: number;
}

const rowsOf = ({ row, rowspan }: WordCell, { rows }: TableLayout): readonly RowLayout[] =>
  rows.filter(({ index }) => index >= row && index < row + rowspan);

/** The lines, and the rows of tables, in a stretch of a story: by their middle, as their edges are only as exact as sums are. */
const stretchOf = (blocks: readonly BlockLayout[], from: number, to: number): BlockLayout[] =>
  blocks.flatMap((block): BlockLayout[] => {
    const isInside = ({ y, height }: { y: number; height: number }): boolean => {
      const middle = y + height / 2;
      return middle >= from && middle < to;
    };
    return block.type === "paragraph"
      ? [{ ...block, lines: block.lines.filter(isInside) }]
      : [{ ...block, rows: block.rows.filter(isInside) }];
  });

/** Puts everything in its place; each paragraph's words are handed out in the order of the pages. */
class Placer {
  private readonly word: WrittenDocument;
  private readonly layout: DocumentLayout;
  private readonly stories: ReadonlyMap<readonly WordBlock[], StoryLayout>;
  private readonly reaches = new Map<WordCell, Reach>();
  private readonly cursors = new Map<WordParagraph, Cursor>();
  private page: Page = emptyPage({ width: 0, height: 0 });

  constructor(word: WrittenDocument, layout: DocumentLayout, parts: XmlParts) {
    this.word = word;
    this.layout = layout;
    this.stories = storiesOf(word, parts);
    for (const page of layout.pages) for (const block of page.body) this.countParts(word.body[block.index], block);
  }

  private countParts(block: WordBlock | undefined, layout: BlockLayout): void {
    if (block?.tag !== "table" || layout.type !== "table") return;
    for (const cell of block.cells) {
      if (rowsOf(cell, layout).length === 0) continue;
      const reach = this.reaches.get(cell) ?? { parts: 0, placed: 0, from: 0 };
      this.reaches.set(cell, { ...reach, parts: reach.parts + 1 });
    }
  }

  pages(): Page[] {
    return this.layout.pages.map((at) => {
      this.page = emptyPage(at);
      const section = this.word.sections[at.section];
      if (section) this.fill(at, section);
      this.page.foreign = foreignIn(this.page);
      return this.page;
    });
  }

  private fill(at: PageLayout, section: WordSection): void {
    const { left, width } = section;
    const place: PagePlace = { left, width, right: 0, down: 0, repeats: false };
    this.placeMargins(section, at, { ...place, right: left, repeats: true });
    this.place(this.word.body, at.body, place);
    const [note] = at.footnotes;
    const first = note?.content[0];
    if (first?.type === "paragraph" && first.lines[0]) this.placeNoteRule(left, first.lines[0].y);
    for (const { noteNumber, content } of at.footnotes) {
      this.place(this.word.notes.get(noteNumber) ?? [], content, place);
    }
  }

  private placeMargins(section: WordSection, at: PageLayout, place: PagePlace): void {
    const header = section.headers[at.header ?? ""];
    const footer = section.footers[at.footer ?? ""];
    if (header) {
      this.place(header, this.stories.get(header)?.blocks ?? [], { ...place, down: section.header });
      if (at.header === "default") this.showNumber();
    }
    if (footer) {
      const story = this.stories.get(footer);
      const down = at.height - section.footer - (story?.height ?? 0);
      this.place(footer, story?.blocks ?? [], { ...place, down });
    }
  }

  /** The header was written with some number in the place of each page's own. */
  private showNumber(): void {
    for (const { chunks } of this.page.lines) {
      for (const chunk of chunks) chunk.text = chunk.text.replace(/^\d+$/, this.page.number);
    }
  }

  /** Word's own line above footnotes, two inches long. */
  private placeNoteRule(left: number, top: number): void {
    const y = top - pxFromPt(6);
    this.page.strokes.push({ from: [left, y], to: [left + 2 * 96, y], widthPx: pxFromPt(0.5), color: "000000" });
  }

  private place(blocks: readonly WordBlock[], layouts: readonly BlockLayout[], place: PagePlace): void {
    for (const layout of layouts) {
      const block = blocks[layout.index];
      if (block?.tag === "paragraph" && layout.type === "paragraph") this.placeParagraph(block, layout.lines, place);
      else if (block?.tag === "table" && layout.type === "table") this.placeTable(block, layout, place);
    }
  }

  private placeParagraph(paragraph: WordParagraph, lines: readonly LineLayout[], place: PagePlace): void {
    const here = lines.map((line) => ({ ...line, x: line.x + place.right, y: line.y + place.down }));
    const [first] = here;
    const last = here.at(-1);
    if (!first || !last) return;
    const cursor = (place.repeats ? undefined : this.cursors.get(paragraph)) ?? new Cursor(paragraph.runs);
    this.cursors.set(paragraph, cursor);
    for (const line of here) {
      const placed = placeLine(paragraph, cursor, line, place.left);
      this.page.lines.push(...placed.lines);
      this.page.leaders.push(...placed.leaders);
    }
    const space = (side: Side): number => pxFromPt(paragraph.borders[side]?.spacePt ?? 0);
    const box = {
      left: first.x - space("left"),
      top: first.y - space("top"),
      right: first.x + first.width + space("right"),
      bottom: last.y + last.height + space("bottom"),
    };
    this.page.strokes.push(...strokesOf(box, paragraph.borders));
  }

  private placeTable(table: WordTable, layout: TableLayout, place: PagePlace): void {
    const edge = (column: number): number => table.columns.slice(0, column).reduce((sum, width) => sum + width, 0);
    const spare = place.width - edge(table.columns.length);
    const left = place.left + (table.centred ? spare / 2 : table.indent);
    for (const cell of table.cells) {
      const rows = rowsOf(cell, layout);
      const [first] = rows;
      const last = rows.at(-1);
      if (!first || !last) continue;
      const box = {
        left: left + edge(cell.column),
        top: first.y + place.down,
        right: left + edge(cell.column + cell.colspan),
        bottom: last.y + last.height + place.down,
      };
      this.page.strokes.push(...strokesOf(box, cell.borders));
      this.placeCell(cell, box, place.repeats || cell.row < table.heads);
    }
  }

  private placeCell(cell: WordCell, box: PageBounds, repeats: boolean): void {
    const story = this.stories.get(cell.blocks);
    if (!story) return;
    const { margins, borders } = cell;
    const top = box.top + pxFromPt(borders.top?.weightPt ?? 0) + margins.top;
    const room = box.bottom - top - margins.bottom;
    const { from, to } = this.stretch(cell, story, room, repeats);
    const spare = cell.centred ? Math.max(0, (room - story.height) / 2) : 0;
    const left = box.left + margins.left;
    this.place(cell.blocks, stretchOf(story.blocks, from, to), {
      left,
      width: cell.width,
      right: left,
      down: top + spare - from,
      repeats,
    });
  }

  /** Part of a cell on this page: all of it, unless its row breaks. */
  private stretch(cell: WordCell, story: StoryLayout, room: number, repeats: boolean): { from: number; to: number } {
    const reach = this.reaches.get(cell);
    if (!reach || reach.parts < 2 || repeats) return { from: 0, to: Number.POSITIVE_INFINITY };
    reach.placed++;
    const { from } = reach;
    if (reach.placed === reach.parts) return { from, to: Number.POSITIVE_INFINITY };
    // The rest starts at the first line that does not fit.
    const lines = story.blocks.flatMap((block): readonly { y: number; height: number }[] =>
      block.type === "paragraph" ? block.lines : block.rows,
    );
    const slack = 0.5;
    const next = lines.find(({ y, height }) => y >= from && y + height > from + room + slack);
    reach.from = next?.y ?? Number.POSITIVE_INFINITY;
    return { from, to: reach.from };
  }
}

const emptyPage = (at: Pick<PageLayout, "width" | "height" | "pageNumber" | "guesses">): Page => ({
  width: at.width,
  height: at.height,
  number: at.pageNumber ?? "",
  lines: [],
  leaders: [],
  strokes: [],
  foreign: [],
  guesses: at.guesses ?? [],
});

const foreignIn = ({ lines }: Page): string[] => {
  const texts = lines.flatMap(({ chunks }) => chunks.map(({ text }) => text.normalize("NFC")));
  return [...new Set(texts.join(""))].filter((letter) => letter.trim() !== "" && !isInTimes(letter));
};

const wordsOf = (blocks: readonly WordBlock[]): ParagraphWords[] =>
  blocks.flatMap((block): ParagraphWords[] =>
    block.tag === "table"
      ? block.cells.flatMap((cell) => wordsOf(cell.blocks))
      : [
          {
            number: block.number,
            style: block.style,
            text: block.runs.map(({ text, raised }) => (raised ? "" : text)).join(""),
          },
        ],
  );

/** The pages of a written document, with the place of every line and stroke. */
export const pagesOf = (parts: XmlParts): Pages => {
  const word = readWord(parts);
  const layout = layOutPages(parts, true);
  const pages = new Placer(word, layout, parts).pages();
  const margins = word.sections.flatMap(marginsOf).flatMap(({ blocks }) => blocks);
  const paragraphs = [word.body, ...word.notes.values(), margins].flatMap(wordsOf);
  return { pages, paragraphs, ...(layout.stoppedAt === undefined ? {} : { stoppedAt: layout.stoppedAt }) };
};
