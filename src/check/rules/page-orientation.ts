import { isBordered } from "../../recognize/drawn.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const pageOrientation: CheckRule = {
  id: "page-orientation",
  topic: "word",
  severity: "warning",
  summary: "Giấy ngang chỉ dùng khi trang có bảng",
  reason: "Văn bản trình bày theo chiều dài của khổ A4; giấy ngang dành cho bảng, biểu không làm thành phụ lục riêng",
  clause: clauseOf("I.2"),
  check({ measured, parts }, report) {
    // Pages after the signature count as appendices, also without the label “Phụ lục”.
    const endsIn = parts.flow.paras.findLast(({ place }) => place.order <= parts.ending.endsAt)?.place.section ?? 0;
    for (const [index, { page }] of measured.sections.entries()) {
      if (page.widthMm <= page.heightMm || index > endsIn) continue;
      const here = ({ place }: { place: { section: number } }): boolean => place.section === index;
      if (parts.flow.grids.some((grid) => here(grid) && isBordered(grid.table))) continue;
      const first = parts.flow.paras.find((para) => here(para) && para.text !== "") ?? null;
      report(first, "trang này để giấy ngang mà không có bảng nào. Đổi về giấy dọc (Layout, Orientation, Portrait)");
    }
  },
};
