import type { CheckRule } from "../rule.ts";

/** No mark at the end of a text is longer. */
const longestEnd = 20;

export const bodyEnd: CheckRule = {
  id: "body-end",
  topic: "word",
  severity: "warning",
  summary: "Nội dung kết thúc bằng “./.”",
  reason: "Các mẫu của Nghị định đều ghi ./. để biết nội dung đã hết, không ai thêm được vào sau",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4",
  check({ parts: { body } }, report) {
    const { last, grids } = body;
    // What ends in a table has no place for it.
    if (!last || grids.some(({ place }) => place.order > last.place.order)) return;
    const end = last.text.slice(-longestEnd);
    if (/[^\s./]\.\/\.$|[.…]\/\.$/.test(end) && !/\.\/\.\/|\.\.\/\.$/.test(end.replace("..", ""))) return;
    const found = /[\s./]*\/[\s./]*$/.exec(end)?.[0].trim();
    report(
      last,
      found
        ? `nội dung kết thúc bằng “${found}”, phải là “./.” liền sau chữ cuối`
        : "nội dung chưa kết thúc bằng “./.”",
    );
  },
};
