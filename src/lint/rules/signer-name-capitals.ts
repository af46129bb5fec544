import { span } from "../../document/document.ts";
import { titleOfPerson } from "../../knowledge/titles.ts";
import { capitalised } from "../../wording/punctuation.ts";
import type { Rule } from "../rule.ts";

const inCapitals = (name: string): boolean =>
  /\p{Uppercase}{2}/u.test(name) && !/\p{Lowercase}/u.test(name) && name.includes(" ");

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
  check({ texts }, report) {
    for (const text of texts) {
      if (text.role !== "person") continue;
      // Anything but letters is a place to fill in, or a remark.
      if (!/^[A-Za-zÀ-ỹ\s'’.-]+$/u.test(text.printed)) continue;
      // "Trung tá", "BS." have capitals of their own.
      const from = titleOfPerson.exec(text.printed)?.[0].length ?? 0;
      const name = text.printed.slice(from);
      const syllables = name.trim().split(/\s+/);
      const right = inCapitals(name)
        ? syllables.map((syllable) => capitalised(syllable.toLowerCase()))
        : syllables.map(capitalised);
      if (right.join(" ") === syllables.join(" ")) continue;
      report(
        span(text, from, text.printed.length),
        inCapitals(name)
          ? `họ tên người ký viết chữ in thường: ${right.join(" ")}`
          : `chữ cái đầu mỗi tiếng của họ tên đều viết hoa: ${right.join(" ")}`,
      );
    }
  },
};
