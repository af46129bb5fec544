import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pathOf } from "./support/plans.ts";
import { type Running, startPreview } from "./support/preview.ts";

const wanted = process.env.KEHOACH_RENDERED === "1";
if (!wanted) {
  console.warn("Bỏ qua các kiểm tra bằng trình duyệt. Browser checks skipped; run them with: npm run test:rendered");
}

/** A browser that asks nobody outside, and needs neither a screen nor a user. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describe.skipIf(!wanted)("in a browser (needs Chromium: CHROMIUM, or /usr/bin/chromium)", () => {
  const plan = readFileSync(pathOf("examples/trien-khai-so-phu-luc.yaml"), "utf8");
  let browser: Browser;
  let folder = "";
  let preview: Running;
  let page: Page;
  const complaints: string[] = [];

  const write = (text: string): void => writeFileSync(join(folder, "plan.yaml"), text);
  const words = (at: Page): Promise<string> =>
    at.evaluate<string>(`document.getElementById("cac-trang").textContent.replace(/\\s+/g, " ")`);
  const shows = async (text: string, at = page): Promise<void> => {
    await expect.poll(() => words(at), { timeout: 20_000 }).toContain(text);
  };
  const open = async (options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> => {
    const opened = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    opened.on("pageerror", (error) => complaints.push(error.message));
    opened.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await opened.goto(preview.address);
    await opened.evaluate("document.fonts.ready.then(() => undefined)");
    return opened;
  };

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "kehoach-browser-"));
    write(plan);
    preview = await startPreview(folder, ["plan.yaml"], { PATH: process.env.PATH });
    page = await open();
    complaints.length = 0;
  });
  afterEach(async () => {
    await preview.stop();
    for (const context of browser.contexts()) await context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("paints all pages at first, with nothing refused, and each line as wide as it was laid out", async () => {
    expect(await page.locator(".trang svg").count()).toBe(5);
    const faces = await page.evaluate<string[]>(
      `[...document.fonts].filter(({ status }) => status === "loaded").map(({ weight, style }) => weight + style)`,
    );
    expect(new Set(faces).size).toBe(4);
    // A justified line that is not the last of its paragraph ends at the right margin, as on paper.
    const ends = await page.evaluate<number[]>(
      `[...document.querySelectorAll("#trang-2 text[word-spacing]")].map((line) => line.getBBox().x + line.getBBox().width)`,
    );
    expect(ends.length).toBeGreaterThan(5);
    for (const end of ends) expect(Math.abs(end - 718.13)).toBeLessThan(1.5);
    expect(complaints).toEqual([]);
  });

  test("follows an edit and keeps the place that the reader has come to, and the pages that are the same", async () => {
    await page.evaluate(`window.scrollTo(0, 1500); document.querySelector("#trang-5 svg").isTheSame = true;`);
    write(plan.replace("closing: >-\n", "closing: >-\n  Câu mới thêm vào.\n"));
    await shows("Câu mới thêm vào.");
    expect(await page.evaluate("window.scrollY")).toBe(1500);
    expect(await page.evaluate(`document.querySelector("#trang-5 svg").isTheSame`)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("shows an error beside the last right pages, greyed, and takes it away once fixed", async () => {
    write(plan.replace("closing:", "closng:"));
    await page.locator("#kiem-tra li.error").first().waitFor();
    expect(await page.locator("#kiem-tra").textContent()).toContain("closng");
    expect(await page.locator("body.cu .trang").count()).toBe(5);
    expect(await page.title()).toBe("(1 lỗi) plan.yaml");
    write(plan);
    await page.locator("body:not(.cu)").waitFor();
    expect(await page.locator("#kiem-tra li.error").count()).toBe(0);
    expect(await page.title()).toBe("plan.yaml");
  });

  test("leads from a problem to its paragraph, with mouse and keyboard", async () => {
    write(plan.replace("closing: >-\n", "closing: >-\n  Câu có  hai dấu cách.\n"));
    const problem = page.locator("#kiem-tra li a", { hasText: "dấu cách" }).first();
    await problem.waitFor();
    const inSight = (): Promise<boolean> =>
      page.evaluate<boolean>(`(() => {
        const line = [...document.querySelectorAll(".trang text")].find((at) => at.textContent.includes("Câu có"));
        const { top, bottom } = line.getBoundingClientRect();
        return top > 0 && bottom < window.innerHeight;
      })()`);
    expect(await inSight()).toBe(false);
    await problem.click();
    await expect.poll(inSight).toBe(true);
    await page.evaluate("window.scrollTo(0, 0)");
    await problem.focus();
    await page.keyboard.press("Enter");
    await expect.poll(inSight).toBe(true);
    expect(await page.locator(".trang rect.dau").count()).toBeGreaterThan(0);
  });

  test("shows the last of two edits, also where the second comes while the first is fetched", async () => {
    let isFirst = true;
    await page.route("**/trang.json", async (route) => {
      const answer = await route.fetch();
      if (isFirst) {
        isFirst = false;
        write(plan.replace("closing: >-\n", "closing: >-\n  Lần sửa thứ hai.\n"));
        await expect
          .poll(async () => (await fetch(`${preview.address}trang.json`)).text(), { timeout: 20_000 })
          .toContain("Lần sửa thứ hai.");
        // The page has heard of it by the time that it answers.
        await page.evaluate("new Promise((done) => setTimeout(done, 100))");
      }
      await route.fulfill({ response: answer });
    });
    write(plan.replace("closing: >-\n", "closing: >-\n  Lần sửa thứ nhất.\n"));
    await shows("Lần sửa thứ hai.");
    expect(complaints).toEqual([]);
  });

  test("two tabs follow the same plan", async () => {
    const other = await open();
    write(plan.replace("closing: >-\n", "closing: >-\n  Hai thẻ cùng thấy.\n"));
    await shows("Hai thẻ cùng thấy.");
    await shows("Hai thẻ cùng thấy.", other);
  });

  test("says so when the command has ended", async () => {
    expect(await page.locator("#mat-ket-noi").isVisible()).toBe(false);
    expect(await preview.stop()).toBe(0);
    await page.evaluate("window.scrollTo(0, 1500)");
    await page.locator("#mat-ket-noi:visible").waitFor();
    const top = await page.evaluate<number>(`document.getElementById("mat-ket-noi").getBoundingClientRect().top`);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(100);
    expect(await page.evaluate(`getComputedStyle(document.querySelector(".trang")).opacity`)).toBe("0.55");
    expect(await words(page)).toContain("KẾ HOẠCH");
  });

  test("fits a telephone, in the dark as well, with white paper", async () => {
    const phone = await open({ viewport: { width: 360, height: 640 }, colorScheme: "dark" });
    for (const text of [plan, plan.replace("closing:", "closng:")]) {
      write(text);
      await phone.locator(text === plan ? "body:not(.cu)" : "body.cu").waitFor();
      expect(await phone.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    }
    const colour = (selector: string): Promise<string> =>
      phone.evaluate<string>(`getComputedStyle(document.querySelector("${selector}")).backgroundColor`);
    expect(await colour(".trang")).toBe("rgb(255, 255, 255)");
    expect(await colour("body")).toBe("rgb(29, 30, 34)");
  });

  test("gives the .docx, and the .pdf that LibreOffice makes of it", async () => {
    for (const [name, sign] of [
      ["docx", "PK"],
      ["pdf", "%PDF"],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download", { timeout: 150_000 }),
        page.getByRole("link", { name: `Tải .${name}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`plan.${name}`);
      expect(readFileSync(await download.path(), "latin1").slice(0, sign.length)).toBe(sign);
    }
  }, 200_000);

  test("can be used with the keyboard alone", async () => {
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Tới văn bản");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Tải .docx");
  });
});
