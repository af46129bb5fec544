import { type Rule, within } from "../rule.ts";

const full: Readonly<Record<string, string>> = {
  UBND: "Ủy ban nhân dân",
  HĐND: "Hội đồng nhân dân",
  UBMTTQ: "Ủy ban Mặt trận Tổ quốc",
  MTTQ: "Mặt trận Tổ quốc",
};

export const issuerInFull: Rule = {
  id: "issuer-in-full",
  topic: "signature",
  severity: "warning",
  of: "texts",
  reads: "printed",
  summary: "Tên cơ quan ban hành viết đầy đủ, không viết tắt",
  reason:
    "Tên cơ quan ban hành là tên chính thức, đầy đủ. Chỉ tên cơ quan chủ quản (khóa parent) mới được viết tắt những cụm từ thông dụng như UBND",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.2.a",
  bad: `
issuer: UBND xã Tân Phú
symbol: KH-UBND
`,
  good: "issuer: Ủy ban nhân dân xã Tân Phú",
  check({ texts }, report) {
    for (const text of texts) {
      if (!/^\/issuer(?:\/name)?(?:\/0)?$/.test(text.pointer)) continue;
      const short = /^(?:(UBND|HĐND|UBMTTQ|MTTQ)|(?:Sở|Phòng) (\p{Lu}+(?:[,&\s-]+\p{Lu}+)*)$)(?![A-Za-zÀ-ỹ])/u.exec(
        text.value.trim(),
      );
      if (!short) continue;
      const [, head, field = ""] = short;
      const start = text.value.indexOf(head ?? field);
      if (head === undefined && !/\p{Lu}{2}/u.test(field)) continue;
      report(
        within(text, start, start + (head ?? field).length),
        `tên cơ quan ban hành không viết tắt “${head ?? field}”. ${head ? `Ghi đủ: ${full[head]}` : "Ghi tên đầy đủ"}`,
      );
    }
  },
};
