import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { XmlParts } from "../../docx/lay-out.ts";
import { type Panes, type Preview, panesOf, previewPage } from "../../html/preview.ts";
import { finderOf } from "../../pages/find.ts";
import { firstPagesOf } from "../../pages/first-pages.ts";
import type { Pages } from "../../pages/page.ts";
import { pagesOf } from "../../pages/pages.ts";
import type { Problem } from "../../problem.ts";
import { lineReader } from "../../report/excerpt.ts";
import { partsIn } from "../files/document-parts.ts";
import { packageFile } from "../files/package-folder.ts";
import type { PdfPrinter } from "./desktop.ts";
import type { PreviewDraft } from "./draft.ts";
import { type Asset, type Give, PreviewServer } from "./server.ts";

export { reportOn } from "../init/import-report.ts";
export { hasScreen, openOnDesktop, pdfPrinter } from "./desktop.ts";

interface ShownPreview {
  /** The plan, as the user named it. */
  file: string;
  port: number;
  /** Absent where nothing on the machine makes PDFs. */
  printer?: PdfPrinter | undefined;
}

/** A document that is shown, and its pages. */
interface ShownDocument {
  document: Uint8Array;
  parts: XmlParts;
  pages: Pages;
}

/** Time that first pages wait for a request before the rest is laid out, and time they have to arrive. */
const askMs = 1000;
const arriveMs = 200;

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const faces = ["400-normal", "400-italic", "700-normal", "700-italic"];
/** Files of the page, which come with the program. */
const files: readonly (readonly [name: string, type: string, inside: readonly string[]])[] = [
  ["preview.css", "text/css; charset=utf-8", ["preview", "preview.css"]],
  ["preview.js", "text/javascript; charset=utf-8", ["preview", "preview.js"]],
  ["icon.svg", "image/svg+xml", ["preview", "icon.svg"]],
  ...["latin", "vietnamese"].flatMap((letters) =>
    faces.map((face): readonly [string, string, readonly string[]] => {
      const name = `tinos-${letters}-${face}.woff2`;
      return [name, "font/woff2", ["dist", "fonts", name]];
    }),
  ),
];

/** Shows drafts of a plan in browsers: the last right one, and the problems of the latest. */
export class Show {
  private readonly server: PreviewServer;
  private readonly options: ShownPreview;
  /** Number of the current state, to detect browsers that show an older one. */
  private version = 0;
  private readonly run = randomBytes(4).toString("hex");
  private shown: ShownDocument | undefined;
  private draft: PreviewDraft | undefined;
  private asked = new AbortController();
  private preview: Preview;
  private panes: Panes;
  private pdf: { of: Uint8Array; made: Promise<Uint8Array | { reason: string }> } | undefined;

  constructor(options: ShownPreview) {
    this.options = options;
    this.preview = { file: options.file, isStale: true, problems: [], canMakePdf: options.printer !== undefined };
    this.panes = panesOf(this.preview);
    const assets = new Map<string, Give>([
      ["", () => this.give("text/html; charset=utf-8", previewPage(this.panes, this.preview, this.now))],
      ["trang.json", () => this.give("application/json", JSON.stringify({ ...this.panes, phien: this.now }))],
      ["van-ban.docx", () => this.docx()],
      ["van-ban.pdf", () => this.asPdf()],
      ...files.map(([name, type, inside]): [string, Give] => [
        name,
        async () => ({ type, body: await readFile(packageFile(...inside)), isFixed: true }),
      ]),
    ]);
    this.server = new PreviewServer(randomBytes(12).toString("base64url"), assets, () => this.now);
  }

  /** @returns the page's address */
  async open(): Promise<string> {
    return this.server.listen(this.options.port);
  }

  /** An address that leads to the page once. */
  addressForOnce(): string {
    return this.server.addressForOnce();
  }

  async close(): Promise<void> {
    await this.server.close();
  }

  /** Takes the latest draft; of a long document the first pages are shown, and behind them those from before. */
  update(draft: PreviewDraft): void {
    const { document } = draft;
    this.draft = draft;
    // A comment or a rule's severity changes no document.
    if (document && !(this.shown && Buffer.from(document).equals(this.shown.document))) {
      const before = this.shown;
      const parts = partsIn(document);
      const first = firstPagesOf(parts, before?.parts);
      const pages = first
        ? { ...first, pages: [...first.pages, ...(before?.pages.pages.slice(first.pages.length) ?? [])] }
        : pagesOf(parts);
      this.shown = { document, parts, pages };
    }
    this.refresh();
  }

  /** Shows all pages, once a browser has the first ones. @returns how many there are, if any */
  async complete(signal: AbortSignal): Promise<number | undefined> {
    const { shown } = this;
    if (shown?.pages.isPartial) {
      this.asked = new AbortController();
      await wait(askMs, undefined, { signal: AbortSignal.any([signal, this.asked.signal]) }).catch(() => undefined);
      await wait(arriveMs, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted && shown === this.shown) {
        this.shown = { ...shown, pages: pagesOf(shown.parts) };
        this.refresh();
      }
    }
    return this.shown?.pages.pages.length;
  }

  private give(type: string, body: string): Asset {
    this.asked.abort();
    return { type, body };
  }

  private refresh(): void {
    if (!this.draft) return;
    const { draft } = this;
    const pages = this.shown?.pages;
    const { content, document, problems } = draft;
    // It goes through the whole plan: made for those that have problems.
    const find = content && pages && problems.length > 0 ? finderOf(content, pages.paragraphs) : undefined;
    const lineOf = lineReader(draft.sources);
    const asShown = (problem: Problem) => ({ problem, line: lineOf(problem), paragraph: find?.(problem) });
    this.preview = { ...this.preview, pages, isStale: !document, problems: problems.map(asShown) };
    const panes = panesOf(this.preview);
    if (JSON.stringify(panes) !== JSON.stringify(this.panes)) {
      this.panes = panes;
      this.version++;
      this.server.tell(this.now);
    }
  }

  private get now(): string {
    return `${this.run}-${this.version}`;
  }

  private saveAs(extension: string): string {
    const name = this.options.file.replace(/^.*[\\/]/, "").replace(/\.ya?ml$/i, "");
    return `${name}.${extension}`;
  }

  private docx(): Asset | { reason: string } {
    return this.shown
      ? { type: docxType, body: this.shown.document, saveAs: this.saveAs("docx") }
      : { reason: "Chưa dựng được văn bản. Sửa các lỗi của kế hoạch trước." };
  }

  private async asPdf(): Promise<Asset | { reason: string }> {
    const { printer } = this.options;
    const document = this.shown?.document;
    if (!document || !printer) return this.docx();
    // Made once for each document, however many ask.
    if (this.pdf?.of !== document) this.pdf = { of: document, made: printer.print(document) };
    const made = await this.pdf.made;
    return "reason" in made ? made : { type: "application/pdf", body: made, saveAs: this.saveAs("pdf") };
  }
}
