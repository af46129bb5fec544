import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PreviewServer } from "../src/cli/preview/server.ts";
import type { Panes } from "../src/html/preview.ts";
import { runIn } from "./support/cli.ts";
import { pathOf, plainHead } from "./support/plans.ts";
import { type Running, startPreview } from "./support/preview.ts";

let folder = "";
let preview: Running;
const plan = `${plainHead}sections: [{ heading: Nội dung, items: [Một việc.] }]\n`;
const write = (text: string): void => writeFileSync(join(folder, "plan.yaml"), text);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-preview-"));
  write(plan);
  preview = await startPreview(folder, ["plan.yaml"]);
});
afterAll(async () => {
  await preview.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks with headers that fetch does not let one set. */
const ask = (
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(preview.address);
    const asking = request({ hostname, port, path, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asking.on("error", reject);
    asking.end();
  });

const base = (): string => new URL(preview.address).pathname;
const state = async (): Promise<Panes> => (await fetch(`${preview.address}trang.json`)).json() as Promise<Panes>;

/** Performs an action and waits until the page is notified. */
const afterSave = async (act: () => void): Promise<Panes> => {
  const stop = new AbortController();
  const { body } = await fetch(`${preview.address}su-kien`, { signal: stop.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  act();
  await reader?.read();
  stop.abort();
  return state();
};

describe("who may ask, and for what", () => {
  test("listens on this machine alone, on an address that nobody can guess", () => {
    expect(preview.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{16}\/$/);
  });

  test.each([
    ["another name for this machine (DNS rebinding)", { Host: "evil.example:80" }],
    ["the right name, another port", { Host: "127.0.0.1:1" }],
    ["a page of another site", { Origin: "https://evil.example" }],
    ["a page in a sandbox", { Origin: "null" }],
    ["a picture or script of another site", { "Sec-Fetch-Site": "cross-site" }],
  ])("refuses %s", async (_case, headers: Record<string, string>) => {
    expect((await ask(base(), { headers })).status).toBe(403);
  });

  test("answers localhost and its own pages", async () => {
    const { port } = new URL(preview.address);
    const own = { Host: `localhost:${port}`, Origin: `http://localhost:${port}` };
    expect((await ask(base(), { headers: own })).status).toBe(200);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
    const answer = await ask(base(), { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD");
  });

  test("answers HEAD without a body", async () => {
    const answer = await ask(base(), { method: "HEAD" });
    expect([answer.status, answer.text]).toEqual([200, ""]);
    expect((await ask(`${base()}su-kien`, { method: "HEAD" })).status).toBe(200);
  });

  test.each([
    "../package.json",
    "..%2fpackage.json",
    "%2e%2e/plan.yaml",
    "plan.yaml",
    "dist/fonts/tinos-latin-400-normal.woff2",
    "preview.css/..",
    "//etc/passwd",
    "\u0000",
  ])("has nothing at %j", async (path) => {
    expect((await ask(base() + encodeURI(path).replaceAll("%25", "%"))).status).toBe(404);
  });

  test("has nothing for those who do not know the secret", async () => {
    for (const path of ["/", "/preview.css", "/su-kien", "/trang.json", `${base().slice(0, -2)}/`]) {
      expect((await ask(path)).status, path).toBe(404);
    }
  });

  test("leads to the page once from the address that the browser is started with", async () => {
    const server = new PreviewServer("secret", new Map(), () => "");
    const page = await server.listen(0);
    const once = server.addressForOnce();
    expect(once).not.toContain("secret");
    const ways = [];
    for (const method of ["HEAD", "GET", "GET"]) ways.push(await fetch(once, { method, redirect: "manual" }));
    expect(ways.map(({ status }) => status)).toEqual([404, 303, 404]);
    expect(new URL(ways[1]?.headers.get("location") ?? "", once).href).toBe(page);
    await server.close();
  });

  test("lets the page run, show and ask for what is its own and nothing else", async () => {
    for (const name of ["", "trang.json", "preview.js", "su-kien", "nothing"]) {
      const { headers } = await ask(base() + name, { method: "HEAD" });
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:|\*|data:/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
    }
  });

  test("the page names no other place, and everything it names is there", async () => {
    const page = (await ask(base())).text;
    const css = (await ask(`${base()}preview.css`)).text;
    const named = [
      ...[...page.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, name]) => name ?? ""),
      ...[...css.matchAll(/url\("([^"]+)"\)/g)].map(([, name]) => name ?? ""),
    ];
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect((await ask(base() + name, { method: "HEAD" })).status, name).toBe(200);
  });
});

describe("what it shows", () => {
  test("gives the document that build would write", async () => {
    const answer = await fetch(`${preview.address}van-ban.docx`);
    expect(answer.headers.get("content-disposition")).toContain("plan.docx");
    await runIn(folder, ["build", "plan.yaml"]);
    const built = unzipSync(readFileSync(join(folder, "plan.docx")));
    const given = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(given["word/document.xml"]).toEqual(built["word/document.xml"]);
  });

  test("follows each save, shows what is wrong, and keeps the last right pages until it is fixed", async () => {
    expect((await state()).pages.join("")).toContain("Một việc");
    const changed = await afterSave(() => write(plan.replace("Một việc", "Hai việc")));
    expect(changed.pages.join("")).toContain("Hai việc");
    const wrong = await afterSave(() => write(plan.replace("place:", "plaze:")));
    expect(wrong.isStale).toBe(true);
    expect(wrong.status.replace(/<[^>]+>/g, "")).toBe(
      "Đang xem bản trước (1 trang): kế hoạch có lỗi, sửa và lưu thì trang tự cập nhật",
    );
    expect(wrong.title).toBe("(1 lỗi) plan.yaml");
    expect(wrong.problems).toContain("Có phải là “place”?");
    expect(wrong.pages.join("")).toContain("Hai việc");
    const fixed = await afterSave(() => write(plan));
    expect(fixed.isStale).toBe(false);
    expect(fixed.problems).not.toContain("plaze");
  });

  test("a file that is deleted is missed, and shown again when it comes back", async () => {
    const gone = await afterSave(() => rmSync(join(folder, "plan.yaml")));
    expect(gone.problems).toContain("không có tệp này");
    expect(gone.isStale).toBe(true);
    const back = await afterSave(() => write(plan));
    expect(back.isStale).toBe(false);
  });

  test("follows the office's file, which need not be there at first", async () => {
    const withOffice = await afterSave(() => writeFileSync(join(folder, "van-phong.yaml"), "archive: VT, ABC\n"));
    expect(withOffice.pages.join("")).toContain("Lưu: VT, ABC.");
    const without = await afterSave(() => rmSync(join(folder, "van-phong.yaml")));
    expect(without.pages.join("")).not.toContain("ABC");
  });

  test("says what it can give no pages of, and why", async () => {
    const other = mkdtempSync(join(tmpdir(), "kehoach-preview-"));
    writeFileSync(join(other, "wrong.yaml"), "place: Tân Phú\n");
    const running = await startPreview(other, ["wrong.yaml"]);
    const page = await (await fetch(running.address)).text();
    expect(page).toContain("Chưa dựng được văn bản: kế hoạch có 2 lỗi");
    expect((await fetch(`${running.address}van-ban.docx`)).status).toBe(503);
    expect(await running.stop()).toBe(0);
    rmSync(other, { recursive: true, force: true });
  });

  test("follows an office's own templates", async () => {
    const other = mkdtempSync(join(tmpdir(), "kehoach-preview-"));
    mkdirSync(join(other, "mau"));
    writeFileSync(join(other, "mau", "layout.json"), '{ "page.leftMm": 30 }');
    writeFileSync(join(other, "plan.yaml"), plan);
    const running = await startPreview(other, ["plan.yaml", "--template", "mau"]);
    const before = await (await fetch(`${running.address}trang.json`)).text();
    writeFileSync(join(other, "mau", "layout.json"), '{ "page.leftMm": 35 }');
    await expect
      .poll(async () => (await fetch(`${running.address}trang.json`)).text(), { timeout: 20_000 })
      .not.toBe(before);
    await running.stop();
    rmSync(other, { recursive: true, force: true });
  });
});

describe("how it starts and ends", () => {
  test("as published, it draws the pages that the source draws, and Ctrl-C ends it well", async () => {
    const example = pathOf("examples/trien-khai-so-phu-luc.yaml");
    const program = spawn(process.execPath, [pathOf("bin/kehoach.js"), "preview", example, "--no-open"]);
    const ended = new Promise<number | null>((resolve) => program.on("exit", resolve));
    const address = await new Promise<string>((resolve) => {
      let said = "";
      program.stdout.on("data", (chunk) => {
        said += chunk;
        if (said.includes("\n")) resolve(said.trim());
      });
    });
    const fromSource = await startPreview(folder, [example]);
    const panes = async (from: string): Promise<Panes> => (await fetch(`${from}trang.json`)).json() as Promise<Panes>;
    expect((await panes(address)).pages).toEqual((await panes(fromSource.address)).pages);
    await fromSource.stop();
    const listening = await fetch(`${address}su-kien`);
    program.kill("SIGINT");
    expect(await ended).toBe(process.platform === "win32" ? null : 0);
    await listening.body?.cancel().catch(() => undefined);
  });

  test("a running page does not keep it from ending, and then nobody answers", async () => {
    const running = await startPreview(folder, ["plan.yaml"]);
    const listening = await fetch(`${running.address}su-kien`);
    expect(await running.stop()).toBe(0);
    expect(running.said()).toMatch(/\nĐã thôi xem trước\.\n$/);
    await expect(listening.text()).rejects.toThrow();
    await expect(fetch(running.address)).rejects.toThrow();
  });

  test("takes the port it is given, and says so when another program has it", async () => {
    const { port } = new URL(preview.address);
    const { code, err } = await runIn(folder, ["preview", "plan.yaml", "--port", port]);
    expect(code).toBe(3);
    expect(err).toContain(`cổng ${port} đang được chương trình khác dùng`);
  });

  test.each([
    ["nothing.yaml", "không có tệp này"],
    [".", "đây là thư mục"],
    ["-", "không đọc từ ống dẫn được"],
    ["plan.docx", "đây là tệp Word"],
  ])("refuses %s", async (file, why) => {
    writeFileSync(join(folder, "plan.docx"), "");
    const { code, err } = await runIn(folder, ["preview", file]);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });

  test("refuses a port that is none", async () => {
    expect((await runIn(folder, ["preview", "plan.yaml", "--port", "70000"])).code).toBe(2);
  });
});
