import { sizePtOf, textWidthMm } from "../../kind/layout.ts";
import { lineWidths } from "../../measure/lines.ts";
import { linesOf } from "../../plan/plan.ts";
import { withoutMarkup } from "../../wording/punctuation.ts";
import type { Rule } from "../rule.ts";

const mostLines = 4;

export const titleLines: Rule = {
  id: "title-lines",
  topic: "layout",
  severity: "hint",
  of: "plan",
  summary: `Trích yếu không dài quá ${mostLines} dòng`,
  reason:
    "Trích yếu là một câu ngắn, người nhận và sổ văn bản đi đều ghi lại nguyên văn. Đếm theo bề rộng chữ đậm trên trang, kể cả chỗ người soạn tự ngắt dòng",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.5.a",
  bad: `title: Tuyên truyền, tổ chức các hoạt động kỷ niệm ngày thành lập xã, sơ kết phong trào thi đua xây dựng nông thôn mới, phong trào xây dựng gia đình văn hóa, phong trào toàn dân rèn luyện thân thể và triển khai phương hướng, nhiệm vụ công tác thi đua, khen thưởng, công tác bồi dưỡng, nhân rộng điển hình tiên tiến trên địa bàn xã Tân Phú`,
  good: "title: Tổ chức các hoạt động kỷ niệm ngày thành lập xã và sơ kết các phong trào thi đua",
  check({ plan, layout }, report) {
    const [profile] = layout.profiles;
    if (!profile) return;
    const face = { sizePt: sizePtOf(layout, profile, "trich-yeu"), bold: true, italic: false };
    const widthMm = textWidthMm(layout, false);
    const count = linesOf(plan.title).reduce(
      (sum, line) => sum + lineWidths([{ text: withoutMarkup(line), face }], widthMm).length,
      0,
    );
    if (count <= mostLines) return;
    report(
      "/title",
      `trích yếu in ra dài ${count} dòng. Rút gọn còn không quá ${mostLines} dòng, phần còn lại để ở lời dẫn`,
    );
  },
};
