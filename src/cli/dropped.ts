import { existsSync } from "node:fs";

/**
 * Files that were dropped onto kehoach.cmd, whole, where cmd cut their names at & or took a ^ out of them; undefined where
 * it handed on all there was.
 *
 * @param line by which Windows' Explorer started cmd
 * @param argv what cmd made of it
 * @example cutNames('cmd.exe /c ""D:\\k\\kehoach.cmd" D:\\a&b.docx "D:\\c d.docx""', ["D:\\a"]) // ["D:\\a&b.docx", "D:\\c d.docx"]
 */
export const cutNames = (line: string, argv: readonly string[], isThere = existsSync): string[] | undefined => {
  const called = line.slice(line.search(/\s\/c\s/i) + 1).trimEnd();
  const [, words = ""] = /^\/c\s+""[^"]*kehoach\.cmd"(\s.*)"$/is.exec(called) ?? [];
  const named = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const isAsGiven = named.length === argv.length && named.every((name, index) => name === argv[index]);
  return isAsGiven || named.length === 0 || !named.every((name) => isThere(name)) ? undefined : named;
};

/** Added to the exit code to tell kehoach.cmd that names were cut. */
export const cutCode = 200;
