import type { CheckRule } from "../rule.ts";

export const endMarkOnce: CheckRule = {
  id: "end-mark-once",
  topic: "word",
  severity: "warning",
  summary: "“./.” chỉ ghi một lần, ở cuối nội dung",
  reason: "Dấu này báo nội dung đã hết; ghi ở giữa thì người đọc tưởng phần sau là của văn bản khác",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4",
  check({ parts: { body } }, report) {
    const marked = body.paras.flatMap((para) => [...para.text.matchAll(/\.\/\.(?![\d/])/g)].map(() => para));
    for (const para of marked.slice(0, -1)) report(para, "“./.” ghi nhiều lần. Chỉ để lại ở cuối nội dung");
  },
};
