import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { Io } from "../io.ts";
import { openPdfMaker } from "../pdf.ts";
import { findSoffice } from "../soffice.ts";

/** What opens an address on each system. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  // Not cmd's start, which reads & and ^ in an address as its own.
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Whether somebody sits before a screen that a browser can open on. */
export const hasScreen = ({ env, errIsTerminal }: Io, platform: NodeJS.Platform): boolean => {
  if (!errIsTerminal || env.CI || env.SSH_CONNECTION || env.SSH_TTY) return false;
  return platform === "darwin" || platform === "win32" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
};

/** Opens an address in the user's browser, if the system knows how; it was printed anyway. */
export const openBrowser = (address: string): void => {
  const [program = "xdg-open", ...words] = openers[process.platform] ?? [];
  const child = spawn(program, [...words, address], { stdio: "ignore", detached: true, windowsHide: true });
  child.on("error", () => undefined);
  child.unref();
};

/** Turns a .docx into a PDF with the machine's LibreOffice; undefined where it has none. */
export const makePdf = (
  env: Io["env"],
  signal: AbortSignal,
): ((document: Uint8Array) => Promise<Uint8Array | { reason: string }>) | undefined => {
  const found = findSoffice({ platform: process.platform, env, home: homedir() });
  if ("reason" in found) return undefined;
  return async (document) => {
    const maker = await openPdfMaker(env);
    if ("reason" in maker) return maker;
    const folder = await mkdtemp(join(tmpdir(), "kehoach-xem-"));
    try {
      const file = join(folder, "van-ban.docx");
      await writeFile(file, document);
      const [pdf = { reason: "LibreOffice không tạo được tệp PDF" }] = await maker.make([file], signal);
      return "reason" in pdf ? pdf : pdf.bytes;
    } finally {
      await Promise.all([maker.close(), rm(folder, { recursive: true, force: true })]);
    }
  };
};
