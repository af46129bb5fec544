import type { Unit, UnitText } from "../compare/units.ts";
import type { Text } from "../document/document.ts";
import { levelOf } from "../document/labels.ts";
import type { PlanPlace, Pointer } from "../problem.ts";
import {
  addingLine,
  asScalar,
  inserting,
  isInBrackets,
  itemAround,
  keysOf,
  lineIn,
  plainItemsOf,
  puttingKey,
  removing,
  replacingIn,
  scalarAt,
  type TextEdit,
  writing,
  writtenItem,
} from "../source/edit.ts";
import { pointerOf, type State, textOfUnit } from "./state.ts";
import { inSmallLetters, literal, together, waysToChange } from "./words.ts";

/** Count of neighbouring units searched for a unit's place in the plan. */
const reach = 40;

const above = (pointer: Pointer): Pointer => pointer.slice(0, pointer.lastIndexOf("/"));

/** The list item that a place stands in; of a cell that of its row. */
const itemOf = ({ yaml }: State, pointer: Pointer, isCell: boolean): Pointer | undefined => {
  const item = itemAround(yaml, pointer);
  const outer = isCell && item ? itemAround(yaml, above(item)) : undefined;
  return outer ?? item;
};

/** Offset of a line within its value of several lines. */
const offsetIn = (text: Text, at: PlanPlace, last: boolean): number | undefined => {
  const exact = text.pieces.filter((piece) => piece.from?.exact && piece.from.place === text.place);
  const piece = exact.at(last ? -1 : 0);
  if (!piece?.from) return undefined;
  return piece.from.at + (last ? Math.max(piece.text.length - 1, 0) : 0) + (at.span?.[0] ?? 0);
};

const existing = (ways: readonly (readonly TextEdit[] | undefined)[]): TextEdit[][] =>
  ways.flatMap((edits) => (edits && edits.length > 0 ? [[...edits]] : []));

/** Edits that delete from the plan what a unit of its document was printed from. */
export const waysToRemove = (state: State, unit: Unit): TextEdit[][] => {
  const text = textOfUnit(state, unit, state.counterpart);
  const at = text && state.typedAt(text.place);
  if (!at) return [];
  const { text: source, yaml } = state;
  const { pointer } = at;
  const line = offsetIn(text, at, false);
  const value = scalarAt(yaml, pointer);
  const isOneOfLines = typeof value === "string" && value.trimEnd().includes("\n");
  const item = itemOf(state, pointer, unit.part === "row");
  const lineOut =
    line !== undefined && isOneOfLines
      ? (lineIn(source, yaml, pointer, [line, line + 1], "remove") ?? replacingLine(state, pointer, value, line))
      : undefined;
  const pointers = [...new Set([...(item ? [item] : []), pointer, above(pointer)])].filter((each) => each !== "");
  return existing([lineOut, ...pointers.map((each) => removing(source, yaml, each))]);
};

/** Edits that delete the table that a row was printed from. */
export const waysToRemoveTable = (state: State, row: Unit): TextEdit[][] => {
  const text = textOfUnit(state, row, state.counterpart);
  const [table] = /^.*\/table(?=\/)/.exec((text && pointerOf(state, text.place)) ?? "") ?? [];
  return table === undefined ? [] : existing([removing(state.text, state.yaml, table)]);
};

/** Takes a line out of a text that is not written as it is read. */
const replacingLine = ({ text, yaml }: State, pointer: Pointer, value: string, at: number): TextEdit[] | undefined => {
  const start = value.lastIndexOf("\n", at - 1) + 1;
  const end = value.indexOf("\n", at);
  const [from, to] = end < 0 ? [Math.max(start - 1, 0), value.length] : [start, end + 1];
  return replacingIn(text, yaml, pointer, [{ from, to, words: "" }]).at(-1);
};

interface InsertionPoint {
  text: Text;
  where: "before" | "behind";
  unit: Unit;
  /** It is a text of the same kind and level. */
  isAlike: boolean;
}

export const isTitle = ({ part }: Unit): boolean => part === "heading" || part === "part";
const isSectionTitle = (unit: Unit): boolean =>
  unit.part === "part" || (unit.part === "heading" && levelOf(unit.label) === "section");

/** True if a unit stands under a title, not beside it. */
export const isUnder = (unit: Unit, title: Unit): boolean =>
  isTitle(title) && !isSectionTitle(unit) && (!isTitle(unit) || isSectionTitle(title));

/** Texts of the plan that stand beside a unit of the edited document under its title, the most alike and nearest first. */
const anchorsOf = (state: State, all: readonly Unit[], unit: Unit): InsertionPoint[] => {
  const at = all.indexOf(unit);
  const find = (units: readonly Unit[], where: "before" | "behind"): InsertionPoint[] =>
    units.flatMap((each) => {
      const text = textOfUnit(state, each, state.counterpartNow);
      const isAlike = each.part === unit.part && levelOf(each.label) === levelOf(unit.label);
      return text ? [{ text, where, unit: each, isAlike }] : [];
    });
  const [above, below] = [all.slice(Math.max(0, at - reach), at).reverse(), all.slice(at + 1, at + 1 + reach)];
  const [title, next] = [above, below].map((units) => units.findIndex((each) => isUnder(unit, each)));
  const upwards = find(above.slice(0, title === -1 || title === undefined ? undefined : title + 1), "behind");
  const downwards = find(below.slice(0, next === -1 ? undefined : next), "before");
  const alike = [upwards, downwards].flatMap((side) => side.filter(({ isAlike }) => isAlike).slice(0, 2));
  return [...new Set([...alike, ...upwards.slice(0, 1), ...downwards.slice(0, 1)])];
};

/** The plan's row that a unit was printed from, and the number of leading columns that the program fills in there. */
const columnsAside = (
  { typedAt, said }: State,
  texts: readonly UnitText[],
  find: State["counterpart"],
): { row: Pointer; shift: number } | undefined => {
  for (const text of texts) {
    const found = find(text)?.text;
    const pointer = found && typedAt(found.place)?.pointer;
    if (!pointer || !text.cell || said.sourcesOf(found).length === 0) continue;
    const index = Number(pointer.slice(pointer.lastIndexOf("/") + 1));
    return { row: above(pointer), shift: text.cell.column - index };
  }
  return undefined;
};

/** Cells of a new row beside one of the plan's own, with nothing in those that are empty. */
const rowLike = (state: State, row: Pointer, beside: Unit, texts: readonly UnitText[]): string[] => {
  const count = plainItemsOf(state.yaml, row);
  const shift = columnsAside(state, beside.texts, state.counterpartNow)?.shift;
  if (count === undefined || shift === undefined) return [];
  const cells = Array.from({ length: count }, (_, index) => texts.find(({ cell }) => cell?.column === index + shift));
  if (cells.filter(Boolean).length !== texts.filter(({ cell }) => (cell?.column ?? 0) >= shift).length) return [];
  // Written as a number of YAML where the cell beside it is one.
  const written = (text: UnitText | undefined, index: number): string => {
    if (!text) return "null";
    const isNumber =
      typeof scalarAt(state.yaml, `${row}/${index}`) === "number" && /^\d+(?:\.\d{3})*$/.test(text.printed);
    return isNumber ? text.printed.replaceAll(".", "") : JSON.stringify(literal(text.printed));
  };
  return [...groupLike(state, row, texts), `[${cells.map(written).join(", ")}]`];
};

/** A row of one cell over all columns: the title of a group of rows. */
const groupLike = ({ yaml }: State, row: Pointer, [only, ...others]: readonly UnitText[]): string[] => {
  if (!only || others.length > 0 || only.cell?.column !== 0) return [];
  const isFlow = isInBrackets(yaml, row);
  const entry = `group: ${asScalar(literal(only.printed), isFlow)}`;
  return [isFlow ? `{ ${entry} }` : entry];
};

/** Ways to write into cells of a row that were empty, and to empty some, beside those whose words were changed. */
export const waysToFill = (state: State, before: Unit, now: Unit): TextEdit[][] => {
  const { text: source, yaml } = state;
  const aside = columnsAside(state, before.texts, state.counterpart);
  if (before.part !== "row" || !aside || plainItemsOf(yaml, aside.row) === undefined) return [];
  const [was, is] = [before, now].map(({ texts }) => new Map(texts.map((text) => [text.cell?.column, text])));
  const columns = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  return together(
    columns.flatMap((column): TextEdit[][][] => {
      const [one, other] = [was?.get(column), is?.get(column)];
      if (column === undefined || one?.printed === other?.printed) return [];
      if (one && other) return [waysToChange(state, one, other)];
      const pointer = `${aside.row}/${column - aside.shift}`;
      const value = scalarAt(yaml, pointer);
      if (value === undefined) return [[]];
      return [
        other
          ? replacingIn(source, yaml, pointer, [
              { from: 0, to: String(value ?? "").length, words: literal(other.printed) },
            ])
          : existing([writing(yaml, pointer, "null")]),
      ];
    }),
  );
};

/** Lists whose items the program ends by itself. */
const endsByItself: ReadonlySet<Unit["part"]> = new Set(["recipient", "basis"]);

/** Words as an item of a list, without their end mark and with it. */
const wordsOf = ({ words }: Unit): { bare: string; whole: string } => {
  const whole = literal(words);
  return { bare: whole.replace(/(?:\.\/\.|[;.])$/, ""), whole };
};

/** The first basis of a plan that has none: a key of its own, in front of the preamble. */
const puttingBasis = ({ text, yaml }: State, words: string): TextEdit[] | undefined => {
  const keys = keysOf(yaml, "");
  const above = keys[keys.indexOf("preamble") - 1] ?? "title";
  return puttingKey(text, yaml, "", ["basis:", `  - ${asScalar(words, false)}`], above);
};

/**
 * Edits that insert a unit of the edited document into the plan, beside what its neighbour was printed from.
 *
 * @param halves units that it was split off from, or others with words of the same origin: it belongs to them first
 */
export const waysToAdd = (
  state: State,
  all: readonly Unit[],
  unit: Unit,
  halves: ReadonlySet<unknown> = new Set(),
): TextEdit[][] => {
  const { text: source, yaml } = state;
  const { bare, whole } = wordsOf(unit);
  const isRow = unit.part === "row";
  const hasBasis = state.units.all.some(({ part }) => part === "basis");
  if (unit.part === "basis" && !hasBasis) return existing([puttingBasis(state, bare)]);
  const anchors = anchorsOf(state, all, unit);
  const isHalf = ({ unit: each }: InsertionPoint): boolean => halves.has(each);
  return [...anchors.filter(isHalf), ...anchors.filter((each) => !isHalf(each))].flatMap(
    ({ text, where, unit: anchor, isAlike }): TextEdit[][] => {
      const at = state.typedAt(text.place);
      if (!at) return [];
      const asTitle = isTitle(unit) && isAlike ? existing(besideTitle(state, text, at.pointer, where, whole)) : [];
      // A bold line without a label may be no title of the plan's.
      if (isTitle(unit) && unit.label !== "") return asTitle;
      const beside = itemOf(state, at.pointer, isRow);
      const items = isRow
        ? beside === undefined
          ? []
          : rowLike(state, beside, anchor, unit.texts)
        : [...new Set(endsByItself.has(unit.part) ? [bare, whole] : [whole, bare])].map((words) =>
            asScalar(words, beside !== undefined && isInBrackets(yaml, beside)),
          );
      const asItems = beside === undefined ? [] : items.map((one) => inserting(source, yaml, beside, where, one));
      const offset = offsetIn(text, at, where === "behind");
      // The program writes the sign that ends the document.
      const words = isRow
        ? [unit.texts.map(({ printed }) => literal(printed)).join("\t")]
        : [...new Set([whole.replace(/\.\/\.$/, ""), whole])];
      // Rows may be lines of one text.
      const takesLine = !isRow || String(scalarAt(yaml, at.pointer) ?? "").includes("\n");
      const asLine =
        offset === undefined || !takesLine
          ? []
          : words.flatMap((line) => addingLine(source, yaml, at.pointer, offset, where, line));
      const isListed = unit.label !== "" || isRow || unit.part === "recipient";
      const key = !isListed ? "content" : unit.label === "-" ? "bullets" : "items";
      const asContent = isRow || where === "before" ? [] : puttingBelow(state, at.pointer, key, whole);
      return isListed
        ? [...existing(asItems), ...existing(asContent), ...asLine]
        : [...asTitle, ...asLine, ...existing(asContent), ...existing(asItems)];
    },
  );
};

/** A paragraph, or an item, right below a title or the text of an item, in front of what else stands there. */
const puttingBelow = (
  { text, yaml }: State,
  pointer: Pointer,
  key: "content" | "items" | "bullets",
  words: string,
): (TextEdit[] | undefined)[] => {
  const group = above(pointer);
  const name = pointer.slice(group.length + 1);
  if (!["heading", "agency", "text"].includes(name) || keysOf(yaml, group).includes(key)) return [];
  const scalar = asScalar(words, isInBrackets(yaml, pointer));
  const entries =
    key === "content"
      ? [[`content: ${scalar}`]]
      : [[`${key}:`, `  - ${scalar}`], [`${key}: [${asScalar(words, true)}]`]];
  return entries.map((entry) => puttingKey(text, yaml, group, entry, name));
};

/** A title with nothing below it yet, beside another of its level. */
const besideTitle = (
  { text: source, yaml, running }: State,
  { capitals }: Text,
  pointer: Pointer,
  where: "before" | "behind",
  words: string,
): (TextEdit[] | undefined)[] => {
  const group = above(pointer);
  const key = pointer.slice(group.length + 1);
  if (!["heading", "agency"].includes(key)) return [];
  const typed = capitals === "forced" && words === words.toUpperCase() ? inSmallLetters(words, "A", running) : words;
  const isFlow = isInBrackets(yaml, group);
  const entry = `${key}: ${asScalar(typed, isFlow || isInBrackets(yaml, pointer))}`;
  return [inserting(source, yaml, group, where, isFlow ? `{ ${entry} }` : entry)];
};

/** Edits that move a text of the plan, as it was typed, to where the edited document has it. */
export const waysToMove = (state: State, all: readonly Unit[], before: Unit, now: Unit): TextEdit[][] => {
  const { text: source, yaml } = state;
  const isRow = now.part === "row";
  const moved = textOfUnit(state, before, state.counterpart);
  const from = moved && pointerOf(state, moved.place);
  const item = from === undefined ? undefined : itemOf(state, from, isRow);
  const written = item === undefined ? undefined : writtenItem(source, yaml, item);
  const gone = item === undefined ? undefined : removing(source, yaml, item);
  const cut = (put: readonly TextEdit[] | undefined, out: readonly TextEdit[] | undefined): TextEdit[] | undefined =>
    put && out && [...put, ...out];
  return existing(
    anchorsOf(state, all, now).flatMap(({ text, where }) => {
      const at = state.typedAt(text.place);
      if (!at || text === moved) return [];
      const beside = itemOf(state, at.pointer, isRow);
      const asItem =
        beside === undefined || beside === item || !written
          ? []
          : [cut(inserting(source, yaml, beside, where, written), gone)];
      return [...asItem, ...movingLine(state, moved, text, at, where, now)];
    }),
  );
};

/** Moves a line of a literal value, within it or to another one. */
const movingLine = (
  { text: source, yaml, typedAt }: State,
  moved: Text | undefined,
  beside: Text,
  at: PlanPlace,
  where: "before" | "behind",
  now: Unit,
): (TextEdit[] | undefined)[] => {
  const from = moved && typedAt(moved.place);
  const [start, end] = [from && offsetIn(moved, from, false), offsetIn(beside, at, false)];
  if (!from || start === undefined || end === undefined) return [];
  const put = lineIn(source, yaml, at.pointer, [end, end + 1], { put: where, words: literal(now.words) });
  const out = lineIn(source, yaml, from.pointer, [start, start + 1], "remove");
  return [put && out && [...put, ...out]];
};
