import { isBody } from "../../knowledge/bodies.ts";
import { archiveEntryOf } from "../archive-line.ts";
import type { Rule } from "../rule.ts";

export const archiveVt: Rule = {
  id: "archive-vt",
  topic: "agencies",
  severity: "warning",
  of: "document",
  summary: "Dòng Lưu có VT, là bản gốc lưu tại Văn thư",
  reason:
    "Bản gốc phải lưu tại Văn thư cơ quan; dòng Lưu thiếu VT thì không rõ bản gốc nằm ở đâu. Tệp kế hoạch không ghi khóa archive thì chương trình tự ghi VT; cơ quan Đảng, Mặt trận, đoàn thể có quy định riêng nên không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.d",
  bad: "archive: KT",
  good: "archive: VT, KT",
  check({ archive, issuer }, report) {
    if (!archive || !isBody(issuer?.typed ?? "", "registry")) return;
    const { words, byRegistry } = archiveEntryOf(archive.printed);
    if (byRegistry) return;
    const fix = { do: "write", component: "archive", words: words === "" ? "VT" : `VT, ${words}` } as const;
    report(archive, "dòng Lưu thiếu VT (Văn thư giữ bản gốc)", fix);
  },
};
