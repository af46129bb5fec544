import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { deflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { fontWarning, openPdfMaker, type PdfMaker } from "../src/cli/pdf/pdf.ts";
import { readPdf } from "../src/cli/pdf/pdf-fonts.ts";
import { findSoffice, temporaryPlace, usualPlaces } from "../src/cli/pdf/soffice.ts";
import { withVietnameseFonts } from "../src/cli/pdf/vietnamese-fonts.ts";
import { pdfPrinter } from "../src/cli/preview/desktop.ts";
import { runIn } from "./support/cli.ts";
import { plainHead } from "./support/plans.ts";

const streamOf = (dictionary: string, text: string): string => {
  const packed = deflateSync(Buffer.from(text, "latin1")).toString("latin1");
  return `<<${dictionary}/Length ${packed.length}>>\nstream\n${packed}\nendstream`;
};
const letterMap = "1 beginbfchar\n<01> <1EA4>\nendbfchar\n1 beginbfrange\n<02> <04> <0061>\nendbfrange";
const fileOf = (...objects: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.6\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("")}trailer\n%%EOF\n`,
    "latin1",
  );

describe("what a PDF says of itself", () => {
  const font = "<</Type/Font/BaseFont/ABCDEF+Times#20New#20Roman/ToUnicode 2 0 R>>";

  test("pages, fonts, and the letters each draws", () => {
    const file = fileOf("<</Type/Page>>", streamOf("", letterMap), font, "<</Type/Pages/Count 1>>");
    expect(readPdf(file)).toEqual({ pages: 1, fonts: [{ name: "Times New Roman", letters: "Ấabc" }] });
  });

  test("the same where objects are packed into compressed streams", () => {
    const page = "<</Type/Page>>";
    const packed = streamOf("/Type/ObjStm/N 2/First 9", `7 0 8 ${page.length} `.padEnd(9) + page + font);
    expect(readPdf(fileOf(packed, streamOf("", letterMap)))).toEqual({
      pages: 1,
      fonts: [{ name: "Times New Roman", letters: "Ấabc" }],
    });
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a text", Buffer.from("xin chào")],
    ["a file cut short", fileOf("<</Type/Page>>").subarray(0, 30)],
    ["a file without a page", fileOf("<</Type/Pages>>")],
  ])("%s is no PDF", (_name, bytes) => {
    expect(readPdf(bytes)).toBeUndefined();
  });
});

describe("fonts that a PDF should not need", () => {
  const warn = (...fonts: [string, string][]): string | undefined =>
    fontWarning(
      fonts.map(([name, letters]) => ({ name, letters })),
      "linux",
    );

  test("Times New Roman, what has its measures, and signs in any font are as they should be", () => {
    expect(warn(["TimesNewRomanPSMT", "Ấa"], ["TimesNewRomanPS-BoldMT", "b"])).toBeUndefined();
    expect(warn(["Tinos-BoldItalic", "Ấa"], ["OpenSymbol", "☐→"])).toBeUndefined();
    expect(warn(["LiberationSerif-Bold", "Ấa"])).toBeUndefined();
  });

  test("two of these in one text are one too many", () => {
    expect(warn(["LiberationSerif-Bold", "abc"], ["Tinos-Bold", "Ấ"])).toMatch(
      /^chữ vẽ lẫn bằng các phông LiberationSerif, Tinos: /,
    );
  });

  test("a substitute for all of it is named, with what to install", () => {
    expect(warn(["DejaVuSerif-Bold", "Ấa"], ["DejaVuSerif", "b"])).toBe(
      "máy này không có Times New Roman nên chữ (kể cả chữ có dấu như Ấ) vẽ bằng phông DejaVuSerif: chỗ ngắt dòng, ngắt trang có thể khác bản Word. Cài phông Tinos: sudo apt install fonts-croscore",
    );
  });

  test("so is one for the letters that a lesser Times lacks", () => {
    expect(warn(["LiberationSerif", "abc"], ["DejaVuSerif", "Ấ"])).toContain("phải vẽ bằng phông DejaVuSerif");
    expect(warn(["TimesNewRoman", "abc"], ["DejaVuSerif", "Ấ"])).toMatch(
      /^một số chữ \(kể cả chữ có dấu như Ấ\) phải vẽ bằng phông DejaVuSerif/,
    );
  });
});

describe.skipIf(process.platform === "win32" || process.platform === "darwin")(
  "fonts that LibreOffice is shown",
  () => {
    let folder = "";
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "kehoach fonts "));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    /** Replacement for fontconfig's list. */
    const withFcList = (answer: string): string => {
      writeFileSync(join(folder, "fc-list"), `#!/bin/sh\n${answer}\n`, { mode: 0o755 });
      return folder;
    };

    test("are those with Vietnamese letters, by the settings of the machine or of the user", async () => {
      const PATH = withFcList("echo /fonts/Tinos.ttf:");
      const { FONTCONFIG_FILE: file = "" } = await withVietnameseFonts({ PATH }, folder);
      expect(readFileSync(file, "utf8")).toContain("<include>fonts.conf</include>");
      const own = await withVietnameseFonts({ PATH, FONTCONFIG_FILE: "/a&b.conf" }, folder);
      expect(readFileSync(own.FONTCONFIG_FILE ?? "", "utf8")).toContain("<include>/a&amp;b.conf</include>");
    });

    test("are asked for before a PDF would be full of boxes", async () => {
      const env = { PATH: withFcList("exit 0"), KEHOACH_SOFFICE: process.execPath };
      expect(await openPdfMaker(env)).toEqual({
        reason: expect.stringMatching(/không có phông nào đủ chữ Việt.*sẽ thành ô vuông\. Cài phông Tinos/),
      });
      expect(await openPdfMaker({ ...env, PATH: withFcList("exit 1") })).toHaveProperty("make");
    });

    test("are all where none has Vietnamese letters, or nobody knows", async () => {
      expect(await withVietnameseFonts({ PATH: withFcList("exit 0") }, folder)).toEqual({ PATH: folder });
      expect(await withVietnameseFonts({ PATH: withFcList("exit 1") }, folder)).toEqual({ PATH: folder });
    });
  },
);

describe("where LibreOffice is looked for", () => {
  test.each([
    ["win32", { ProgramFiles: "D:\\Apps" }, "D:\\Apps\\LibreOffice\\program\\soffice.com"],
    ["darwin", {}, "/Applications/LibreOffice.app/Contents/MacOS/soffice"],
    ["linux", { PATH: ["/a", "/b"].join(delimiter) }, join("/b", "soffice")],
    ["linux", {}, join("/usr/lib/libreoffice", "program/soffice")],
  ] as const)("on %s with %j", (platform, env, place) => {
    expect(usualPlaces({ platform, env, home: "/home/a" })).toContain(place);
  });

  test("a snap, which has a /tmp of its own, meets us in its folder below the user's", () => {
    expect(temporaryPlace("/snap/bin/libreoffice", "/home/a")).toBe(join("/home/a", "snap/libreoffice/common"));
    expect(temporaryPlace(process.execPath, "/home/a")).toBe(tmpdir());
  });

  test("a program that the user names is used, or its absence is reported", () => {
    const machine = { platform: "linux", home: "/home/a" } as const;
    expect(findSoffice({ ...machine, env: { KEHOACH_SOFFICE: process.execPath } })).toEqual({
      program: process.execPath,
    });
    expect(findSoffice({ ...machine, env: { KEHOACH_SOFFICE: "/không/có" } })).toEqual({
      reason: expect.stringContaining("KEHOACH_SOFFICE là “/không/có”"),
    });
  });
});

describe.skipIf(process.platform === "win32")("a LibreOffice that", () => {
  let cwd = "";
  let temporary = "";
  const idle = new AbortController().signal;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), "kehoach pdf "));
    temporary = join(cwd, "tmp");
    mkdirSync(temporary);
    vi.stubEnv("TMPDIR", temporary);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(cwd, { recursive: true, force: true });
  });

  /** A script in its place; `$to` is the folder it is to write to. */
  const fake = (script: string): string => {
    const path = join(cwd, "soffice");
    writeFileSync(
      path,
      `#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done; to=$2; shift 2; mkdir -p "$to"\n${script}\n`,
    );
    chmodSync(path, 0o755);
    return path;
  };
  const good = (): string => {
    writeFileSync(join(cwd, "good.pdf"), fileOf("<</Type/Page>>", "<</Type/Font/BaseFont/Tinos>>"));
    return fake(`for f; do cp "${join(cwd, "good.pdf")}" "$to/$(basename "$f" .docx).pdf"; done`);
  };
  const maker = async (program: string): Promise<PdfMaker> => {
    const opened = await openPdfMaker({ PATH: process.env.PATH, KEHOACH_SOFFICE: program });
    if ("reason" in opened) throw new Error(opened.reason);
    return opened;
  };
  const oneDocument = (): string => {
    writeFileSync(join(cwd, "a.docx"), "PK");
    return join(cwd, "a.docx");
  };
  const build = (program: string, ...words: string[]) =>
    runIn(cwd, ["build", ...words, "--pdf"], { env: { PATH: process.env.PATH ?? "", KEHOACH_SOFFICE: program } });
  const plan = `${plainHead}archive: VT, VP\npurpose: [Một.]\n`;

  test("works writes a PDF beside each document, also where two have one name", async () => {
    for (const folder of ["1", "2"]) {
      mkdirSync(join(cwd, folder));
      writeFileSync(join(cwd, folder, "a.yaml"), plan);
    }
    const { code, err } = await build(good(), "1/a.yaml", "2/a.yaml");
    expect(code).toBe(exitCodes.done);
    expect(err).toContain(`✓ ${join("1", "a.pdf")}, 1 trang\n✓ ${join("2", "a.pdf")}, 1 trang\n`);
    expect(readFileSync(join(cwd, "2/a.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("works leaves a PDF alone that was signed since, or keeps it beside", async () => {
    writeFileSync(join(cwd, "a.yaml"), plan);
    await build(good(), "a.yaml");
    const signed = Buffer.concat([readFileSync(join(cwd, "a.pdf")), Buffer.from("<</Type/Sig/ByteRange[0 1 2 3]>>")]);
    writeFileSync(join(cwd, "a.pdf"), signed);
    const { code, err } = await build(good(), "a.yaml");
    expect(err).toContain("lỗi: a.pdf: tệp PDF này đã có chữ ký số. Tệp được giữ nguyên");
    expect(code).toBe(exitCodes.faults);
    expect(readFileSync(join(cwd, "a.pdf")).equals(signed)).toBe(true);
    expect((await build(good(), "a.yaml", "--force")).code).toBe(exitCodes.done);
    expect(readFileSync(join(cwd, "a.pdf.bak")).equals(signed)).toBe(true);
  });

  test("works writes over a PDF of its own plan alone", async () => {
    writeFileSync(join(cwd, "a.yaml"), plan);
    writeFileSync(join(cwd, "b.yaml"), plan);
    const pdf = join(cwd, "a.pdf");
    await build(good(), "a.yaml", "b.yaml");
    const own = readFileSync(pdf);
    expect((await build(good(), "a.yaml")).code).toBe(exitCodes.done);
    const others: [Buffer, string][] = [
      [fileOf("<</Type/Page>>"), "không phải do kehoach dựng ra, hoặc đã sửa từ lần dựng"],
      [Buffer.concat([own, Buffer.from("% ghi chú")]), "đã sửa từ lần dựng"],
      [readFileSync(join(cwd, "b.pdf")), "dựng từ kế hoạch khác, tên là “b”"],
    ];
    for (const [there, says] of others) {
      writeFileSync(pdf, there);
      const { code, err } = await build(good(), "a.yaml");
      expect(err).toContain(says);
      expect(code).toBe(exitCodes.faults);
      expect(readFileSync(pdf).equals(there)).toBe(true);
    }
    expect((await build(good(), "a.yaml", "--force")).code).toBe(exitCodes.done);
    expect(readFileSync(`${pdf}.bak`).equals(others[2]?.[0] ?? own)).toBe(true);
  });

  test.each([
    ["says nothing and writes nothing", "exit 0", "(mã 0)"],
    ["fails", "echo hỏng >&2; exit 77", "(mã 77): hỏng"],
    ["writes half a file", 'printf "%%PDF-1.6" > "$to/1.pdf"', "đọc được"],
  ])("%s leaves the document, no PDF, and an explanation", async (_name, script, reason) => {
    writeFileSync(join(cwd, "a.yaml"), plan);
    const { code, err } = await build(fake(script), "a.yaml");
    expect(code).toBe(exitCodes.stopped);
    expect(err).toContain(`lỗi: a.pdf: LibreOffice không tạo được tệp PDF ${reason}`);
    expect(existsSync(join(cwd, "a.docx"))).toBe(true);
    expect(existsSync(join(cwd, "a.pdf"))).toBe(false);
  });

  test("never ends is ended, with all that it started", async () => {
    const ticks = join(cwd, "ticks");
    const hanging = await maker(fake(`(while :; do echo >> "${ticks}"; sleep 0.02; done) & wait`));
    const [outcome] = await hanging.make([oneDocument()], idle, 500);
    await hanging.close();
    expect(outcome).toEqual({ reason: expect.stringContaining("đã bị dừng") });
    const ended = statSync(ticks).size;
    expect(ended).toBeGreaterThan(0);
    await wait(200);
    expect(statSync(ticks).size).toBe(ended);
  });

  test("runs when the user gives up is ended", async () => {
    const interruption = new AbortController();
    const hanging = await maker(fake("sleep 600"));
    setTimeout(() => interruption.abort(), 100);
    expect(await hanging.make([oneDocument()], interruption.signal)).toEqual([{ reason: expect.any(String) }]);
    await hanging.close();
  });

  test("works for a preview is started once for each document, and leaves nothing behind", async () => {
    const printer = pdfPrinter({ PATH: process.env.PATH, KEHOACH_SOFFICE: good() }, idle);
    const [first, second] = await Promise.all([1, 2].map(() => printer?.print(Buffer.from("PK"))));
    for (const pdf of [first, second]) expect(pdf).toBeInstanceOf(Uint8Array);
    expect(readdirSync(temporary)).toHaveLength(1);
    await printer?.close();
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("works for a preview that ends is ended, and leaves nothing behind", async () => {
    const interruption = new AbortController();
    const started = join(cwd, "started");
    const env = { PATH: process.env.PATH, KEHOACH_SOFFICE: fake(`touch "${started}"; sleep 600`) };
    const printer = pdfPrinter(env, interruption.signal);
    const printed = printer?.print(Buffer.from("PK"));
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), 20_000);
    interruption.abort();
    await printer?.close();
    expect(readdirSync(temporary)).toEqual([]);
    expect(await printed).toEqual({ reason: expect.any(String) });
  });

  test("works for build --watch is ended with it, and leaves nothing behind", async () => {
    writeFileSync(join(cwd, "a.yaml"), plan);
    const started = join(cwd, "started");
    let interrupt = (): void => undefined;
    const watching = runIn(cwd, ["build", "a.yaml", "--watch", "--pdf"], {
      env: { PATH: process.env.PATH ?? "", KEHOACH_SOFFICE: fake(`touch "${started}"; sleep 600`) },
      onInterrupt: (listener) => {
        interrupt = () => listener(exitCodes.interrupted);
      },
    });
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), 20_000);
    interrupt();
    expect((await watching).code).toBe(exitCodes.done);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("is not there is reported; the document is built all the same", async () => {
    writeFileSync(join(cwd, "a.yaml"), plan);
    const { code, err } = await build(join(cwd, "không có"), "a.yaml");
    expect(code).toBe(exitCodes.stopped);
    expect(err).toContain("chưa dựng được PDF: KEHOACH_SOFFICE là");
    expect(existsSync(join(cwd, "a.docx"))).toBe(true);
  });

  test("has no document to work on is not called", async () => {
    writeFileSync(join(cwd, "a.yaml"), "x: 1");
    const { code, err } = await build(fake("exit 1"), "a.yaml");
    expect(code).toBe(exitCodes.faults);
    expect(err).not.toContain("LibreOffice");
    expect((await build(fake("exit 1"), "a.yaml", "-o", "-")).code).toBe(exitCodes.usage);
  });
});
