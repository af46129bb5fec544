import { isOfParty } from "../../knowledge/bodies.ts";
import type { Rule } from "../rule.ts";

export const issuerParty: Rule = {
  id: "issuer-party",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Cơ quan ban hành không phải cơ quan của Đảng",
  reason:
    "Văn bản của Đảng có thể thức riêng (tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM, số 05-KH/ĐU, không có Quốc hiệu), chương trình này chỉ trình bày theo Nghị định số 30/2020/NĐ-CP",
  clause: "Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng",
  bad: "issuer: { name: Đảng ủy xã Tân Phú }\nsymbol: KH-ĐU",
  good: "issuer: { name: Ủy ban nhân dân xã Tân Phú }",
  check({ issuer, parent }, report) {
    for (const body of [issuer, parent])
      if (body && isOfParty(body.printed))
        report(
          body,
          `${body.typed} là cơ quan của Đảng, văn bản trình bày theo Hướng dẫn số 36-HD/VPTW, không theo Nghị định số 30/2020/NĐ-CP. Chương trình này không làm được văn bản của Đảng`,
        );
  },
};
