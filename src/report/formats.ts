import type { Write, WriteInPieces } from "./report.ts";

/** Output formats of problems, in the order of the manual. */
export const formats = ["text", "json", "jsonl", "sarif", "github", "junit", "checkstyle"] as const;

export type Format = (typeof formats)[number];

const inOnePiece =
  (write: Write): WriteInPieces =>
  (findings, about) => [write(findings, about)];

/** Only what is asked for is loaded. */
export const loadFormat = async (format: Format, color: boolean, width?: number): Promise<WriteInPieces> => {
  switch (format) {
    case "text": {
      const { problemsAsText } = await import("./text.ts");
      return ({ problems, sources }) => [problemsAsText(problems, { sources: sources.values(), color, width })];
    }
    case "json":
      return (await import("./json.ts")).problemsAsJson;
    case "jsonl":
      return inOnePiece((await import("./json.ts")).problemsAsJsonLines);
    case "sarif":
      return inOnePiece((await import("./sarif.ts")).problemsAsSarif);
    case "github":
      return inOnePiece((await import("./github.ts")).problemsAsGithub);
    case "junit":
      return inOnePiece((await import("./junit.ts")).problemsAsJunit);
    case "checkstyle":
      return inOnePiece((await import("./checkstyle.ts")).problemsAsCheckstyle);
  }
};
