import { howToCompose, lettersApart } from "../../wording/letters-apart.ts";
import type { Rule } from "../rule.ts";

export const textNfc: Rule = {
  id: "text-nfc",
  topic: "wording",
  severity: "hint",
  of: "source",
  summary: "Chữ có dấu là một ký tự (Unicode dựng sẵn), không phải chữ cái và dấu rời",
  reason:
    "Chữ chép từ máy Mac hoặc tệp PDF thường tách dấu thành ký tự riêng, nhìn giống hệt nhưng tìm trong tệp không ra, có máy in lệch dấu. Dựng từ kế hoạch thì chương trình tự ghép lại nên bản in không sai",
  bad: "purpose: [Đánh giá ke\u0302\u0301t quả đạt được.] # ở đây chữ “ế” gồm ba ký tự: e, dấu mũ, dấu sắc",
  good: "purpose: [Đánh giá kết quả đạt được.] # ở đây chữ “ế” là một ký tự",
  check(source, report) {
    const apart = lettersApart(source.text);
    const [first] = apart;
    if (!first) return;
    const { at, typed } = first;
    report(
      at,
      at + typed.length,
      `tệp có ${apart.length} chữ gõ dấu rời, bắt đầu từ chữ “${typed.normalize("NFC")}” này. Chương trình tự ghép khi dựng văn bản, nhưng tìm chữ trong tệp không ra. ${howToCompose}`,
    );
  },
};
