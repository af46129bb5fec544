import { issuerOf } from "../../plan/plan.ts";
import { joinPointer } from "../../problem.ts";
import { folded } from "../../wording/folded.ts";
import type { Rule } from "../rule.ts";
import { signingsOf, titleOfPerson } from "../signers.ts";

// "Ông" is a family name too, as in Ông Cao Thắng.
const honorific =
  /^(?:ông|bà)\s+(?=(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trương|lương|hà|mai|đào)\s)/iu;

// Their own sector decides (II.7.c).
const ownRule =
  /(?<![A-Za-zÀ-ỹ])(?:trường|đại học|cao đẳng|học viện|viện|bệnh viện|y tế|giáo dục|khoa học|trung tâm|công an|quân sự|bộ tư lệnh|chỉ huy|biên phòng|quốc phòng)(?![A-Za-zÀ-ỹ])/u;

export const signerNamePlain: Rule = {
  id: "signer-name-plain",
  topic: "signature",
  severity: "warning",
  of: "plan",
  summary: "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu, “Ông”, “Bà”",
  reason:
    "Người ký văn bản hành chính chỉ ghi họ, tên đệm và tên. Cơ quan công an, quân đội, giáo dục, y tế, khoa học theo quy định riêng của ngành nên không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.c",
  bad: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: ThS. Nguyễn Văn A }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }",
  check({ plan }, report) {
    const issuer = folded(issuerOf(plan).name.join(" "));
    for (const { signer, pointer, body } of signingsOf(plan)) {
      if (ownRule.test(issuer) || ownRule.test(folded(body))) continue;
      const found = titleOfPerson.exec(signer.name) ?? honorific.exec(signer.name);
      const name = found && signer.name.slice(found[0].length).trim();
      if (!name) continue;
      report(
        { pointer: joinPointer(pointer, "name"), on: "value", span: [0, found[0].trimEnd().length] },
        `trước họ tên người ký không ghi “${found[0].trim()}”. Chỉ để: ${name}`,
      );
    }
  },
};
