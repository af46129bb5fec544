import { Chalk, type ChalkInstance } from "chalk";

/** A command's access to the outside world; injected, so that tests can observe it. */
export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Results: documents, stages, problems that were asked for. */
  writeOut(data: string | Uint8Array): Promise<void>;
  /** Talk: progress, problems on the way to a result. */
  writeErr(text: string): void;
  /** True if standard output is a terminal. */
  outIsTerminal: boolean;
  errIsTerminal: boolean;
  /** Cells of a line of the terminal that a person reads; absent where nobody does. */
  readonly columns?: number | undefined;
  /** Asks the person at the terminal; absent where there is none. */
  ask?(question: string): Promise<string>;
  /** Calls back when the program is asked to end; asked twice, it ends at once. Absent where nobody asks. */
  onInterrupt?(listener: (code: ExitCode) => void): void;
  /** Folder of the V8 code cache; absent if there is none. */
  codeFolder?: string;
  /** The file that starts the program in the folder that brings its own Node.js; absent elsewhere. */
  readonly launcher?: string | undefined;
  /** Command that starts this program from the current folder; absent if that is `kehoach`. */
  readonly command?: string;
  /** Instruction to end a command that keeps running, if not by Ctrl-C. */
  readonly howToEnd?: string;
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Date and time of day. */
  clock(): Date;
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
  /** Ctrl-C. */
  interrupted: 130,
  /** The system, or another program, asked it to end. */
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The width that text of one stream has to fit in; nothing where it goes to a file or a pipe. */
export const widthOf = ({ columns, outIsTerminal, errIsTerminal }: Io, stream: "out" | "err"): number | undefined =>
  (stream === "out" ? outIsTerminal : errIsTerminal) ? columns : undefined;

/** True if a stream is coloured: FORCE_COLOR, then --color or --no-color, then NO_COLOR, then whether it is a terminal. */
export const isColored = (io: Io, stream: "out" | "err", wanted?: boolean): boolean => {
  const { FORCE_COLOR: forced, NO_COLOR: refused } = io.env;
  const isTerminal = (stream === "out" ? io.outIsTerminal : io.errIsTerminal) && io.env.TERM !== "dumb";
  return forced ? forced !== "0" && forced !== "false" : (wanted ?? (!refused && isTerminal));
};

export const chalkFor = (io: Io, stream: "out" | "err", wanted?: boolean): ChalkInstance =>
  new Chalk({ level: isColored(io, stream, wanted) ? 1 : 0 });
