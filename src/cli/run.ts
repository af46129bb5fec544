import { fstatSync, writeSync } from "node:fs";
import { wrapped } from "../report/wrap.ts";
import { exitCodes, type Io } from "./io.ts";
import { main } from "./main.ts";
import { ownFault, Stop } from "./stop.ts";

type Standard = 1 | 2;

/** Whether a person reads a stream. Streams are loaded for terminals alone: it takes a moment. */
const isTerminal = (stream: Standard): boolean => {
  try {
    return fstatSync(stream).isCharacterDevice() && (stream === 1 ? process.stdout : process.stderr).isTTY === true;
  } catch {
    return false;
  }
};

const pauseMs = 5;

/** Writes to a file or a pipe, all of it before it returns. */
const writeNow = (stream: Standard, data: string | Uint8Array): void => {
  let rest = Buffer.from(data);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      // A reader that closed the pipe (head, less) has seen what it wanted.
      if (code === "EPIPE" || code === "EOF") process.exit(0);
      if (code !== "EAGAIN") throw error;
      // The pipe is full: its reader is slower than we are.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
};

const ask = async (question: string): Promise<string> => {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  let isAnswered = false;
  // Ctrl-C and Ctrl-D close it without an answer.
  const givenUp = new Promise<never>((_resolve, reject) => {
    lines.on("SIGINT", () => lines.close());
    lines.on("close", () => {
      if (!isAnswered) process.stderr.write("\n");
      reject(new Stop("đã thôi theo yêu cầu", exitCodes.interrupted));
    });
  });
  try {
    const answer = await Promise.race([lines.question(question), givenUp]);
    isAnswered = true;
    return answer;
  } finally {
    lines.close();
  }
};

/** The real world's streams, clock and folder. */
const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  writeOut: async (data) => {
    if (!io.outIsTerminal) writeNow(1, data);
    else await new Promise<void>((resolve) => process.stdout.write(data, () => resolve()));
  },
  writeErr: (text) => {
    if (io.errIsTerminal) process.stderr.write(wrapped(text, io.columns));
    else writeNow(2, text);
  },
  outIsTerminal: isTerminal(1),
  errIsTerminal: isTerminal(2),
  // It may be given another width while the program runs.
  get columns() {
    return (io.errIsTerminal ? process.stderr : io.outIsTerminal ? process.stdout : undefined)?.columns;
  },
  ...(isTerminal(2) && process.stdin.isTTY ? { ask } : {}),
  onInterrupt: (listener) => {
    process.once("SIGINT", () => listener(exitCodes.interrupted));
    process.once("SIGTERM", () => listener(exitCodes.terminated));
  },
  now: () => Number(process.hrtime.bigint()) / 1e6,
  clock: () => new Date(),
};

/**
 * The program, from the words after its name to its exit code.
 *
 * @param codeFolder where bin/kehoach.js keeps compiled code
 */
export const run = (codeFolder?: string): void => {
  if (codeFolder !== undefined) io.codeFolder = codeFolder;
  void main(process.argv.slice(2), io)
    .catch((error: unknown) => {
      const { message, exitCode } = ownFault(error);
      writeNow(2, `lỗi: ${message}\n`);
      return exitCode;
    })
    .then((code) => {
      process.exitCode = code;
      // Without a terminal all is written by now, and nothing is left to wait for; nor is anything after an interruption.
      if (!io.outIsTerminal && !io.errIsTerminal) process.exit();
      if (code === exitCodes.interrupted || code === exitCodes.terminated)
        process.stderr.write("", () => process.exit());
    });
};
