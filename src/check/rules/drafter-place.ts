import { earlyMarks } from "../../recognize/ending.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const drafterPlace: CheckRule = {
  id: "drafter-place",
  topic: "word",
  severity: "warning",
  summary: "Ký hiệu người soạn thảo và số bản đứng dưới dòng Lưu",
  reason: "Đứng trên dòng Lưu thì lẫn với các nơi nhận",
  clause: clauseOf("III.3"),
  check({ parts: { ending } }, report) {
    const [early] = earlyMarks(ending);
    if (early) report(early, "ký hiệu người soạn thảo đứng trước dòng Lưu. Chuyển xuống dưới dòng Lưu");
  },
};
