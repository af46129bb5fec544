import { isPicture } from "../../recognize/drawn.ts";
import type { Para } from "../../recognize/flow.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

/** A picture inline with the recipients is no signature; a floating one may be anchored there and shown elsewhere. */
const hasPicture = ({ measured, place: { half } }: Para): boolean =>
  measured.inlines.some((inline) => isPicture(inline) && (inline.floating || half !== "left"));

export const signatureNoPicture: CheckRule = {
  id: "signature-no-picture",
  topic: "word",
  severity: "warning",
  summary: "Phần ký của bản dự thảo không chèn ảnh chữ ký, ảnh dấu",
  reason:
    "Ảnh chữ ký và ảnh dấu là hình ảnh của chữ ký số, do hệ thống ký số đặt vào khi ký; ảnh chèn sẵn không phải chữ ký. Văn bản đã có cả số và ngày, tức là đã ban hành, thì không xét",
  clause: clauseOf("II.7.d; II.8.a"),
  check({ parts, document: { number, date } }, report) {
    // Bears a number and a day, which a draft has not got yet.
    if (number !== undefined && date?.day !== undefined) return;
    const { ending, flow } = parts;
    const tables = new Set(
      ending.signers.flatMap(({ authority, name }) => [...authority, name].map((line) => line?.place.cell?.table)),
    );
    const isInside = ({ place: { area, order, cell } }: Para): boolean =>
      area === "text" &&
      order >= ending.startsAt &&
      (order <= ending.endsAt || (cell !== null && tables.has(cell.table)));
    const para = flow.paras.find((one) => isInside(one) && hasPicture(one));
    if (para)
      report(
        para,
        "phần ký có ảnh. Bản trình ký không chèn ảnh chữ ký, ảnh dấu: xóa ảnh, để trống chỗ ký số hoặc ký tay",
      );
  },
};
