import { folded } from "../wording/folded.ts";
import { actKinds } from "./document-kinds.ts";

/** A number and symbol for looking up. Letters that are typed for Đ are Đ. @example numberKey("06/QD-TTg") // "6/qđ-ttg" */
export const numberKey = (number: string): string =>
  folded(number)
    .replace(/(?<=\/\d{4})\s(?=[a-z])/, "/")
    .replace(/\s/g, "")
    .replace(/^0+/, "")
    .replaceAll("ð", "đ")
    .replace(/(?<=\/[nq])d(?=-)/, "đ");

/** A name or a subject for comparing: its words, without marks between them. @example nameKey("Luật Phòng cháy, chữa cháy") // "luật phòng cháy chữa cháy" */
export const nameKey = (name: string): string =>
  (folded(name).match(/[a-zà-ỹ\d]+/g) ?? []).filter((word) => word !== "và").join(" ");

const laws: ReadonlySet<string> = new Set(actKinds("law"));

/** True if acts of a kind are cited by name, not by number (PL I, II.6). @example isLaw("Luật") // true */
export const isLaw = (kind: string): boolean => laws.has(kind.toLowerCase());

/** The words that a law is cited by: its name, or the title of one that amends others. */
export const calledBy = ({ kind, name, title }: { kind: string; name?: string; title?: string }): string | undefined =>
  isLaw(kind) ? (name ?? title) : undefined;
