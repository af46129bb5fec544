import type { CheckRule } from "../rule.ts";

export const signatureTogether: CheckRule = {
  id: "signature-together",
  topic: "word",
  severity: "hint",
  summary: "Phần nơi nhận và ký không bị cắt qua hai trang",
  reason:
    "Chức vụ ở trang này, họ tên ở trang sau thì không ký, không đóng dấu được. Chỉ xét tệp có ghi chỗ sang trang, như Word ghi khi lưu",
  clause: "Thực tế các cơ quan",
  check({ parts: { ending } }, report) {
    for (const { authority, name } of ending.signers) {
      const [from, to] = [authority[0]?.place.page ?? null, name?.place.page ?? null];
      if (name && from !== null && to !== null && from < to)
        report(
          name,
          `chức vụ ở trang ${from}, họ tên sang trang ${to}. Bỏ chọn Allow row to break across pages ở hàng của bảng này`,
        );
    }
  },
};
