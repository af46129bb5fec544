import { isCollective } from "../../lint/signers.ts";
import { folded } from "../../wording/folded.ts";
import type { CheckRule } from "../rule.ts";

/** Kinds that the collective issues; decisions and the like its chairman also issues in his own name. */
const collectiveKinds = new Set(["KH", "BC", "TTr", "CTr", "ĐA", "PA", "NQ"]);

export const signatureForCollective: CheckRule = {
  id: "signature-for-collective",
  topic: "word",
  severity: "warning",
  summary: "Ký văn bản của Ủy ban nhân dân thì ghi TM. ỦY BAN NHÂN DÂN",
  reason:
    "Ủy ban nhân dân làm việc theo chế độ tập thể. Ghi một mình “CHỦ TỊCH” là văn bản của Chủ tịch, không phải của Ủy ban",
  clause: "Nghị định số 30/2020/NĐ-CP, Điều 13",
  check({ parts: { header, ending } }, report) {
    const [signer] = ending.signers;
    if (!collectiveKinds.has(header.kind?.abbreviation ?? "")) return;
    const first = signer?.authority[0];
    if (!first || ending.signers.length !== 1 || !isCollective(header.issuer.map(({ text }) => text).join(" "))) return;
    if (/^(?:kt\.\s*)?(?:phó )?chủ tịch/.test(folded(first.text)))
      report(first, "văn bản của Ủy ban nhân dân mà không ghi TM. ỦY BAN NHÂN DÂN ở trên chức vụ");
  },
};
