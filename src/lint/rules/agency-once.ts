import type { Responsibility } from "../../plan/plan.ts";
import { belowKeys } from "../../plan/walk.ts";
import { joinPointer } from "../../problem.ts";
import { naming, repeated } from "../naming.ts";
import type { Rule } from "../rule.ts";

export const agencyOnce: Rule = {
  id: "agency-once",
  topic: "agencies",
  severity: "warning",
  of: "plan",
  summary: "Mỗi cơ quan, đơn vị chỉ đứng một lần trong danh sách phân công và trong nơi nhận",
  reason:
    "Nhiệm vụ nằm ở hai chỗ thì đơn vị dễ đọc sót; nơi nhận ghi hai lần thì văn thư gửi hai bản. Một đơn vị đứng riêng, rồi đứng chung với đơn vị khác, thì không báo",
  bad: "recipients: [Ủy ban nhân dân tỉnh Nghệ An, Các thôn, UBND tỉnh Nghệ An]",
  good: "recipients: [UBND tỉnh Nghệ An, Các thôn]",
  check({ plan, document, office }, report) {
    const signsOf = naming(document, office);
    for (const { index, first } of repeated(plan.recipients, signsOf)) {
      const name = plan.recipients[index] ?? "";
      report(
        joinPointer("/recipients", index),
        `nơi nhận này trùng với dòng thứ ${first + 1}: “${plan.recipients[first]}”. Bỏ bớt “${name}”`,
      );
    }
    for (const { key, value, pointer } of belowKeys(plan)) {
      if (key !== "responsibilities" || !Array.isArray(value)) continue;
      const named = (value as (string | Responsibility)[]).flatMap((entry, index) =>
        typeof entry === "object" && entry.agency !== undefined ? [{ index, agency: entry.agency }] : [],
      );
      for (const { index, first } of repeated(
        named.map(({ agency }) => agency),
        signsOf,
      )) {
        const again = named[index];
        if (!again) continue;
        report(
          joinPointer(joinPointer(pointer, again.index), "agency"),
          `“${again.agency}” đã được giao việc ở mục thứ ${(named[first]?.index ?? 0) + 1} của danh sách này. Gộp nhiệm vụ về một mục`,
        );
      }
    }
  },
};
