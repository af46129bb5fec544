import type { Text } from "../../document/document.ts";
import type { Fix } from "../../document/fix.ts";
import type { Rule } from "../rule.ts";
import { headFault, headOf, isHeadTitle, lineOf, type Signing, signingsOf } from "../signers.ts";

const faultOf = (signing: Signing): { about: Text | undefined; message: string; fix?: Fix } | undefined => {
  // A sign in a wrong place is reported by sign-abbreviation and sign-for-collective.
  if (signing.signed.some(({ second }) => second) || isHeadTitle(lineOf(signing, "TM")?.words ?? "")) return undefined;
  const [own] = signing.titles;
  const line = lineOf(signing, "KT");
  const title = own?.typed ?? "";
  const head = line?.typedWords ?? "";
  switch (headFault(signing)) {
    case "deputy-as-head":
      return {
        about: line?.text,
        message: `sau KT. là chức vụ người đứng đầu, không phải cấp phó “${head}”`,
        fix: { do: "write", component: "KT", words: headOf(head) },
      };
    case "for-himself":
      return {
        about: own,
        message: `“${title}” không ký thay chính mình. Cấp phó ký thì ghi chức vụ cấp phó; người đứng đầu ký thì không ghi KT.`,
        fix: { do: "remove", component: "KT" },
      };
    case "no-deputy":
      return {
        about: own,
        message: `ký thay (KT.) là việc của cấp phó, còn “${title}” không phải cấp phó của ${head}. Cấp phó ký thì sửa chức vụ; ký thừa lệnh thì đổi KT. thành TL.`,
        fix: { do: "write", component: "TL", words: head },
      };
    case "no-head":
      return {
        about: own,
        message: `“${title}” ký thì phải có dòng KT. ở trên`,
        fix: { do: "add", component: "KT", words: headOf(title) },
      };
    default:
      return undefined;
  }
};

export const signForHead: Rule = {
  id: "sign-for-head",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Cấp phó ký thay thì KT. đứng trước chức vụ người đứng đầu, chức vụ cấp phó ở dòng dưới",
  reason:
    "Thiếu KT. hoặc ghi nhầm chức vụ thì không rõ ai có thẩm quyền ký. Cấp phó được giao phụ trách cũng ký KT.; Ban Chỉ đạo, Hội đồng, Mặt trận, đoàn thể, cơ quan Đảng có cách ký riêng nên không xét chỗ thiếu KT.",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.b",
  bad: "signature: { on_behalf_of: Ủy ban nhân dân, position: Phó Chủ tịch, name: Nguyễn Văn An }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, for: Chủ tịch, position: Phó Chủ tịch, name: Nguyễn Văn An }",
  check(document, report) {
    for (const signing of signingsOf(document)) {
      const fault = faultOf(signing);
      if (fault?.about) report(fault.about, fault.message, fault.fix);
    }
  },
};
