import { type CheckRule, clauseOf } from "../rule.ts";

/** Kinds that surely go to all who are listed at their end; slips and invitations have ways of their own. */
const listedKinds = new Set(["KH", "TB", "QĐ", "CT", "HD", "CTr", "PA", "ĐA", "DA", "NQ"]);

export const addresseeKind: CheckRule = {
  id: "addressee-kind",
  topic: "word",
  severity: "error",
  summary: "“Kính gửi” chỉ có ở công văn, tờ trình, báo cáo gửi cấp trên",
  reason: "Văn bản khác chỉ ghi các nơi nhận ở cuối, dưới “Nơi nhận”",
  clause: clauseOf("II.9.b và II.9.c"),
  check({ parts: { header } }, report) {
    const { addressee, kind } = header;
    if (addressee && kind && listedKinds.has(kind.abbreviation))
      report(addressee, `${kind.name} không có “Kính gửi”. Bỏ đi, ghi các nơi nhận ở phần Nơi nhận`);
  },
};
