import { span } from "../../document/document.ts";
import type { Plan } from "../../plan/plan.ts";
import { below } from "../../plan/walk.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { actorsOf, assigningIn } from "../assigned.ts";
import { withoutCopy } from "../copies.ts";
import { issueDateOf } from "../issue.ts";
import { type Named, namesIn } from "../names-in.ts";
import { firstDayOf, oldNamesIn } from "../reform/changes.ts";
import type { Rule, RulePlace, Subject } from "../rule.ts";

/** A name that is given work, and where it was typed. */
interface Assigned extends Named {
  place: RulePlace | undefined;
}

const inKeys = (plan: Plan): Assigned[] =>
  [...below(plan)].flatMap(({ pointer, value }) =>
    typeof value === "string" && /\/responsibilities\/\d+\/agency$/.test(pointer)
      ? namesIn(value).map((name) => ({
          ...name,
          place: { pointer, on: "value" as const, span: [name.from, name.to] },
        }))
      : [],
  );

/** A capital behind the first, or the level at the end: "Công an xã", but not "Thống kê số liệu". */
const properName = /^.(?:.*\p{Lu}|.*(?<![A-Za-zÀ-ỹ])(?:tỉnh|thành phố|xã|phường|đặc khu)$)/su;

/** Where a plan says who does what: titles with a colon, and sentences that begin with who acts. */
const inSentences = ({ document: { texts }, typedAt }: Subject): Assigned[] => {
  const { beginsWithWhoActs } = assigningIn(texts);
  return texts.filter(beginsWithWhoActs).flatMap((text) => {
    const { printed, lead, role, cell } = text;
    const names = lead > 0 ? printed.slice(0, lead) : role === "running" && !cell ? actorsOf(printed) : "";
    return namesIn(names)
      .filter((name) => properName.test(name.text))
      .map((name) => ({ ...name, place: typedAt(span(text, name.from, name.to)) }));
  });
};

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
  check(subject, report) {
    const { plan, document, office } = subject;
    const lacks = withoutCopy(plan, document, office);
    const told = new Set<string>();
    const day = firstDayOf(issueDateOf(plan));
    // Nothing is sent to a body that is no more; its name is told of by the rules on the reform.
    const isGone = (name: string): boolean =>
      day !== undefined && oldNamesIn(name, day).some(({ change, from }) => change.scope === "agency" && from === 0);
    for (const { text, place } of [...inKeys(plan), ...inSentences(subject)]) {
      if (!place || told.has(text) || !lacks(text) || isGone(text)) continue;
      told.add(text);
      const name = text.replace(/(?:(?<!\s)\s+)?\([^()]*\)/g, "").replace(/\s+/g, " ");
      report(
        place,
        `“${name}” được giao việc mà chưa có trong nơi nhận. Thêm vào recipients dòng: - ${capitalised(name)}`,
      );
    }
  },
};
