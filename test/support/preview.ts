import { type ExitCode, exitCodes, type Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

/** A preview that runs until it is stopped. */
export interface Running {
  address: string;
  /** Presses Ctrl-C. */
  stop(): Promise<ExitCode>;
  /** Standard error output so far. */
  said(): string;
}

/** A machine without LibreOffice. */
const withoutOffice = { KEHOACH_SOFFICE: "/nowhere" };

/** Starts `kehoach preview` in a folder, as one would at a terminal without a screen. */
export const startPreview = async (
  cwd: string,
  argv: readonly string[],
  env: Io["env"] = withoutOffice,
): Promise<Running> => {
  let interrupt: (code: ExitCode) => void = () => undefined;
  let said = "";
  let tellAddress: (address: string) => void = () => undefined;
  const address = new Promise<string>((resolve) => {
    tellAddress = resolve;
  });
  const ended = main(["preview", ...argv], {
    cwd,
    env: { NO_COLOR: "1", ...env },
    stdin: (async function* () {})(),
    writeOut: async (data) => tellAddress(String(data).trim()),
    writeErr: (text) => {
      said += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    onInterrupt: (listener) => {
      interrupt = listener;
    },
    now: () => 0,
    clock: () => new Date(2026, 0, 5, 8, 4, 9),
  });
  const early = ended.then((code) => {
    throw new Error(`ended with ${code}: ${said}`);
  });
  return {
    address: await Promise.race([address, early]),
    stop: () => {
      interrupt(exitCodes.interrupted);
      return ended;
    },
    said: () => said,
  };
};
