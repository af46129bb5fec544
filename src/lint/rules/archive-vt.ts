import { issuerOf } from "../../plan/plan.ts";
import { archiveLine, registry } from "../archive-line.ts";
import type { Rule } from "../rule.ts";

// The Front, the unions and the Party keep their files by rules of their own.
const ofState = /^(?:ủy ban nhân dân|hội đồng nhân dân|sở|phòng|chi cục|trung tâm|văn phòng)(?![A-Za-zÀ-ỹ])/iu;

export const archiveVt: Rule = {
  id: "archive-vt",
  topic: "agencies",
  severity: "warning",
  of: "plan",
  summary: "Dòng Lưu có VT, là bản gốc lưu tại Văn thư",
  reason:
    "Bản gốc phải lưu tại Văn thư cơ quan; dòng Lưu thiếu VT thì không rõ bản gốc nằm ở đâu. Không ghi khóa archive thì chương trình tự ghi VT; cơ quan Đảng, Mặt trận, đoàn thể có quy định riêng nên không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.d",
  bad: "archive: KT",
  good: "archive: VT, KT",
  check({ plan }, report) {
    const { written, place } = archiveLine(plan);
    if (written === undefined || registry.test(written) || !ofState.test(issuerOf(plan).name.join(" "))) return;
    const unit = written
      .replace(/^[-–\s]*Lưu\s*:?\s*/iu, "")
      .replace(/(?<![.;\s])[.;\s]+$/u, "")
      .trim();
    report(place, `dòng Lưu thiếu VT (Văn thư giữ bản gốc). Ghi như: archive: VT${unit === "" ? "" : `, ${unit}`}`);
  },
};
