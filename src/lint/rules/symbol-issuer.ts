import { span } from "../../document/document.ts";
import { isIssuerSymbol, issuerSymbol } from "../../knowledge/issuer-symbols.ts";
import { numberLineOf } from "../number-line.ts";
import type { Rule } from "../rule.ts";

export const symbolIssuer: Rule = {
  id: "symbol-issuer",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Ký hiệu có chữ viết tắt của cơ quan ban hành, không phải của cơ quan khác",
  reason:
    "Ký hiệu chép từ văn bản khác làm văn thư vào sổ nhầm và không tìm lại được. Chữ viết tắt do người đứng đầu cơ quan quy định, nên chỉ báo khi ký hiệu rõ ràng là của cơ quan khác",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.3.b",
  bad: "symbol: KH-STC",
  good: "symbol: KH-UBND",
  check({ kind, numberLine, issuer }, report) {
    const line = numberLine && numberLineOf(numberLine.printed);
    const wanted = issuerSymbol(issuer?.typed ?? "");
    const [written] = line?.issuer ?? [];
    if (!numberLine || !line || !wanted || !written || line.issuer.includes(wanted) || !isIssuerSymbol(written)) return;
    report(span(numberLine, line.from, line.to), `“${written}” không phải là chữ viết tắt của ${issuer?.typed}`, {
      do: "write",
      component: "symbol",
      // A wrong kind is the business of number-kind, and no advice repeats it.
      words: `${kind && !line.kind.startsWith(kind.abbreviation) ? kind.abbreviation : line.kind}-${wanted}`,
    });
  },
};
