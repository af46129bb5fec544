import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkRules } from "../src/check/compiled/rules.ts";
import { placeholderOf, sources } from "../src/cli/completion.ts";
import { exampleNames } from "../src/cli/init/examples.ts";
import { exitCodes } from "../src/cli/io.ts";
import { programFor } from "../src/cli/main.ts";
import { manual } from "../src/lint/manual.ts";
import { formats } from "../src/report/formats.ts";
import { runIn } from "./support/cli.ts";
import { pathOf } from "./support/plans.ts";

const ask = async (...words: string[]): Promise<string[]> => {
  const { out } = await runIn(".", ["complete", String(words.length - 1), "--", ...words]);
  return out
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t")[0] ?? "");
};

describe("what can follow", () => {
  test.each<[string[], string[]]>([
    [["vali"], ["validate"]],
    [["--no"], ["--no-color"]],
    [["build", ""], [":plans"]],
    [["build", "a.yaml", "b"], [":plans"]],
    [["build", "a.yaml", "--wa"], ["--watch"]],
    [["build", "-o", ""], [":documents"]],
    [["check", ""], [":documents"]],
    [["diff", "a.yaml", ""], [":texts"]],
    [["build", "a.yaml", "--template", "m"], [":folders"]],
    [["build", "--no-c"], ["--no-color"]],
    [["--no-color", "buil"], ["build"]],
    [["validate", "--format", ""], [...formats]],
    [
      ["validate", "--format=jso"],
      ["--format=json", "--format=jsonl"],
    ],
    [["validate", "--format", "=", "jsonl"], ["jsonl"]],
    [["validate", "--format", "="], [...formats]],
    [["validate", "--format", "json", ""], [":plans"]],
    [["validate", "--max-warnings", ""], []],
    [["init", "--example", "tuyen-truyen-x"], ["tuyen-truyen-xa"]],
    [["init", "--example", ""], exampleNames()],
    [["explain", ""], [...manual, ...checkRules.filter(({ topic }) => topic === "word")].map(({ id }) => id)],
    [["explain", "motto-rule-l"], ["motto-rule-length"]],
    [["explain", "double-space", ""], []],
    [["help", "sho"], ["show"]],
    [["show", "--stage", "m"], ["markup"]],
    [["completion", "f"], ["fish"]],
    [["không-có", ""], []],
  ])("%j", async (words, answer) => {
    expect(await ask(...words)).toEqual(answer);
  });

  test("a word that the shell leaves out is empty; the program's own helper is not offered", async () => {
    const { out } = await runIn(".", ["complete", "0"]);
    const commands = out.toString("utf8");
    expect(commands).toMatch(/^build\tkiểm tra/);
    expect(commands).not.toMatch(/^complete\t/m);
  });

  test("every value that a command takes is known to completion", () => {
    const program = programFor(
      undefined as never,
      () => undefined,
      () => undefined,
    );
    const placeholders = program.commands.flatMap((command) => [
      ...command.registeredArguments.filter((each) => !each.argChoices).map((each) => each.name()),
      ...command.options.filter((each) => !each.argChoices).map(({ flags }) => placeholderOf(flags)),
    ]);
    const unknown = placeholders.filter((name) => name !== "" && !(name in sources) && !["at", "words"].includes(name));
    expect(unknown).toEqual([]);
  });
});

test("an unknown shell, or none, is reported with those there are", async () => {
  for (const words of [["completion"], ["completion", "cmd"]]) {
    const { code, err } = await runIn(".", words);
    expect(code).toBe(exitCodes.usage);
    expect(err).toMatch(/bash|--help/);
  }
});

const has = (shell: string): boolean => spawnSync(shell, ["-c", "exit 0"]).status === 0;

describe("in the shell itself", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kehoach-shell-"));
    mkdirSync(join(folder, "bin"));
    writeFileSync(
      join(folder, "bin/kehoach"),
      `#!/bin/sh\nexec "${process.execPath}" "${pathOf("bin/kehoach.js")}" "$@"\n`,
    );
    chmodSync(join(folder, "bin/kehoach"), 0o755);
    mkdirSync(join(folder, "quý 1"));
    for (const file of ["a.yaml", "b.yml", "c.txt", "d.docx", "quý 1/e.yaml"]) writeFileSync(join(folder, file), "");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (shell: string, words: string[], script: string): string[] => {
    const env = {
      ...process.env,
      PATH: `${join(folder, "bin")}:${process.env.PATH}`,
      HOME: join(folder, "bin"),
      LC_ALL: "C.UTF-8",
    };
    const { stdout, stderr } = spawnSync(shell, [...words, script], { cwd: folder, env, encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.split("\n").filter(Boolean);
  };

  describe.skipIf(!has("bash"))("bash (skipped where it is not installed)", () => {
    const completed = (...words: string[]): string[] =>
      run(
        "bash",
        ["--norc", "-c"],
        `eval "$(kehoach completion bash)"; COMP_WORDS=(kehoach ${words.join(" ")}); COMP_CWORD=${words.length}; compopt() { :; }; _kehoach; printf '%s\\n' "\${COMPREPLY[@]}"`,
      );

    test("completes commands, options and values", () => {
      expect(completed("vali")).toEqual(["validate"]);
      expect(completed("build", "a.yaml", "--pd")).toEqual(["--pdf"]);
      expect(completed("validate", "--format", "=", "jsonl")).toEqual(["jsonl"]);
    });

    test("completes plans and folders, also with a space in their names", () => {
      expect(completed("build", '""').sort()).toEqual(["a.yaml", "b.yml", "bin", "quý 1"]);
      expect(completed("build", "'quý\\ 1/'")).toEqual(["quý 1/e.yaml"]);
      expect(completed("build", "-o", "d")).toEqual(["d.docx"]);
      expect(completed("diff", '""').sort()).toEqual(["a.yaml", "b.yml", "bin", "d.docx", "quý 1"]);
    });
  });

  describe.skipIf(!has("fish"))("fish (skipped where it is not installed)", () => {
    const completed = (line: string): string[] =>
      run("fish", ["--no-config", "-c"], `kehoach completion fish | source; complete -C '${line}'`);

    test("completes commands with what they do, options and values", () => {
      expect(completed("kehoach vali")).toEqual([expect.stringMatching(/^validate\tkiểm tra/)]);
      expect(completed("kehoach build a.yaml --pd")).toEqual([expect.stringMatching(/^--pdf\t/)]);
      expect(completed("kehoach show --stage m")).toEqual(["markup"]);
    });

    test("completes plans and folders, also with a space in their names", () => {
      expect(completed("kehoach build ").sort()).toEqual(["a.yaml", "b.yml", "bin/", "quý 1/"]);
      expect(completed("kehoach build quý\\\\ 1/")).toEqual(["quý 1/e.yaml"]);
    });
  });

  describe.skipIf(!has("zsh"))("zsh (skipped where it is not installed)", () => {
    /** Types into a zsh of its own, and gives the words that its `kehoach` is called with. */
    const typed = (keys: string): string | undefined => {
      const inner = [
        "PS1= PS2= RPS1=; unsetopt zle_bracketed_paste prompt_cr prompt_sp; stty -echo",
        'autoload -Uz compinit; compinit -u -D; setopt no_list_beep; zstyle ":completion:*" insert-tab false',
        `kehoach() { if [[ $1 == complete || $1 == completion ]]; then command kehoach "$@"; else print -r -- "GOT[\${(j:|:)@}]"; fi }`,
        'eval "$(kehoach completion zsh)"',
      ].join("; ");
      const script = `zmodload zsh/zpty; zpty z zsh -f -i; zpty -w z '${inner.replaceAll("'", "'\\''")}'; zpty -w z 'print REA''DY'; zpty -r -m z ignored '*READY*'; zpty -w z $'${keys}'; zpty -r -m z said '*GOT\\[*\\]*'; print -r -- "$said"; zpty -d z`;
      return /GOT\[(.*)\]/.exec(run("zsh", ["-f", "-c"], script).join("\n"))?.[1];
    };

    test("completes commands, options, values and plans", () => {
      expect(typed("kehoach vali\\t--forma\\tsari\\t")).toBe("validate|--format|sarif");
      expect(typed("kehoach buil\\ta.y\\t--pd\\t")).toBe("build|a.yaml|--pdf");
      expect(typed("kehoach buil\\tqu\\te\\t")).toBe("build|quý 1/e.yaml");
    });
  });

  test("there is a script for every shell that the program names", async () => {
    const { out } = await runIn(".", ["complete", "1", "--", "completion"]);
    const shells = out
      .toString("utf8")
      .split("\n")
      .flatMap((line) => line.split("\t")[0] || []);
    expect(readdirSync(pathOf("completions")).sort()).toEqual(shells.map((shell) => `kehoach.${shell}`).sort());
    for (const shell of shells) {
      const { out: script } = await runIn(".", ["completion", shell]);
      expect(script.toString("utf8")).toContain("kehoach complete ");
    }
  });
});
