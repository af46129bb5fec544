import { span } from "../../document/document.ts";
import { hasOwnTitles } from "../../knowledge/bodies.ts";
import { surnames } from "../../knowledge/namesakes.ts";
import { titleOfPerson } from "../../knowledge/titles.ts";
import { anyOf } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";
import { signingsOf } from "../signers.ts";

// "Ông" is a family name too, as in Ông Cao Thắng.
const honorific = new RegExp(`^(?:ông|bà)\\s+(?=(?:${anyOf(surnames)})\\s)`, "iu");

export const signerNamePlain: Rule = {
  id: "signer-name-plain",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu, “Ông”, “Bà”",
  reason:
    "Người ký văn bản hành chính chỉ ghi họ, tên đệm và tên. Cơ quan công an, quân đội, giáo dục, y tế, khoa học theo quy định riêng của ngành nên không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.c",
  bad: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: ThS. Nguyễn Văn An }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }",
  check(document, report) {
    const above = [document.parent?.typed ?? "", document.issuer?.typed ?? ""];
    for (const { signer, body } of signingsOf(document)) {
      const { name } = signer;
      if (!name || [...above, body].some(hasOwnTitles)) continue;
      const { printed } = name;
      if (/^\(?\s*đã ký\s*\)?$/iu.test(printed)) {
        report(name, `“${printed}” không phải họ tên người ký. Ghi họ, tên đệm và tên`);
        continue;
      }
      const [found] = titleOfPerson.exec(printed) ?? honorific.exec(printed) ?? [];
      const plain = printed.slice(found?.length ?? printed.length).trim();
      if (found === undefined || plain === "") continue;
      report(
        span(name, 0, found.trimEnd().length),
        `trước họ tên người ký không ghi “${found.trim()}”. Chỉ để: ${plain}`,
      );
    }
  },
};
