import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command, CommanderError } from "commander";
import { shells } from "./commands/shells.ts";

/** Headings of commander's help. */
export const titles: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Đối số:",
  "Options:": "Tùy chọn:",
  "Commands:": "Các lệnh:",
};

/** A name with spaces that a shell has cut, as far as the words show. */
const cutName = (words: readonly string[]): string | undefined => {
  const runs = words
    .join("\0")
    .split(/(?:^|\0)-[^\0]*\0?/)
    .map((run) => run.split("\0").filter(Boolean));
  return runs.findLast((run) => run.length > 1)?.join(" ");
};

const visibleCommands = (program: Command): Command[] => program.createHelp().visibleCommands(program);

const commandOf = (words: readonly string[], program: Command): Command | undefined =>
  visibleCommands(program).find((command) => command.name() === words.find((word) => !word.startsWith("-")));

const unknownOption = (option: string, hint: string, words: readonly string[], program: Command): string => {
  if (/\.ya?ml$/i.test(option)) return `tên tệp bắt đầu bằng dấu - thì ghi ./ phía trước: ./${option}`;
  const help = commandOf(words, program);
  const see = `Xem: kehoach ${help ? `${help.name()} ` : ""}--help`;
  const small = program.options.find(({ short }) => short === option.toUpperCase());
  if (small) return `không có tùy chọn “${option}”. Có phải là ${small.short}? ${see}`;
  const owners = visibleCommands(program).filter(({ options }) =>
    options.some(({ long, short }) => option === long || option === short),
  );
  return owners.length > 0 && hint === ""
    ? `tùy chọn ${option} là của lệnh ${owners.map((owner) => owner.name()).join(", ")}. ${see}`
    : `không có tùy chọn “${option}”.${hint} ${see}`;
};

const missingArgument = (message: string, command: string): string => {
  if (message.includes("'tên luật'")) return "thiếu tên luật. Ví dụ: kehoach explain double-space";
  if (message.includes("'tệp Word'")) return `thiếu tên tệp Word. Ví dụ: kehoach ${command} van-ban.docx`;
  if (message.includes("'văn bản'")) return "ghi hai văn bản để so. Ví dụ: kehoach diff ke-hoach.yaml ke-hoach.docx";
  if (message.includes("'cửa sổ lệnh'"))
    return `thiếu tên cửa sổ lệnh: ${shells.join(", ")}. Ví dụ: kehoach completion bash`;
  return `thiếu tên tệp kế hoạch. Ví dụ: kehoach ${command} ke-hoach.yaml`;
};

/** The part of a message after the last of these words; empty where it has none. */
const textBehind = (message: string, words: string): string => message.split(words).slice(1).at(-1) ?? "";

/** Our value parsers append their expectation to commander's sentence. */
const invalidValue = (message: string, quoted: string): string => {
  const of = /for argument '([^']*)'/.exec(message)?.[1] ?? quoted;
  const choices = textBehind(message, "Allowed choices are ");
  const expected = choices ? `ghi một trong: ${choices.slice(0, -1)}` : textBehind(message, " is invalid. ");
  return `giá trị của “${of}” chưa đúng${expected && `: ${expected}`}`;
};

/** A file's name where a command should be: dropped onto the launcher, or without a command. */
const fileName = /[/\\]|\.(?:ya?ml|docx?|rtf|odt|pdf|csv|txt)$/i;

/** Commands that take the name of one file. */
const ofOneFile = ["init", "preview", "show"];

/**
 * commander's own refusals, in the user's language.
 *
 * @param words those after the program's name
 * @param cwd folder in which files that they name are looked for
 */
export const usageSentence = (
  error: CommanderError,
  words: readonly string[],
  program: Command,
  cwd: string,
): string => {
  const missing = words.find((word) => fileName.test(word) && !existsSync(resolve(cwd, word)));
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const [meant] = textBehind(error.message, "Did you mean ").replace("one of ", "").split("?");
  const hint = meant ? ` Có phải là ${meant}?` : "";
  const command = commandOf(words, program)?.name() ?? "";
  const see = `Xem: kehoach ${command} --help`;
  switch (error.code) {
    case "commander.unknownCommand":
      if (missing !== undefined) return `${missing}: không có tệp này. Kiểm tra lại tên và thư mục`;
      return `không có lệnh “${quoted}”.${hint} Xem các lệnh: kehoach --help`;
    case "commander.unknownOption":
      return unknownOption(quoted, hint, words, program);
    case "commander.missingArgument":
      return missingArgument(error.message, command);
    case "commander.optionMissingArgument":
      return `tùy chọn “${quoted}” cần một giá trị theo sau`;
    case "commander.excessArguments": {
      const cut = ofOneFile.includes(command) ? cutName(words.slice(words.indexOf(command) + 1)) : undefined;
      return cut === undefined ? `thừa đối số. ${see}` : `Tên có dấu cách thì đặt trong ngoặc kép: "${cut}"`;
    }
    case "commander.invalidArgument":
      return `${invalidValue(error.message, quoted)}. ${see}`;
    default:
      return `lệnh chưa đúng (${error.code}). Xem: kehoach --help`;
  }
};

/** Early exits that are no errors: help and version. */
export const isCalm = (error: CommanderError): boolean =>
  error.code === "commander.helpDisplayed" || error.code === "commander.version" || error.code === "commander.help";
