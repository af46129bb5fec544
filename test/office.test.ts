import { Chalk } from "chalk";
import { expect, test } from "vitest";
import { lintPlan } from "../src/lint/run.ts";
import { readOffice } from "../src/office/read.ts";
import { readPlan } from "../src/plan/read.ts";
import { problemsAsText } from "../src/report/text.ts";
import { describeTree } from "./support/describe-tree.ts";
import { builtInKind, treeOf } from "./support/plans.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const office = `
issuer: Ủy ban nhân dân xã Tân Phú
place: Tân Phú
recipients:
  - Thường trực HĐND xã
  - Các thôn
archive: VT, VP
signers:
  chu-tich: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }
  pho-chu-tich: { on_behalf_of: Ủy ban nhân dân, for: Chủ tịch, position: Phó Chủ tịch, name: Trần Thị B }
`;

const plan = `
date: 2026-05-15
title: Tổ chức Hội nghị
purpose: [Đánh giá kết quả.]
signature: pho-chu-tich
`;

const read = (planText: string, officeText: string) => {
  const { inherited, settings, problems, source } = readOffice("van-phong.yaml", bytes(officeText));
  const result = readPlan("ke-hoach.yaml", bytes(planText), inherited);
  const all = [...problems, ...result.problems, ...lintPlan(result, builtInKind().layout, settings)];
  const sources = new Map([source, result.source].map((each) => [each.path, each]));
  return { ...result, told: problemsAsText(all, sources, new Chalk({ level: 0 })) };
};

const documentOf = (planText: string, officeText: string): string => {
  const { plan: whole, told } = read(planText, officeText);
  expect(told).toBe("");
  if (!whole) throw new Error("no plan");
  return describeTree(treeOf(whole));
};

test("a plan takes over what its office has written down", () => {
  const text = documentOf(plan, office);
  for (const part of [
    "ỦY BAN NHÂN DÂN",
    "XÃ TÂN PHÚ",
    "Tân Phú, ngày 15",
    "Thường trực HĐND xã",
    "Lưu: VT, VP",
    "Trần Thị B",
  ]) {
    expect(text).toContain(part);
  }
});

test("what a plan says itself wins; a key left empty counts as not said", () => {
  const text = documentOf(`${plan}place: Phú Bình\nrecipients:\n`, office);
  expect(text).toContain("Phú Bình, ngày 15");
  expect(text).toContain("Các thôn");
});

test("an office with one signer need not be asked who signs", () => {
  const one = office.replace(/ {2}pho-chu-tich.*\n/, "");
  expect(documentOf(plan.replace(/signature.*\n/, ""), one)).toContain("Nguyễn Văn A");
});

test("a signer that the office does not name is told of, with those it names", () => {
  expect(read(plan.replace("pho-chu-tich", "giam-doc"), office).told).toMatch(
    /^ke-hoach\.yaml:5:12: lỗi: “giam-doc” chưa có trong signers của van-phong\.yaml\. Những người ký ở đó: chu-tich, pho-chu-tich \[signer-known\]/,
  );
});

test("what is wrong in the office's part is shown in the office's file", () => {
  const { told } = read(plan, office.replace("- Các thôn", "- Các  thôn"));
  expect(told).toContain("van-phong.yaml:6:8: cảnh báo: có 2 dấu cách liền nhau");
  expect(told).toContain("6 |   - Các  thôn");
});

test("an office's file is judged by its own schema, and its rules must exist", () => {
  expect(read(plan, `${office}rulse: {}\n`).told).toContain("không có khóa “rulse”. Có phải là “rules”?");
  expect(read(plan, `${office}rules: { double-spaces: off }\n`).told).toContain(
    "không có luật “double-spaces”. Có phải là “double-space”?",
  );
  expect(read(plan, `${office}rules: { double-space: no }\n`).told).toContain(
    "Các giá trị dùng được: “error”, “warning”, “hint”, “off”",
  );
  expect(read(plan, `${office}rulse: {}\n`).told.match(/: lỗi: /g)).toHaveLength(1);
  const { told } = read(plan, office.replace("place: Tân Phú", "place: 5"));
  expect(told).toContain("ke-hoach.yaml:2:1: lỗi: kế hoạch lấy “place” từ van-phong.yaml, mà tệp đó đang có lỗi");
  expect(told).toContain("van-phong.yaml:3:8: lỗi: “place” phải là chữ");
  expect(told.match(/: lỗi: /g)).toHaveLength(2);
});

test("an office sets how severe a rule is, or turns it off", () => {
  const spaced = plan.replace("Hội nghị", "Hội  nghị");
  expect(read(spaced, `${office}rules: { double-space: error }\n`).told).toMatch(/: lỗi: .*\[double-space\]/);
  expect(read(spaced, `${office}rules: { double-space: off }\n`).told).toBe("");
});
