import { type CheckRule, clauseOf } from "../rule.ts";

/** "10-01/26/", "15/7/", but not a number and its year. */
const isCountedTwice = /^[\d-]+\/(?!(?:19|20)\d\d\/)\d+\//;

/** True for digits mixed with letters or other digits in front of the slash, as in "12A/", "10-01/26/"; Roman numerals have a rule of their own. */
const isNoNumber = (symbol: string): boolean => {
  const [number = "", next] = symbol.split("/");
  if (next === undefined || /^[\dIVX.,]+\s*$/.test(number)) return next !== undefined && isCountedTwice.test(symbol);
  return (
    /\d/.test(number) && (/\p{L}/u.test(number) || /^\d+[^\d\s…._]+\d/.test(number) || isCountedTwice.test(symbol))
  );
};

export const numberSeparators: CheckRule = {
  id: "number-separators",
  topic: "word",
  severity: "error",
  summary: "Giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ là dấu gạch nối, không có dấu cách",
  reason: "“15 /KH-UBND”, “KH - UBND” làm phần mềm quản lý văn bản không nhận ra số, ký hiệu",
  clause: clauseOf("II.3.c"),
  check({ parts: { header } }, report) {
    const line = header.number;
    if (!line) return;
    const symbol = line.text.replace(/^s[ốỐ]\s*[:.]?[\s\u00A0]*/iu, "");
    if (/\d[\s\u00A0]+\/|\/[\s\u00A0]+\p{L}|\p{L}[\s\u00A0]+[-–—]|[-–—][\s\u00A0]+\p{L}/u.test(symbol))
      report(line, "số, ký hiệu có dấu cách thừa. Ghi liền, như: 15/KH-UBND");
    else if (/[–—]/.test(symbol)) report(line, "ký hiệu dùng dấu gạch dài. Thay bằng dấu gạch nối (-)");
    else if (/^\d+\s*-\s*\p{L}+\//u.test(symbol))
      report(line, "giữa số và ký hiệu phải là dấu gạch chéo, như: 15/KH-UBND");
    else if (isNoNumber(symbol)) report(line, "số của văn bản chỉ là chữ số, rồi dấu gạch chéo, như: 15/KH-UBND");
    else if (/^\d+[-\s\u00A0]*\p{L}/u.test(symbol))
      report(line, "giữa số và ký hiệu phải là dấu gạch chéo, như: 15/KH-UBND");
  },
};
