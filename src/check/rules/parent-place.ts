import { type CheckRule, clauseOf } from "../rule.ts";

export const parentPlace: CheckRule = {
  id: "parent-place",
  topic: "word",
  severity: "error",
  summary: "Tên cơ quan chủ quản ở địa phương có tên tỉnh, xã",
  reason: "“UBND TỈNH” không nói được là tỉnh nào",
  clause: clauseOf("II.2.a"),
  check({ parts: { header } }, report) {
    const last = header.parents.at(-1);
    const name = header.parents.map(({ text }) => text).join(" ");
    if (!last || !/(?:UBND|NHÂN DÂN)\s+(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU)$/u.test(name)) return;
    report(last, "tên cơ quan chủ quản chưa có tên riêng của tỉnh, xã. Ghi đủ, như: UBND TỈNH LÀO CAI");
  },
};
