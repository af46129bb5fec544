// The guide as a page that needs nothing beside it: pictures stand in it.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Marked } from "marked";

const style = `
  :root { color-scheme: light dark; --line: #d0d7de; --code: #f3f5f7; --link: #0b57d0; }
  @media (prefers-color-scheme: dark) { :root { --line: #444c56; --code: #22272e; --link: #8ab4f8; } }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 "Segoe UI", system-ui, "Noto Sans", sans-serif; }
  h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
  a { color: var(--link); } img { max-width: 100%; border: 1px solid var(--line); border-radius: 6px; }
  code { font: 0.9em Consolas, "DejaVu Sans Mono", monospace; background: var(--code); padding: 0.1em 0.3em; border-radius: 4px; }
  pre { background: var(--code); padding: 0.8rem 1rem; overflow-x: auto; border-radius: 6px; } pre code { padding: 0; }
  table { border-collapse: collapse; display: block; overflow-x: auto; }
  th, td { border: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
  nav { columns: 2; } nav a { display: block; }
  @media print { nav { display: none; } pre { white-space: pre-wrap; } }
`;

const pictureOf = (path) => `data:image/png;base64,${readFileSync(path).toString("base64")}`;

/**
 * A page of a file in Markdown, with a list of its parts.
 *
 * @param links where other pages are, by how the file names them
 */
export const pageOf = (path, links = {}) => {
  const parts = [];
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === "image") token.href = pictureOf(join(dirname(path), token.href));
      if (token.type === "link") token.href = links[token.href] ?? token.href;
    },
    renderer: {
      heading({ tokens, depth }) {
        const words = this.parser.parseInline(tokens);
        if (depth !== 2) return `<h${depth}>${words}</h${depth}>\n`;
        parts.push(`<a href="#phan-${parts.length + 1}">${words}</a>`);
        return `<h2 id="phan-${parts.length}">${words}</h2>\n`;
      },
    },
  });
  const text = readFileSync(path, "utf8");
  const [, title = ""] = /^# (.*)$/m.exec(text) ?? [];
  const body = marked.parse(text).replace("<h2", () => `<nav>${parts.join("\n")}</nav>\n<h2`);
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
${body}</html>
`;
};
