import type { ChalkInstance } from "chalk";
import type { Write } from "./report.ts";

/** How problems can be told, in the order of the manual. */
export const formats = ["text", "json", "jsonl", "sarif", "github", "junit", "checkstyle"] as const;

export type Format = (typeof formats)[number];

/** Only what is asked for is loaded. */
export const loadFormat = async (format: Format, chalk: ChalkInstance, width?: number): Promise<Write> => {
  switch (format) {
    case "text": {
      const { problemsAsText } = await import("./text.ts");
      return ({ problems, sources }) => problemsAsText(problems, sources, chalk, width);
    }
    case "json":
      return (await import("./json.ts")).problemsAsJson;
    case "jsonl":
      return (await import("./json.ts")).problemsAsJsonLines;
    case "sarif":
      return (await import("./sarif.ts")).problemsAsSarif;
    case "github":
      return (await import("./github.ts")).problemsAsGithub;
    case "junit":
      return (await import("./junit.ts")).problemsAsJunit;
    case "checkstyle":
      return (await import("./checkstyle.ts")).problemsAsCheckstyle;
  }
};
