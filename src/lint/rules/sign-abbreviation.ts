import type { Fix } from "../../document/fix.ts";
import type { Rule } from "../rule.ts";
import { type SignedLine, signingsOf } from "../signers.ts";

/** Fault of a sign, and the correct form of the line. */
const faultOf = (line: SignedLine, above: readonly SignedLine[]): { message: string; fix?: Fix } | undefined => {
  const { sign, written, right, inWords, second, text, typedWords } = line;
  const label = `${sign}.`;
  const fix: Fix = { do: "write", component: sign, words: typedWords };
  if (second && second.sign !== sign)
    return {
      message: `“${second.written}” không đứng sau “${label}” trên một dòng`,
      fix: { do: "write", component: second.sign, words: typedWords },
    };
  if (second) return { message: `“${label}” bị ghi hai lần, in ra là “${text.printed}”`, fix };
  if (above.some((other) => other.sign === sign)) return { message: `“${label}” đã ghi ở dòng trên. Bỏ dòng này` };
  if (inWords) return { message: `“${written}” viết tắt là “${label}”`, fix };
  if (!right) return { message: `“${written.trim()}” phải viết là “${label}”`, fix };
  const behind = text.printed.slice(written.length);
  if (behind.trim() === "") return { message: `sau “${label}” phải là tên hoặc chức vụ, trên cùng một dòng` };
  if (!/^\s/.test(behind)) return { message: `sau “${label}” phải có một dấu cách`, fix };
  return undefined;
};

export const signAbbreviation: Rule = {
  id: "sign-abbreviation",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Quyền hạn người ký viết tắt là TM., KT., TL., TUQ., Q., mỗi chữ một lần, sau đó có dấu cách",
  reason:
    "“T/M.”, “K/T” là cách viết của văn bản Đảng hoặc thói quen cũ. Trong tệp kế hoạch, chương trình tự ghi các chữ này: gõ thêm “T/M”, “TM” hay viết thành lời thì in ra bị lặp; gõ đúng “TM.”, “KT.” ở đúng khóa thì chương trình hiểu, không báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.b",
  bad: "signature: { on_behalf_of: T/M Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }",
  check(document, report) {
    for (const { signed } of signingsOf(document)) {
      for (const [index, line] of signed.entries()) {
        const fault = faultOf(line, signed.slice(0, index));
        if (fault) report(line.text, fault.message, fault.fix);
      }
    }
  },
};
