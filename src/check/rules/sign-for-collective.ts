import { signForCollective as ofPlans } from "../../lint/rules/sign-for-collective.ts";
import { collectiveOf, isChairTitle, isNoCollective, typedSign } from "../../lint/signers.ts";
import { type CheckRule, pageOf } from "../rule.ts";

/** Kinds that the collective issues; decisions and the like its chairman also issues in his own name. */
const collectiveKinds = new Set(["KH", "BC", "TTr", "CTr", "ĐA", "PA", "NQ"]);

export const signForCollective: CheckRule = {
  ...pageOf(ofPlans),
  check({ parts: { header, ending } }, report) {
    const [signer] = ending.signers;
    const first = signer?.authority[0];
    const issuer = header.issuer.map(({ text }) => text).join(" ");
    if (!first || ending.signers.length !== 1) return;
    const typed = typedSign(first.text);
    if (typed?.sign === "TM" && isNoCollective(issuer, first.text.slice(typed.written.length).trim()))
      report(first, `${issuer} làm việc theo chế độ thủ trưởng nên không ghi TM. Bỏ dòng này, chỉ ghi chức vụ`);
    const collective = collectiveOf(issuer);
    if (collective && collectiveKinds.has(header.kind?.abbreviation ?? "") && isChairTitle(first.text))
      report(first, `văn bản của ${collective} mà không ghi TM. ${collective.toUpperCase()} ở trên chức vụ`);
  },
};
