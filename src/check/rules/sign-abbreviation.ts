import { signAbbreviation as ofPlans } from "../../lint/rules/sign-abbreviation.ts";
import { typedSign } from "../../lint/signers.ts";
import { type CheckRule, pageOf } from "../rule.ts";

export const signAbbreviation: CheckRule = {
  ...pageOf(ofPlans),
  check({ parts: { ending } }, report) {
    for (const line of ending.signers.flatMap(({ authority }) => authority)) {
      const sign = typedSign(line.text);
      if (/^quyền\s/iu.test(line.text)) report(line, "“Quyền” phải viết là “Q.”, như: Q. GIÁM ĐỐC");
      if (!sign) continue;
      const written = line.text.slice(0, sign.written.length);
      if (!sign.right || written !== `${sign.sign}.`) report(line, `“${written.trim()}” phải viết là “${sign.sign}.”`);
      else if (line.text.length === written.length)
        report(line, `sau “${sign.sign}.” phải là tên hoặc chức vụ, trên cùng một dòng`);
      else if (!/^[\s\u00A0]/.test(line.text.slice(written.length)))
        report(line, `sau “${sign.sign}.” phải có một dấu cách`);
    }
  },
};
