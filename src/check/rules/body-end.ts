import { endMarkFault } from "../end-mark.ts";
import type { CheckRule } from "../rule.ts";

export const bodyEnd: CheckRule = {
  id: "body-end",
  topic: "word",
  severity: "warning",
  summary: "Nội dung kết thúc bằng “./.”",
  reason: "Các mẫu của Nghị định đều ghi ./. để biết nội dung đã hết, không ai thêm được vào sau",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4",
  check({ parts: { body } }, report) {
    const { last, grids } = body;
    // A body that ends with a table has no place for the mark.
    if (!last || grids.some(({ place }) => place.order > last.place.order)) return;
    const fault = endMarkFault(last.text);
    if (fault !== undefined) report(last, `nội dung ${fault}`);
  },
};
