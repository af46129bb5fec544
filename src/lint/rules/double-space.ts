import { type Rule, within } from "../rule.ts";

/** Room to write a number or a day in by hand: "số     /QĐ-UBND", "ngày     tháng". */
const isBlank = (before: string, spaces: string, after: string): boolean =>
  (spaces.length > 2 && /(?<!\p{L})(?:ngày|tháng|năm|số):?$/iu.test(before)) || after.startsWith("/");

export const doubleSpace: Rule = {
  id: "double-space",
  topic: "wording",
  severity: "warning",
  of: "texts",
  summary: "Giữa hai chữ chỉ có một dấu cách",
  reason:
    "Hai dấu cách liền nhau làm chữ giãn không đều khi canh đều hai lề, và làm việc tìm chữ trong văn bản không ra kết quả. Chỗ để trống cho số, ngày và chữ xếp bằng tay trong biểu mẫu thì không báo",
  bad: "purpose: [Đánh giá  kết quả phong trào thi đua.]",
  good: "purpose: [Đánh giá kết quả phong trào thi đua.]",
  check({ texts }, report) {
    for (const text of texts) {
      if (text.role === "display") continue;
      for (const { 0: spaces, index } of text.value.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
        const end = index + spaces.length;
        if (isBlank(text.value.slice(Math.max(0, index - 8), index), spaces, text.value.charAt(end))) continue;
        report(within(text, index, end), `có ${spaces.length} dấu cách liền nhau. Để lại một dấu cách`);
      }
    }
  },
};
