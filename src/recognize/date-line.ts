/** A line of place and date as it is written; blanks of a draft are empty. */
interface DateLine {
  day: string;
  month: string;
  year: string;
}

// A day or a month: typed, or room to write it in. No two parts can take the same characters, so a match takes linear time.
const part = "(\\s*\\d{1,2}\\s*|[\\s._…]+)";
const shape = new RegExp(`^\\S.*,\\s+ngày${part}tháng${part}năm\\s*(\\d{4}|20[\\s._…]*)\\.?$`, "iu");

/** @example dateLine("Tân Phú, ngày 05 tháng 5 năm 2026") // { day: "05", month: "5", year: "2026" } */
export const dateLine = (text: string): DateLine | undefined => {
  const found = shape.exec(text);
  if (!found) return undefined;
  const [day = "", month = "", year = ""] = found.slice(1).map((part) => part.replace(/[\s._…]/g, ""));
  return { day, month, year };
};
