import { type CheckRule, clauseOf } from "../rule.ts";

export const numberDigits: CheckRule = {
  id: "number-digits",
  topic: "word",
  severity: "error",
  summary: "Số của văn bản viết bằng chữ số Ả Rập, dưới 10 có số 0 ở trước",
  reason: "Số 5 ghi “05”; số 1105 ghi liền, không có dấu chấm",
  clause: clauseOf("II.3.c"),
  check({ parts: { header } }, report) {
    const line = header.number;
    const written = line && /^s[ốỐ]\s*(?:[:.]\s*)?([\dIVX.,]+)\s*\//iu.exec(line.text)?.[1];
    if (!line || !written || /^\.+$/.test(written)) return;
    if (/^[1-9]$/.test(written)) report(line, `số ${written} nhỏ hơn 10, phải ghi 0${written}`);
    else if (/[.,]/.test(written)) report(line, `số “${written}” có dấu ngăn cách. Ghi liền các chữ số`);
    else if (/[IVX]/i.test(written)) report(line, `số “${written}” phải viết bằng chữ số Ả Rập`);
  },
};
