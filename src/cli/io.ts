import { Chalk, type ChalkInstance, supportsColorStderr } from "chalk";

/** What a command may touch of the world outside; handed in, so that tests can watch. */
export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Uint8Array | string>;
  /** Results: documents, stages. */
  writeOut(data: string | Uint8Array): Promise<void>;
  /** Talk: problems, progress. */
  writeErr(text: string): void;
  /** Whether a person reads what is written out. */
  outIsTerminal: boolean;
  /** Milliseconds since some fixed moment. */
  now(): number;
}

/** Exit codes, as `--help` lists them. */
export const exitCodes = {
  done: 0,
  /** The plan or the template has faults. */
  faults: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** Something outside the plan stopped it: a disk, a permission, a bug. */
  stopped: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Colour of the talk: FORCE_COLOR, then NO_COLOR, then the terminal. chalk itself does not know NO_COLOR. */
export const chalkFor = (env: Io["env"]): ChalkInstance => {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== "") return new Chalk({ level: forced === "0" || forced === "false" ? 0 : 1 });
  const refused = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  return new Chalk({ level: refused || supportsColorStderr === false ? 0 : 1 });
};
