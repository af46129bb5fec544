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
    for (const [index, { page }] of measured.sections.entries()) {
      const isAppendix = parts.appendices.some(({ label }) => label.place.section === index);
      if (page.widthMm <= page.heightMm || isAppendix) continue;
      const here = ({ place }: { place: { section: number } }): boolean => place.section === index;
      if (parts.flow.grids.some((grid) => here(grid) && isBordered(grid.table))) continue;
      const first = parts.flow.paras.find((para) => here(para) && para.text !== "") ?? null;
      report(first, "trang này để giấy ngang mà không có bảng nào. Đổi về giấy dọc (Layout, Orientation, Portrait)");
    }
  },
};
