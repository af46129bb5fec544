import { builtInLayout } from "../../kind/built-in.ts";
import type { Layout } from "../../kind/layout.ts";
import { mainLooks } from "../../recognize/lines.ts";
import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { isNear, isWithin, nearPt } from "../tolerance.ts";

const namesOf = ({ profiles }: Layout): string => profiles.map(({ name }) => name).join(" hoặc ");

export const sizeProfile: CheckRule = {
  id: "size-profile",
  topic: "word",
  severity: "warning",
  summary: `Cỡ chữ Quốc hiệu, Tiêu ngữ, dòng ngày tháng tăng giảm cùng nhau: ${namesOf(builtInLayout)}`,
  reason:
    "Chú thích của bảng mẫu chữ: cỡ chữ trong cùng một văn bản tăng, giảm phải thống nhất. Bộ 13/14/13 hay gặp nhưng không đúng chú thích này",
  clause: clauseOf("V, chú thích 1"),
  check({ parts: { header }, layout }, report) {
    const [quoc] = header.national;
    const lines = { "quoc-hieu": quoc, "tieu-ngu": header.motto, "dia-danh-ngay": header.date };
    const sizes = Object.entries(lines).flatMap(([style, line]) =>
      line ? [[style, mainLooks(line).sizePt] as const] : [],
    );
    // A size that is wrong by itself is reported by its own rule.
    if (sizes.length < 3 || sizes.some(([style, size]) => !isWithin(size, layout.styles[style]?.sizePt ?? {}, nearPt)))
      return;
    const legal = layout.profiles.some(({ sizesPt }) =>
      sizes.every(([style, size]) => isNear(size, sizesPt[style] ?? 0, nearPt)),
    );
    if (legal) return;
    const found = sizes.map(([, size]) => decimal(size)).join("/");
    report(quoc ?? null, `Quốc hiệu, Tiêu ngữ, ngày tháng đang là cỡ ${found}. Chọn một bộ: ${namesOf(layout)}`);
  },
};
