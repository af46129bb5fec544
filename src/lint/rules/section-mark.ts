import type { Numbering } from "../../plan/plan.ts";
import type { Rule } from "../rule.ts";

/** Numberings of section titles in the decree and in offices. */
const ofSections: ReadonlySet<Numbering> = new Set(["I.", "A.", "1."]);

export const sectionMark: Rule = {
  id: "section-mark",
  topic: "layout",
  severity: "hint",
  of: "plan",
  summary: "numbering ở đầu kế hoạch là số của các mục lớn",
  reason:
    "numbering: a) ở đầu kế hoạch đánh số các mục lớn, tên mục thành chữ thường; người soạn thường muốn đánh số các ý bên dưới. Đã ghi rõ numbering: { sections: … } thì không hỏi",
  bad: "numbering: a)\npurpose: [Đánh giá kết quả., Biểu dương tập thể.]",
  good: "numbering: { purpose: a) }\npurpose: [Đánh giá kết quả., Biểu dương tập thể.]",
  check({ plan, typedPointer }, report) {
    // Of an office's marks for lists and a plan's own for the whole, the plan holds both.
    const { numbering: given } = plan;
    const isWhole = typeof given === "string";
    const numbering = isWhole ? given : given?.sections;
    if (numbering === undefined || ofSections.has(numbering)) return;
    if (typedPointer(isWhole ? "/numbering" : "/numbering/sections") !== "/numbering") return;
    const mark = numbering === "none" ? "không có số" : `đánh số ${numbering}`;
    report(
      "/numbering",
      `các mục lớn ${mark} và in chữ thường. Muốn kiểu này cho các ý bên dưới thì ghi tên danh sách, như numbering: { purpose: ${numbering} }; đúng là cho mục lớn thì ghi numbering: { sections: ${numbering} }`,
    );
  },
};
