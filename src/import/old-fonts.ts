import type { Measured, MeasuredBlock, MeasuredInline, MeasuredSection } from "../ooxml/measured.ts";
import { fromTcvn3, fromVni, hasTelltale } from "../wording/legacy-encodings.ts";

/** An encoding of its own in the fonts of a family. */
interface Encoding {
  name: string;
  fonts: RegExp;
  /** Fonts that draw small letters as capitals. */
  capitals: RegExp | null;
  read: (text: string) => string;
}

const encodings: readonly Encoding[] = [
  { name: "TCVN3 (ABC)", fonts: /^\.vn/i, capitals: /h$/i, read: fromTcvn3 },
  { name: "VNI", fonts: /^vni[- ]/i, capitals: null, read: fromVni },
];

/** Letters that only Unicode has: a text with them only wears the old font. */
const unicode = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]|[\u0300-\u0303\u0309\u0323]/u;

const inlinesIn = (blocks: readonly MeasuredBlock[]): MeasuredInline[] =>
  blocks.flatMap((block) =>
    block.tag === "table"
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => inlinesIn(cell.blocks)))
      : block.inlines.flatMap((inline) => (inline.tag === "shape" ? [inline, ...inlinesIn(inline.blocks)] : [inline])),
  );

const blocksOf = ({ blocks, headers, footers }: MeasuredSection): MeasuredBlock[] => [
  ...blocks,
  ...[headers, footers].flatMap((pages) => Object.values(pages).flat()),
];

const withText =
  (change: (text: string, font: string) => string) =>
  (block: MeasuredBlock): MeasuredBlock =>
    block.tag === "table"
      ? {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(withText(change)) })),
          })),
        }
      : {
          ...block,
          inlines: block.inlines.map((inline): MeasuredInline => {
            if (inline.tag === "text" || inline.tag === "field")
              return { ...inline, text: change(inline.text, inline.font) };
            return inline.tag === "shape" ? { ...inline, blocks: inline.blocks.map(withText(change)) } : inline;
          }),
        };

/**
 * A document whose letters are those of Unicode, whatever fonts it was typed for.
 *
 * @returns the document, and the names of the encodings that something was read from
 */
export const inUnicode = (measured: Measured): { measured: Measured; read: string[] } => {
  const inlines = [...measured.sections.flatMap(blocksOf), ...measured.notes.flatMap((note) => note.blocks)];
  const texts = inlinesIn(inlines).flatMap((inline) =>
    inline.tag === "text" || inline.tag === "field" ? [inline] : [],
  );
  const worn = encodings.filter(({ fonts }) => {
    const said = texts.filter(({ font }) => fonts.test(font)).map(({ text }) => text);
    // Words typed later in Unicode may carry the name of the old font.
    return said.filter(hasTelltale).length > said.filter((text) => unicode.test(text)).length;
  });
  if (worn.length === 0) return { measured, read: [] };
  const change = withText((text, font) => {
    const encoding = worn.find(({ fonts }) => fonts.test(font));
    if (!encoding) return text;
    const words = text.match(/\S+/g) ?? [];
    // A word or two that the old font has no letters for were typed in Unicode.
    const isMostlyOld = words.filter(hasTelltale).length > words.filter((word) => unicode.test(word)).length * 2;
    const isOld = (word: string): boolean => !unicode.test(word) && (isMostlyOld || hasTelltale(word));
    const letters = unicode.test(text)
      ? text.replace(/\S+/g, (word) => (isOld(word) ? encoding.read(word) : word))
      : encoding.read(text);
    return encoding.capitals?.test(font) ? letters.toUpperCase() : letters;
  });
  return {
    measured: {
      ...measured,
      sections: measured.sections.map((section) => ({ ...section, blocks: section.blocks.map(change) })),
      notes: measured.notes.map(({ kind, blocks }) => ({ kind, blocks: blocks.map(change) })),
    },
    read: worn.map(({ name }) => name),
  };
};
