import type { Stroke } from "../../recognize/flow.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const nationalNoRule: CheckRule = {
  id: "national-no-rule",
  topic: "word",
  severity: "error",
  summary: "Giữa Quốc hiệu và Tiêu ngữ không có đường kẻ",
  reason: "Hai dòng này đi liền nhau; chỉ dưới Tiêu ngữ mới kẻ",
  clause: clauseOf("II.1.b"),
  check({ parts: { header, flow } }, report) {
    // A line that floats may belong below the motto, wherever it is anchored; not one of two, in a paragraph of its own.
    const isOwnParagraph = (order: number): boolean =>
      flow.paras.findLast(({ place }) => place.order < order)?.text === "";
    const [from, to] = [header.national.at(-1)?.place.order, header.motto?.place.order];
    if (!header.motto || from === undefined || to === undefined) return;
    const isBetween = (stroke: Stroke): boolean => {
      const { place, floating } = stroke;
      if (place.area !== "text" || place.half === "left" || place.order < from || place.order > to) return false;
      return !floating || (header.mottoRule !== null && header.mottoRule !== stroke && isOwnParagraph(place.order));
    };
    if (flow.strokes.some(isBetween))
      report(header.motto, "giữa Quốc hiệu và Tiêu ngữ có đường kẻ. Bỏ đi, chỉ kẻ dưới Tiêu ngữ");
  },
};
