import { span } from "../../document/document.ts";
import { issuerSymbol } from "../../knowledge/issuer-symbols.ts";
import { numberLineOf } from "../number-line.ts";
import type { Rule } from "../rule.ts";

/** Behind the abbreviation of a kind: "liên tịch", "phối hợp", of several issuers. */
const ofSeveral = ["LT", "PH"];

export const numberKind: Rule = {
  id: "number-kind",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Ký hiệu bắt đầu bằng chữ viết tắt tên loại văn bản",
  reason:
    "Kế hoạch là KH, Báo cáo là BC, Tờ trình là TTr …: ký hiệu chép từ tệp cũ hay quên đổi, văn thư vào sổ nhầm và không tìm lại được. Kế hoạch liên tịch, kế hoạch phối hợp của nhiều cơ quan ghi KHLT, KHPH",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.3.b",
  bad: "symbol: QĐ-UBND",
  good: "symbol: KH-UBND",
  check({ kind, numberLine, issuer }, report) {
    const line = numberLine && numberLineOf(numberLine.printed);
    if (!line || !kind || [kind.abbreviation, ...ofSeveral.map((end) => kind.abbreviation + end)].includes(line.kind))
      return;
    const behind = issuerSymbol(issuer?.typed ?? "") ?? line.issuer.join("-");
    report(
      span(numberLine, line.from, line.to),
      `ký hiệu ghi “${line.kind}” mà văn bản là ${kind.name}, chữ viết tắt là ${kind.abbreviation}`,
      {
        do: "write",
        component: "symbol",
        words: behind === "" ? kind.abbreviation : `${kind.abbreviation}-${behind}`,
      },
    );
  },
};
