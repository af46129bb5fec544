/** RFC 6901 pointer to a place in the plan, such as `/responsibilities/2/agency`. */
export type Pointer = string;

export type Severity = "error" | "warning" | "hint";

/** A place in a text: lines and columns count from 1, the length in code units. */
export interface Position {
  line: number;
  column: number;
  length: number;
}

/** A place in a plan: the key or the value that stands at a pointer, or a part of a text there. */
export interface PlanPlace {
  pointer: Pointer;
  on: "key" | "value";
  /** From and up to these code units of the text that stands there, as read. */
  span?: readonly [from: number, to: number];
}

/** A place in one of the files that make up a plan. */
export interface Spot {
  /** As the user named it. */
  file: string;
  /** Absent when the whole file is meant. */
  position?: Position;
}

/** A problem to report to the user, in Vietnamese. It is never an exception: those are for our own bugs. */
export interface Problem {
  /** Stable id, printed in brackets after the message. */
  rule: string;
  severity: Severity;
  message: string;
  /** Lines of a plan to copy, which the message announces. */
  lines?: readonly string[];
  /** The file it stands in, as the user named it. */
  file: string;
  /** Absent when the whole file is meant. */
  position?: Position;
  /** The place in a file without lines, such as a Word file, in words: "trang 1, ô bên phải, dòng 2: “…”". */
  where?: string;
}

/** Result of a check of the plan's content, before the reader turns its place into line and column. */
export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  lines?: readonly string[];
  /** Of a key that was typed wrong: the one that is meant, or null where none is known. */
  meant?: string | null;
  place: PlanPlace;
}

const escapedKey = (key: string): string =>
  key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;

export const joinPointer = (pointer: Pointer, key: string | number): Pointer =>
  `${pointer}/${typeof key === "number" ? key : escapedKey(key)}`;

export const splitPointer = (pointer: Pointer): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** By file, then place; problems of a whole file first. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0),
  );
