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
    const [from, to] = [header.national.at(-1)?.place.order, header.motto?.place.order];
    if (!header.motto || from === undefined || to === undefined) return;
    const isBetween = ({ place, floating }: Stroke): boolean =>
      !floating && place.area === "text" && place.half !== "left" && place.order > from && place.order < to;
    if (flow.strokes.some(isBetween))
      report(header.motto, "giữa Quốc hiệu và Tiêu ngữ có đường kẻ. Bỏ đi, chỉ kẻ dưới Tiêu ngữ");
  },
};
