import type { CheckRule } from "../rule.ts";

export const signatureTogether: CheckRule = {
  id: "signature-together",
  topic: "word",
  severity: "warning",
  summary: "Phần nơi nhận và ký không bị cắt qua hai trang",
  reason: "Chức vụ ở trang này, họ tên ở trang sau thì không ký, không đóng dấu được",
  clause: "Thực tế các cơ quan",
  check({ parts: { ending } }, report) {
    const { label, recipients } = ending;
    const cell = label?.place.cell;
    const row = cell?.table.rows[cell.row];
    // A long list of recipients has to break.
    if (label && row && !row.cantSplit && recipients.length < 20)
      report(
        label,
        "hàng chứa nơi nhận và phần ký có thể bị cắt qua hai trang. Bỏ chọn Allow row to break across pages",
      );
  },
};
