import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isBasis, opensOrLeadsOn } from "../src/document/bases.ts";
import { citationsIn } from "../src/document/citations.ts";
import { inOneWay, mistypedAbbreviations, mistypedIn, waysToName } from "../src/knowledge/abbreviations.ts";
import { isLaw } from "../src/knowledge/act-keys.ts";
import { mistypedSymbols, symbolSlips } from "../src/knowledge/act-symbols.ts";
import { citationOf } from "../src/knowledge/acts.ts";
import { otherBehindUnit, unitNouns } from "../src/knowledge/administrative-units.ts";
import { agencyNames, wrongCapitals } from "../src/knowledge/agency-names.ts";
import { historicPeople, namesOfState, wrongHistoricNames, wrongNamesOfState } from "../src/knowledge/capitals.ts";
import { centralBodies, centralBodyAt } from "../src/knowledge/central-bodies.ts";
import { documentKinds, isKind, kindIn, otherActs } from "../src/knowledge/document-kinds.ts";
import { holidays, holidaysIn } from "../src/knowledge/holidays.ts";
import { issuerInSentence } from "../src/knowledge/issuer-letters.ts";
import { isIssuerSymbol, issuerSymbol, issuerSymbols } from "../src/knowledge/issuer-symbols.ts";
import { lawNames, smallLaws } from "../src/knowledge/law-names.ts";
import { longTerms } from "../src/knowledge/long-terms.ts";
import { misspelt } from "../src/knowledge/misspellings.ts";
import { isPlaceholderName, placeholderNames } from "../src/knowledge/placeholder-names.ts";
import { groupPatterns, recipientGroups } from "../src/knowledge/recipient-groups.ts";
import { namesOfOthers, sampleNames } from "../src/knowledge/sample-names.ts";
import { signOf, signs } from "../src/knowledge/signs.ts";
import { spellings } from "../src/knowledge/spellings.ts";
import { degreesInShort, degreesInWords, rankOf, signerTitles, titleOfPerson } from "../src/knowledge/titles.ts";
import { isOneWord, secondsOf } from "../src/knowledge/two-syllable-words.ts";
import { archiveEntryOf } from "../src/lint/archive-line.ts";
import { namesIn } from "../src/lint/names-in.ts";
import { nameInList } from "../src/lint/reform/phrases.ts";
import { plainPlace } from "../src/lint/rules/place-plain.ts";
import { headOf, isNoCollective } from "../src/lint/signers.ts";
import { agencyLead } from "../src/wording/agency-lead.ts";
import { fullDatesIn } from "../src/wording/dates-in-text.ts";
import { folded } from "../src/wording/folded.ts";
import { isFormName, isSigningLine } from "../src/wording/forms.ts";
import { isSignedMark } from "../src/wording/signed-marks.ts";
import { branches, stems } from "../src/wording/time-words.ts";
import { words } from "../src/wording/words.ts";
import { pathOf } from "./support/plans.ts";
import { spelledOut } from "./support/spelled-out.ts";

/** Functions that know words, each with texts by the answer that it gives for them. */
const asked: Readonly<Record<string, (text: string) => unknown>> = {
  rankOf,
  signOf,
  plainPlace,
  isLaw,
  holidaysIn: (text) => holidaysIn(text)[0]?.name,
  registryIn: (text) => archiveEntryOf(text).byRegistry,
  headOf,
  /** Behind TM. in the signature of a school. */
  isNoCollective: (text) => isNoCollective("Trường Mầm non Sơn Ca", text),
  fullDatesIn: (text) => fullDatesIn(text)[0] && `${fullDatesIn(text)[0]?.day}/${fullDatesIn(text)[0]?.month}`,
  isSignedMark,
  isFormName,
  isSigningLine,
  opensOrLeadsOn,
  isBasis: (text) => isBasis(text, false),
  agencyLead: (text) => agencyLead(text)?.agency,
  namesIn: (text) =>
    namesIn(text)
      .map((name) => name.text)
      .join(" / "),
  issuerInSentence,
  /** The title of an act of the register, as a citation goes on with it. */
  citationOf: (title) =>
    citationOf({ number: "1/NQ", kind: "Nghị quyết", issuer: "xã", title }).slice("Nghị quyết số 1/NQ của xã ".length),
  placeholderNames: (text) =>
    placeholderNames(text)
      .map(([name]) => name)
      .join(" / "),
  isPlaceholderName,
  smallLaws: (text) => smallLaws(text)[0]?.right,
  subjectOf: (text) => citationsIn(text)[0]?.subject || undefined,
};
const examples: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = parse(
  readFileSync(pathOf("test/fixtures/knowledge/examples.yaml"), "utf8"),
);

describe.each(Object.entries(examples))("%s", (name, answers) => {
  for (const [answer, texts] of Object.entries(answers))
    test.each(texts.flatMap(spelledOut))(`${answer}: %s`, (text) =>
      expect(String(asked[name]?.(text) ?? "none")).toBe(answer),
    );
});

describe("titles of signers", () => {
  test.each(signerTitles)("$example: $rank", ({ title, rank, example }) => {
    expect(rankOf(example)).toBe(rank);
    expect(rankOf(example.toUpperCase())).toBe(rank);
    if (rank !== "other") expect(rankOf(`${title}x`)).not.toBe(rank);
  });

  test("a table without doubles, and names of people are no titles", () => {
    expect(new Set(signerTitles.map(({ title }) => title)).size).toBe(signerTitles.length);
    expect(rankOf("Đội trưởng")).toBe("other");
    expect(rankOf("Nguyễn Văn A")).toBeUndefined();
  });
});

describe("what stands before names", () => {
  test.each(degreesInShort)("%s. Nguyễn Văn A", (degree) => {
    expect(titleOfPerson.exec(`${degree}. Nguyễn Văn A`)?.[0]).toBe(`${degree}. `);
  });
  test.each(degreesInWords)("%s Nguyễn Văn A", (degree) => {
    expect(titleOfPerson.exec(`${degree} Nguyễn Văn A`)?.[0]).toBe(`${degree} `);
  });
  test("several, and names that begin like one", () => {
    expect(titleOfPerson.exec("PGS.TS. Nguyễn Văn A")?.[0]).toBe("PGS.TS. ");
    expect(titleOfPerson.test("Tsai Văn A")).toBe(false);
    expect([degreesInShort, degreesInWords]).toMatchInlineSnapshot(`
      [
        [
          "GS",
          "PGS",
          "TSKH",
          "TS",
          "ThS",
          "Th.S",
          "BS",
          "BSCK",
          "BSCKI",
          "BSCKII",
          "BSCK I",
          "BSCK II",
          "BSCK1",
          "BSCK2",
          "DS",
          "KS",
          "LS",
          "CN",
          "NGƯT",
          "NGND",
          "NSƯT",
          "NSND",
          "TTƯT",
          "TTND",
          "AHLĐ",
          "Đ/c",
        ],
        [
          "phó giáo sư",
          "giáo sư",
          "tiến sĩ",
          "thạc sĩ",
          "bác sĩ",
          "dược sĩ",
          "kỹ sư",
          "luật sư",
          "cử nhân",
          "nhà giáo ưu tú",
          "nhà giáo nhân dân",
          "anh hùng lao động",
          "đồng chí",
          "đại tướng",
          "thượng tướng",
          "trung tướng",
          "thiếu tướng",
          "đại tá",
          "thượng tá",
          "trung tá",
          "thiếu tá",
          "đại úy",
          "thượng úy",
          "trung úy",
          "thiếu úy",
        ],
      ]
    `);
  });
});

describe("holidays", () => {
  test.each(holidays)("$example", ({ name, example }) => {
    expect(holidaysIn(example).map((found) => found.name)).toEqual([name]);
    expect(holidaysIn(example.toLowerCase()).map((found) => found.name)).toEqual([name]);
  });
  test.each(holidays.flatMap(({ wrong = [], name }) => wrong.map((way) => ({ way, name }))))("$way", ({ way, name }) =>
    expect(holidaysIn(`Đón ${way}, vui`)).toEqual([{ at: 4, typed: way, name }]),
  );
  test.each(["toàn quốc khánh thành công trình", "cách mạng tháng 8/1945", "anh Nguyễn Quốc Khánh", "quốc khánhx"])(
    "%s",
    (other) => expect(holidaysIn(other)).toEqual([]),
  );
  test("all of them", () => {
    expect(holidays.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "Quốc khánh",
        "Quốc tế Lao động",
        "Quốc tế Phụ nữ",
        "Phụ nữ Việt Nam",
        "Nhà giáo Việt Nam",
        "Thầy thuốc Việt Nam",
        "Doanh nhân Việt Nam",
        "tết Nguyên đán",
        "tết Trung thu",
        "tết Đoan ngọ",
        "Cách mạng tháng Tám",
      ]
    `);
  });
});

describe("groups of recipients", () => {
  test.each(recipientGroups)("$example", ({ said, members, example: [line, member] }) => {
    expect(said.test(folded(line))).toBe(true);
    const row = recipientGroups.findIndex((group) => group.said === said);
    const pattern = groupPatterns[row]?.[1];
    expect(pattern?.test(folded(member))).toBe(true);
    for (const one of members) expect(pattern?.test(`${one} a`), one).toBe(true);
    expect(pattern?.test("nguyễn văn a")).toBe(false);
  });
  test("all of them, with their members", () => {
    expect(recipientGroups.map(({ said, members }) => `${said.source}: ${members.join(", ")}`)).toMatchInlineSnapshot(`
      [
        "(?:sở|ban),? (?:ban|ngành)|các (?:sở|ban|ngành)(?![A-Za-zÀ-ỹ]): sở, ban, văn phòng, vp, phòng, thanh tra, công an, bộ chỉ huy, bộ tư lệnh, cục, chi cục, kho bạc, thuế, thống kê, bảo hiểm, ngân hàng, tòa án, viện, trung tâm, hạt, trạm",
        "phòng chuyên môn: phòng, ban, văn phòng, vp, thanh tra",
        "các (?:phòng|ban)(?! chuyên môn)(?![A-Za-zÀ-ỹ])|phòng,? ban: phòng, ban, văn phòng, vp, thanh tra, trung tâm, chi cục",
        "(?:các|cấp) (?:thành phố|thị trấn|đặc khu|thị xã|phường|huyện|quận|xã)(?![A-Za-zÀ-ỹ])(?! hội)|(?:ubnd|nhân dân) (?:thành phố|thị trấn|đặc khu|thị xã|phường|huyện|quận|xã), : ubnd, ủy ban nhân dân",
        "(?:các|trưởng|\\d) (?:tổ dân phố|khu phố|thôn|làng|buôn|khóm|bản|xóm|ấp|khu dân cư|khu vực)(?![A-Za-zÀ-ỹ])|tổ dân phố|khu phố|(?<![A-Za-zÀ-ỹ])tdp(?![A-Za-zÀ-ỹ]): thôn, ấp, tổ dân phố, khu phố",
        "các (?:nhà )?trường|(?<![A-Za-zÀ-ỹ])trường học|cơ sở giáo dục: trường",
        "đoàn thể|tổ chức (?:chính trị|ct)|các tổ chức (?:xã hội|thành viên|hội|đoàn)|tcct|ct-xh|các hội(?![A-Za-zÀ-ỹ]): hội, đoàn, liên đoàn, liên minh, công đoàn",
        "đoàn thể: mặt trận, ủy ban mặt trận, ubmttq, ub mttq, mttq",
        "(?:các |cơ quan )[^;]{0,200}(?:báo|đài|thông tấn|truyền thông)(?![A-Za-zÀ-ỹ]): báo, đài, trung tâm truyền thông, trung tâm văn hóa",
        "doanh nghiệp: công ty, điện lực, ngân hàng",
      ]
    `);
  });
});

describe("types of documents", () => {
  test.each(documentKinds)("$name is $abbreviation", (kind) => {
    expect(kindIn(kind.name.toUpperCase())).toEqual({ kind, rest: "" });
    expect(kindIn(`${kind.name} Tổ chức Hội nghị`)).toEqual({ kind, rest: "Tổ chức Hội nghị" });
    for (const trait of ["titled", "listed"] as const)
      expect(isKind(kind.abbreviation, trait)).toBe(kind.traits.includes(trait));
  });
  test("all of them, with what is true of each", () => {
    expect(
      documentKinds.map(({ name, abbreviation, traits }) => [name, abbreviation, ...traits].join(" ")),
    ).toMatchInlineSnapshot(`
      [
        "Nghị quyết NQ titled listed above",
        "Quyết định QĐ titled listed above numbered",
        "Chỉ thị CT titled listed above numbered",
        "Quy chế QC above",
        "Quy định QyĐ above",
        "Thông cáo TC",
        "Thông báo TB titled listed",
        "Hướng dẫn HD titled listed numbered",
        "Chương trình CTr titled listed",
        "Kế hoạch KH titled listed numbered",
        "Phương án PA titled listed",
        "Đề án ĐA titled listed above",
        "Dự án DA titled listed",
        "Báo cáo BC titled",
        "Biên bản BB",
        "Tờ trình TTr titled numbered",
        "Hợp đồng HĐ",
        "Công điện CĐ",
        "Bản ghi nhớ BGN",
        "Bản thỏa thuận BTT",
        "Giấy ủy quyền GUQ",
        "Giấy mời GM",
        "Giấy giới thiệu GGT",
        "Giấy nghỉ phép GNP",
        "Phiếu gửi PG",
        "Phiếu chuyển PC",
        "Phiếu báo PB",
      ]
    `);
  });
});

describe("abbreviations", () => {
  test.each(waysToName)("$example", ({ example: [written, compared] }) => {
    expect(inOneWay(written)).toBe(compared);
  });
  test.each(mistypedAbbreviations)("$typed is $right", ({ typed, right, before }) => {
    for (const word of before ?? ["xã"]) expect(mistypedIn(`${typed} ${word}`)).toEqual([{ at: 0, typed, right }]);
    expect(mistypedIn(`${right} xã, ${typed}X`)).toEqual([]);
  });
  test("UBNN alone may be another body", () => expect(mistypedIn("UBNN về dân tộc")).toEqual([]));
});

describe("symbols", () => {
  test.each(symbolSlips)("$example", ({ example: [typed, right] }) => {
    const [found] = mistypedSymbols(`số ${typed} ngày`);
    expect(`số ${typed} ngày`.replace(found?.typed ?? "", found?.right ?? "")).toBe(`số ${right} ngày`);
    expect(mistypedSymbols(`số ${right} ngày`)).toEqual([]);
  });
  test.each(issuerSymbols)("$name is $symbol", ({ name, symbol, begins = false }) => {
    expect(issuerSymbol(name.toUpperCase())).toBe(symbol);
    expect(issuerSymbol(`${name} Lào Cai`)).toBe(begins ? symbol : undefined);
    expect(isIssuerSymbol(symbol)).toBe(true);
  });
});

describe("central bodies", () => {
  test.each(centralBodies.flatMap(({ name, also = [] }) => [name].concat(also)))("%s", (name) => {
    expect(centralBodyAt(`${name.toUpperCase()} quyết nghị`)).toBe(folded(name));
    expect(centralBodyAt(`${name}x`)).not.toBe(folded(name));
  });
});

describe("ways to write a name, compared as one", () => {
  test.each(spellings.flatMap(([short, ...others]) => others.map((other) => ({ short, other }))))(
    "$other is $short",
    ({ short, other }) => {
      expect(nameInList(`Sở ${other.replaceAll(" ,", ", ").toUpperCase()} X`)).toBe(`sở ${short} x`);
    },
  );
});

describe("what an example says of its own office alone", () => {
  const kept = (sample: string, issuer: string): string[] => namesOfOthers(sample, issuer).map((row) => row.words);
  test.each(sampleNames)("$words", ({ sample, words: said, example: [own, other] }) => {
    expect(readFileSync(pathOf(`examples/${sample}.yaml`), "utf8")).toContain(said);
    for (const issuer of own) expect(kept(sample, issuer), issuer).not.toContain(said);
    expect(kept(sample, other)).toContain(said);
  });
});

describe("capitals of names", () => {
  test.each(namesOfState)("$example", ({ example: [typed, right] }) => {
    expect(wrongNamesOfState(typed).map((found) => found.right)).toEqual([right]);
    expect(wrongNamesOfState(typed.toUpperCase())).toEqual([]);
  });
  test.each(historicPeople)("%s", (typed) => {
    expect(wrongHistoricNames(`nhớ ${typed}.`)).toMatchObject([{ at: 4, typed }]);
    expect(wrongHistoricNames(`nhớ ${typed} Văn A.`)).toEqual([]);
  });
  test.each(stems.flatMap((stem) => branches.map((branch) => `${stem} ${branch}`)))("năm %s", (typed) => {
    expect(wrongHistoricNames(`năm ${typed}`)).toMatchObject([{ at: 4, typed }]);
  });
  test.each(lawNames)("Luật %s", (name) => {
    const small = `luật ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    expect(smallLaws(`theo ${small}, pháp ${small}`)).toEqual([
      { from: 5, to: 5 + small.length, right: `Luật ${name}` },
    ]);
    expect(smallLaws(`theo Luật ${name}`)).toEqual([]);
  });
  test.each(agencyNames)("%s", (name) => {
    expect(wrongCapitals(name)).toEqual([]);
    const small = name.charAt(0) + name.slice(1).toLowerCase();
    const ways = agencyNames.filter((other) => other.toLowerCase() === name.toLowerCase());
    const found = wrongCapitals(small).map(({ right }) => right);
    // "Đảng ủy" has no other capital, and "Sở xây dựng kế hoạch" is an office that draws up a plan.
    expect(found).toEqual(ways.includes(small) || /xây dựng$/.test(small) ? [] : [ways[0]]);
  });
});

describe("words", () => {
  test("those of two syllables", () => {
    const lines = secondsOf.trim().split("\n");
    for (const line of lines) {
      const [first = "", ...seconds] = line.split(" ");
      for (const second of seconds) expect(isOneWord(first.toUpperCase(), second), line).toBe(true);
    }
    expect(isOneWord("kế", "hội")).toBe(false);
  });
});

// A table that is tried by its own rows alone would pass without one: what it holds is written down a second time.
test.each([
  [
    "abbreviations",
    [
      ...waysToName.map(({ written, name }) => `${written.source}: ${name}`),
      ...mistypedAbbreviations.map((row) => JSON.stringify(row)),
    ],
  ],
  [
    "symbols",
    [
      ...symbolSlips.map(({ wrong, right }) => `${wrong.source}: ${right}`),
      ...issuerSymbols.map((row) => JSON.stringify(row)),
    ],
  ],
  [
    "acts-and-units",
    [
      ...otherActs.map(({ name, traits }) => [name, ...traits].join(" ")),
      ...unitNouns.map(({ name, level, former }) => `${name} ${level}${former ? " former" : ""}`),
      ...signs.map((row) => Object.values(row).join(" ")),
      ...otherBehindUnit.map((word) => `xã ${word}`),
    ],
  ],
  ["names", [...namesOfState.map(({ written }) => written.source), ...historicPeople, ...stems, ...branches]],
  ["agencies", agencyNames],
  ["spellings", spellings.map((row) => row.join(" / "))],
  ["central-bodies", centralBodies.map((row) => Object.values(row).join("; "))],
  ["sample-names", sampleNames.map(({ sample, words: said, own }) => `${sample}: ${said}: ${own.source}`)],
  ["laws", lawNames],
  ["misspellings", [...misspelt].map(([wrong, right]) => `${wrong}: ${right}`)],
  ["two-syllable-words", secondsOf.trim().split("\n")],
  ["long-terms", longTerms.trim().split("\n")],
] as const)("all rows of %s, each once", async (name, rows) => {
  expect(new Set<string>(rows).size).toBe(rows.length);
  await expect(`${rows.join("\n")}\n`).toMatchFileSnapshot(`fixtures/knowledge/${name}.txt`);
});

test.each([
  [/\bsở\b/u, "cơ sở y tế", true],
  [/\bsở\b/u, "sởi", false],
  [/\bsở\b/u, "cósở", false],
  [/(?:\bỦy ban|^\bHội)\b/u, "Ủy bang", false],
  [/(?:\bỦy ban|^\bHội)\b/u, "Hội Nông dân", true],
  [/(?<=\bngày )x\b/u, "một ngày x", true],
  [/(?<=\bngày )x\b/u, "hômngày x", false],
])("%s in “%s”: %s", (pattern, text, found) => expect(words(pattern).test(text)).toBe(found));
