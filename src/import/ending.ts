import type { Plan, PlanSigner } from "../plan/plan.ts";
import type { Ending, SignerLines } from "../recognize/ending.ts";
import type { Line } from "../recognize/flow.ts";
import { every } from "../recognize/lines.ts";
import { withoutEndMark } from "../wording/punctuation.ts";
import { isSignedMark } from "../wording/signed-marks.ts";
import { words } from "../wording/words.ts";
import { unknown } from "./head.ts";
import { markupOf, plainWords } from "./markup.ts";
import { nameLetters, titleLetters } from "./small-letters.ts";

/** What stands in front of an authority, and its key. */
const signs: readonly (readonly [RegExp, keyof PlanSigner])[] = [
  [/^T\s*\/?\s*M\s*[.:]?\s+/iu, "on_behalf_of"],
  [/^K\s*\/?\s*T\s*[.:]?\s+/iu, "for"],
  [/^T\s*\/?\s*L\s*[.:]?\s+/iu, "by_order_of"],
  [/^T\s*\/?\s*U\s*Q\s*[.:]?\s+/iu, "authorized_by"],
  [/^Q\s*[.:]\s*/iu, "acting"],
];

const signOf = (line: string): { key: keyof PlanSigner; rest: string } | undefined => {
  for (const [pattern, key] of signs) {
    const found = pattern.exec(line);
    if (found) return { key, rest: line.slice(found[0].length).trim() };
  }
  return undefined;
};

/** Begins the title of somebody; what does not goes on with the line above it. */
const position = words(
  /^(?:quyền |phó )?(?:phó )?(?:chủ tịch|chủ nhiệm|tổng giám đốc|giám đốc|hiệu trưởng|viện trưởng|cục trưởng|chi cục trưởng|vụ trưởng|trưởng|chánh|bộ trưởng|thứ trưởng|thủ trưởng|bí thư|tổng cục trưởng|phó)\b/iu,
);

const join = (lines: readonly string[]): string | string[] => (lines.length > 1 ? [...lines] : (lines[0] ?? ""));

/** Who signs, by the lines of authority above the name. */
export const signerFrom = ({ authority, other, name }: SignerLines, small: (text: string) => string): PlanSigner => {
  const groups: { key: keyof PlanSigner; lines: string[] }[] = [];
  for (const { text } of authority) {
    const line = plainWords(text).trim();
    if (!/\p{L}/u.test(line) || isSignedMark(line)) continue;
    const sign = signOf(line);
    const last = groups.at(-1);
    if (sign) groups.push({ key: sign.key, lines: [sign.rest] });
    else if (!last) groups.push({ key: position.test(line) ? "position" : "agency", lines: [line] });
    else if (last.key !== "position" && position.test(line)) groups.push({ key: "position", lines: [line] });
    else last.lines.push(line);
  }
  // Without a title, what stands there is one.
  const [only] = groups;
  if (groups.length === 1 && only?.key === "agency") only.key = "position";
  const written = (line: string): string => titleLetters(nameLetters(small(line)));
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

/** Those who get it, where it is kept, who drafted it. */
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
