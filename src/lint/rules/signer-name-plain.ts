import { span } from "../../document/document.ts";
import type { Rule } from "../rule.ts";
import { inNameLetters, mayHaveTitle, signingsOf, titleBefore } from "../signers.ts";

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
    for (const signing of signingsOf(document)) {
      const { name } = signing.signer;
      if (!name || mayHaveTitle(document, signing)) continue;
      const { printed } = name;
      if (/^\(?\s*đã ký\s*\)?$/iu.test(printed)) {
        report(name, `“${printed}” không phải họ tên người ký. Ghi họ, tên đệm và tên`);
        continue;
      }
      const title = titleBefore(printed);
      const plain = printed.slice(title.length).trim();
      if (title === "" || plain === "") continue;
      report(
        span(name, 0, title.trimEnd().length),
        `trước họ tên người ký không ghi “${title.trim()}”. Chỉ để: ${inNameLetters(plain)}`,
      );
    }
  },
};
