import type { Section } from "../plan/plan.ts";
import { folded } from "../wording/folded.ts";
import { roman } from "../wording/numerals.ts";
import { capitalised, withoutMarkup } from "../wording/punctuation.ts";
import { words } from "../wording/words.ts";
import { numberingOf, type Skeleton } from "./body.ts";
import { treeOf } from "./levels.ts";
import type { Small } from "./small-letters.ts";
import type { SourceBlock, SourceLine } from "./source.ts";

/** A part of the text, under the author's own label. */
interface LabelledPart {
  label: string;
  title: string[];
  blocks: SourceBlock[];
}

const opens = words(/^(phần\s+(?:thứ\s+\p{L}+|[ivxlc]+|\d{1,2}))\b\s*[.:–-]?\s*(.*)$/isu);

const isTitle = (block: SourceBlock): block is SourceLine => block.is === "line" && (block.centred || block.bold);

/** The text cut where parts begin; undefined where it does not begin with one, or one holds nothing. */
const partsIn = (blocks: readonly SourceBlock[]): LabelledPart[] | undefined => {
  const parts: LabelledPart[] = [];
  for (const block of blocks) {
    const text = block.is === "line" ? withoutMarkup(block.whole) : "";
    const [, label, rest = ""] = (isTitle(block) && opens.exec(text)) || [];
    const last = parts.at(-1);
    if (label !== undefined) parts.push({ label, title: rest === "" ? [] : [rest], blocks: [] });
    else if (!last) return undefined;
    else if (last.blocks.length === 0 && block.is === "line" && block.centred && block.label === null)
      last.title.push(text);
    else last.blocks.push(block);
  }
  return parts.length > 0 && parts.every((part) => part.blocks.length > 0 && part.title.length > 0) ? parts : undefined;
};

/** The text as sections under the parts that it is divided into; undefined where it is not. */
export const sectionsInParts = (
  blocks: readonly SourceBlock[],
  skeleton: Skeleton,
  small: Small,
): ReturnType<Skeleton["sections"]> | undefined => {
  const parts = partsIn(blocks)?.map((part) => ({ ...part, tree: treeOf(part.blocks) }));
  if (!parts) return undefined;
  const numbering = numberingOf(parts.flatMap(({ tree }) => tree));
  const sections = parts.map(({ label, title, tree }, index): Section => {
    const name = title.join(" ");
    const isCounted = folded(label) === folded(`Phần ${roman(index + 1)}`);
    return {
      ...(isCounted
        ? {}
        : { label: capitalised(label.toLowerCase().replace(/ [ivxlc]+$/, (count) => count.toUpperCase())) }),
      ...(name === name.toUpperCase() ? {} : { caps: false }),
      part: small(name),
      sections: skeleton.sections(tree, numbering).sections,
    };
  });
  return { sections, numbering };
};
