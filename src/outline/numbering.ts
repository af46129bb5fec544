import type { Numbering } from "../plan/plan.ts";
import { letter, roman } from "../wording/numerals.ts";
import type { Origin } from "./origin.ts";

/** A numbering, and where the plan asks for it. */
export interface Mark {
  numbering: Numbering;
  by?: Origin | undefined;
}

/** Numbering context of a list: its parent's numbering, and the parent's number if any. */
export interface Parent {
  scheme: Numbering | "root";
  /** Arabic number of the parent without its last dot, for 1.1. and below; empty where it has none. */
  number: string;
}

export const root: Parent = { scheme: "root", number: "" };

/** Stands for sections that carry no number: what is below them counts 1, 2, 3. */
export const unnumbered: Parent = { scheme: "none", number: "" };

const below: Readonly<Record<Parent["scheme"], Numbering>> = {
  root: "I.",
  "I.": "1.",
  "A.": "1.",
  "1.": "a)",
  "1.1.": "a)",
  "1.1": "a)",
  "a)": "-",
  "a.": "-",
  "1)": "-",
  "(1)": "-",
  "(a)": "-",
  "-": "+",
  "+": "*",
  "*": "*",
  none: "1.",
};

/** Default numbering of lists: mục I., khoản 1., điểm a), then - and + (PL I, V.6b). */
export const defaultNumbering = (parent: Parent): Numbering => below[parent.scheme];

/** The bullet of a list: a dash, inside a dash a plus. */
export const bulletSign = (parent: Parent): Numbering =>
  parent.scheme === "-" || parent.scheme === "+" || parent.scheme === "*" ? below[parent.scheme] : "-";

const alphabetic = (count: number): string => letter(count).toUpperCase();

/** The label of the nth item, and the number its own items continue from. */
export const labelOf = (numbering: Numbering, count: number, parent: Parent): { label: string; number: string } => {
  const nested = parent.number === "" ? `${count}` : `${parent.number}.${count}`;
  switch (numbering) {
    case "I.":
      return { label: `${roman(count)}.`, number: "" };
    case "A.":
      return { label: `${alphabetic(count)}.`, number: "" };
    case "1.":
      return { label: `${count}.`, number: `${count}` };
    case "1.1.":
      return { label: `${nested}.`, number: nested };
    case "1.1":
      return { label: parent.number === "" ? `${nested}.` : nested, number: nested };
    case "a)":
      return { label: `${letter(count)})`, number: "" };
    case "a.":
      return { label: `${letter(count)}.`, number: "" };
    case "(a)":
      return { label: `(${letter(count)})`, number: "" };
    case "1)":
      return { label: `${count})`, number: "" };
    case "(1)":
      return { label: `(${count})`, number: "" };
    case "-":
    case "+":
    case "*":
      return { label: numbering, number: "" };
    case "none":
      return { label: "", number: "" };
  }
};
