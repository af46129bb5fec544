import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type PdfContent, type PdfFont, readPdf } from "./pdf-fonts.ts";
import { findSoffice, temporaryPlace } from "./soffice.ts";
import { withVietnameseFonts } from "./vietnamese-fonts.ts";

/** The first start on a slow machine, with a virus scanner that looks at all of LibreOffice; and each document more. */
const startMs = 120_000;
const eachMs = 15_000;

interface Pdf extends PdfContent {
  bytes: Uint8Array;
}

/** Times New Roman, and what has its measures: LibreOffice takes Liberation Serif for it where that is installed. */
const isTimes = ({ name }: PdfFont): boolean =>
  /^(?:TimesNewRoman(?:PS)?(?:MT)?|Tinos|LiberationSerif)(?:[-,]|$)/i.test(name.replace(/\s/g, ""));

const family = ({ name }: PdfFont): string =>
  name.replace(/[-,]?(?:Bold|Italic|Oblique|Regular|Roman|Book|MT){1,4}$/i, "");

const samples = 5;

/** Two fonts of one width may share the letters of a word: where LibreOffice brings a fontconfig of its own. */
const mixedWarning = (fonts: readonly PdfFont[]): string | undefined => {
  const families = [...new Set(fonts.filter((font) => isTimes(font)).map(family))];
  return families.length > 1
    ? `chữ vẽ lẫn bằng các phông ${families.join(", ")}: chỗ ngắt dòng vẫn đúng, nhưng nét chữ không đều. Gỡ phông Liberation bản cũ rồi dựng lại (Debian, Ubuntu: sudo apt remove fonts-liberation)`
    : undefined;
};

/** Whether words are drawn in other fonts than Times New Roman, and what to do then. Signs such as ☐ and → may be. */
export const fontWarning = (fonts: readonly PdfFont[], platform: NodeJS.Platform): string | undefined => {
  const letters = (font: PdfFont): string[] =>
    [...font.letters.normalize("NFC")].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const others = fonts.filter((font) => !isTimes(font) && (letters(font).length > 0 || font.letters === ""));
  if (others.length === 0) return mixedWarning(fonts);
  const names = [...new Set(others.map(family))].join(", ");
  const marked = [...new Set(others.flatMap(letters))].filter((sign) => /[^\x20-\x7E]/.test(sign));
  const such = marked.length > 0 ? ` (kể cả chữ có dấu như ${marked.slice(0, samples).join(", ")})` : "";
  const install =
    platform === "linux"
      ? "Cài phông Tinos: sudo apt install fonts-croscore"
      : "Cài phông Times New Roman, hoặc phông Tinos miễn phí tại https://fonts.google.com/specimen/Tinos";
  return fonts.some(isTimes)
    ? `một số chữ${such} phải vẽ bằng phông ${names}, vì phông Times New Roman của máy không có. ${install}`
    : `máy này không có Times New Roman nên chữ${such} vẽ bằng phông ${names}: chỗ ngắt dòng, ngắt trang có thể khác bản Word. ${install}`;
};

/** Runs LibreOffice once. It, and all that it starts, is ended after a time and when the signal says so. */
const runOnce = (
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  limitMs: number,
  signal: AbortSignal,
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
      settle(isLate ? late : `LibreOffice không tạo được tệp PDF (mã ${code ?? "?"})${last ? `: ${last}` : ""}`);
    });
  });

/** Turns documents into PDF. */
export interface PdfMaker {
  /**
   * One start for all of them: it takes far longer than a document.
   *
   * @param documents .docx files, or their paths
   * @returns for each a PDF, or why there is none
   */
  make(
    documents: readonly (string | Uint8Array)[],
    signal: AbortSignal,
    limitMs?: number,
  ): Promise<(Pdf | { reason: string })[]>;
  /** Clears what was written on the way. */
  close(): Promise<void>;
}

const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };

/** LibreOffice, with its settings in a folder of their own, so that no run meets another; or why there is none. */
export const openPdfMaker = async (
  env: Readonly<Record<string, string | undefined>>,
): Promise<PdfMaker | { reason: string }> => {
  const found = findSoffice({ platform: process.platform, env, home: homedir() });
  if ("reason" in found) return found;
  const place = temporaryPlace(found.program, homedir());
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(join(place, "kehoach-pdf-"));
  const own = [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`];
  const ownEnv = await withVietnameseFonts(env, folder);
  const quiet = ["--headless", "--norestore", "--nolockcheck", "--nodefault"];
  return {
    make: async (documents, signal, limitMs = startMs + eachMs * documents.length) => {
      const from = await mkdtemp(join(folder, "docx-"));
      const to = await mkdtemp(join(folder, "pdf-"));
      try {
        // Under numbers, because documents of one name come from several folders.
        const copies = documents.map((_document, index) => join(from, `${index + 1}.docx`));
        await Promise.all(
          documents.map((document, index) => {
            const copy = copies[index] ?? "";
            return typeof document === "string" ? copyFile(document, copy) : writeFile(copy, document);
          }),
        );
        const words = [...own, ...quiet, "--convert-to", "pdf", "--outdir", to, ...copies];
        const reason = await runOnce(found.program, words, ownEnv, limitMs, signal);
        return await Promise.all(
          documents.map(async (_document, index) => {
            const bytes = await readFile(join(to, `${index + 1}.pdf`)).catch(() => undefined);
            const content = bytes && readPdf(bytes);
            return bytes && content ? { ...content, bytes } : { reason };
          }),
        );
      } finally {
        await Promise.all([from, to].map((each) => rm(each, removal)));
      }
    },
    close: () => rm(folder, removal),
  };
};
