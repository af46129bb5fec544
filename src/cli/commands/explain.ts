import { rules as allRules } from "../../lint/compiled/rules.ts";
import { wordRules } from "../../lint/compiled/word-rules.ts";
import { manual as planManual } from "../../lint/manual.ts";
import { newNameOf, rulesNamed } from "../../lint/renamed.ts";
import { type Manual, topics } from "../../lint/rule.ts";
import { severityNames } from "../../report/report.ts";
import { wrapped } from "../../report/wrap.ts";
import { nearest } from "../../schema/nearest.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { officeFile } from "../files/inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io, widthOf } from "../io.ts";
import { Offices } from "../office.ts";
import { calledWrongly } from "../stop.ts";

const indented = (text: string): string => text.replace(/^/gm, "    ");

/** Rules of plans and of Word files; the latter are loaded for those who ask. */
export const manualOf = async (): Promise<readonly Manual[]> => [
  ...planManual,
  ...(await import("../../check/index.ts")).checkRules.filter(({ topic }) => topic === "word"),
];

const isOfPlans = (id: string): boolean => allRules.some((rule) => rule.id === id);

/** Instructions to silence a rule: Word files have no comments, and some rules of plans cannot be silenced. */
const silencing = (id: string): string[] => {
  const forOffice = `ho cả cơ quan: trong ${officeFile} ghi rules: { ${id}: off } (hoặc hint, warning, error).`;
  if (wordRules.includes(id)) return [`C${forOffice}`];
  return isOfPlans(id)
    ? [`Ở một chỗ: ghi dòng “# kehoach: bỏ qua ${id}: lý do” ngay trước chỗ đó.\nC${forOffice}`]
    : [];
};

/** `kehoach explain`: the page of the manual behind the name in brackets. */
export const explain = async (id: string, options: { color?: boolean }, io: Io): Promise<ExitCode> => {
  const manual = await manualOf();
  const ids = rulesNamed(id).length > 0 ? rulesNamed(id) : [id];
  const pages = manual.filter((page) => ids.includes(page.id));
  if (pages.length === 0) {
    const near = nearest(
      id,
      manual.map((other) => other.id),
    );
    const hint = near === undefined ? "Xem tên các luật: kehoach rules" : `Có phải là ${near}?`;
    throw calledWrongly(`không có luật “${id}”. ${hint}`);
  }
  const chalk = chalkFor(io, "out", options.color);
  const fitted = (text: string): string => wrapped(text, widthOf(io, "out"));
  const heading = (text: string): string => chalk.bold(text);
  const topicOf = (page: Manual): string => topics[page.topic].replace(/^./, (first) => first.toLowerCase());
  const renamed = newNameOf(id);
  const parts = (page: Manual): string[] => [
    `${chalk.bold(page.id)} (${severityNames[page.severity]}; ${topicOf(page)})\n${fitted(`${page.summary}.`)}`,
    `${heading("Vì sao")}\n${fitted(indented(`${page.reason}.`))}`,
    ...(page.clause ? [`${heading("Căn cứ")}\n${fitted(indented(page.clause))}`] : []),
    ...(page.bad ? [`${heading("Chưa đúng")}\n${indented(page.bad.trim())}`] : []),
    ...(page.good ? [`${heading("Nên viết")}\n${indented(page.good.trim())}`] : []),
    ...silencing(page.id).map((text) => `${heading("Bỏ qua")}\n${fitted(indented(text))}`),
  ];
  const note = renamed === undefined ? [] : [fitted(`${capitalised(renamed)}.`)];
  await io.writeOut(`${[...note, ...pages.flatMap(parts)].join("\n\n")}\n`);
  return exitCodes.done;
};

/** `kehoach rules`: every rule on a line, by topic, with what the office has set. */
export const listRules = async (options: { config?: string; color?: boolean }, io: Io): Promise<ExitCode> => {
  const chalk = chalkFor(io, "out", options.color);
  const { severities } = (await new Offices(io.cwd, options.config).over(io.cwd)).settings;
  const manual = await manualOf();
  const width = Math.max(...manual.map((page) => page.id.length));
  const line = (page: Manual): string => {
    const set = severities[page.id];
    const level =
      set === undefined || set === page.severity
        ? severityNames[page.severity]
        : `${set === "off" ? "tắt" : severityNames[set]} (cơ quan đặt)`;
    return `  ${page.id.padEnd(width)}  ${chalk.dim(`${level}:`)} ${page.summary}`;
  };
  const groups = Object.entries(topics).flatMap(([topic, title]) => {
    const pages = manual.filter((page) => page.topic === topic);
    return pages.length === 0 ? [] : [`${chalk.bold(title)}\n${pages.map((page) => `${line(page)}\n`).join("")}`];
  });
  const list = `${groups.join("\n")}\nXem một luật: kehoach explain <tên luật>\n`;
  await io.writeOut(wrapped(list, widthOf(io, "out")));
  return exitCodes.done;
};
