import { anyUnitToday } from "../../knowledge/administrative-units.ts";
import { anyCouncil } from "../../knowledge/bodies.ts";
import type { Rule } from "../rule.ts";

const endsInNoun = new RegExp(`(?:${anyCouncil})\\s+(?:${anyUnitToday})$`, "iu");

export const parentPlace: Rule = {
  id: "parent-place",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Tên cơ quan chủ quản ở địa phương có tên tỉnh, xã",
  reason: "“UBND TỈNH” không nói được là tỉnh nào",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.2.a",
  bad: "issuer: { parent: UBND tỉnh, name: Sở Nội vụ }\nsymbol: KH-SNV\nsignature: { position: Giám đốc, name: Nguyễn Văn An }",
  good: "issuer: { parent: UBND tỉnh Lào Cai, name: Sở Nội vụ }\nsymbol: KH-SNV\nsignature: { position: Giám đốc, name: Nguyễn Văn An }",
  check({ parent }, report) {
    if (!parent || !endsInNoun.test(parent.printed)) return;
    report(parent, `“${parent.typed}” chưa có tên riêng của tỉnh, xã. Ghi đủ, như: UBND tỉnh Lào Cai`);
  },
};
