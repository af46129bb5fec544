import { span } from "../../document/document.ts";
import { assigningIn } from "../assigned.ts";
import type { Rule } from "../rule.ts";

const meant: Readonly<Record<string, string>> = {
  UBNN: "UBND",
  UNBD: "UBND",
  UBNĐ: "UBND",
  HDND: "HĐND",
  MTTTQ: "MTTQ",
  MTTQQ: "MTTQ",
};

// "UBNN" alone is also "Ủy ban Nhà nước".
const mistyped =
  /(?<![A-Za-zÀ-ỹ\d])(?:UNBD|UBNĐ|HDND|MTTTQ|MTTQQ|UBNN(?= (?:các|tỉnh|thành phố|TP|xã|phường|đặc khu)))(?![A-Za-zÀ-ỹ\d])/gu;

export const recipientAbbreviation: Rule = {
  id: "recipient-abbreviation",
  topic: "agencies",
  severity: "warning",
  of: "document",
  summary: "UBND, HĐND, MTTQ viết tắt đúng chữ trong tên cơ quan",
  reason: "Gõ lẫn một chữ là thành tên không có thật. Chỉ báo những chữ chắc chắn gõ nhầm; viết tắt đúng thì để nguyên",
  bad: "recipients: [Thường trực HDND xã, Các thôn]",
  good: "recipients: [Thường trực HĐND xã, Các thôn]",
  check({ texts }, report) {
    const { namesAgencies, invites } = assigningIn(texts);
    for (const text of texts) {
      if (!namesAgencies(text) && !invites(text)) continue;
      for (const { 0: written, index } of text.printed.matchAll(mistyped)) {
        report(span(text, index, index + written.length), `“${written}” gõ nhầm chữ. Viết là “${meant[written]}”`);
      }
    }
  },
};
