import { signerNamePlain as ofPlans } from "../../lint/rules/signer-name-plain.ts";
import { titleOfPerson } from "../../lint/signers.ts";
import { folded } from "../../wording/folded.ts";
import { type CheckRule, pageOf } from "../rule.ts";

export const signerNamePlain: CheckRule = {
  ...pageOf(ofPlans),
  check({ parts: { header, ending } }, report) {
    const body = folded([...header.parents, ...header.issuer].map(({ text }) => text).join(" "));
    if (/trường|đại học|học viện|bệnh viện|y tế|viện|công an|quân|giáo dục|khoa học/.test(body)) return;
    for (const { name } of ending.signers) {
      const title = name && titleOfPerson.exec(name.text)?.[0].trim();
      if (name && title) report(name, `bỏ “${title}” trước họ tên người ký`);
    }
  },
};
