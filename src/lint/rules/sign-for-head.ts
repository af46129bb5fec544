import { linesOf } from "../../plan/plan.ts";
import { joinPointer } from "../../problem.ts";
import type { Rule } from "../rule.ts";
import { headFault, headOf, isHeadTitle, type Signing, signingsOf, typedSign } from "../signers.ts";

const fault = ({ signer, body }: Signing): { key: "for" | "position"; message: string } | undefined => {
  const [head] = linesOf(signer.for).map((line) => line.replace(/^KT\.\s*/iu, ""));
  // What stands in the wrong key is told of by sign-abbreviation and sign-for-collective.
  if (typedSign(head ?? "") || isHeadTitle(linesOf(signer.on_behalf_of)[0] ?? "")) return undefined;
  const titles = linesOf(signer.position);
  const [title = ""] = titles;
  const signsOtherwise = (signer.by_order_of ?? signer.authorized_by ?? signer.acting) !== undefined;
  switch (headFault({ head, titles, signsOtherwise, body })) {
    case "deputy-as-head": {
      const message = `sau KT. là chức vụ người đứng đầu, không phải cấp phó “${head}”. Ghi như: for: ${headOf(head ?? "")}`;
      return { key: "for", message };
    }
    case "for-himself": {
      const message = `“${title}” không ký thay chính mình. Người đứng đầu ký thì bỏ khóa for; cấp phó ký thì ghi position: Phó ${title}`;
      return { key: "position", message };
    }
    case "no-deputy": {
      const message = `ký thay (KT.) là việc của cấp phó, còn “${title}” không phải cấp phó của ${head}. Ghi chức vụ cấp phó, hoặc đổi for thành by_order_of (TL.) nếu ký thừa lệnh`;
      return { key: "position", message };
    }
    case "no-head": {
      const message = `“${title}” ký thì phải có dòng KT. ở trên. Thêm vào signature: for: ${headOf(title)}`;
      return { key: "position", message };
    }
    default:
      return undefined;
  }
};

export const signForHead: Rule = {
  id: "sign-for-head",
  topic: "signature",
  severity: "warning",
  of: "plan",
  summary: "Cấp phó ký thay thì KT. đứng trước chức vụ người đứng đầu, chức vụ cấp phó ở dòng dưới",
  reason:
    "Thiếu KT. hoặc ghi nhầm chức vụ thì không rõ ai có thẩm quyền ký. Cấp phó được giao phụ trách cũng ký KT.; Ban Chỉ đạo, Hội đồng, Mặt trận, đoàn thể, cơ quan Đảng có cách ký riêng nên không xét chỗ thiếu KT.",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.b",
  bad: "signature: { on_behalf_of: Ủy ban nhân dân, position: Phó Chủ tịch, name: Nguyễn Văn A }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, for: Chủ tịch, position: Phó Chủ tịch, name: Nguyễn Văn A }",
  check({ plan }, report) {
    for (const signing of signingsOf(plan)) {
      const found = fault(signing);
      if (found) report(joinPointer(signing.pointer, found.key), found.message);
    }
  },
};
