import { expect, test } from "vitest";
import { documentOf } from "../src/document/of-plan.ts";
import { withoutCopy } from "../src/lint/copies.ts";
import { namesIn } from "../src/lint/names-in.ts";
import { naming, repeated } from "../src/lint/naming.ts";
import { builtInKind, plainHead, planFrom } from "./support/plans.ts";

const noNames = { groups: {}, aliases: {} };
const plan = planFrom(`${plainHead}purpose: [Đánh giá kết quả.]`);

test.each([
  ["Phòng Văn hóa - Xã hội, Phòng Kinh tế và Công an xã", ["Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Công an xã"]],
  ["Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]],
  ["Phòng Kinh tế và Văn phòng HĐND và UBND xã", ["Phòng Kinh tế", "Văn phòng HĐND và UBND xã"]],
  ["Ban Thi đua - Khen thưởng, Sở Nội vụ", ["Ban Thi đua - Khen thưởng, Sở Nội vụ"]],
  ["Các Sở, Ban ngành; các trường học, các thôn", ["Các Sở, Ban ngành", "các trường học", "các thôn"]],
  ["Giao Sở Nội vụ (Phòng A, Phòng B) chủ trì, phối hợp với Sở Y tế:", ["Sở Nội vụ (Phòng A, Phòng B)"]],
  ["- Đề nghị Ủy ban MTTQ Việt Nam xã và các đoàn thể", ["Ủy ban MTTQ Việt Nam xã", "các đoàn thể"]],
])("%s names %j", (text, names) => {
  const found = namesIn(text);
  expect(found.map((name) => name.text)).toEqual(names);
  expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(names);
});

test.each([
  ["VP HĐND và UBND xã", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"],
  ["Sở GD&ĐT tỉnh", "Sở Giáo dục và Đào tạo tỉnh"],
  ["Ban TĐ-KT TW", "Ban Thi đua, khen thưởng Trung ương"],
  ["UBMTTQVN xã Tân Phú", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"],
  ["Công an xã (để t/h)", "Công an"],
  ["VPCP", "Văn phòng Chính phủ"],
])("%s is %s", (one, other) => {
  expect(repeated([one, other], naming(documentOf(plan, builtInKind(), true).document, noNames))).toEqual([
    { index: 1, first: 0 },
  ]);
});

test.each([
  ["Công an xã", "Công an tỉnh"],
  ["Ban TG Tỉnh ủy", "Ban Tôn giáo Tỉnh ủy"],
  ["Phòng Văn hóa - Xã hội", "Phòng Văn hóa"],
])("%s is not %s", (one, other) => {
  expect(repeated([one, other], naming(documentOf(plan, builtInKind(), true).document, noNames))).toEqual([]);
});

test("an office's own groups and abbreviations are known", () => {
  const sent = { ...plan, recipients: ["Khối 1", "TTDVTH xã"] };
  const office = {
    groups: { "Khối 1": ["Phòng Kinh tế", "Các trường học"] },
    aliases: { TTDVTH: "Trung tâm Dịch vụ tổng hợp" },
  };
  const names = ["Phòng Kinh tế", "Trường Tiểu học Tân Phú", "Trung tâm Dịch vụ tổng hợp", "Công an xã"];
  expect(names.filter(withoutCopy(documentOf(sent, builtInKind(), true).document, office))).toEqual(["Công an xã"]);
});
