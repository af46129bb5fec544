import { titleOfPerson } from "../../lint/signers.ts";
import { folded } from "../../wording/folded.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const signatureNamePlain: CheckRule = {
  id: "signature-name-plain",
  topic: "word",
  severity: "error",
  summary: "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu",
  reason: "Quân đội, công an, y tế, giáo dục, khoa học theo quy định của ngành nên cơ quan mang tên đó không bị xét",
  clause: clauseOf("II.7.c"),
  check({ parts: { header, ending } }, report) {
    const body = folded([...header.parents, ...header.issuer].map(({ text }) => text).join(" "));
    if (/trường|đại học|học viện|bệnh viện|y tế|viện|công an|quân|giáo dục|khoa học/.test(body)) return;
    for (const { name } of ending.signers) {
      const title = name && titleOfPerson.exec(name.text)?.[0].trim();
      if (name && title) report(name, `bỏ “${title}” trước họ tên người ký`);
    }
  },
};
