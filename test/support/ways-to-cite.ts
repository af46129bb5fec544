import { type Act, citationOf } from "../../src/knowledge/acts.ts";
import { dateInWords, parseDate, shortDateOf } from "../../src/wording/date-words.ts";

const inWords = (iso: string): string => {
  const date = parseDate(iso);
  if (!date) throw new Error(iso);
  return dateInWords(date);
};

const sameYear: ReadonlySet<string> = new Set(["65/2025/QH15", "72/2025/QH15"]);

const laws = /^(?:Luật|Bộ luật|Pháp lệnh)$/;

/** The citation that the decree asks for, with the number, as many offices cite laws. */
const withNumber = (act: Act): string => {
  const line = citationOf(act);
  if (!laws.test(act.kind) || line.includes(act.number)) return line;
  return line.replace(/ ngày (?=\d{2} tháng \d+ năm \d{4}$)/, ` số ${act.number} ngày `);
};

/** The same act as offices cite it otherwise: with a short date, a law with its number or its year, a ministry as its minister. */
export const citedRightly = (act: Act): string[] => {
  const { date = "", number, kind, issuer, name, title } = act;
  const line = withNumber(act);
  const lines = [
    line.replace(inWords(date), `ngày ${shortDateOf(date)}`),
    `${kind} ${number}`,
    `${kind} số ${number} (ngày ${shortDateOf(date)})`,
  ];
  if (issuer.startsWith("Bộ trưởng Bộ")) lines.push(line.replace("Bộ trưởng Bộ", "Bộ"));
  if (laws.test(kind)) lines.push(`${kind} số ${number} ngày ${shortDateOf(date)} của ${issuer}`);
  // Two laws of one name and year differ by their days alone.
  if (name && !sameYear.has(number))
    lines.push(
      `${name} năm ${date.slice(0, 4)}`,
      `${name} ${date.slice(0, 4)} (được sửa đổi, bổ sung một số điều năm 2019)`,
    );
  if (title) lines.push(`${kind} số ${number} ${inWords(date)} ${title}`);
  return lines;
};

/** A căn cứ with one thing wrong in it: its day, its issuer, its kind or its number, where that is an error of such an act. */
export const citedWrongly = (act: Act): [what: string, line: string][] => {
  const { date = "", number, kind, issuer } = act;
  const isLaw = laws.test(kind);
  const line = withNumber(act);
  const nextDay = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  const otherDay = line.replace(inWords(date), inWords(nextDay));
  const otherIssuer = issuer === "Chính phủ" ? "Thủ tướng Chính phủ" : "Chính phủ";
  const issued =
    !isLaw && line.includes(` của ${issuer}`)
      ? line.replace(` của ${issuer}`, ` của ${otherIssuer}`)
      : `${line} của ${otherIssuer}`;
  const otherNumber = line.replace(
    number,
    number.replace(/^\d+/, (digits) => String(Number(digits) + 900)),
  );
  const lines: [string, string][] = [
    ["issuer", issued],
    [
      "kind",
      `${kind === "Thông tư" ? "Nghị định" : "Thông tư"} số ${number} ${inWords(date)} của ${issuer} về việc ấy`,
    ],
  ];
  // A number that begins anew each year is another act's on another day.
  if (act.unique !== false) lines.push(["day", otherDay]);
  if (act.unique !== false && isLaw && act.name) lines.push(["day of its name", otherDay.replace(` số ${number}`, "")]);
  if (isLaw ? act.name !== undefined : act.title !== undefined) lines.push(["number", otherNumber]);
  return lines;
};

/** An act beside the number of another one of its kind: with its day or without, by its name, its subject or its day alone. */
export const citedByNumberOf = (act: Act, other: Act): string[] => {
  const { date = "", number, kind, issuer, name } = act;
  const line = withNumber(act).replace(number, other.number);
  const day = `ngày ${shortDateOf(date)}`;
  const withoutDay = line.replace(` ${inWords(date)}`, "");
  const lines = [line, line.replace(inWords(date), day), withoutDay];
  return name === undefined ? [...lines, `${kind} số ${other.number} ${day} của ${issuer}`] : lines;
};
