import { type Rule, within } from "../rule.ts";

/** Room that is left for a pen: "Quyết định số      /QĐ-UBND ngày      tháng 5". */
const isRoom = (before: string, after: string): boolean =>
  /(?<!\p{L})(?:số|ngày|tháng|năm):?$/iu.test(before) || /^(?:\/|tháng(?!\p{L})|năm(?!\p{L}))/iu.test(after);

export const doubleSpace: Rule = {
  id: "double-space",
  topic: "wording",
  severity: "warning",
  of: "texts",
  summary: "Giữa hai chữ chỉ có một dấu cách",
  reason:
    "Hai dấu cách liền nhau làm chữ giãn không đều khi canh đều hai lề, và làm việc tìm chữ trong văn bản không ra kết quả. Chỗ chừa trống để điền số, ngày thì không xét",
  bad: "purpose: [Đánh giá  kết quả phong trào thi đua.]",
  good: "purpose: [Đánh giá kết quả phong trào thi đua.]",
  check({ texts }, report) {
    for (const text of texts) {
      for (const { 0: spaces, index } of text.value.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
        const end = index + spaces.length;
        if (isRoom(text.value.slice(Math.max(0, index - 8), index), text.value.slice(end, end + 8))) continue;
        report(within(text, index, end), `có ${spaces.length} dấu cách liền nhau. Để lại một dấu cách`);
      }
    }
  },
};
