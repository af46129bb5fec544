import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pathOf } from "./support/plans.ts";

const { pageOf } = (await import(pathOf("scripts/portable/guide.mjs"))) as {
  pageOf(path: string, links?: Record<string, string>): string;
};

test("the guide is one page: its pictures stand in it, its links lead to pages beside it", () => {
  const page = pageOf(pathOf("README.vi.md"), { "docs/luat.md": "luat.html", "docs/van-ban-cu.md": "van-ban-cu.html" });
  const pictures = [...page.matchAll(/<img src="([^"]{30})/g)].map(([, start]) => start);
  expect(pictures.length).toBeGreaterThan(3);
  for (const start of pictures) expect(start).toMatch(/^data:image\/png;base64,/);
  const links = [...page.matchAll(/<a href="([^"]*)"/g)].map(([, link = ""]) => link);
  expect(links).toContain("luat.html");
  for (const link of links) expect(link).toMatch(/^(?:https:|#phan-\d+$|(?:luat|van-ban-cu)\.html$)/);
  for (const [, id] of page.matchAll(/href="#(phan-\d+)"/g)) expect(page).toContain(`<h2 id="${id}">`);
});

test("kehoach.cmd is read alike in every code page", () => {
  expect(readFileSync(pathOf("scripts/portable/kehoach.cmd"), "utf8")).toMatch(/^[\x20-\x7E\r\n]*$/);
});
