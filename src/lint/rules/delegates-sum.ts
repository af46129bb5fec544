import type { DelegateGroup, Delegates } from "../../plan/plan.ts";
import { belowKeys } from "../../plan/walk.ts";
import { joinPointer, type Pointer } from "../../problem.ts";
import { folded } from "../../wording/folded.ts";
import { grouped, parseGrouped } from "../../wording/numerals.ts";
import { words } from "../../wording/words.ts";
import type { Report, Rule } from "../rule.ts";

type CountedGroup = string | DelegateGroup;

// A number for each unit, or of people who are counted in another group too.
const countedElsewhere = words(
  /\b(?:mỗi|nữ|nam giới|đảng viên|đoàn viên|hội viên|dân tộc|tôn giáo|trẻ|tuổi|trong đó|trình độ)\b/u,
);

const isCounted = (group: CountedGroup): group is DelegateGroup & { count: number } =>
  typeof group === "object" && group.count !== undefined && !countedElsewhere.test(folded(group.name));

/** Sum of the groups; a group that only names others has their sum. */
const countOf = (groups: readonly CountedGroup[]): { sum: number; complete: boolean } => {
  const counts = groups.map((group) => {
    if (isCounted(group)) return { sum: group.count, complete: true };
    return typeof group === "object" && group.count === undefined && group.groups
      ? countOf(group.groups)
      : { sum: 0, complete: false };
  });
  return { sum: counts.reduce((sum, one) => sum + one.sum, 0), complete: counts.every((one) => one.complete) };
};

const roughly = words(/\b(?:khoảng|từ|trên|hơn|gần|dưới|tối|ít nhất|nhiều nhất|không quá|mỗi)\b/iu);
const people = words(/(?<!\d)(?<!\d\.)(\d+(?:\.\d+)*) (?:đại biểu|người)\b/u);

/** The total that words give, where they give one number and give it plainly. */
const totalOf = (total: Delegates["total"]): number | undefined => {
  if (typeof total !== "string") return total;
  if (roughly.test(total)) return;
  const numbers = total.match(/\d[\d.]*/g) ?? [];
  const written = people.exec(total)?.[1];
  return numbers.length === 1 && written ? parseGrouped(written) : undefined;
};

/** Names of a total and its parts in the message. */
type TotalWords = readonly [total: string, parts: string];

const compare = (
  total: number,
  groups: readonly CountedGroup[],
  pointer: Pointer,
  words: TotalWords,
  report: Report,
): void => {
  const { sum, complete } = countOf(groups);
  if (sum === total || (sum < total && !complete)) return;
  // People of special kinds may be counted twice on purpose.
  if (groups.some((group) => typeof group === "object" && group.count !== undefined && !isCounted(group))) return;
  const parts = complete ? `${words[1]} cộng lại là` : `riêng ${words[1]} đã ghi số cộng lại đã là`;
  report(pointer, `${words[0]} là ${grouped(total)} mà ${parts} ${grouped(sum)}. Xem lại từng số`);
};

const ofAll: TotalWords = ["tổng số đại biểu", "các nhóm"];
const ofGroup: TotalWords = ["số đại biểu của nhóm này", "các nhóm nhỏ"];

const checkGroups = (groups: readonly CountedGroup[], pointer: Pointer, report: Report): void => {
  groups.forEach((group, index) => {
    if (typeof group === "string" || !group.groups) return;
    const at = joinPointer(pointer, index);
    if (isCounted(group)) compare(group.count, group.groups, joinPointer(at, "count"), ofGroup, report);
    checkGroups(group.groups, joinPointer(at, "groups"), report);
  });
};

export const delegatesSum: Rule = {
  id: "delegates-sum",
  topic: "sums",
  severity: "warning",
  of: "plan",
  summary: "Tổng số đại biểu bằng số đại biểu của các nhóm cộng lại",
  reason:
    "Số ghế, tài liệu và kinh phí đều tính theo con số này. Nhóm chưa ghi số thì chỉ báo khi các nhóm khác cộng lại đã quá tổng; số ước chừng (khoảng, trên, không quá …), nhóm tính theo mỗi đơn vị hoặc đếm riêng nữ, đảng viên … thì không báo",
  bad: `
delegates:
  total: 120
  groups:
    - { name: Lãnh đạo xã, count: 12 }
    - { name: Đại diện các hộ gia đình tiêu biểu, count: 98 }
`,
  good: `
delegates:
  total: 110
  groups:
    - { name: Lãnh đạo xã, count: 12 }
    - { name: Đại diện các hộ gia đình tiêu biểu, count: 98 }
`,
  check({ plan }, report) {
    for (const { key, value, pointer } of belowKeys(plan)) {
      if (key !== "delegates") continue;
      const { total, groups } = value as Delegates;
      if (!groups) continue;
      const wanted = totalOf(total);
      if (wanted !== undefined) compare(wanted, groups, joinPointer(pointer, "total"), ofAll, report);
      checkGroups(groups, joinPointer(pointer, "groups"), report);
    }
  },
};
