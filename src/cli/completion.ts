import type { Argument, Command, Option } from "commander";

/** Something a shell may put in the place of the word that is typed. */
interface CompletionCandidate {
  value: string;
  about: string;
}

/** Kinds of values that a shell completes from the disk by itself. */
type OnDisk = "plans" | "folders" | "documents" | "texts";

interface Completion {
  candidates: CompletionCandidate[];
  onDisk?: OnDisk;
}

/** Names that take a moment to learn. */
interface CommandNames {
  examples(): Promise<CompletionCandidate[]>;
  rules(): Promise<CompletionCandidate[]>;
}

type CompletionSource = OnDisk | keyof CommandNames | "commands" | "free";

/** Placeholders of values in the help, and their completions. */
export const sources: Readonly<Record<string, CompletionSource>> = {
  tệp: "plans",
  "tệp Word": "documents",
  "văn bản": "texts",
  "thư mục": "folders",
  nơi: "documents",
  mẫu: "examples",
  "tên luật": "rules",
  lệnh: "commands",
  số: "free",
  ngày: "free",
  phần: "free",
  tên: "free",
  "địa danh": "free",
};

const commandsOf = (program: Command): CompletionCandidate[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ value: command.name(), about: command.description() }));

const optionsOf = (command: Command): Option[] => command.createHelp().visibleOptions(command);

const answers = ({ long, short }: Option, word: string): boolean => word === long || word === short;

/** The placeholder in `<tệp...>` or `--config <tệp>`. */
export const placeholderOf = (flags: string): string => /[<[]([^\]>.]+)/.exec(flags)?.[1] ?? "";

const valuesFor = async (
  { choices, placeholder }: { choices: readonly string[] | undefined; placeholder: string },
  program: Command,
  names: CommandNames,
): Promise<Completion> => {
  if (choices) return { candidates: choices.map((value) => ({ value, about: "" })) };
  const source = sources[placeholder] ?? "free";
  if (source === "free") return { candidates: [] };
  if (source === "commands") return { candidates: commandsOf(program) };
  if (source === "examples" || source === "rules") return { candidates: await names[source]() };
  return { candidates: [], onDisk: source };
};

const ofOption = (option: Option): { choices: readonly string[] | undefined; placeholder: string } => ({
  choices: option.argChoices,
  placeholder: placeholderOf(option.flags),
});

/** The argument that a word is, of those that stand there already. */
const argumentAt = (command: Command, count: number): Argument | undefined => {
  const all = command.registeredArguments;
  const last = all.at(-1);
  return all[count] ?? (last?.variadic ? last : undefined);
};

/** Bash parts `--format=json` at the sign; both ways of writing are read alike. */
const joined = (words: readonly string[]): { done: string[]; typed: string; prefix: string } => {
  const plain = words.filter((word) => word !== "=");
  const typed = words.at(-1) === "=" ? "" : (plain.pop() ?? "");
  const assigned = /^(--[^=]+=)(.*)$/s.exec(typed);
  return assigned
    ? { done: [...plain, (assigned[1] ?? "").slice(0, -1)], typed: assigned[2] ?? "", prefix: assigned[1] ?? "" }
    : { done: plain, typed, prefix: "" };
};

/**
 * Candidates for the last word, from the program's own description of its commands.
 *
 * @param words those after the program's name, the last perhaps empty
 */
export const complete = async (
  program: Command,
  words: readonly string[],
  names: CommandNames,
): Promise<Completion> => {
  const { done, typed, prefix } = joined(words);
  let command: Command | undefined = program;
  let taking: Option | undefined;
  let count = 0;
  for (const word of done) {
    const known = [...optionsOf(command ?? program), ...optionsOf(program)];
    const option = taking ? undefined : known.find((each) => answers(each, word));
    if (taking) taking = undefined;
    else if (option) taking = option.required || option.optional ? option : undefined;
    else if (word.startsWith("-") && word !== "-") continue;
    else if (command === program)
      command = program
        .createHelp()
        .visibleCommands(program)
        .find((each) => each.name() === word);
    else count++;
  }
  const all = async (): Promise<Completion> => {
    if (taking) return valuesFor(ofOption(taking), program, names);
    if (!command) return { candidates: [] };
    if (typed.startsWith("-")) {
      const ofAll = command === program ? [] : program.options.filter(({ long }) => long !== "--version");
      const options = [...optionsOf(command), ...ofAll];
      return { candidates: options.map(({ long, description }) => ({ value: long ?? "", about: description })) };
    }
    if (command === program) return { candidates: commandsOf(program) };
    const argument = argumentAt(command, count);
    if (!argument) return { candidates: [] };
    return valuesFor({ choices: argument.argChoices, placeholder: argument.name() }, program, names);
  };
  const { candidates, ...rest } = await all();
  return {
    ...rest,
    candidates: candidates
      .filter(({ value }) => value.startsWith(typed))
      .map(({ value, about }) => ({ value: prefix + value, about })),
  };
};

/** For the scripts: one candidate a line, then what to look for on the disk. */
export const completionText = ({ candidates, onDisk }: Completion): string =>
  [...candidates.map(({ value, about }) => `${value}\t${about}`), ...(onDisk ? [`:${onDisk}`] : [])]
    .map((line) => `${line}\n`)
    .join("");
