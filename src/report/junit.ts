import { Chalk } from "chalk";
import { inOrder, type Problem } from "../problem.ts";
import { lineReader } from "./excerpt.ts";
import { fileName, problemsByFile, saidOf, type Write } from "./report.ts";
import { problemAsText } from "./text.ts";
import { element, xmlDocument } from "./xml.ts";

const plain = new Chalk({ level: 0 });

const titleOf = ({ rule, position, where }: Problem): string => {
  if (position) return `${rule} (dòng ${position.line}, cột ${position.column})`;
  return where === undefined ? rule : `${rule} (${where})`;
};

/** Servers take two tests of one name for one test that ran twice. */
const uniqueNames = (): ((name: string) => string) => {
  const seen = new Map<string, number>();
  return (name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name} #${nth}`;
  };
};

/**
 * GitLab and Jenkins show nothing of a test that passed, so a warning is a failure of the type "warning", as other
 * linters write it. The exit code alone decides whether the job fails.
 */
const fails = ({ severity }: Problem): boolean => severity !== "hint";

/** JUnit's XML as GitLab and Jenkins read it: a suite a file, a test a problem. */
export const problemsAsJunit: Write = (findings) => {
  const lineOf = lineReader(findings.sources);
  const byFile = [...problemsByFile(findings)];
  const suites = byFile.flatMap(([path, problems]) => {
    const file = fileName(path);
    const unique = uniqueNames();
    const test = (name: string, content: readonly string[]): string[] =>
      element("testcase", { classname: file, name: unique(name), file }, content);
    const tests = inOrder(problems).flatMap((problem) => {
      const { severity } = problem;
      const text = problemAsText(problem, lineOf(problem), plain);
      const failure = fails(problem)
        ? element("failure", { type: severity, message: saidOf(problem) }, text)
        : element("system-out", {}, text);
      return test(titleOf(problem), failure);
    });
    return element(
      "testsuite",
      {
        name: file,
        tests: Math.max(1, problems.length),
        failures: problems.filter(fails).length,
        errors: 0,
        skipped: 0,
      },
      problems.length > 0 ? tests : test(file, []),
    );
  });
  const tests = byFile.reduce((sum, [, problems]) => sum + Math.max(1, problems.length), 0);
  const failures = findings.problems.filter(fails).length;
  return xmlDocument(element("testsuites", { name: "kehoach", tests, failures, errors: 0 }, suites));
};
