import { span } from "../../document/document.ts";
import { pairedMarks } from "../../wording/paired-marks.ts";
import type { Rule } from "../rule.ts";

export const quotesMatch: Rule = {
  id: "quotes-match",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Hai dấu của một lời trích là một cặp “ ”",
  reason:
    'Mở bằng một kiểu, đóng bằng kiểu khác thường do ghép chữ từ hai tệp, trông cẩu thả trên bản in. Dùng cặp " " thay cho “ ” thì không báo, miễn là hai đầu như nhau',
  bad: "purpose: ['Hưởng ứng phong trào “Sạch nhà, đẹp ngõ\" ở khu dân cư.']",
  good: "purpose: ['Hưởng ứng phong trào “Sạch nhà, đẹp ngõ” ở khu dân cư.']",
  check({ texts }, report) {
    for (const text of texts) {
      for (const { opening, closing } of pairedMarks(text.printed).unlike) {
        const marks = [text.printed.charAt(opening), text.printed.charAt(closing)] as const;
        report(
          span(text, opening, closing + 1),
          `lời trích này mở bằng dấu ${marks[0]} mà đóng bằng dấu ${marks[1]}. Mở bằng “ và đóng bằng ”`,
        );
      }
    }
  },
};
