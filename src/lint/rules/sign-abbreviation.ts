import { linesOf } from "../../plan/plan.ts";
import { joinPointer } from "../../problem.ts";
import type { Rule } from "../rule.ts";
import { authorities, signingsOf, typedSign } from "../signers.ts";

export const signAbbreviation: Rule = {
  id: "sign-abbreviation",
  topic: "signature",
  severity: "warning",
  of: "plan",
  summary: "Quyền hạn người ký viết tắt là TM., KT., TL., TUQ., Q., không viết kiểu khác",
  reason:
    "“T/M.”, “K/T” là cách viết của văn bản Đảng hoặc thói quen cũ. Trong kế hoạch, chương trình tự ghi các chữ này: gõ thêm “T/M”, “TM” hay viết thành lời thì in ra bị lặp; gõ đúng “TM.”, “KT.” ở đúng khóa thì chương trình hiểu, không báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.b",
  bad: "signature: { on_behalf_of: T/M Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }",
  check({ plan }, report) {
    for (const { signer, pointer } of signingsOf(plan)) {
      for (const { key, sign, words } of authorities) {
        const [first = ""] = linesOf(signer[key]);
        const typed = typedSign(first);
        const inWords = words.exec(first)?.[0];
        if (typed && typed.sign !== sign) {
          const other = authorities.find((authority) => authority.sign === typed.sign);
          const message = `“${typed.written}” không phải là chữ của khóa ${key} (${sign}.). Chuyển sang khóa ${other?.key}`;
          report(joinPointer(pointer, key), message);
        } else if (inWords !== undefined || (typed && !typed.right)) {
          report(
            joinPointer(pointer, key),
            `chương trình đã ghi ${sign}. ở trước, in ra sẽ thành “${sign}. ${first}”. Bỏ “${inWords ?? typed?.written}”`,
          );
        }
      }
      for (const line of linesOf(signer.position)) {
        const typed = typedSign(line);
        const authority = authorities.find((one) => one.sign === typed?.sign);
        if (!typed || !authority) continue;
        const place = joinPointer(pointer, "position");
        if (signer[authority.key] !== undefined) {
          report(place, `“${typed.written}” đã có từ khóa ${authority.key}. Khóa position chỉ ghi chức vụ người ký`);
        } else if (!typed.right) {
          report(
            place,
            `“${typed.written}” phải viết là “${typed.sign}.”. Ghi phần sau chữ này vào khóa ${authority.key}, chương trình tự ghi ${typed.sign}.`,
          );
        }
      }
    }
  },
};
