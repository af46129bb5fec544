import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findSoffice, temporaryPlace } from "./soffice.ts";
import { withVietnameseFonts } from "./vietnamese-fonts.ts";

/** The first start on a slow machine, with a virus scanner that looks at all of LibreOffice; and each document more. */
const startMs = 120_000;
const eachMs = 15_000;

/** Runs LibreOffice once. It, and all that it starts, is ended after a time and when the signal says so. */
const runOnce = (
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  { limitMs, signal, what }: { limitMs: number; signal: AbortSignal; what: string },
): Promise<string> =>
  new Promise((resolve) => {
    const isWindows = process.platform === "win32";
    const child = spawn(program, words, {
      env,
      stdio: ["ignore", "ignore", "pipe"],
      windowsHide: true,
      // A group of its own, which can be ended as a whole; Windows ends trees.
      detached: !isWindows,
    });
    const end = (): void => {
      if (child.pid === undefined) return;
      if (isWindows) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore", windowsHide: true });
      else
        try {
          process.kill(-child.pid, "SIGKILL");
        } catch {
          // It has ended by itself.
        }
    };
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-500);
    });
    let isLate = false;
    const alarm = setTimeout(() => {
      isLate = true;
      end();
    }, limitMs);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
    const settle = (reason: string): void => {
      clearTimeout(alarm);
      signal.removeEventListener("abort", end);
      resolve(reason);
    };
    const late = `LibreOffice chạy quá ${Math.round(limitMs / 1000)} giây nên đã bị dừng. Chạy lại; vẫn vậy thì mở tệp Word bằng LibreOffice xem có hỏi gì không`;
    child.on("error", (error) => settle(`không chạy được ${program} (${error.message})`));
    child.on("exit", (code) => {
      const last = said.trim().split("\n").at(-1);
      settle(isLate ? late : `LibreOffice không tạo được tệp ${what} (mã ${code ?? "?"})${last ? `: ${last}` : ""}`);
    });
  });

/** Name of the output in messages. */
const names = { pdf: "PDF", docx: ".docx" } as const;

/** A document to convert: its bytes or its path, with the ending of its format. */
interface Convertible {
  from: string | Uint8Array;
  ending: string;
}

/** Turns documents of one format into another. */
export interface Converter {
  /**
   * One start for all of them: it takes far longer than a document.
   *
   * @param to the ending of what is to be made
   * @returns for each its bytes, or why there are none
   */
  convert(
    documents: readonly Convertible[],
    to: "pdf" | "docx",
    signal: AbortSignal,
    limitMs?: number,
  ): Promise<(Uint8Array | { reason: string })[]>;
  /** Clears what was written on the way. */
  close(): Promise<void>;
}

const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };

/** LibreOffice, with its settings in a folder of their own, so that no run meets another; or why there is none. */
export const openLibreOffice = async (
  env: Readonly<Record<string, string | undefined>>,
): Promise<Converter | { reason: string }> => {
  const found = findSoffice({ platform: process.platform, env, home: homedir() });
  if ("reason" in found) return found;
  const place = temporaryPlace(found.program, homedir());
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(join(place, "kehoach-pdf-"));
  const own = [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`];
  const ownEnv = await withVietnameseFonts(env, folder);
  const quiet = ["--headless", "--norestore", "--nolockcheck", "--nodefault"];
  return {
    convert: async (documents, ending, signal, limitMs = startMs + eachMs * documents.length) => {
      const from = await mkdtemp(join(folder, "from-"));
      const to = await mkdtemp(join(folder, "to-"));
      try {
        // Under numbers, because documents of one name come from several folders.
        const copies = documents.map((document, index) => join(from, `${index + 1}.${document.ending}`));
        await Promise.all(
          documents.map((document, index) => {
            const copy = copies[index] ?? "";
            return typeof document.from === "string" ? copyFile(document.from, copy) : writeFile(copy, document.from);
          }),
        );
        const words = [...own, ...quiet, "--convert-to", ending, "--outdir", to, ...copies];
        const reason = await runOnce(found.program, words, ownEnv, { limitMs, signal, what: names[ending] });
        return await Promise.all(
          documents.map((_document, index) => readFile(join(to, `${index + 1}.${ending}`)).catch(() => ({ reason }))),
        );
      } finally {
        await Promise.all([from, to].map((each) => rm(each, removal)));
      }
    },
    close: () => rm(folder, removal),
  };
};
