import type { ExitCode, Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

export interface World {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  outIsTerminal?: boolean;
  errIsTerminal?: boolean;
  codeFolder?: string;
  launcher?: string;
  ask?: NonNullable<Io["ask"]>;
  onInterrupt?: NonNullable<Io["onInterrupt"]>;
  /** Hears what is said while the command runs. */
  onErr?: (text: string) => void;
}

/** One command line, in a folder, in a world of its own. */
export const runIn = async (
  cwd: string,
  argv: readonly string[],
  {
    stdin = "",
    env = { NO_COLOR: "1" },
    outIsTerminal = false,
    errIsTerminal = false,
    codeFolder,
    launcher,
    ask,
    onInterrupt,
    onErr,
  }: World = {},
): Promise<{ code: ExitCode; out: Buffer; err: string }> => {
  const out: Uint8Array[] = [];
  let err = "";
  const io: Io = {
    cwd,
    env,
    stdin: (async function* () {
      yield stdin;
    })(),
    writeOut: async (data) => void out.push(Buffer.from(data)),
    writeErr: (text) => {
      err += text;
      onErr?.(text);
    },
    outIsTerminal,
    errIsTerminal,
    ...(codeFolder === undefined ? {} : { codeFolder }),
    ...(launcher === undefined ? {} : { launcher }),
    ...(ask ? { ask } : {}),
    ...(onInterrupt ? { onInterrupt } : {}),
    now: () => 0,
    clock: () => new Date(2026, 0, 5, 8, 4, 9),
  };
  const code = await main(argv, io);
  return { code, out: Buffer.concat(out), err };
};
