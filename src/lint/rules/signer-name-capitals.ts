import { span } from "../../document/document.ts";
import type { Rule } from "../rule.ts";
import { inNameLetters, isInCapitals, mayHaveTitle, signingsOf, titleBefore } from "../signers.ts";

export const signerNameCapitals: Rule = {
  id: "signer-name-capitals",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Họ tên người ký viết hoa chữ cái đầu mỗi tiếng, không viết toàn chữ hoa",
  reason:
    "Họ tên người ký trình bày bằng chữ in thường, và chữ cái đầu của mọi tiếng trong tên người đều viết hoa. Tên có dấu nháy, gạch nối của các dân tộc thì chỉ xét chữ cái đầu",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.đ và Phụ lục II, II.1",
  bad: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn văn An }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }",
  check(document, report) {
    for (const signing of signingsOf(document)) {
      const { name: text } = signing.signer;
      // Anything but letters is a place to fill in, or a remark.
      if (!text || !/^[A-Za-zÀ-ỹ\s'’.-]+$/u.test(text.printed)) continue;
      // "Trung tá", "BS." have capitals of their own.
      const title = titleBefore(text.printed);
      const name = text.printed.slice(title.length);
      // Where no title may stand, `signer-name-plain` gives the name as it is written without one.
      if (title !== "" && name.trim() !== "" && !mayHaveTitle(document, signing)) continue;
      const right = inNameLetters(name);
      if (right === name.trim().replace(/\s+/g, " ")) continue;
      report(
        span(text, title.length, text.printed.length),
        isInCapitals(name)
          ? `họ tên người ký viết chữ in thường: ${right}`
          : `chữ cái đầu mỗi tiếng của họ tên đều viết hoa: ${right}`,
      );
    }
  },
};
