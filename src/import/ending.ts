import { isBody } from "../knowledge/bodies.ts";
import { issuerInSentence } from "../knowledge/issuer-letters.ts";
import { signs } from "../knowledge/signs.ts";
import { beginsWithTitle } from "../knowledge/titles.ts";
import { signAt } from "../lint/signers.ts";
import type { Plan, PlanSigner } from "../plan/plan.ts";
import type { Ending, SignerLines } from "../recognize/ending.ts";
import type { Line } from "../recognize/flow.ts";
import { every } from "../recognize/lines.ts";
import { withoutEndMark } from "../wording/punctuation.ts";
import { isSignedMark } from "../wording/signed-marks.ts";
import { titleLetters } from "../wording/title-letters.ts";
import { unknown } from "./head.ts";
import { markupOf, plainWords } from "./markup.ts";
import { nameLetters } from "./small-letters.ts";

const join = (lines: readonly string[]): string | string[] => (lines.length > 1 ? [...lines] : (lines[0] ?? ""));

/** The signer, from the lines of authority above the name. */
export const signerFrom = ({ authority, other, name }: SignerLines, small: (text: string) => string): PlanSigner => {
  const groups: { key: keyof PlanSigner; lines: string[] }[] = [];
  for (const { text } of authority) {
    const line = plainWords(text).trim();
    if (!/\p{L}/u.test(line) || isSignedMark(line)) continue;
    const sign = signAt(line);
    const key = signs.find((row) => row.sign === sign?.sign)?.key;
    const last = groups.at(-1);
    if (sign && key) groups.push({ key, lines: [line.slice(sign.written.length).trim()] });
    else if (!last) groups.push({ key: beginsWithTitle(line) ? "position" : "agency", lines: [line] });
    else if (last.key !== "position" && beginsWithTitle(line)) groups.push({ key: "position", lines: [line] });
    else last.lines.push(line);
  }
  // Without a title, what stands there is one.
  const [only] = groups;
  if (groups.length === 1 && only?.key === "agency") only.key = "position";
  const written = (line: string): string =>
    (isBody(line, "letterhead") && line === line.toUpperCase() ? issuerInSentence(line) : undefined) ??
    titleLetters(nameLetters(small(line)));
  const lines = new Map<keyof PlanSigner, string[]>();
  for (const { key, lines: own } of groups) lines.set(key, [...(lines.get(key) ?? []), ...own.map(written)]);
  const keys = Object.fromEntries([...lines].map(([key, own]) => [key, join(own)]));
  const signer: PlanSigner = {
    ...keys,
    name: isSignedMark(name?.text ?? "") ? "" : plainWords(name?.text ?? "").trim(),
  };
  if (other.length > 0) signer.other_position = join(other.map(({ text }) => written(plainWords(text).trim())));
  // Without a title nobody signs: what stands last above the name is one.
  const isForOther = signer.for ?? signer.by_order_of ?? signer.authorized_by;
  if (signer.position === undefined && (signer.acting === undefined || isForOther !== undefined)) {
    const last = groups.at(-1);
    if (last && groups.length > 1 && last.key === "agency") {
      delete signer.agency;
      signer.position = join(last.lines.map(written));
    } else if (last && last.lines.length > 1) {
      const own = last.lines.map(written);
      Object.assign(signer, { [last.key]: join(own.slice(0, -1)), position: own.at(-1) });
    } else signer.position = unknown;
  }
  const { name: person, other_position, ...above } = signer;
  return { ...above, ...(other_position === undefined ? {} : { other_position }), name: person };
};

/** Dashes that authors type in front of those who get it. */
const dash = /^[-–—−+•*]\s*/u;

/** A line without its dash and end mark. */
const listed = (line: Line): string =>
  withoutEndMark(
    markupOf(line, dash.exec(line.text)?.[0].length ?? 0, { italic: every(line, ({ italic }) => italic) }),
  );

const ended = /[;.]$/;

/** Recipients, of which one may go on in a line without a dash of its own. */
const wholeLines = (lines: readonly Line[]): string[] => {
  const out: string[] = [];
  const areDashed = lines.some(({ text }) => dash.test(text));
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const goesOn = areDashed && above && !dash.test(line.text) && !ended.test(above.text);
    if (goesOn) out.push(`${out.pop()} ${listed(line)}`);
    else out.push(listed(line));
  }
  return out;
};

/** Văn thư, which keeps a copy of every document. */
const usualArchive = "VT";

/** Recipients, archive and drafter. */
export const receiversFrom = ({
  recipients,
  archive,
  drafter,
}: Ending): Pick<Plan, "recipients" | "archive" | "drafter"> => {
  const kept = archive
    ? withoutEndMark(
        plainWords(archive.text)
          .trim()
          .replace(dash, "")
          .replace(/^lưu\s*[:;]?\s*/iu, ""),
      )
    : "";
  return {
    recipients: wholeLines(recipients).filter((line) => line !== ""),
    // Written also where the file has no such line: the program prints one.
    archive: kept || usualArchive,
    ...(drafter ? { drafter: plainWords(drafter.text).trim() } : {}),
  };
};
