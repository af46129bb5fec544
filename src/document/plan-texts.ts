import { type Origin, originalOf } from "../outline/origin.ts";
import type { Plan } from "../plan/plan.ts";
import { below } from "../plan/walk.ts";
import { joinPointer, type PlanPlace, type Pointer } from "../problem.ts";
import { splitEmphasis } from "../template/emphasis.ts";
import { isPointLabel } from "../wording/numerals.ts";
import { shownIn } from "./align.ts";
import {
  capitalsOf,
  isBold as isBoldText,
  isBoldTitle,
  isTitle,
  leadIn,
  type Piece,
  type Place,
  plainBlanks,
  type Role,
  type Span,
  setInLines,
  type Text,
  type Typed,
} from "./document.ts";
import { countedBy, isLabelTight, printedLabelIn } from "./labels.ts";
import type { Salvaged } from "./salvage.ts";

/** A text of the plan: the whole of it, the line of it that is printed, and where that line begins. */
interface TypedText {
  place: Place;
  whole: string;
  value: string;
  at: number;
}

/** Properties that few printed texts have. */
export interface Traits {
  label?: string;
  /** Place in the plan that sets the label, if the program counts it. */
  labelBy?: Origin | undefined;
  /** Its title in front, and whether that is bold where a text follows. */
  lead?: string;
  bold?: boolean;
  /** All of it is bold or in italics, as its style is. */
  isBold?: boolean;
  isItalic?: boolean;
  cell?: { row: number; column: number };
}

/** Texts that the template prints as they stand, stars included. */
const printedAsIs: ReadonlySet<Role> = new Set([
  "parent",
  "issuer",
  "authority",
  "position",
  "person",
  "place",
  "number",
]);

/** Texts that a label may stand in front of. */
const takesLabel: ReadonlySet<Role> = new Set(["running", "preamble"]);

/** Pieces without their first letters. */
const behind = (pieces: readonly Piece[], length: number): Piece[] => {
  let left = length;
  return pieces.flatMap((piece): Piece[] => {
    const taken = Math.min(left, piece.text.length);
    left -= taken;
    if (taken === piece.text.length && taken > 0) return [];
    const from = piece.from?.exact ? { ...piece.from, at: piece.from.at + taken } : piece.from;
    return [{ ...piece, text: piece.text.slice(taken), from }];
  });
};

/** Letters but for the blanks that are not printed: of two the first, and of more too where names are set in lines. */
const printedLetters = { inLines: /(?:(?! {2}).)+/gs, elsewhere: /(?:(?!(?<! ) {2}(?! )).)+/gs };

/** Pieces with one blank between two words, but for room that is left to a pen. */
const singleSpaced = (pieces: readonly Piece[], role: Role): Piece[] =>
  pieces.flatMap((piece) => {
    if (!piece.text.includes("  ")) return [piece];
    const letters = setInLines.has(role) ? printedLetters.inLines : printedLetters.elsewhere;
    return [...piece.text.matchAll(letters)].map(
      ({ 0: text, index }): Piece => ({
        ...piece,
        text,
        from: piece.from?.exact ? { ...piece.from, at: piece.from.at + index } : piece.from,
      }),
    );
  });

/** A label begins its text, and looks as its first letters do. */
const looksOf = ([first]: readonly Piece[]): NonNullable<Text["labelLooks"]> => ({
  bold: first?.bold === true,
  italic: first?.italic === true,
});

/** Stretches of a text as it was typed that hold the letters of a part; the sign in front of a literal star is none. */
const stretchesOf = (raw: string, { at, text }: { at: number; text: string }): [from: number, to: number][] => {
  const stretches: [number, number][] = [];
  let [from, end] = [at, at];
  for (let index = 0; index < text.length; index++, end++) {
    if (text[index] !== "*" || raw[end] !== "\\") continue;
    if (from < end) stretches.push([from, end]);
    from = ++end;
  }
  return [...stretches, [from, end]];
};

/** Ends of the pieces of a text, kept because a text of thousands of pieces may have as many problems. */
const knownEnds = new WeakMap<readonly Piece[], readonly number[]>();

const endsOf = (pieces: readonly Piece[]): readonly number[] => {
  const known = knownEnds.get(pieces);
  if (known) return known;
  let end = 0;
  const ends = pieces.map(({ text }) => {
    end += text.length;
    return end;
  });
  knownEnds.set(pieces, ends);
  return ends;
};

/** Index of the first of rising ends that is no smaller than a place. */
const firstEndFrom = (ends: readonly number[], place: number): number => {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The texts of a plan in printed order, each with the places in the plan that it was typed at. */
export class PlanTexts {
  readonly texts: Text[] = [];
  readonly typed: Typed[] = [];
  private readonly places: PlanPlace[] = [];
  private readonly pointers = new Map<object, Pointer>();
  private readonly known = new Map<Pointer, Place>();
  private readonly sources = new Map<Text, readonly Place[]>();
  private readonly notes: ReadonlySet<string>;
  private readonly indexes: Salvaged["indexes"];
  private appendix: number | null = null;
  private list = 0;
  private tables = 0;

  /**
   * @param value as the file holds it, which the pointers lead into
   * @param plan the same, or what could be read of it
   */
  constructor(value: object, plan: Plan, indexes: Salvaged["indexes"]) {
    this.pointers.set(value, "");
    for (const { value: inside, pointer } of below(value))
      if (typeof inside === "object" && inside !== null) this.pointers.set(inside, pointer);
    this.indexes = indexes;
    this.notes = new Set(Object.keys(plan.footnotes ?? {}));
  }

  placeAt(pointer: Pointer, on: PlanPlace["on"] = "value"): Place {
    const name = `${on}${pointer}`;
    const known = this.known.get(name) ?? (this.places.push({ pointer, on }) as Place) - 1;
    this.known.set(name, known as Place);
    return known as Place;
  }

  placeOf(place: Place): PlanPlace {
    return this.places[place] ?? { pointer: "", on: "value" };
  }

  /** A printed text in the letters of those that it was made of. */
  private asTyped(pieces: readonly Piece[], typed: readonly TypedText[]): string {
    const letters = ({ text, from }: Piece): string => {
      const whole = from?.exact ? typed.find(({ place }) => place === from.place)?.whole : undefined;
      return whole && from ? whole.slice(from.at, from.at + text.length) : text;
    };
    return plainBlanks(pieces.map(letters).join(""));
  }

  /** A text that is printed nowhere, because it stands where the schema wants none. */
  rest(value: string, pointer: Pointer): void {
    const place = this.placeAt(pointer);
    const pieces = [{ text: value, bold: false, italic: false, from: { place, at: 0, exact: true } }];
    const plain = { label: "", labelPlace: null, lead: 0, cell: null, appendix: null, capitals: "typed" as const };
    const printed = plainBlanks(value);
    this.texts.push({ role: "running", printed, typed: printed, pieces, place, list: this.list, ...plain });
    this.typed.push({ value, place, role: "running", inAppendix: this.appendix !== null });
  }

  /** Place where a range of a printed text was typed; undefined if the program wrote all of it. */
  typedAt({ text, from, to }: Span): PlanPlace | undefined {
    const ends = endsOf(text.pieces);
    const touched: (NonNullable<Piece["from"]> & { start: number; end: number })[] = [];
    for (let index = firstEndFrom(ends, from); index < ends.length; index++) {
      const piece = text.pieces[index];
      const at = ends[index - 1] ?? 0;
      if (!piece || at > to) break;
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, piece.text.length)];
      // An empty stretch stands between letters, and belongs to those in front of it.
      const isTouched = start < end || (from === to && start === end);
      if (piece.from && isTouched) touched.push({ ...piece.from, start, end });
    }
    const [first] = touched;
    if (!first) return undefined;
    const { pointer, on } = this.placeOf(first.place);
    if (!first.exact) return { pointer, on };
    const last = touched.findLast(({ place, exact }) => exact && place === first.place) ?? first;
    return { pointer, on: "value", span: [first.at + first.start, last.at + last.end] };
  }

  sourcesOf(text: Text): readonly Place[] {
    return this.sources.get(text) ?? [];
  }

  nextTable(): void {
    this.tables++;
  }

  nextList(): void {
    this.list++;
  }

  inAppendix<T>(index: number, read: () => T): T {
    this.appendix = index;
    this.nextList();
    const result = read();
    this.appendix = null;
    return result;
  }

  /** The key that an origin stands at; empty for what is not from the plan. */
  pointerOf({ of, key }: Origin): Pointer {
    const pointer = this.pointers.get(originalOf(of));
    return pointer === undefined ? "" : joinPointer(pointer, key);
  }

  /** Place of a text in the plan, and its words that are printed; undefined for texts that are not from the plan. */
  private typedBy({ of, key: printedAs, line }: Origin): TypedText | undefined {
    const holder = originalOf(of);
    const key = this.indexes.get(of)?.[Number(printedAs)] ?? printedAs;
    const pointer = this.pointers.get(holder);
    const value = (holder as Record<string, unknown>)[key];
    if (pointer === undefined || (typeof value !== "string" && typeof value !== "number")) return undefined;
    const place = this.placeAt(joinPointer(pointer, key));
    const whole = String(value);
    if (line === undefined) return { place, whole, value: whole, at: 0 };
    const lines = whole.split("\n").flatMap((text, index, all): { text: string; at: number }[] => {
      const at = all.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0);
      return text.trim() === "" ? [] : [{ text, at }];
    });
    const { text = "", at = 0 } = lines[line] ?? {};
    return { place, whole, value: text, at };
  }

  /** A printed text with its marks of emphasis, cut where its look or its origin changes. */
  private piecesOf(role: Role, raw: string, typed: readonly TypedText[], leadEnd: number): Piece[] {
    const shown = shownIn(
      raw,
      typed.map(({ value }) => value),
    );
    const split = (text: string): ReturnType<typeof splitEmphasis> =>
      printedAsIs.has(role) ? [{ text, bold: false, italic: false, at: 0 }] : splitEmphasis(text, this.notes);
    const parts = [
      ...split(raw.slice(0, leadEnd)).map((part) => ({ ...part, isLead: true })),
      ...split(raw.slice(leadEnd)).map((part) => ({ ...part, at: part.at + leadEnd, isLead: false })),
    ];
    return parts.flatMap((part): Piece[] => {
      if ("note" in part) return [];
      const pieces: Piece[] = [];
      for (const [first, end] of stretchesOf(raw, part)) {
        let done = first;
        const push = (to: number, from: Piece["from"]): void => {
          if (done < to)
            pieces.push({ text: raw.slice(done, to), bold: part.isLead || part.bold, italic: part.italic, from });
          done = Math.max(done, to);
        };
        for (const stretch of shown) {
          const source = typed[stretch.source];
          const start = Math.max(stretch.from, done);
          if (!source || start >= Math.min(stretch.to, end)) continue;
          push(start, null);
          const at = stretch.exact ? source.at + stretch.at + start - stretch.from : source.at;
          push(Math.min(stretch.to, end), { place: source.place, at, exact: stretch.exact });
        }
        push(end, null);
      }
      return pieces;
    });
  }

  /**
   * A printed text.
   *
   * @param raw with the author's marks of emphasis
   * @param from the texts of the plan that it is made of
   * @param otherwise the place to show where nothing of it was typed
   */
  text(role: Role, raw: string, from: readonly Origin[], otherwise: Place, traits: Traits = {}): Text {
    const { label = "", labelBy, lead = "", bold = false, isBold = false, isItalic: inItalics = false, cell } = traits;
    const whole = [lead, raw].filter((part) => part !== "").join(" ");
    const byHand = label === "" ? undefined : from.find(({ key }) => key === "label");
    const labelFrom = byHand ?? labelBy;
    const typed = from.flatMap((origin) => (origin === byHand ? [] : (this.typedBy(origin) ?? [])));
    const leadEnd = isBold ? whole.length : bold ? lead.length : 0;
    const all = this.piecesOf(role, whole, typed, leadEnd).map((piece) =>
      inItalics ? { ...piece, italic: true } : piece,
    );
    const words = all.map(({ text }) => text).join("");
    const byAuthor =
      label === "" && (takesLabel.has(role) || (role === "heading" && isBold))
        ? printedLabelIn(words, isBoldText(all) && isTitle(words.trimEnd()))
        : undefined;
    const pieces = singleSpaced(byAuthor ? behind(all, byAuthor.length) : all, role);
    const printed = plainBlanks(pieces.map((piece) => piece.text).join(""));
    const isSection = byAuthor !== undefined && /^(?:section|part)$/.test(countedBy(byAuthor.label)?.level ?? "");
    const isProse = role === "running" || role === "preamble";
    const isHeading = isSection || (isProse && isBoldTitle(byAuthor?.label ?? label, pieces, printed));
    if (isHeading) this.nextList();
    // A title that its author counts as a point is a point in bold.
    const isPoint = byAuthor !== undefined && isPointLabel(byAuthor.label);
    const shownRole = isHeading ? "heading" : isPoint && role === "heading" ? "running" : role;
    const place = typed[0]?.place ?? otherwise;
    const capitals = capitalsOf(role, printed);
    const text: Text = {
      role: shownRole,
      printed,
      typed: capitals === "forced" ? this.asTyped(pieces, typed) : printed,
      pieces,
      place,
      label: byAuthor?.label ?? label,
      ...(byAuthor && { labelLooks: looksOf(all) }),
      ...(byAuthor && isLabelTight(byAuthor.label, byAuthor.length, printed) && { labelTight: true }),
      labelPlace: byAuthor ? (typed[0]?.place ?? null) : ((labelFrom && this.typedBy(labelFrom)?.place) ?? null),
      lead: leadIn(pieces, printed),
      list: this.list,
      cell: cell ? { table: this.tables, ...cell } : null,
      appendix: this.appendix,
      capitals,
    };
    if (printed !== "") this.texts.push(text);
    this.sources.set(
      text,
      typed.map(({ place }) => place),
    );
    for (const { place, whole: value } of typed)
      if (this.typed.at(-1)?.place !== place)
        this.typed.push({ value, place, role, inAppendix: this.appendix !== null });
    return text;
  }
}
