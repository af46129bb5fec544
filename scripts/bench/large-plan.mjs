// A plan as large as one likes: sections of fifty items, and an appendix with a table of twice as many rows. 5,000 items
// make some 300 pages.

const head = `issuer: Ủy ban nhân dân xã Tân Phú
place: Tân Phú
number: 1
date: 2026-05-15
title: Rà soát, chỉnh trang nhà ở, đường làng, ngõ xóm năm 2026
recipients: [Các thôn]
archive: VT
signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }
purpose: [Nhà ở, đường làng, ngõ xóm sạch đẹp theo danh mục tại Phụ lục kèm theo.]
sections:`;

const itemsInSection = 50;

const item = (number) =>
  `      - Việc số ${number} làm cùng người dân từng ngõ, có người phụ trách, có ngày bắt đầu, ngày xong và người xác nhận kết quả.`;

/** @param items how many; the table has twice as many rows */
export const largePlan = (items) => {
  const lines = [head];
  for (let number = 1; number <= items; number++) {
    if (number % itemsInSection === 1)
      lines.push(`  - heading: Cụm số ${Math.ceil(number / itemsInSection)}`, "    items:");
    lines.push(item(number));
  }
  lines.push("appendices:", "  - title: Danh mục công trình", "    table:");
  lines.push(
    "      columns: [{ title: TT, auto: true, width: 15 }, Công trình, Nơi thực hiện, Ghi chú]",
    "      rows:",
  );
  for (let row = 1; row <= 2 * items; row++)
    lines.push(`        - [Công trình số ${row}, Thôn ${(row % 40) + 1}, null]`);
  return `${lines.join("\n")}\n`;
};
