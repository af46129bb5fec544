import { spawn } from "node:child_process";
import { homedir } from "node:os";
import type { Io } from "../io.ts";
import { openPdfMaker } from "../pdf/pdf.ts";
import { findSoffice } from "../pdf/soffice.ts";

/** Command that opens an address, by system. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  // Not cmd's start, which reads & and ^ in an address as its own.
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** True if there is a display on which a browser can open. */
export const hasScreen = ({ env, errIsTerminal }: Io, platform: NodeJS.Platform): boolean => {
  if (!errIsTerminal || env.CI || env.SSH_CONNECTION || env.SSH_TTY) return false;
  return platform === "darwin" || platform === "win32" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
};

/** Text editor of the system, if any; independent of file associations. */
const textEditors: typeof openers = { darwin: ["open", "-t"], win32: ["notepad"] };

/**
 * Opens an address, a file or a folder with what the user's system has for it, if it knows how.
 *
 * @param as `text` for a file that is to be changed
 */
export const openOnDesktop = (target: string, as?: "text"): void => {
  const [program = "xdg-open", ...words] = (as ? textEditors : openers)[process.platform] ?? [];
  const child = spawn(program, [...words, target], { stdio: "ignore", detached: true, windowsHide: true });
  child.on("error", () => undefined);
  child.unref();
};

/** Turns documents into PDF, one after another: LibreOffice takes one at a time. */
export interface PdfPrinter {
  print(document: Uint8Array): Promise<Uint8Array | { reason: string }>;
  /** Waits for what is under way, and clears what was written on the way. */
  close(): Promise<void>;
}

/**
 * The machine's LibreOffice, opened for the first document; undefined where there is none.
 *
 * @param signal ends the work on a document
 */
export const pdfPrinter = (env: Io["env"], signal: AbortSignal): PdfPrinter | undefined => {
  const found = findSoffice({ platform: process.platform, env, home: homedir() });
  if ("reason" in found) return undefined;
  let opened: ReturnType<typeof openPdfMaker> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const print = async (document: Uint8Array): Promise<Uint8Array | { reason: string }> => {
    if (signal.aborted) return { reason: "Đã thôi xem trước" };
    opened ??= openPdfMaker(env);
    const maker = await opened;
    if ("reason" in maker) return maker;
    const [pdf = { reason: "LibreOffice không tạo được tệp PDF" }] = await maker.make([document], signal);
    return "reason" in pdf ? pdf : pdf.bytes;
  };
  return {
    print: (document) => {
      const printed = last.then(() => print(document));
      last = printed.catch(() => undefined);
      return printed;
    },
    close: async () => {
      await last;
      const maker = await opened?.catch(() => undefined);
      if (maker && "close" in maker) await maker.close();
    },
  };
};
