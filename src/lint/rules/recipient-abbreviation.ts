import { span } from "../../document/document.ts";
import { mistypedIn } from "../../knowledge/abbreviations.ts";
import { assigningIn } from "../assigned.ts";
import type { Rule } from "../rule.ts";

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
      for (const { at, typed, right } of mistypedIn(text.printed))
        report(span(text, at, at + typed.length), `“${typed}” gõ nhầm chữ. Viết là “${right}”`);
    }
  },
};
