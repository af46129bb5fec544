import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { packageFile } from "../files/package-folder.ts";
import { exampleNames } from "../init/examples.ts";
import { type ExitCode, exitCodes, type Io } from "../io.ts";

/** `kehoach completion`: a script that asks the program, so that it knows what the program knows. */
export const printScript = async (shell: string, io: Io): Promise<ExitCode> => {
  await io.writeOut(readFileSync(packageFile("completions", `kehoach.${shell}`), "utf8"));
  return exitCodes.done;
};

/** Completions of the current word for a shell script; omitted words are empty. */
export const answer = async (program: Command, at: number, words: readonly string[], io: Io): Promise<ExitCode> => {
  const { complete, completionText } = await import("../completion.ts");
  const completion = await complete(program, at < words.length ? words.slice(0, at + 1) : [...words, ""], {
    examples: async () => exampleNames().map((value) => ({ value, about: "" })),
    rules: async () => {
      const { manualOf } = await import("./explain.ts");
      return (await manualOf()).map(({ id, summary }) => ({ value: id, about: summary }));
    },
  });
  await io.writeOut(completionText(completion));
  return exitCodes.done;
};
