import type { Rule } from "../rule.ts";

/** Initials by themselves; what holds figures, a stroke or a name in full may say more than that. */
const initials = /^\(?[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ.]{0,9}\)?$/u;

export const drafterCopies: Rule = {
  id: "drafter-copies",
  topic: "agencies",
  severity: "hint",
  of: "document",
  summary: "Sau ký hiệu người soạn thảo ghi số lượng bản phát hành",
  reason:
    "Ký hiệu đứng một mình thì văn thư không biết nhân bao nhiêu bản. Chỉ xét dòng chỉ có chữ viết tắt; ký hiệu có chữ số hay gạch chéo do cơ quan tự đặt thì không báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, III.3",
  bad: "drafter: NVA",
  good: "drafter: { initials: NVA, copies: 30 }",
  check({ drafter }, report) {
    if (!drafter || !initials.test(drafter.printed)) return;
    const name = drafter.printed.replace(/[()]/g, "").replace(/\.$/, "");
    report(drafter, `sau ký hiệu người soạn thảo chưa ghi số lượng bản. Ghi như: ${name}.(30)`);
  },
};
