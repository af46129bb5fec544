import { builtInLayout } from "../../kind/built-in.ts";
import { decimal, rangeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { isWithin } from "../tolerance.ts";

export const signatureSpace: CheckRule = {
  id: "signature-space",
  topic: "word",
  severity: "hint",
  summary: `Giữa chức vụ và họ tên có chỗ ký, đóng dấu, khoảng ${rangeInWords(builtInLayout.signature.spaceMm)} mm`,
  reason: "Hẹp quá thì dấu đè lên họ tên. Nghị định không ghi con số này",
  clause: clauseOf("II.7.d"),
  check({ parts: { ending }, layout }, report) {
    for (const { spaceMm, name, other } of ending.signers) {
      const line = other[0] ?? name;
      if (line && spaceMm !== null && !isWithin(spaceMm, layout.signature.spaceMm, 3))
        report(line, `chỗ ký cao ${decimal(spaceMm, 0)} mm, thường là ${rangeInWords(layout.signature.spaceMm)} mm`);
    }
  },
};
