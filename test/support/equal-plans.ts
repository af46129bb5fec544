import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { basics } from "../../src/lint/basics.ts";
import { rules } from "../../src/lint/compiled/rules.ts";
import { asPlan } from "./judge.ts";
import { soundPlan } from "./plan-arbitrary.ts";
import { pathOf, yamlFiles } from "./plans.ts";

/** A plan as text, and what it is called where its two faces differ. */
export interface Input {
  name: string;
  yaml: string;
}

type Keys = Record<string, unknown>;

const dataAt = <Data>(name: string): Data =>
  parse(readFileSync(pathOf(`test/fixtures/equal/${name}.yaml`), "utf8")) as Data;

const offices = dataAt<Record<string, Keys>>("offices");
const places = dataAt<Record<string, Keys>>("places");
const prose = dataAt<string[]>("prose");

const typedContent = /^(?:purpose|requirements|event|agenda|delegates|budget|responsibilities|sections)$/;

const asYaml = (keys: Keys): string => stringify(keys, { lineWidth: 0, aliasDuplicateObjects: false });

/** Keys of a plan with what else a plain plan of an office says; a key that holds null is left out. */
const planOf = (keys: Keys, office = "commune"): string => {
  const body = Object.keys(keys).some((key) => typedContent.test(key))
    ? {}
    : { purpose: ["Đánh giá kết quả đạt được"] };
  const all = Object.entries({ ...offices[office], ...body, ...keys });
  return asYaml(Object.fromEntries(all.filter(([, value]) => value !== null)));
};

const folders = [
  "examples",
  ..."documents,outline,lint/err,lint/ok,report/runs".split(",").map((name) => `test/fixtures/${name}`),
];

/** The examples and every fixture that is a plan or keys of one. */
export const files: readonly Input[] = folders
  .flatMap((folder) => yamlFiles(`${folder}/`))
  .map(({ path }) => ({ name: path, yaml: asPlan(readFileSync(pathOf(path), "utf8")) }));

/** The examples of every rule's page in the manual. */
export const pages: readonly Input[] = [...basics, ...rules].flatMap(({ id, bad, good }) => [
  ...(bad === undefined ? [] : [{ name: `${id}, bad`, yaml: asPlan(bad) }]),
  ...(good === undefined ? [] : [{ name: `${id}, good`, yaml: asPlan(good) }]),
]);

/** A plan and what is right to say of it. */
export interface Case extends Input {
  /** Text of its office's file. */
  office?: string;
  found: readonly string[];
  typed: readonly string[];
}

interface WrittenCase {
  case: string;
  of?: string;
  office?: Keys;
  plan: Keys;
  found: string[];
  typed?: string[];
}

export const cases: readonly Case[] = [
  ...Object.keys(offices).map((of) => ({
    name: `a plain plan of a ${of}`,
    yaml: planOf({}, of),
    found: [],
    typed: [],
  })),
  ...dataAt<WrittenCase[]>("cases").map(({ case: name, of, office, plan, found, typed = [] }) => ({
    name,
    ...(office && { office: asYaml(office) }),
    yaml: planOf(plan, of),
    found,
    typed,
  })),
];

/** Keys of an example with other ones in their places; null takes a key away. */
const changedKeys = (keys: Keys, change: Keys): Keys => {
  const isGroup = (value: unknown): value is Keys =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  const all = Object.entries({ ...keys, ...change }).map(([key, value]) => [
    key,
    isGroup(value) && isGroup(keys[key]) ? changedKeys(keys[key], value) : value,
  ]);
  return Object.fromEntries(all.filter(([, value]) => value !== null));
};

interface WrittenChange {
  change: Keys;
  found: string[];
  typed?: string[];
}

/** Examples with one line changed. */
export const changes: readonly Case[] = Object.entries(dataAt<Record<string, WrittenChange[]>>("changes")).flatMap(
  ([example, all]) => {
    const keys: Keys = parse(readFileSync(pathOf(`examples/${example}.yaml`), "utf8"));
    return all.map(({ change, found, typed = [] }) => ({
      name: `${example}: ${asYaml(change).trim().replaceAll("\n", " ")}`,
      yaml: asYaml(changedKeys(keys, change)),
      found,
      typed,
    }));
  },
);

const filled = (value: unknown, word: (key: string) => string, key = ""): unknown => {
  if (typeof value === "string") return value.includes("@") ? value.replace("@", () => word(key)) : value;
  if (Array.isArray(value)) return value.map((item) => filled(item, word, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inside, of]) => [inside, filled(of, word, inside)]));
};

/** Of four sentences a place is tried with one; KEHOACH_EQUAL=all takes all, and four times as long. */
const triesAll = process.env.KEHOACH_EQUAL === "all";

const step = triesAll ? 1 : 4;

/** Sentences in every place, by the place. */
export const sentences: ReadonlyMap<string, readonly Input[]> = new Map(
  Object.entries(places).map(([place, keys], at) => [
    place,
    prose
      .filter((_, index) => (index + at) % step === 0)
      .map((sentence) => ({ name: sentence, yaml: planOf(filled(keys, () => sentence) as Keys) })),
  ]),
);

const merged = (one: unknown, other: unknown): unknown => {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const [before, after] = [(one as Keys)[key], (other as Keys)[key]];
      return [key, before === undefined ? after : after === undefined ? before : merged(before, after)];
    }),
  );
};

const sometimes = (keys: Readonly<Record<string, readonly unknown[]>>): fc.Arbitrary<Keys> =>
  fc.record(Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, fc.constantFrom(...values)])), {
    requiredKeys: [],
  });

/** Settings that an author may choose. */
const choices = sometimes({
  numbering: ["I.", "A.", "1.", "1.1", "a)", "a.", "1)", "(1)", "(a)", "-", "none"],
  number: [5, 15, "120", null],
  date: ["2026-05-15", "2026-05", 2026, "2026-12-05"],
  drafter: ["PL", "Pvk/KH25/TĐKT", { initials: "NVA", copies: 12 }, "ntb.08"],
  archive: ["VT", "VT, VX", "HC, VP", "VP", "VT, PVHXH (02 bản)"],
  urgency: ["hỏa tốc", "khẩn"],
  secrecy: ["mật"],
  circulation: ["Xem xong trả lại"],
  address: [["Số 1 đường A", "Điện thoại 0214.000.000"]],
  place: ["Tân Phú", "xã Tân Phú", "H. Nam Đàn", "TP. HCM"],
  symbol: ["KH-UBND", "KHH-UBND", "QĐ-UBND", "KH-STC"],
  closing: ["Trên đây là Kế hoạch của Ủy ban nhân dân xã, các đơn vị theo Phụ lục kèm theo thực hiện"],
  appendices: [
    [{ title: "Danh mục", items: ["Một việc", "Hai việc"] }],
    [{ label: "Phụ lục số 01", title: "Danh mục", content: "Một việc" }],
    [
      { title: "Mẫu", attached: false, content: "Một việc" },
      { title: "Bảng", orientation: "landscape", table: { columns: ["TT", "Việc"], rows: [[1, "In"]] } },
    ],
  ],
  signature: [
    { on_behalf_of: "Ủy ban nhân dân", for: "Chủ tịch", position: "Phó Chủ tịch", name: "Trần Thị Bình" },
    { on_behalf_of: "Ủy ban nhân dân", position: "Phó Chủ tịch", name: "Trần Thị Bình" },
    { position: "Chủ tịch", name: "Ông Trần Văn Bình" },
    { by_order_of: "Chủ tịch", position: "Chánh Văn phòng", name: "Trần Văn Bình" },
    { on_behalf_of: "Ủy ban nhân dân", acting: "Chủ tịch", name: "TS. TRẦN THỊ BÌNH" },
  ],
});

const labelled = fc.constantFrom(
  [
    { label: "1.1.", text: "Một việc" },
    { label: "1.2.", text: "Hai việc" },
  ],
  [
    { label: "3.2.", text: "Một việc" },
    { label: "3.2.", heading: "Hai việc", bullets: ["Ba việc"] },
  ],
  [
    { label: "a)", text: "Một việc" },
    { label: "b)", text: "Hai việc" },
    { label: "f)", text: "Ba việc" },
  ],
  [
    { label: "Bước 1.", text: "Một việc" },
    { label: "Bước 2.", text: "Hai việc" },
  ],
  [
    { label: "-", text: "Một việc" },
    { numbering: "a.", text: "Hai việc:", items: ["Ba việc", "Bốn việc"] },
  ],
);

const word = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...prose) },
  { weight: 1, arbitrary: fc.constant("Rà soát kết quả của các đơn vị") },
);

/** A plan of a few places, with sentences in them, and with choices of its author. */
const ofPlaces: fc.Arbitrary<Keys> = fc
  .record({
    chosen: fc.array(fc.tuple(fc.constantFrom(...Object.values(places)), word), { minLength: 1, maxLength: 5 }),
    items: fc.option(labelled, { nil: undefined }),
    choices,
  })
  .map(({ chosen, items, choices: more }) => {
    const parts = chosen.map(([place, sentence]) => filled(place, () => sentence));
    const own = items ? [{ sections: [{ heading: "Các bước", items }] }] : [];
    return { ...(parts.concat(own).reduce(merged, {}) as Keys), ...more };
  });

/** Keys whose texts are no words. */
const codes = /^(?:date|end_date|start|end|time|orientation|align|urgency|secrecy|circulation|numbering|deadline)$/;

const decent: Readonly<Record<string, string>> = {
  issuer: "Ủy ban nhân dân xã Tân Phú",
  in_text: "Ủy ban nhân dân xã Tân Phú",
  parent: "Ủy ban nhân dân tỉnh Lào Cai",
  title: "Tuyên truyền hưởng ứng Ngày hội",
  on_behalf_of: "Ủy ban nhân dân",
  for: "Trưởng phòng",
  by_order_of: "Chủ tịch",
  authorized_by: "Chủ tịch",
  acting: "Chủ tịch",
  other_position: "Tổ trưởng",
  name: "Nguyễn Văn An",
  place: "Tân Phú",
  archive: "VT, VP",
  drafter: "PL/VX",
  initials: "PL",
  number: "15",
  symbol: "KH-UBND",
  position: "Phó Trưởng phòng",
  label: "2.1.",
};

/** A plan of any shape that the schema allows, in words that an office would use. */
const ofShapes: fc.Arbitrary<Keys> = fc
  .tuple(soundPlan, fc.array(word, { minLength: 4, maxLength: 4 }))
  .map(([plan, words]) => {
    let next = 0;
    const spoken = (value: unknown, key: string): unknown => {
      if (typeof value === "string") return codes.test(key) ? value : (decent[key] ?? words[next++ % words.length]);
      if (Array.isArray(value)) return value.map((item) => spoken(item, key));
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([inside, of]) => [
          inside,
          spoken(of, inside === "name" && key === "issuer" ? key : inside),
        ]),
      );
    };
    return spoken(plan, "") as Keys;
  });

/** Plans that nobody wrote down; one that is not sound has no face to compare. */
export const generated: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: ofPlaces.map((keys) => planOf(keys)) },
  { weight: 1, arbitrary: ofShapes.map((plan) => JSON.stringify(plan, null, 1)) },
);
