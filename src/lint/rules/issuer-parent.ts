import { bodyKindOf } from "../../knowledge/bodies.ts";
import type { Rule } from "../rule.ts";

export const issuerParent: Rule = {
  id: "issuer-parent",
  topic: "signature",
  severity: "hint",
  of: "document",
  summary: "Trên tên Ủy ban nhân dân các cấp không ghi cơ quan chủ quản",
  reason:
    "Ủy ban nhân dân là cơ quan hành chính nhà nước ở địa phương, không có cơ quan chủ quản trực tiếp nên trên tên không có dòng nào. Cơ quan, đơn vị có cơ quan chủ quản trực tiếp thì ghi tên cơ quan ấy ở trên",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.2.a",
  bad: "issuer: { parent: UBND tỉnh Nghệ An, name: Ủy ban nhân dân xã Tân Phú }",
  good: "issuer: { name: Ủy ban nhân dân xã Tân Phú }",
  check({ issuer, parent }, report) {
    if (!parent || bodyKindOf(issuer?.printed ?? "")?.name !== "Ủy ban nhân dân") return;
    report(parent, `Ủy ban nhân dân không ghi cơ quan chủ quản ở trên. Bỏ dòng: ${parent.typed}`);
  },
};
