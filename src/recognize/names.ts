import { folded } from "../wording/folded.ts";
import type { Line } from "./flow.ts";
import { isCapitals, mainLooks } from "./lines.ts";

/** Words that a name of a body begins with. */
const head =
  /^(?:ủy ban|ubnd|hđnd|hội đồng|bộ|sở|ban|cục|chi cục|tổng cục|vụ|phòng|trung tâm|trường|bệnh viện|trạm|văn phòng|thanh tra|tổng công ty|công ty|tập đoàn|viện|học viện|đại học|khoa|tổng liên đoàn|liên đoàn|công đoàn|đoàn|hội|mặt trận|kho bạc|chủ tịch|cơ quan|quỹ|thuế|hải quan|tòa án|ngân hàng|đội|chi nhánh|liên hiệp|nhà)(?![a-zà-ỹ])/u;

/** Bodies that have one above them. */
const dependent =
  /^(?:sở|phòng|chi cục|trung tâm|trường|bệnh viện|trạm|văn phòng|ban quản lý|thanh tra|khoa|đội)(?![a-zà-ỹ])/u;
const superior =
  /^(?:ủy ban nhân dân|ubnd|bộ|sở|tổng cục|tổng công ty|tập đoàn|đại học|tổng liên đoàn|liên đoàn)(?![a-zà-ỹ])/u;

/** Whether a line begins the name of a body; what does not goes on with the name above it. */
export const beginsName = (line: Line): boolean => head.test(folded(line.text));

/** Where the issuer's own name begins among the lines. */
const issuerFrom = (lines: readonly Line[]): number => {
  const bold = lines.map((line) => mainLooks(line).bold);
  const firstBold = bold.indexOf(true);
  // Set as the decree wants it: the parent's name light, the issuer's bold.
  if (firstBold > 0 && bold.slice(firstBold).every(Boolean)) return firstBold;
  const starts = lines.flatMap((line, index) => (index === 0 || beginsName(line) ? [index] : []));
  const last = starts.at(-1) ?? 0;
  const words = folded(lines[last]?.text ?? "");
  const above = folded(lines[0]?.text ?? "");
  return last > 0 && dependent.test(words) && superior.test(above) ? last : firstBold === 0 && !bold.at(-1) ? last : 0;
};

/** The names of the issuer and of those above it, among the lines of the header that are nothing else. */
export const namesOf = (
  lines: readonly Line[],
  { number, national, motto }: Record<"number" | "national" | "motto", Line | null>,
): { parents: Line[]; issuer: Line[] } => {
  const until = number?.place.order ?? Number.POSITIVE_INFINITY;
  const table = national?.place.cell?.table ?? number?.place.cell?.table;
  const beside = lines.filter(
    (line) =>
      line.place.order < until &&
      line.place.half !== "right" &&
      (!table || line.place.cell?.table === table || line.place.half === "left" || line.place.boxed) &&
      (isCapitals(line) || line.place.half === "left") &&
      /\p{L}/u.test(line.text) &&
      line !== motto,
  );
  const from = issuerFrom(beside);
  return { parents: beside.slice(0, from), issuer: beside.slice(from) };
};
