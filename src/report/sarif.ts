import { createHash } from "node:crypto";
import type { Manual } from "../lint/rule.ts";
import { inOrder, type Problem, type Severity } from "../problem.ts";
import { lineReader } from "./excerpt.ts";
import { fileName, saidOf, type Write } from "./report.ts";

// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "note" };

/** The URI of a file: relative where its name is, so that a server finds it in the repository. */
const uriOf = (file: string): string => {
  const path = fileName(file);
  const encoded = (names: string): string =>
    names
      .replace(/\p{Cs}/gu, "\ufffd")
      .split("/")
      .map(encodeURIComponent)
      .join("/");
  if (/^[a-z]:\//i.test(path)) return `file:///${path.slice(0, 2)}${encoded(path.slice(2))}`;
  if (path.startsWith("//")) return `file:${encoded(path)}`;
  return path.startsWith("/") ? `file://${encoded(path)}` : encoded(path);
};

const helpText = ({ reason, clause, bad, good }: Manual, code: (yaml: string) => string): string =>
  [
    `${reason}.`,
    ...(clause === undefined ? [] : [`Căn cứ: ${clause}.`]),
    ...(bad === undefined ? [] : [`Chưa đúng:\n\n${code(bad)}`]),
    ...(good === undefined ? [] : [`Nên viết:\n\n${code(good)}`]),
  ].join("\n\n");

const indented = (yaml: string): string => yaml.trim().replace(/^(?=.)/gm, "    ");
const fenced = (yaml: string): string => `\`\`\`yaml\n${yaml.trim()}\n\`\`\``;

const ruleOf = (manual: Manual): object => ({
  id: manual.id,
  shortDescription: { text: `${manual.summary}.` },
  fullDescription: { text: `${manual.reason}.` },
  help: { text: helpText(manual, indented), markdown: helpText(manual, fenced) },
  defaultConfiguration: { level: levels[manual.severity] },
});

const regionOf = ({ position }: Problem, line: string | undefined): object => {
  // Code scanning wants a line; what is wrong with a whole file is shown at its top.
  if (!position) return { region: { startLine: 1 } };
  const endColumn = position.column + position.length;
  const snippet = line?.slice(position.column - 1, endColumn - 1);
  return {
    region: {
      startLine: position.line,
      startColumn: position.column,
      endColumn,
      ...(snippet ? { snippet: { text: snippet } } : {}),
    },
  };
};

const digest = (parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);

/**
 * Fingerprint that survives inserted lines: the rule, the file, the line's text, and its index among those
 * that have all this in common.
 */
const fingerprinter = (): ((problem: Problem, line: string | undefined) => string) => {
  const seen = new Map<string, number>();
  let last: { line: string | undefined; digest: string } | undefined;
  return ({ rule, file }, line) => {
    if (!last || last.line !== line) last = { line, digest: digest([line?.trim() ?? ""]) };
    const print = digest([rule, fileName(file), last.digest]);
    const nth = (seen.get(print) ?? 0) + 1;
    seen.set(print, nth);
    return `${print}:${nth}`;
  };
};

/** For code scanning, and for viewers that know SARIF. */
export const problemsAsSarif: Write = ({ problems, files, sources }, { version, manuals }) => {
  const ruleIndexes = new Map<string, number>();
  for (const id of [...manuals.map((manual) => manual.id), ...problems.map((problem) => problem.rule)])
    if (!ruleIndexes.has(id)) ruleIndexes.set(id, ruleIndexes.size);
  const unknown = [...ruleIndexes.keys()].slice(manuals.length);
  const lineOf = lineReader(sources);
  const fingerprint = fingerprinter();
  const results = inOrder(problems).map((problem) => {
    const line = lineOf(problem);
    return {
      ruleId: problem.rule,
      ruleIndex: ruleIndexes.get(problem.rule),
      level: levels[problem.severity],
      message: { text: saidOf(problem) },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: uriOf(problem.file) }, ...regionOf(problem, line) },
          ...(problem.where === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: problem.where }] }),
        },
      ],
      partialFingerprints: { "ruleFileLine/v1": fingerprint(problem, line ?? problem.where) },
    };
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "kehoach",
            version,
            language: "vi",
            rules: [...manuals.map(ruleOf), ...unknown.map((id) => ({ id, shortDescription: { text: id } }))],
          },
        },
        language: "vi",
        columnKind: "utf16CodeUnits",
        artifacts: files.map((file) => ({ location: { uri: uriOf(file) }, roles: ["analysisTarget"] })),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
