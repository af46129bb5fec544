import { isOldEncoding, wordsIn } from "../fonts.ts";
import { looksOfNotes } from "../notes.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const fontFamily: CheckRule = {
  id: "font-family",
  topic: "word",
  severity: "error",
  summary: "Cả văn bản dùng phông Times New Roman",
  reason: "Chữ đổi phông thì đổi cả bề rộng: dòng Quốc hiệu xuống dòng, bảng vỡ cột trên máy khác",
  clause: clauseOf("I.4"),
  check({ measured, parts, layout }, report) {
    const wanted = layout.font.value;
    const isOther = (name: string): boolean => name.toLowerCase() !== wanted.toLowerCase() && !isOldEncoding(name);
    for (const line of parts.flow.lines) {
      const fonts = wordsIn(line).map(({ looks }) => looks.font);
      const font = fonts.find(isOther);
      if (font !== undefined) report(line, `chữ dùng phông “${font}”, phải là ${wanted}`);
    }
    for (const { at, looks } of looksOfNotes(measured)) {
      const other = looks.find(({ font }) => isOther(font));
      if (other) report(at, `chú thích dùng phông “${other.font}”, phải là ${wanted}`);
    }
  },
};
