import type { Page, Pages } from "../pages/page.ts";
import type { Severity } from "../problem.ts";
import { Html, html } from "./html.ts";
import { pageSvg } from "./page-svg.ts";

/** Something to be looked at, and the paragraph of the source or of the result that shows it. */
export interface Remark {
  text: string;
  severity: Severity;
  inSource?: number | undefined;
  inResult?: number | undefined;
  /** Further paragraphs of the result, which are marked, too. */
  alsoInResult?: readonly number[];
}

/** Remarks of one kind. */
interface Remarks {
  title: string;
  remarks: readonly Remark[];
}

/** A Word file beside the document that was built of the plan made of it. */
interface ImportReport {
  /** The Word file and the plan, as the user named them. */
  file: string;
  plan: string;
  /** Result of the count: the summary line, and restated words. */
  line: string;
  restated: string;
  isBalanced: boolean;
  lists: readonly Remarks[];
  source: Pages;
  /** Absent where none could be built. */
  result: Pages | undefined;
}

const marksOf = (lists: readonly Remarks[], side: "inSource" | "inResult"): Map<number, Severity> =>
  new Map(
    lists.flatMap(({ remarks }) =>
      remarks.flatMap((remark): [number, Severity][] => {
        const more = side === "inResult" ? (remark.alsoInResult ?? []) : [];
        return [remark[side], ...more].flatMap((paragraph): [number, Severity][] =>
          paragraph === undefined ? [] : [[paragraph, remark.severity]],
        );
      }),
    ),
  );

const item = ({ text, severity, inSource, inResult }: Remark): Html => {
  const link = (prefix: string, paragraph: number | undefined, name: string): Html[] =>
    paragraph === undefined ? [] : [html` <a href="#${prefix}${paragraph}">${name}</a>`];
  return html`<li class="${severity}">${text}${link("g", inSource, "tệp Word")}${link("k", inResult, "kế hoạch")}</li>`;
};

const listOf = ({ title, remarks }: Remarks): Html | undefined =>
  remarks.length === 0 ? undefined : html`<h2>${title}</h2><ul>${remarks.map(item)}</ul>`;

/** @param style of the page: what it needs stands in it, so that it can be sent as one file */
export const importReport = (report: ImportReport, style: string): string => {
  const { file, plan, line, restated, isBalanced, lists, source, result } = report;
  const seen = { source: new Set<number>(), result: new Set<number>() };
  const marks = { source: marksOf(lists, "inSource"), result: marksOf(lists, "inResult") };
  const sheet = (page: Page | undefined, index: number, side: "source" | "result"): Html => {
    if (!page) return html`<div class="trong"></div>`;
    const name = side === "source" ? "Tệp Word" : "Kế hoạch dựng lại";
    const svg = pageSvg(page, `${name}, trang ${index + 1}`, marks[side], seen[side], side === "source" ? "g" : "k");
    return html`<figure class="trang"><figcaption>${name}, trang ${index + 1}</figcaption>${new Html(svg)}</figure>`;
  };
  const count = Math.max(source.pages.length, result?.pages.length ?? 0);
  const rows = Array.from(
    { length: count },
    (_, index) =>
      html`<section>${sheet(source.pages[index], index, "source")}${sheet(result?.pages[index], index, "result")}</section>
`,
  );
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${file} → ${plan}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header>
<h1>${file} → ${plan}</h1>
<p class="${isBalanced ? "du" : "thieu"}"><strong>${line}</strong></p>
${restated === "" ? undefined : html`<p>Chương trình trình bày lại: ${restated}.</p>`}
${lists.flatMap((list) => listOf(list) ?? [])}
<p class="ghi-chu">Bên trái là tệp Word, bên phải là văn bản dựng từ kế hoạch; vạch màu bên lề chỉ chỗ nêu ở trên. Trang vẽ theo phông Times New Roman; của tệp Word, hình chỉ vẽ khung, đầu trang và cuối trang không vẽ.</p>
</header>
<main>
${rows}</main>
</body>
</html>
`.text;
};
