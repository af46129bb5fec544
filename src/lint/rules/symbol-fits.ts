import { issuerOf } from "../../plan/plan.ts";
import { isIssuerSymbol, issuerSymbol } from "../../wording/issuer-symbol.ts";
import type { Rule } from "../rule.ts";

export const symbolFits: Rule = {
  id: "symbol-fits",
  topic: "signature",
  severity: "warning",
  of: "plan",
  summary: "Ký hiệu của kế hoạch bắt đầu bằng KH-, đúng chữ viết tắt của cơ quan ban hành và không ghi năm",
  reason:
    "Ký hiệu chép từ văn bản khác làm văn thư vào sổ nhầm và không tìm lại được. Chữ viết tắt do người đứng đầu cơ quan quy định, nên chỉ báo khi ký hiệu rõ ràng là của cơ quan khác",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.3",
  bad: "symbol: QĐ-UBND",
  good: "symbol: KH-UBND",
  check({ plan }, report) {
    const { symbol } = plan;
    if (symbol === undefined) return;
    const [kind, ...parts] = symbol.split("-");
    const issuer = issuerOf(plan).name.join(" ");
    const wanted = issuerSymbol(issuer);
    const year = parts.find((part) => /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(part));
    const other = wanted && !parts.includes(wanted) && parts[0] && isIssuerSymbol(parts[0]) ? parts[0] : undefined;
    if (!kind?.startsWith("KH")) {
      report(
        "/symbol",
        `ký hiệu của kế hoạch bắt đầu bằng KH-, ở đây là “${symbol}”. Ghi như: symbol: KH-${wanted ?? parts.join("-")}`,
      );
    } else if (year !== undefined) {
      report("/symbol", `ký hiệu văn bản hành chính không ghi năm: “${symbol}”. Bỏ phần năm`);
    } else if (other !== undefined) {
      report("/symbol", `“${other}” không phải là chữ viết tắt của ${issuer}. Ghi: symbol: KH-${wanted}`);
    }
  },
};
