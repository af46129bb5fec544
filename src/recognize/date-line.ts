/** A line of place and date as it is written; blanks of a draft are empty. */
export interface DateLine {
  day: string;
  month: string;
  year: string;
}

const space = "[\\s\\u00A0]";
const shape = new RegExp(
  `^\\S.*,${space}+ngày${space}*([\\d]{1,2}|[\\s\\u00A0._…]+?)${space}*tháng${space}*([\\d]{1,2}|[\\s\\u00A0._…]+?)${space}*năm${space}*(\\d{4}|20[\\s\\u00A0._…]*)\\.?$`,
  "iu",
);

/** @example dateLine("Tân Phú, ngày 05 tháng 5 năm 2026") // { day: "05", month: "5", year: "2026" } */
export const dateLine = (text: string): DateLine | undefined => {
  const found = shape.exec(text);
  if (!found) return undefined;
  const [day = "", month = "", year = ""] = found.slice(1).map((part) => part.replace(/[\s\u00A0._…]/g, ""));
  return { day, month, year };
};
