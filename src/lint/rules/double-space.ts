import { type Rule, within } from "../rule.ts";

export const doubleSpace: Rule = {
  id: "double-space",
  topic: "wording",
  severity: "warning",
  of: "texts",
  summary: "Giữa hai chữ chỉ có một dấu cách",
  reason:
    "Hai dấu cách liền nhau làm chữ giãn không đều khi canh đều hai lề, và làm việc tìm chữ trong văn bản không ra kết quả",
  bad: "purpose: [Đánh giá  kết quả phong trào thi đua.]",
  good: "purpose: [Đánh giá kết quả phong trào thi đua.]",
  check({ texts }, report) {
    for (const text of texts) {
      for (const { 0: spaces, index } of text.value.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
        report(
          within(text, index, index + spaces.length),
          `có ${spaces.length} dấu cách liền nhau. Để lại một dấu cách`,
        );
      }
    }
  },
};
