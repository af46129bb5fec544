import { extname, resolve } from "node:path";
import { countsInWords, countsOf } from "../../report/report.ts";
import { lookAt, withoutOffices } from "../files/inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { timeOfDay } from "../many/progress.ts";
import { draftOf, type PreviewDraft } from "../preview/draft.ts";
import { calledWrongly, fromSystemError, ownFault, Stop } from "../stop.ts";
import { watchFiles } from "../watch.ts";

export interface PreviewOptions {
  port: number;
  open: boolean;
  template?: string;
  config?: string;
  color?: boolean;
}

const refuseOthers = (path: string, cwd: string): void => {
  if (path === "-") throw calledWrongly("xem trước cần một tệp để theo dõi, không đọc từ ống dẫn được");
  const absolute = resolve(cwd, path);
  const there = lookAt(absolute, path);
  if (!there) throw calledWrongly(`${path}: không có tệp này. Kiểm tra lại tên và thư mục`);
  if (there.isDirectory()) {
    throw calledWrongly(`${path}: đây là thư mục. Ghi tên một kế hoạch, như: kehoach preview ke-hoach.yaml`);
  }
  if (extname(path).toLowerCase() === ".docx") {
    throw calledWrongly(`${path}: đây là tệp Word. Ghi tên tệp kế hoạch .yaml của nó`);
  }
  withoutOffices([{ path, inside: path }]);
};

/** `kehoach preview`: a plan's pages in the browser, anew after each save, until it is interrupted. */
export const preview = async (path: string, options: PreviewOptions, io: Io): Promise<ExitCode> => {
  refuseOthers(path, io.cwd);
  const chalk = chalkFor(io, "err", options.color);
  const ended = new AbortController();
  let code: ExitCode = exitCodes.done;
  io.onInterrupt?.((asked) => {
    // Ctrl-C is the normal end of a preview, so it ends with success.
    code = asked === exitCodes.interrupted ? exitCodes.done : asked;
    ended.abort();
  });

  const { hasScreen, openOnDesktop, pdfPrinter, Show } = await import("../preview/show.ts");
  const printer = pdfPrinter(io.env, ended.signal);
  const show = new Show({ file: path, port: options.port, printer });
  const inputFiles: string[] = [];
  const tell = (draft: PreviewDraft, pages: number | undefined, ms: number): void => {
    const counts = countsOf(draft.problems);
    const said = countsInWords(counts);
    const sign = counts.error > 0 ? chalk.red("✗") : chalk.green("✓");
    const what = [...(counts.error > 0 || pages === undefined ? [] : [`${pages} trang`]), ...(said ? [said] : [])];
    io.writeErr(`${sign} ${path}: ${what.join(", ")} (${timeOfDay(io.clock())}, ${Math.round(ms)} ms)\n`);
  };
  const tellOfFault = (error: unknown): void => io.writeErr(`${chalk.red("lỗi")}: ${ownFault(error, path).message}\n`);
  /** Shows what can be shown at once. @returns the rest of the work, which reports its own result */
  const begin = async (): Promise<() => Promise<void>> => {
    const start = io.now();
    const draft = await draftOf(path, options, io);
    // The watcher looks through the same list, anew each time.
    inputFiles.splice(0, inputFiles.length, ...new Set(draft.inputFiles));
    show.update(draft);
    const ms = io.now() - start;
    return async () => tell(draft, await show.complete(ended.signal), ms);
  };
  const round = async (): Promise<void> => (await begin())();

  let address: string;
  try {
    address = await show.open();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new Stop(
        `cổng ${options.port} đang được chương trình khác dùng. Chọn số khác, hoặc bỏ --port để máy tự chọn`,
        exitCodes.stopped,
      );
    }
    throw fromSystemError(error, `cổng ${options.port}`);
  }
  try {
    const finish = await begin().catch(tellOfFault);
    await watchFiles(inputFiles, round, tellOfFault, ended.signal);
    await io.writeOut(`${address}\n`);
    const howToEnd = io.howToEnd ?? "bấm Ctrl-C để thôi";
    io.writeErr(`Mở địa chỉ trên bằng trình duyệt. Lưu kế hoạch thì trang tự cập nhật; ${howToEnd}.\n`);
    if (options.open && hasScreen(io, process.platform)) openOnDesktop(show.addressForOnce());
    await finish?.().catch(tellOfFault);
    if (!ended.signal.aborted) {
      await new Promise<void>((resolve) => ended.signal.addEventListener("abort", () => resolve(), { once: true }));
    }
  } finally {
    ended.abort();
    await Promise.all([show.close(), printer?.close()]);
  }
  io.writeErr("\nĐã thôi xem trước.\n");
  return code;
};
