import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { lintPlan } from "../src/lint/run.ts";
import { readOffice } from "../src/office/read.ts";
import { readPlan } from "../src/plan/read.ts";
import { problemsAsText } from "../src/report/text.ts";
import { runIn } from "./support/cli.ts";
import { describeTree } from "./support/describe-tree.ts";
import { builtInKind, treeOf } from "./support/plans.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const office = `
issuer: Ủy ban nhân dân xã Tân Phú
place: Tân Phú
recipients:
  - Thường trực HĐND xã
  - Các thôn
archive: VT, VP
signers:
  chu-tich: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }
  pho-chu-tich: { on_behalf_of: Ủy ban nhân dân, for: Chủ tịch, position: Phó Chủ tịch, name: Trần Thị Bình }
`;

const plan = `
date: 2026-05-15
title: Tổ chức Hội nghị
purpose: [Đánh giá kết quả.]
signature: pho-chu-tich
`;

const read = (planText: string, officeText: string) => {
  const { inherited, settings, problems, source } = readOffice("van-phong.yaml", bytes(officeText));
  const result = readPlan("ke-hoach.yaml", bytes(planText), inherited);
  const all = [...problems, ...result.problems, ...lintPlan(result, builtInKind(), settings)];
  return { ...result, told: problemsAsText(all, { sources: [source, result.source] }) };
};

const documentOf = (planText: string, officeText: string): string => {
  const { plan: whole, told } = read(planText, officeText);
  expect(told).toBe("");
  if (!whole) throw new Error("no plan");
  return describeTree(treeOf(whole));
};

test("names and marks of lists that a plan does not have are the plan's fault only where it wrote them", () => {
  const names = 'headings: { agenda: Chương trình nghị sự }\nnumbering: { agenda: "+" }\n';
  expect(read(plan, office + names).told).toBe("");
  expect(read(plan + names, office).told.match(/không in ở đâu|không đánh dấu được gì/g)).toHaveLength(2);
});

test("a mark for the whole plan is asked about, also beside the office's marks for its lists", () => {
  const marks = `${office}numbering: { purpose: "-" }\n`;
  expect(read(`${plan}numbering: a)\n`, marks).told).toMatch(/^ke-hoach\.yaml:6:12: gợi ý: .*\[section-mark\]/m);
  expect(read(`${plan}numbering: { sections: a) }\n`, marks).told).not.toContain("section-mark");
  expect(read(plan, `${office}numbering: a)\n`).told).not.toContain("section-mark");
});

test("unknown names of signers in a list are reported with the names there are", () => {
  const { told } = read(plan.replace("signature: pho-chu-tich", "signature: [chu-tich, pho-chu-tich]"), office);
  expect(told).toMatch(
    /^ke-hoach\.yaml:5:.*“chu-tich”.*signature: chu-tich; hoặc signature: pho-chu-tich \[signer-known\]/,
  );
  expect(told.match(/lỗi:/g)).toHaveLength(1);
});

test("a plan takes over what its office has written down", () => {
  const text = documentOf(plan, office);
  for (const part of [
    "ỦY BAN NHÂN DÂN",
    "XÃ TÂN PHÚ",
    "Tân Phú, ngày 15",
    "Thường trực HĐND xã",
    "Lưu: VT, VP",
    "Trần Thị Bình",
  ]) {
    expect(text).toContain(part);
  }
});

test("what a plan says itself wins; a key left empty counts as not said", () => {
  const text = documentOf(`${plan}place: Phú Bình\nrecipients:\n`, office);
  expect(text).toContain("Phú Bình, ngày 15");
  expect(text).toContain("Các thôn");
});

test("a plan and its office choose marks and titles together, name by name", () => {
  const choices = `${office}numbering: { purpose: "-", tasks: a) }\nheadings: { aims: Mục đích, budget: Kinh phí }\nassignments: brackets\n`;
  const own = `${plan}numbering: A.\nheadings: { budget: Nguồn kinh phí }
budget: Ngân sách xã.
responsibilities: [{ agency: Các thôn, tasks: [Một., { text: Hai., deadline: trước tháng 6 }] }]\n`;
  const text = documentOf(own, choices);
  for (const line of [
    "A. MỤC ĐÍCH",
    "- Đánh giá kết quả.",
    "B. NGUỒN KINH PHÍ",
    "a) Một.",
    "b) Hai (hoàn thành trước tháng 6)",
  ])
    expect(text).toContain(line);
  expect(read(plan, choices.replace("purpose:", "sections:")).told).toMatch(/^van-phong\.yaml:\d+:\d+: lỗi: mục lớn/);
});

test("an office with one signer need not be asked who signs", () => {
  const one = office.replace(/ {2}pho-chu-tich.*\n/, "");
  expect(documentOf(plan.replace(/signature.*\n/, ""), one)).toContain("Nguyễn Văn An");
});

test("an office with several signers: a plan that names none gets their list, and no other problem", () => {
  const { told } = read(plan.replace(/signature.*\n/, ""), office);
  expect(told).toBe(
    "ke-hoach.yaml: lỗi: chưa ghi ai ký: van-phong.yaml có 2 người ký. Ghi thêm một dòng: signature: chu-tich; hoặc signature: pho-chu-tich [signer-known]\n",
  );
});

test("a signer that the office does not name is reported, with those it names", () => {
  expect(read(plan.replace("pho-chu-tich", "giam-doc"), office).told).toMatch(
    /^ke-hoach\.yaml:5:12: lỗi: “giam-doc” chưa có trong signers của van-phong\.yaml\. Những người ký ở đó: chu-tich, pho-chu-tich \[signer-known\]/,
  );
});

test("what is wrong in the office's part is shown in the office's file", () => {
  const { told } = read(plan, office.replace("- Các thôn", "- Các  thôn"));
  expect(told).toContain("van-phong.yaml:6:8: cảnh báo: có 2 dấu cách liền nhau");
  expect(told).toContain("6 |   - Các  thôn");
});

test("an office's file is judged by its own schema, and its rules must exist", () => {
  expect(read(plan, `${office}rulse: {}\n`).told).toContain("không có khóa “rulse”. Có phải là “rules”?");
  expect(read(plan, `${office}rules: { double-spaces: off }\n`).told).toContain(
    "không có luật “double-spaces”. Có phải là “double-space”?",
  );
  expect(read(plan, `${office}rules: { double-space: no }\n`).told).toContain(
    "Các giá trị dùng được: “error”, “warning”, “hint”, “off”",
  );
  expect(read(plan, `${office}rulse: {}\n`).told.match(/: lỗi: /g)).toHaveLength(1);
  const { told } = read(plan, office.replace("place: Tân Phú", "place: 5"));
  expect(told).toContain("ke-hoach.yaml: lỗi: kế hoạch lấy “place” từ van-phong.yaml, mà tệp đó đang có lỗi");
  expect(told).toContain("van-phong.yaml:3:8: lỗi: “place” phải là chữ");
  expect(told.match(/: lỗi: /g)).toHaveLength(2);
});

test("an office sets how severe a rule is, or turns it off", () => {
  const spaced = plan.replace("Hội nghị", "Hội  nghị");
  expect(read(spaced, `${office}rules: { double-space: error }\n`).told).toMatch(/: lỗi: .*\[double-space\]/);
  expect(read(spaced, `${office}rules: { double-space: off }\n`).told).toBe("");
});

describe("usual recipients", () => {
  const usual = `${office}usual_recipients:
  before: [UBND tỉnh Nghệ An (để b/c), "- Thường trực Đảng ủy;"]
  after: [Trang thông tin điện tử xã]
`;
  const linesOf = (planText: string, officeText: string): string[] =>
    documentOf(planText, officeText)
      .split("\n")
      .flatMap((line) => /^ *noi-nhan(?:-\S+)?: (.*)/.exec(line)?.[1] ?? []);
  const own = `${plan}recipients: [Công an xã, Thường trực Đảng ủy, UBND tỉnh Nghệ An]\n`;

  test("stand before and after the plan's own, which are not doubled and keep their wording and place", () => {
    expect(linesOf(own, usual)).toEqual([
      "- Công an xã;",
      "- Thường trực Đảng ủy;",
      "- UBND tỉnh Nghệ An;",
      "- Trang thông tin điện tử xã;",
      "- Lưu: VT, VP.",
    ]);
    expect(linesOf(`${plan}recipients: [Công an xã]\n`, usual)).toEqual([
      "- UBND tỉnh Nghệ An (để b/c);",
      "- Thường trực Đảng ủy;",
      "- Công an xã;",
      "- Trang thông tin điện tử xã;",
      "- Lưu: VT, VP.",
    ]);
  });

  test("as a plain list stand before; a plan without recipients has those of its office among them", () => {
    const listed = `${office}usual_recipients: [UBND tỉnh Nghệ An]\n`;
    expect(linesOf(plan, listed).slice(0, 2)).toEqual(["- UBND tỉnh Nghệ An;", "- Thường trực HĐND xã;"]);
    const alone = listed.replace(/recipients:\n(?: {2}- .*\n)+/, "");
    expect(linesOf(plan, alone)).toEqual(["- UBND tỉnh Nghệ An;", "- Lưu: VT, VP."]);
  });

  test("are left out where a plan says so; its archive line wins", () => {
    expect(linesOf(`${own}usual_recipients: false\n`, usual)).toHaveLength(4);
    const archived = usual.replace(/archive.*\n/, "").replace("[Trang thông", '["Lưu: VT, XX", Trang thông');
    expect(linesOf(own.replace("[Công", '["Lưu: VT, YY", Công'), archived).at(-1)).toBe("- Lưu: VT, YY.");
  });

  test("what is wrong in them is shown where each was written", () => {
    const { told } = read(
      `${plan}recipients: [Công  an xã]\n`,
      usual.replace("điện tử", "điện  tử").replace("tỉnh Nghệ", "tỉnh  Nghệ"),
    );
    expect(told).toContain("ke-hoach.yaml:6:18: cảnh báo: có 2 dấu cách liền nhau");
    expect(told).toContain("van-phong.yaml:12:21: cảnh báo: có 2 dấu cách liền nhau");
    expect(told).toContain("van-phong.yaml:13:31: cảnh báo: có 2 dấu cách liền nhau");
  });

  test("count for an agency that is given a task", () => {
    const tasked = `${plan}recipients: [Các thôn]\nresponsibilities: [{ agency: Công an xã, text: Giữ gìn trật tự. }]\n`;
    expect(read(tasked, office).told).toContain("[recipient-of-task]");
    expect(read(tasked, `${office}usual_recipients: [Công an xã]\n`).told).toBe("");
  });

  test("of a wrong shape are reported in the office's file, and no plan is built without them", () => {
    const wrong = `${office}usual_recipients: Công an xã\n`;
    expect(read(plan, wrong).told).toContain("kế hoạch lấy “usual_recipients” từ van-phong.yaml");
    expect(read(`${plan}usual_recipients: false\n`, wrong).told).not.toContain("kế hoạch lấy");
  });
});

describe("on the disk", () => {
  let cwd = "";
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), "kehoach văn phòng "));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  const treeOfFile = async (...words: string[]): Promise<string> => {
    const { code, out, err } = await runIn(cwd, ["show", ...words]);
    expect(err).toBe("");
    expect(code).toBe(exitCodes.done);
    return out.toString("utf8");
  };

  test("a plan may name its office's file; the command line wins", async () => {
    put("van-phong.yaml", office);
    put("chung/van-phong-hdnd.yaml", office.replace("place: Tân Phú", "place: Phú Bình"));
    put("2026/ke-hoach.yaml", `office: ../chung/van-phong-hdnd.yaml\n${plan}`);
    expect(await treeOfFile("2026/ke-hoach.yaml")).toContain("Phú Bình, ngày");
    expect(await treeOfFile("2026/ke-hoach.yaml", "--config", "van-phong.yaml")).toContain("Tân Phú, ngày");
    const { code, err } = await runIn(cwd, ["build", "."]);
    expect(err).toContain("2026/ke-hoach.docx");
    expect(code).toBe(exitCodes.done);
  });

  test("an office's file that a plan names and that is not there is reported at that line, and nothing else", async () => {
    put("van-phong.yaml", office);
    put("ke-hoach.yaml", `office: chung/van-phong.yaml\n${plan}`);
    const { code, out } = await runIn(cwd, ["validate", "ke-hoach.yaml"]);
    expect(code).toBe(exitCodes.faults);
    expect(out.toString("utf8")).toMatch(/^ke-hoach\.yaml:1:9: lỗi: không có tệp “chung\/van-phong\.yaml”/);
    expect(out.toString("utf8").match(/: lỗi: /g)).toHaveLength(1);
  });

  test("a name that does not say it is an office's is refused, because a search would take it for a plan", async () => {
    put("chung.yaml", office);
    put("ke-hoach.yaml", `office: chung.yaml\n${plan}`);
    const { out } = await runIn(cwd, ["validate", "ke-hoach.yaml"]);
    expect(out.toString("utf8")).toContain("ke-hoach.yaml:1:9: lỗi: “office” đang là “chung.yaml”, chưa đúng cách ghi");
  });

  describe("its own template", () => {
    beforeEach(() => {
      put("vp/van-phong.yaml", `${office}template: mau\n`);
      put("vp/mau/layout.json", '{"page.leftMm": 35}');
      put("vp/2026/ke-hoach.yaml", plan);
    });
    const bytesWith = async (...words: string[]): Promise<Buffer> => {
      await runIn(cwd, ["build", "vp/2026/ke-hoach.yaml", "-o", "a.docx", ...words]);
      return readFileSync(join(cwd, "a.docx"));
    };

    test("holds for its plans, from the folder of its file; --template wins", async () => {
      const own = await bytesWith();
      put("mau-hep/layout.json", '{"page.leftMm": 30}');
      const named = await bytesWith("--template", "mau-hep");
      expect(own.equals(named)).toBe(false);
      put("vp/mau/layout.json", '{"page.leftMm": 30}');
      expect((await bytesWith()).equals(named)).toBe(true);
    });

    test("that is not there is reported at its line", async () => {
      rmSync(join(cwd, "vp/mau"), { recursive: true });
      const { code, err } = await runIn(cwd, ["build", "vp/2026/ke-hoach.yaml"]);
      expect(code).toBe(exitCodes.faults);
      expect(err).toContain("vp/van-phong.yaml:11:11: lỗi: không có thư mục “mau”");
      expect((await runIn(cwd, ["validate", "vp"])).code).toBe(exitCodes.faults);
    });

    test("that is wrong is reported in its own file, once for all plans, and nothing is built", async () => {
      put("vp/mau/layout.json", '{"page.leftMm": 3}');
      put("vp/2026/khac.yaml", plan);
      const { code, err } = await runIn(cwd, ["build", "vp/2026"]);
      expect(code).toBe(exitCodes.faults);
      expect(err.match(/\[layout-value\]/g)).toHaveLength(1);
      expect(err).toContain(`${join("vp", "mau", "layout.json")}: lỗi: “page.leftMm” là 3`);
      expect(err).toContain("Đã dựng 0/2 kế hoạch; 2 kế hoạch có lỗi.");
    });
  });
});
