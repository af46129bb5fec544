import { inOrder, type Severity } from "../problem.ts";
import { fileName, problemsByFile, saidOf, type Write } from "./report.ts";
import { element, xmlDocument } from "./xml.ts";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "info" };

/** Checkstyle's XML, which many servers and editors take in. */
export const problemsAsCheckstyle: Write = (findings) => {
  const files = [...problemsByFile(findings)].flatMap(([file, problems]) =>
    element(
      "file",
      { name: fileName(file) },
      inOrder(problems).flatMap((problem) => {
        const { position, severity, rule } = problem;
        return element("error", {
          // Readers want a line; what is wrong with a whole file is shown at its top.
          line: position?.line ?? 1,
          column: position?.column,
          severity: levels[severity],
          message: saidOf(problem),
          source: `kehoach.${rule}`,
        });
      }),
    ),
  );
  return xmlDocument(element("checkstyle", { version: "4.3" }, files));
};
