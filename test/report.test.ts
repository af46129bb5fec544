import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { rules } from "../src/lint/compiled/rules.ts";
import type { Manual } from "../src/lint/rule.ts";
import { inOrder, type Problem, type Severity } from "../src/problem.ts";
import { type Format, formats, loadFormat } from "../src/report/formats.ts";
import type { Findings, Tool } from "../src/report/report.ts";
import { stepSummary } from "../src/report/step-summary.ts";
import { summaryLine } from "../src/report/summary.ts";
import { problemsAsText } from "../src/report/text.ts";
import { sourceFromText } from "../src/source/source.ts";
import { pathOf, yamlFiles } from "./support/plans.ts";

const manual = (id: string, severity: Severity, more: Partial<Manual> = {}): Manual => ({
  id,
  topic: "wording",
  severity,
  summary: `Điều mà luật ${id} đòi hỏi`,
  reason: "Người đọc sau này hiểu vì sao",
  bad: "purpose:\n  - Đánh giá  kết quả.",
  good: "purpose:\n  - Đánh giá kết quả.",
  ...more,
});

const about: Tool = {
  version: "1.2.3",
  manuals: [
    manual("archive-unit", "hint", { clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.d" }),
    manual("double-space", "warning"),
  ],
};

type At = [line: number, column: number, length: number];

interface Run {
  files: Record<string, string>;
  problems: (Omit<Problem, "position"> & { at?: At })[];
}

const findingsOf = ({ files, problems }: Run): Findings => ({
  files: Object.keys(files),
  sources: new Map(Object.entries(files).map(([path, text]) => [path, sourceFromText(path, text)])),
  problems: problems.map(({ at, ...problem }) =>
    at ? { ...problem, position: { line: at[0], column: at[1], length: at[2] } } : problem,
  ),
});

const runs = yamlFiles("test/fixtures/report/runs/").map(({ name, path }) => ({
  name,
  findings: findingsOf(parse(readFileSync(pathOf(path), "utf8"))),
}));

/** A file in the formats that programs read. */
const named = (file: string): string => (file === "-" ? "stdin" : file.replaceAll("\\", "/").replace(/^\.\//, ""));

const told = async (format: Format, findings: Findings): Promise<string> =>
  [...(await loadFormat(format, false))(findings, about)].join("");

const problemAt = (line: number, more: Partial<Problem> = {}): Problem => ({
  rule: "double-space",
  severity: "warning",
  message: "có 2 dấu cách liền nhau",
  file: "plan.yaml",
  position: { line, column: 1, length: 1 },
  ...more,
});

const endings: Record<Format, string> = {
  text: "txt",
  json: "json",
  jsonl: "jsonl",
  sarif: "sarif",
  github: "github.txt",
  junit: "junit.xml",
  checkstyle: "checkstyle.xml",
};

describe.each(runs)("$name", ({ name, findings }) => {
  const snapshot = (ending: string): string => pathOf(`test/fixtures/report/runs/${name}.${ending}`);

  test.each(formats)("as %s", async (format) => {
    await expect(await told(format, findings)).toMatchFileSnapshot(snapshot(endings[format]));
  });

  test("as the summary of a step", async () => {
    await expect(stepSummary(findings, about)).toMatchFileSnapshot(snapshot("summary.md"));
  });

  test("its JSON lines are the problems of its JSON", async () => {
    const lines = (await told("jsonl", findings)).split("\n").slice(0, -1);
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(await told("json", findings)).problems);
  });

  test("its SARIF is valid", async () => {
    expect(sarifFaults(await told("sarif", findings))).toEqual([]);
  });

  test("its Checkstyle XML says all there is to say", async () => {
    const elements = readXml(await told("checkstyle", findings));
    const files = elements.filter((element) => element.name === "file").map(({ attributes }) => attributes.name);
    for (const file of findings.files) expect(files).toContain(named(file));
    const messages = elements.filter((element) => element.name === "error").map(({ attributes }) => attributes.message);
    expect(messages.sort()).toEqual(findings.problems.map(({ message }) => carriedByXml(message)).sort());
  });

  test("its JUnit XML counts right", async () => {
    const elements = readXml(await told("junit", findings));
    const inside = (parent: XmlElement, name: string): XmlElement[] =>
      elements.filter((element) => element.name === name && element.parents.includes(parent));
    for (const suite of elements.filter(({ name }) => name.startsWith("testsuite"))) {
      const tests = inside(suite, "testcase");
      expect(suite.attributes.tests).toBe(String(tests.length));
      expect(suite.attributes.failures).toBe(String(inside(suite, "failure").length));
      const names = tests.map(({ attributes }) => `${attributes.classname} ${attributes.name}`);
      expect(new Set(names).size).toBe(names.length);
    }
    const failing = findings.problems.filter(({ severity }) => severity !== "hint");
    const failures = elements.filter((element) => element.name === "failure");
    expect(failures.map(({ attributes }) => `${attributes.type} ${attributes.message}`).sort()).toEqual(
      failing.map(({ severity, message }) => `${severity} ${carriedByXml(message)}`).sort(),
    );
  });

  test("its workflow commands say what was meant", async () => {
    const commands = (await told("github", findings)).split("\n").slice(0, -1).map(readCommand);
    expect(commands).toEqual(
      inOrder(findings.problems).map(({ file, position, severity, rule, message }) => ({
        command: severity === "hint" ? "notice" : severity,
        title: `kehoach: ${rule}`,
        message,
        ...(file === "-" ? {} : { file: named(file) }),
        ...(file === "-" || !position
          ? {}
          : {
              line: String(position.line),
              col: String(position.column),
              endColumn: String(position.column + position.length),
            }),
      })),
    );
  });

  test("every row of its summary has four cells", () => {
    const rows = stepSummary(findings, about)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    for (const row of rows) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(5);
    expect(rows).toHaveLength(findings.problems.length && findings.problems.length + 2);
  });
});

// SARIF

const sarifSchema = JSON.parse(
  readFileSync(pathOf("node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json"), "utf8"),
);
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const isSarif = ajv.compile(sarifSchema);

const sarifFaults = (log: string): string[] =>
  isSarif(JSON.parse(log))
    ? []
    : (isSarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);

interface SarifRun {
  tool: { driver: { rules: { id: string }[] } };
  results: {
    ruleId: string;
    ruleIndex: number;
    partialFingerprints: Record<string, string>;
    locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
  }[];
}

const sarifRun = async (findings: Findings): Promise<SarifRun> =>
  JSON.parse(await told("sarif", findings)).runs[0] as SarifRun;

describe("SARIF", () => {
  test("is found wrong when it is", () => {
    expect(sarifFaults('{ "version": "2.1.0", "runs": [{ "tool": {} }] }')).not.toEqual([]);
  });

  test("is valid with the pages of all rules", async () => {
    const write = await loadFormat("sarif", false);
    const [text = ""] = write(findingsOf({ files: {}, problems: [] }), { version: "0", manuals: rules });
    expect(sarifFaults(text)).toEqual([]);
  });

  test.each(runs)("of $name points every result to its rule", async ({ findings }) => {
    const { tool, results } = await sarifRun(findings);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test("keeps its fingerprints when lines are put in front, and has no two alike", async () => {
    const text = "purpose:\n  - Đánh giá  kết quả.\n  - Đánh giá  kết quả.\n";
    const fingerprints = async (text: string, first: number): Promise<string[]> => {
      const problems = [problemAt(first), problemAt(first + 1), problemAt(first + 1, { rule: "other" })];
      const sources = new Map([["plan.yaml", sourceFromText("plan.yaml", text)]]);
      const { results } = await sarifRun({ files: ["plan.yaml"], sources, problems });
      return results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
    };
    const before = await fingerprints(text, 2);
    expect(await fingerprints(`title: Hội nghị\nplace: Tân Phú\n${text}`, 4)).toEqual(before);
    expect(new Set(before).size).toBe(3);
  });

  test.each([
    ["plan.yaml", "plan.yaml"],
    ["./plan.yaml", "plan.yaml"],
    ["../khác/plan.yaml", "../kh%C3%A1c/plan.yaml"],
    ["a:b#c?d%e.yaml", "a%3Ab%23c%3Fd%25e.yaml"],
    ["ke-hoach\\plan.yaml", "ke-hoach/plan.yaml"],
    ["C:\\Kế hoạch\\plan.yaml", "file:///C:/K%E1%BA%BF%20ho%E1%BA%A1ch/plan.yaml"],
    ["\\\\may-chu\\chung\\plan.yaml", "file://may-chu/chung/plan.yaml"],
    ["/home/van thu/plan.yaml", "file:///home/van%20thu/plan.yaml"],
    ["-", "stdin"],
    ["\ud800.yaml", "%EF%BF%BD.yaml"],
  ])("names %s as a URI", async (file, uri) => {
    const findings = { files: [file], sources: new Map(), problems: [problemAt(1, { file })] };
    const { results } = await sarifRun(findings);
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
    expect(sarifFaults(await told("sarif", findings))).toEqual([]);
  });
});

// XML

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  parents: XmlElement[];
}

/** The elements of a document that is well-formed. */
const readXml = (xml: string): XmlElement[] => {
  const [declaration = "", ...rest] = xml.split("\n");
  const text = rest.join("\n");
  expect(declaration).toBe('<?xml version="1.0" encoding="UTF-8"?>');
  expect(text).toMatch(/^(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);|<\/?[a-z-]+(?: [a-z]+="[^"<]*")*\/?>)*$/);
  expect(carriedByXml(text)).toBe(text);
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes, implied) => {
        expect(implied).toBe(false);
        const element = { name, attributes, parents: [...open] };
        elements.push(element);
        open.push(element);
      },
      onclosetag: (name, implied) => {
        expect(open.pop()?.name).toBe(name);
        if (implied) expect(text.slice(parser.startIndex, parser.endIndex + 1)).toMatch(/\/>$/);
      },
      oncomment: () => expect.unreachable("a comment"),
      onprocessinginstruction: () => expect.unreachable("an instruction"),
      onerror: (error) => {
        throw error;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  expect(open).toEqual([]);
  expect(elements.filter(({ parents }) => parents.length === 0)).toHaveLength(1);
  return elements;
};

const carriedByXml = (text: string): string =>
  [...text]
    .filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x20 ? "\t\n\r".includes(letter) : (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe;
    })
    .join("");

test("XML goes without the characters it cannot carry", async () => {
  const message = "a\u0000b\u0007c\ud800d\ufffee\uffff, but: \t\n\r\u0085😀";
  const findings = { files: [], sources: new Map(), problems: [problemAt(1, { message })] };
  const [error] = readXml(await told("checkstyle", findings)).filter(({ name }) => name === "error");
  expect(error?.attributes.message).toBe("abcde, but: \t\n\r\u0085😀");
});

// GitHub

const unescaped = (text: string): string =>
  text.replace(/%(3A|2C|0D|0A|25)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** A workflow command as GitHub's runner takes it apart. */
const readCommand = (line: string): Record<string, string> => {
  const [, command = "", properties = "", message = ""] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const pairs = properties.split(",").map((pair) => pair.split(/=(.*)/s, 2).map(unescaped));
  return { command, message: unescaped(message), ...Object.fromEntries(pairs) };
};

test("GitHub gets ten of a level at most, and the count of the rest", async () => {
  const problems = (["error", "warning", "hint"] as const).flatMap((severity, index) =>
    Array.from({ length: [12, 3, 10][index] ?? 0 }, (_, line) => problemAt(line + 1, { severity })),
  );
  const lines = (await told("github", { files: ["plan.yaml"], sources: new Map(), problems })).trimEnd().split("\n");
  const count = (command: string): number => lines.filter((line) => line.startsWith(`::${command} `)).length;
  expect([count("error"), count("warning"), count("notice")]).toEqual([10, 3, 10]);
  expect(lines.at(-1)).toBe(
    "::notice title=kehoach::Còn 2 lỗi, 1 gợi ý chưa hiện ở đây, vì GitHub chỉ hiện 10 ghi chú mỗi mức. Danh sách đầy đủ ở trang tóm tắt (Summary) của lần chạy này.",
  );
});

test("the summary of a step stays below what GitHub takes", () => {
  const problems = Array.from({ length: 20_000 }, (_, line) => problemAt(line + 1));
  const page = stepSummary({ files: ["plan.yaml"], sources: new Map(), problems }, about);
  const size = Buffer.byteLength(page);
  expect(size).toBeGreaterThan(890_000);
  expect(size).toBeLessThan(910_000);
  expect(page).toMatch(/\n\nCòn [\d.]+ cảnh báo không ghi ở đây, .*\n$/);
});

// Text

test("the caret stands under what is meant", async () => {
  const cases = parse(readFileSync(pathOf("test/fixtures/report/carets.yaml"), "utf8")) as {
    about: string;
    at: [column: number, length: number];
    line: string;
  }[];
  const source = sourceFromText("plan.yaml", cases.map(({ line }) => line).join("\n"));
  const problems = cases.map(
    ({ about, at: [column, length] }, index): Problem =>
      problemAt(index + 1, { message: about, position: { line: index + 1, column, length } }),
  );
  const text = problemsAsText(problems, { sources: [source] });
  await expect(text).toMatchFileSnapshot(pathOf("test/fixtures/report/carets.txt"));
});

test.each([
  ["error", 31],
  ["warning", 33],
  ["hint", 36],
] as const)("%s has its colour, label and caret", (severity, colour) => {
  const sources = [sourceFromText("plan.yaml", "title: Hội nghị")];
  const text = problemsAsText([problemAt(1, { severity })], { sources, color: true });
  expect(text.split(`\u001b[${colour}m`)).toHaveLength(3);
});

test.each<[line: string, counts: [errors: number, warnings: number, hints: number], files: string[]]>([
  ["Không thấy lỗi nào trong 1 tệp (2 luật).", [0, 0, 0], ["a"]],
  ["Không thấy lỗi nào trong 5 tệp (2 luật).", [0, 0, 0], ["a", "b", "c", "d", "e"]],
  ["3 lỗi, 2 cảnh báo, 1 gợi ý trong 1 tệp.", [3, 2, 1], ["a"]],
  ["3 lỗi, 1 gợi ý trong 1 tệp (đã xem 5 tệp).", [3, 0, 1], ["a", "b", "c", "d", "e"]],
  ["1.234 cảnh báo trong 1 tệp (đã xem 2 tệp).", [0, 1234, 0], ["a", "b"]],
  ["1 lỗi trong 1 tệp (đã xem 3 tệp).", [1, 0, 0], ["b", "c"]],
  ["1 cảnh báo, ở a.", [0, 1, 0], ["b"]],
])("in the end: %s", (line, [errors, warnings, hints], files) => {
  const problems = [
    ...Array.from({ length: errors }, () => problemAt(1, { file: "a", severity: "error" })),
    ...Array.from({ length: warnings }, () => problemAt(1, { file: "a" })),
    ...Array.from({ length: hints }, () => problemAt(1, { file: "a", severity: "hint" })),
  ];
  expect(summaryLine({ files, sources: new Map(), problems }, about)).toBe(line);
});

// All

describe("a hundred thousand problems on one line", () => {
  const text = "- Đánh giá  kết quả. ".repeat(100_000);
  const problems = Array.from({ length: 100_000 }, (_, index) =>
    problemAt(1, { position: { line: 1, column: index * 21 + 11, length: 2 } }),
  );
  const findings = {
    files: ["plan.yaml"],
    sources: new Map([["plan.yaml", sourceFromText("plan.yaml", text)]]),
    problems,
  };

  test.each(formats)("are reported as %s in a moment", { timeout: 300_000 }, async (format) => {
    const output = await told(format, findings);
    expect(output.split("double-space").length).toBeGreaterThan(format === "github" ? 10 : 100_000);
  });
});

test("a format is loaded only when it is asked for", () => {
  const text = readFileSync(pathOf("src/report/formats.ts"), "utf8");
  expect(text).not.toMatch(/^import (?!type)/m);
});
