import type { Looks, MeasuredInline } from "./measured.ts";

/** Inlines of runs, before texts of equal looks are joined. */
type InlinePiece = Exclude<MeasuredInline, { tag: "text" | "field" | "tab" }> | TextPiece | FieldPiece | TabPiece;

interface TabPiece {
  tag: "tab";
  looks: Looks;
}

interface TextPiece {
  tag: "text";
  text: string;
  looks: Looks;
}

interface FieldPiece extends Omit<TextPiece, "tag"> {
  tag: "field";
  code: string;
}

interface OpenField {
  code: string;
  /** Text of the field code; shown only if the field turns out to be malformed. */
  asides: InlinePiece[];
  results: InlinePiece[];
  hasResult: boolean;
  /** It began in a paragraph before. */
  goesOn: boolean;
  looks: Looks;
}

const isText = (piece: InlinePiece): piece is TextPiece => piece.tag === "text";

/** Fields that hold what is read on as text: a link, a list of contents. */
const isContainer = (code: string): boolean =>
  /^\s*(?:HYPERLINK|TOC|TOA|INDEX|REF|BIBLIOGRAPHY|CITATION)\b/i.test(code);

/** A field as one piece, or the pieces of its result where it is no more than what they hold. */
const piecesOf = ({ code, results, goesOn, looks }: OpenField): InlinePiece[] => {
  if (/^\s*HYPERLINK\b/i.test(code))
    return results.map((piece) => (isText(piece) ? { ...piece, looks: { ...piece.looks, linked: true } } : piece));
  if (goesOn || isContainer(code) || !results.every(isText)) return results;
  const text = results.map((piece) => piece.text).join("");
  return [{ tag: "field", code: code.trim(), text, looks: results[0]?.looks ?? looks }];
};

/** No document has more fields one in the other. */
const deepest = 50;

/** Gathers what the runs of paragraphs give; fields may open in one paragraph and close in another. */
export class PieceGatherer {
  private pieces: InlinePiece[] = [];
  private readonly open: OpenField[] = [];
  /** Number of fields nested beyond the limit; they count as part of the deepest one. */
  private beyond = 0;

  add(piece: InlinePiece): void {
    const field = this.open.at(-1);
    if (!field) this.pieces.push(piece);
    else if (field.hasResult) field.results.push(piece);
    else field.asides.push(piece);
  }

  begin(looks: Looks): void {
    if (this.open.length >= deepest) this.beyond++;
    else this.open.push({ code: "", asides: [], results: [], hasResult: false, goesOn: false, looks });
  }

  /** True inside the result of a table of contents. */
  get isInContents(): boolean {
    return this.open.some(({ code, hasResult }) => hasResult && /^\s*TOC\b/i.test(code));
  }

  code(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.hasResult) field.code += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field && this.beyond === 0) field.hasResult = true;
  }

  end(): void {
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    const field = this.open.pop();
    if (!field) return;
    const outer = this.open.at(-1);
    const pieces = piecesOf(field);
    // The result of a field within the code of another is part of that code.
    if (outer && !outer.hasResult) outer.code += pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");
    else for (const piece of pieces) this.add(piece);
  }

  /** The inlines of a finished paragraph. A field whose code is still open is not treated as one. */
  take(): InlinePiece[] {
    const stays: OpenField[] = [];
    for (const field of this.open) {
      this.pieces.push(...(field.hasResult ? field.results : field.asides));
      if (field.hasResult) stays.push({ ...field, results: [], goesOn: true });
    }
    this.open.splice(0, this.open.length, ...stays);
    const taken = this.pieces;
    this.pieces = [];
    return taken;
  }
}

/** Texts side by side that look alike are one. */
export const joined = (pieces: readonly InlinePiece[]): MeasuredInline[] => {
  const inlines: MeasuredInline[] = [];
  let run: { texts: string[]; looks: Looks } | undefined;
  const close = (): void => {
    if (run) inlines.push({ tag: "text", text: run.texts.join(""), ...run.looks });
    run = undefined;
  };
  for (const piece of pieces) {
    if (piece.tag === "text") {
      if (piece.text === "") continue;
      if (run?.looks !== piece.looks) close();
      run ??= { texts: [], looks: piece.looks };
      run.texts.push(piece.text);
      continue;
    }
    close();
    if (piece.tag === "tab") inlines.push({ tag: "tab", ...piece.looks });
    else if (piece.tag === "field") inlines.push({ tag: "field", code: piece.code, text: piece.text, ...piece.looks });
    else inlines.push(piece);
  }
  close();
  return inlines;
};
