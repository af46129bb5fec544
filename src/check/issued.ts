import type { Parts } from "../recognize/components.ts";
import { dateLine } from "../recognize/date-line.ts";
import { numberIn } from "../recognize/document.ts";

/** Bears a number and a day, which a draft has not got yet. */
export const isIssued = ({ header }: Parts): boolean =>
  numberIn(header.number?.text) !== undefined && Boolean(dateLine(header.date?.text ?? "")?.day);
