import { fstatSync, writeSync } from "node:fs";
import { wrapped } from "../report/wrap.ts";
import { asCalled, commandFrom } from "./command-from.ts";
import { cutCode, cutNames } from "./dropped.ts";
import { type ExitCode, exitCodes, type Io } from "./io.ts";
import { launcherOf } from "./launcher.ts";
import { main } from "./main.ts";
import { fromSystemError, ownFault, Stop } from "./stop.ts";

type Standard = 1 | 2;

/** True if a stream is a terminal. Streams are loaded only for terminals, because loading takes a moment. */
const isTerminal = (stream: Standard): boolean => {
  try {
    if (!fstatSync(stream).isCharacterDevice()) return false;
    const opened = stream === 1 ? process.stdout : process.stderr;
    // Each write reports its own failure; without a listener the event would end the program.
    if (opened.isTTY) opened.on("error", () => undefined);
    return opened.isTTY === true;
  } catch {
    return false;
  }
};

const pauseMs = 5;

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

/** A reader that closed the pipe (head, less) has seen what it wanted. */
const isClosedByReader = (error: unknown): boolean => ["EPIPE", "EOF"].includes(String(codeOf(error)));

/** Writes to a file or a pipe, all of it before it returns. */
const writeNow = (stream: Standard, data: string | Uint8Array): void => {
  let rest = Buffer.from(data);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
      // The pipe is full: its reader is slower than we are.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
};

/** Why standard error takes no more text. Work goes on without it: a document matters more than what is said of it. */
let lostTalk: unknown;

const writeTalk = (text: string): void => {
  if (lostTalk !== undefined) return;
  try {
    writeNow(2, text);
  } catch (error) {
    lostTalk = error;
  }
};

const writeResult = async (data: string | Uint8Array): Promise<void> => {
  try {
    if (!io.outIsTerminal) writeNow(1, data);
    else
      await new Promise<void>((resolve, reject) =>
        process.stdout.write(data, (error) => (error ? reject(error) : resolve())),
      );
  } catch (error) {
    if (isClosedByReader(error)) process.exit(0);
    throw fromSystemError(error, "đầu ra chuẩn (stdout)");
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
  get cwd() {
    try {
      return process.cwd();
    } catch {
      const message = "thư mục hiện tại không còn: đã bị xóa hoặc đổi tên. Chuyển sang thư mục khác rồi chạy lại";
      throw new Stop(message, exitCodes.stopped);
    }
  },
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  writeOut: writeResult,
  writeErr: (message) => {
    const text = asCalled(message, () => io.command ?? "kehoach");
    if (io.errIsTerminal) process.stderr.write(wrapped(text, io.columns));
    else writeTalk(text);
  },
  outIsTerminal: isTerminal(1),
  errIsTerminal: isTerminal(2),
  // It may be given another width while the program runs.
  get columns() {
    return (io.errIsTerminal ? process.stderr : io.outIsTerminal ? process.stdout : undefined)?.columns;
  },
  ...(isTerminal(2) && process.stdin.isTTY ? { ask } : {}),
  get command() {
    return commandFrom({ env: process.env, cwd: process.cwd(), platform: process.platform, node: process.execPath });
  },
  onInterrupt: (listener) => {
    process.once("SIGINT", () => listener(exitCodes.interrupted));
    for (const signal of ["SIGTERM", "SIGHUP", "SIGQUIT"] as const)
      process.once(signal, () => listener(exitCodes.terminated));
  },
  get launcher() {
    return launcherOf(process.execPath, process.platform);
  },
  now: () => Number(process.hrtime.bigint()) / 1e6,
  clock: () => new Date(),
};

const tellOwnFault = (error: unknown): ExitCode => {
  const { message, exitCode } = ownFault(error);
  writeTalk(`lỗi: ${message}\n`);
  return exitCode;
};

/** The exit code of a run whose messages were lost, unless a worse one applies; the reason goes to the terminal that is left. */
const withTalk = (code: ExitCode): ExitCode => {
  if (lostTalk === undefined || isClosedByReader(lostTalk) || code > exitCodes.stopped) return code;
  const { message } = fromSystemError(lostTalk, "luồng báo lỗi (stderr)");
  if (io.outIsTerminal) process.stdout.write(`lỗi: ${message}\n`);
  return exitCodes.stopped;
};

/**
 * The program, from the words after its name to its exit code.
 *
 * @param codeFolder where bin/kehoach.js keeps compiled code
 */
export const run = (codeFolder?: string): void => {
  if (codeFolder !== undefined) io.codeFolder = codeFolder;
  process.on("uncaughtException", (error) => process.exit(tellOwnFault(error)));
  const argv = process.argv.slice(2);
  const whole = cutNames(process.env.KEHOACH_LINE ?? "", argv);
  void main(whole ?? argv, io)
    .catch(tellOwnFault)
    .then(withTalk)
    .then((code) => {
      process.exitCode = whole ? cutCode + code : code;
      // Without a terminal all is written by now, and nothing is left to wait for; nor is anything after an interruption.
      if (!io.outIsTerminal && !io.errIsTerminal) process.exit();
      if (code === exitCodes.interrupted || code === exitCodes.terminated)
        process.stderr.write("", () => process.exit());
    });
};
