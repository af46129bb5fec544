import type { Rule } from "../rule.ts";

export const textNfc: Rule = {
  id: "text-nfc",
  topic: "wording",
  severity: "hint",
  of: "source",
  summary: "Chữ có dấu là một ký tự (Unicode dựng sẵn), không phải chữ cái và dấu rời",
  reason:
    "Chữ chép từ máy Mac hoặc tệp PDF thường tách dấu thành ký tự riêng, nhìn giống hệt nhưng tìm trong tệp không ra, có máy in lệch dấu. Dựng từ kế hoạch thì chương trình tự ghép lại nên bản in không sai",
  bad: "purpose: [Đánh giá ke\u0302\u0301t quả đạt được.]",
  good: "purpose: [Đánh giá kết quả đạt được.]",
  check(source, report) {
    if (source.text === source.text.normalize("NFC")) return;
    const apart = [...source.text.matchAll(/[A-Za-zÀ-ỹ\p{M}]+/gu)].filter(
      ([typed]) => typed.normalize("NFC") !== typed,
    );
    const [first] = apart;
    if (!first) return;
    report(
      first.index,
      first.index + first[0].length,
      `tệp có ${apart.length} chữ gõ dấu rời, bắt đầu từ chữ “${first[0].normalize("NFC")}” này. Chương trình tự ghép khi dựng văn bản; muốn tìm được chữ trong tệp thì chọn bảng mã “Unicode” (không phải “Unicode tổ hợp”) trong UniKey rồi gõ lại`,
    );
  },
};
