import { writeSync } from "node:fs";
import type { Io } from "./io.ts";
import { main } from "./main.ts";

const write = (data: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(data, (error) => (error ? reject(error) : resolve()));
  });

const ask = async (question: string): Promise<string> => {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
};

/** The real world's streams, clock and folder. */
const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  writeOut: write,
  writeErr: (text) => void process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
  now: () => performance.now(),
};

// A reader that closed the pipe (head, less) has seen what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") writeSync(2, `${error.message}\n`);
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2), io);
