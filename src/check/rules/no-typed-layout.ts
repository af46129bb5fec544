import { isKeptRoom, isRoomToWrite } from "../../wording/punctuation.ts";
import { indentInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { runningIn } from "../running.ts";

export const noTypedLayout: CheckRule = {
  id: "no-typed-layout",
  topic: "word",
  severity: "warning",
  summary: "Không dùng phím Tab, dấu cách để lùi đầu dòng, xếp cột",
  reason: "Chữ lùi vào bằng dấu cách không thẳng hàng, và lẫn vào lời văn khi trích xuất",
  clause: clauseOf("II.6.e"),
  check({ parts, layout }, report) {
    for (const para of runningIn(parts)) {
      if (/^(?:\t|[ \u00A0]{2,})/.test(para.raw))
        report(para, `đầu dòng lùi vào bằng phím Tab hoặc dấu cách. Xóa đi, đặt First line ${indentInWords(layout)}`);
      const inside = para.raw.trim().slice(para.text.length - para.rest.length);
      const wide = [...inside.matchAll(/(?<=\S)(?:[ \u00A0]{0,99}\t[\t \u00A0]*|[ \u00A0]{4,})(?=[\p{L}\d(“"])/gu)];
      const isLayout = ({ 0: gap, index }: RegExpExecArray): boolean =>
        !isKeptRoom(gap) && !isRoomToWrite(inside, index, gap.length);
      if (para.lines.length === 1 && wide.some(isLayout))
        report(para, "giữa dòng xếp chữ bằng phím Tab hoặc nhiều dấu cách. Xóa đi, hoặc xếp thành bảng");
    }
  },
};
