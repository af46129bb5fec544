import type { Plan } from "../../plan/plan.ts";
import { below } from "../../plan/walk.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { withoutCopy } from "../copies.ts";
import { issueDateOf } from "../issue.ts";
import { namesIn } from "../names-in.ts";
import { firstDayOf, oldNamesIn } from "../reform/changes.ts";
import type { Rule } from "../rule.ts";

const agenciesOf = (plan: Plan): { pointer: string; value: string }[] =>
  [...below(plan)].flatMap(({ pointer, value }) =>
    typeof value === "string" && /\/responsibilities\/\d+\/agency$/.test(pointer) ? [{ pointer, value }] : [],
  );

export const recipientOfTask: Rule = {
  id: "recipient-of-task",
  topic: "agencies",
  severity: "warning",
  of: "plan",
  summary: "Cơ quan, đơn vị được giao việc có tên trong nơi nhận",
  reason:
    "Đơn vị không nhận được kế hoạch thì không biết mình có việc phải làm. Tên viết tắt, tên chung như “Các sở, ban, ngành” hay “Các phòng, ban”, đơn vị soạn thảo giữ bản lưu đều được tính là đã gửi; những chỗ chưa chắc thì không báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.a",
  bad: `
responsibilities:
  - agency: Phòng Kinh tế
    text: Chuẩn bị kinh phí tổ chức Hội nghị.
recipients: [Các thôn]
`,
  good: `
responsibilities:
  - agency: Phòng Kinh tế
    text: Chuẩn bị kinh phí tổ chức Hội nghị.
recipients: [Phòng Kinh tế, Các thôn]
`,
  check({ plan, document, office }, report) {
    const lacks = withoutCopy(plan, document, office);
    const told = new Set<string>();
    const day = firstDayOf(issueDateOf(plan));
    // Nothing is sent to a body that is no more; its name is told of by the rules on the reform.
    const isGone = (name: string): boolean =>
      day !== undefined && oldNamesIn(name, day).some(({ change, from }) => change.scope === "agency" && from === 0);
    for (const { pointer, value } of agenciesOf(plan)) {
      for (const { text, from, to } of namesIn(value)) {
        if (told.has(text) || !lacks(text) || isGone(text)) continue;
        told.add(text);
        const name = text.replace(/(?:(?<!\s)\s+)?\([^()]*\)/g, "").replace(/\s+/g, " ");
        report(
          { pointer, on: "value", span: [from, to] },
          `“${name}” được giao việc mà chưa có trong nơi nhận. Thêm vào recipients dòng: - ${capitalised(name)}`,
        );
      }
    }
  },
};
