import { expect, test } from "vitest";
import { bodyKindOf, bodyKinds, fullNames, hasOwnTitles, isBody, isUnitOf } from "../src/knowledge/bodies.ts";

for (const kind of bodyKinds) {
  test(`${kind.example}: a body of the kind “${kind.name}”`, () => {
    expect(bodyKindOf(kind.example)).toBe(kind);
    expect(bodyKindOf(kind.example.toUpperCase())).toBe(kind);
    for (const name of [kind.name, ...(kind.also ?? [])]) expect(bodyKindOf(`${name} A`)).toBe(kind);
    for (const trait of kind.traits) expect(isBody(kind.example, trait), trait).toBe(true);
    for (const whole of kind.unitOf ?? []) expect(isUnitOf(kind.example, `${whole} A`), whole).toBe(true);
    expect(isUnitOf(kind.example, "Trạm Y tế xã Tân Phú")).toBe(false);
    expect(kind.source).not.toBe("");
  });
  for (const word of kind.unless ?? [])
    test(`“${kind.name} ${word}” is no body`, () => expect(bodyKindOf(`${kind.name} ${word}`)).toBeUndefined());
}

// Rules rest on every row: one that goes, or says something else, is to be decided, and not to happen.
test("all kinds of bodies, with what is true of each", async () => {
  const lines = bodyKinds.map(({ name, also = [], unless = [], unitOf = [], traits }) =>
    [
      [name, ...also].join(" / "),
      ...unless.map((word) => `not ${word}`),
      ...unitOf.map((whole) => `unit of ${whole}`),
      ...traits,
    ].join("; "),
  );
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("fixtures/bodies.txt");
});

test("no name stands in two rows", () => {
  const names = bodyKinds.flatMap(({ name, also = [] }) => [name, ...also].map((one) => one.toLowerCase()));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each([
  ["Sở Nông nghiệp và Môi trường", false],
  ["Chi cục Quản lý thị trường", false],
  ["Sở Giáo dục và Đào tạo", true],
  ["Trường Mầm non Hoa Sen", true],
  ["Ban Chỉ huy quân sự xã", true],
  ["Ủy ban nhân dân xã Tân Phú", false],
])("%s decides about titles of its own: %s", (name, own) => expect(hasOwnTitles(name)).toBe(own));

test("names that abbreviations stand for", () => {
  expect(Object.fromEntries(fullNames)).toEqual({
    UBND: "Ủy ban nhân dân",
    HĐND: "Hội đồng nhân dân",
    VP: "Văn phòng",
    MTTQ: "Mặt trận Tổ quốc",
    UBMTTQ: "Ủy ban Mặt trận Tổ quốc",
  });
});
