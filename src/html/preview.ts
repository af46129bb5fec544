import type { Page, Pages } from "../pages/page.ts";
import type { Severity } from "../problem.ts";
import { countsInWords, countsOf, severities } from "../report/report.ts";
import { Html, html } from "./html.ts";
import { pageSvg } from "./page-svg.ts";
import { problemList, type ShownProblem } from "./problem-list.ts";

/** Content of the preview. */
export interface Preview {
  /** The plan's file, as the user named it. */
  file: string;
  /** Of the plan as it is, or as it last was right; absent where it never was. */
  pages?: Pages | undefined;
  /** The pages are those of the plan as it last was right. */
  isStale: boolean;
  problems: readonly ShownProblem[];
  /** LibreOffice is there. */
  canMakePdf: boolean;
}

/** The page in the pieces that change by themselves. */
export interface Panes {
  title: string;
  isStale: boolean;
  status: string;
  problems: string;
  notes: string;
  pages: string[];
}

/** The gravest problem of each paragraph. */
const marksOf = (problems: readonly ShownProblem[]): Map<number, Severity> => {
  const marks = new Map<number, Severity>();
  for (const severity of [...severities].reverse()) {
    for (const { problem, paragraph } of problems) {
      if (problem.severity === severity && paragraph !== undefined) marks.set(paragraph, severity);
    }
  }
  return marks;
};

const status = ({ pages, isStale, problems }: Preview): Html => {
  const count = pages ? `${pages.pages.length} trang` : "chưa có trang nào";
  if (!isStale)
    return pages?.isPartial ? html`<strong>đang dàn các trang sau…</strong>` : html`<strong>${count}</strong>`;
  return pages
    ? html`<span class="cu">Đang xem <strong>bản trước (${count})</strong>: kế hoạch có lỗi, sửa và lưu thì trang tự cập nhật</span>`
    : html`<span class="cu">Chưa dựng được văn bản: kế hoạch có ${countsInWords(countsOf(problems.map(({ problem }) => problem)))}. Sửa và lưu thì trang tự hiện ra</span>`;
};

const shownLetters = 8;

/** Parts of a page that may look different in Word. */
const pageNote = ({ foreign, guesses }: Page, index: number): Html[] => {
  const page = html`<a href="#trang-${index + 1}">Trang ${index + 1}</a>`;
  const letters = foreign.slice(0, shownLetters).join(" ");
  return [
    ...(foreign.length > 0
      ? [
          html`<li>${page}: phông Times New Roman không có ${letters}${foreign.length > shownLetters ? " …" : ""}, nên mỗi máy vẽ bằng một phông khác; dòng có chữ này có thể ngắt khác trong Word.</li>`,
        ]
      : []),
    ...(guesses.length > 0
      ? [
          html`<li>${page}: có phần chưa biết chắc cách Word trình bày; từ đó dòng và trang có thể khác trong Word.</li>`,
        ]
      : []),
  ];
};

/** Facts that the preview cannot know. */
const notes = (pages: Pages | undefined): Html => {
  if (!pages) return html``;
  const stopped =
    pages.stoppedAt === undefined
      ? []
      : [
          html`<li>Phần xem trước dừng ở đây, sau trang ${pages.pages.length} còn nữa. Mở tệp .docx để xem trọn văn bản.</li>`,
        ];
  const all = [...stopped, ...pages.pages.flatMap(pageNote)];
  const usual = html`<p>Dòng và trang ngắt như trong Word với phông Times New Roman. Mở bằng chương trình khác, hoặc trên máy không có phông này, chỗ ngắt dòng có thể xê dịch.</p>`;
  return all.length > 0 ? html`<ul class="khong-chac">${all}</ul>${usual}` : usual;
};

/** The document's pages, what is to be said of it, and of it all. */
export const panesOf = (preview: Preview): Panes => {
  const { file, pages, isStale, problems } = preview;
  const marks = marksOf(problems);
  const seen = new Set<number>();
  const counts = countsOf(problems.map(({ problem }) => problem));
  return {
    title: `${counts.error > 0 ? `(${counts.error} lỗi) ` : ""}${file}`,
    isStale,
    status: status(preview).text,
    problems: problemList(problems).text,
    notes: notes(pages).text,
    pages: (pages?.pages ?? []).map((page, index) => pageSvg(page, `Trang ${index + 1}`, marks, seen)),
  };
};

/** The whole page, for a browser that asks first. */
export const previewPage = (panes: Panes, { file, canMakePdf, pages }: Preview, version: string): string => {
  const name = file.replace(/^.*[\\/]/, "").replace(/\.ya?ml$/i, "");
  const hidden = pages ? "" : " hidden";
  const raw = (text: string): Html => new Html(text);
  return html`<!doctype html>
<html lang="vi" data-phien="${version}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${panes.title}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="preview.css">
<script type="module" src="preview.js"></script>
</head>
<body class="${panes.isStale ? "cu" : ""}">
<a class="bo-qua" href="#van-ban">Tới văn bản</a>
<header>
<h1>${file}</h1>
<p id="tinh-trang" role="status">${raw(panes.status)}</p>
<nav id="tai-ve"${raw(hidden)}>
<a class="nut" href="van-ban.docx" download="${name}.docx">Tải .docx</a>
${canMakePdf ? html`<a class="nut" href="van-ban.pdf" download="${name}.pdf">Tải .pdf</a>` : undefined}
</nav>
<p id="mat-ket-noi" role="alert" hidden>Đã ngắt kết nối: lệnh xem trước đã dừng. Chạy lại kehoach preview rồi mở địa chỉ mới.</p>
</header>
<aside id="kiem-tra" aria-label="Kiểm tra" tabindex="0">${raw(panes.problems)}</aside>
<main id="van-ban" tabindex="-1" aria-label="Văn bản">
<div id="cac-trang">${panes.pages.map((svg, index) => html`<section class="trang" id="trang-${index + 1}">${raw(svg)}</section>`)}</div>
<footer id="ghi-chu">${raw(panes.notes)}</footer>
</main>
</body>
</html>
`.text;
};
