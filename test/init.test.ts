import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { examples, firstExample } from "../src/cli/init/examples.ts";
import { exitCodes } from "../src/cli/io.ts";
import { withoutKeys } from "../src/source/fields.ts";
import { runIn, type World } from "./support/cli.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach mới "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (argv: string[], world?: World) => runIn(cwd, argv, world);
const read = (path: string): string => readFileSync(join(cwd, path), "utf8");
const errorsOf = async (path: string): Promise<string[]> => {
  const { out } = await run(["validate", path, "--format", "jsonl"]);
  const lines = out.toString("utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line)).flatMap((found) => (found.severity === "error" ? [found.message] : []));
};

const office = `issuer: Ủy ban nhân dân xã Bình Minh
place: Bình Minh
archive: VT, VP
signers:
  chu-tich: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }
  pho-chu-tich: { on_behalf_of: Ủy ban nhân dân, for: Chủ tịch, position: Phó Chủ tịch, name: Trần Thị B }
`;

describe("kehoach init", () => {
  test("without a terminal it asks nothing and copies the simplest example with its comments", async () => {
    const { code, err } = await run(["init"]);
    expect(code).toBe(exitCodes.done);
    expect(err).toContain("✓ ke-hoach.yaml");
    expect(existsSync(join(cwd, "van-phong.yaml"))).toBe(false);
    const [, ...lines] = read("ke-hoach.yaml").split("\n");
    const [, ...original] =
      examples()
        .find(({ name }) => name === firstExample)
        ?.text.split("\n") ?? [];
    expect(lines).toEqual(original);
  });

  test("editors find the schema beside the plan", async () => {
    await run(["init", "2026/quý 1/a"]);
    const text = read("2026/quý 1/a.yaml");
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? "";
    expect(JSON.parse(read(join(dirname("2026/quý 1/a.yaml"), schema))).title).toBe("Kế hoạch");
  });

  test("never overwrites, and says which name to take", async () => {
    writeFileSync(join(cwd, "a.yaml"), "của tôi");
    const { code, err } = await run(["init", "a.yaml"]);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain("đã có tệp này, không ghi đè");
    expect(read("a.yaml")).toBe("của tôi");
    writeFileSync(join(cwd, "van-phong.yaml"), office);
    expect((await run(["init", "van-phong.yaml"])).err).toContain("đã có tệp này, không ghi đè. Mở tệp mà sửa");
  });

  test("asks at a terminal: which office, where, which example", async () => {
    const asked: string[] = [];
    const answers = ["Sở Công Thương", "Lào Cai", "2"];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      return answers.shift() ?? "";
    };
    const { code, err } = await run(["init"], { ask });
    expect(code).toBe(exitCodes.done);
    expect(asked).toHaveLength(3);
    expect(asked[2]).toMatch(
      new RegExp(`^Chọn mẫu \\(1-${examples().length}; bấm Enter: mẫu [1-${examples().length}]\\): $`),
    );
    expect(err).toContain("1. Kế hoạch của xã\n");
    const menu = err.split("\n").filter((line) => /^ {2}\d\. Kế hoạch/.test(line));
    expect(menu).toHaveLength(examples().length);
    expect(menu.filter((line) => line.length > 80)).toEqual([]);
    expect(read("van-phong.yaml")).toContain('issuer: "Sở Công Thương"\nplace: "Lào Cai"');
    expect(read("ke-hoach.yaml")).not.toMatch(/^(?:issuer|place):/m);
    expect(await errorsOf("ke-hoach.yaml")).toEqual([]);
  });

  test("asks again where the answer names no example; a short name of an office is written in full", async () => {
    const answers = ["UBND xã Tân Phú", "", "99", "tuyen-truyen-sa", "1"];
    const { code, err } = await run(["init", "2026/quý 1/a"], { ask: async () => answers.shift() ?? "" });
    expect(code).toBe(exitCodes.done);
    expect(err.split(`Gõ một số từ 1 đến ${examples().length}, hoặc bấm Enter để lấy mẫu 1\n`)).toHaveLength(3);
    expect(read("2026/quý 1/van-phong.yaml")).toContain('issuer: "Ủy ban nhân dân xã Tân Phú"\nplace: "Tân Phú"');
    expect(err).toContain(`kehoach build "${join("2026", "quý 1", "a.yaml")}"`);
  });

  test("an empty answer takes the simplest example as it is; the place of a commune is known from its name", async () => {
    await run(["init", "a"], { ask: async () => "" });
    expect(read("a.yaml")).toMatch(/^issuer: /m);
    await run(["init", "b", "--issuer", "Ủy ban nhân dân phường Hòa Bình"]);
    expect(read("van-phong.yaml")).toContain('place: "Hòa Bình"');
    const { code, err } = await run(["init", "c/d", "--issuer", "Sở Y tế"]);
    expect(code).toBe(exitCodes.done);
    expect(err).toContain("van-phong.yaml đã có (van-phong.yaml), giữ nguyên; --issuer không dùng đến.\n");
    expect(err).not.toContain("van-phong.yaml\n");
  });

  test("a folder gets the plan by its usual name; the place is that of the commune, not of its province", async () => {
    const { err } = await run(["init", "2026/", "--issuer", "Ủy ban nhân dân xã Kim Liên, tỉnh Nghệ An"]);
    expect(err).toContain("✓ 2026/ke-hoach.yaml");
    expect(read("2026/van-phong.yaml")).toContain('place: "Kim Liên"\n');
  });

  test("an office whose place is unknown must state it", async () => {
    const { code, err } = await run(["init", "--issuer", "Sở Y tế"]);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain("--place");
    expect(existsSync(join(cwd, "ke-hoach.yaml"))).toBe(false);
  });

  test("the words are the office's own where that is sure, and what is left of the example is listed", async () => {
    const { err } = await run(["init", "a", "--issuer", "UBND xã Kim Liên"]);
    const text = read("a.yaml");
    expect(text).toContain("trên địa bàn xã Kim Liên năm 2026");
    expect(text).toContain("Ủy ban nhân dân xã Kim Liên\n  ban hành Kế hoạch");
    expect(err).toContain(
      "Lời văn còn là của mẫu (Trần Thị B ở dòng 75; tỉnh Nghệ An ở dòng 17, 62; Tân Phú ở dòng 37): thay hết trước khi dựng.",
    );
  });

  test("a ward may take a commune's plan, and gets a report of the word for a commune; society is none", async () => {
    const { err } = await run(["init", "a", "--issuer", "UBND phường Vinh"]);
    expect(read("a.yaml")).toContain("trên địa bàn phường Vinh năm 2026");
    expect(err).toContain("; chữ “xã” ở dòng 19, 21, 37, 41 và 11 dòng khác): ");
  });

  test("an office of another kind gets a report of the words for the example's own", async () => {
    const { err } = await run(["init", "a", "--issuer", "Bệnh viện Đa khoa tỉnh Lâm Đồng", "--place", "Đà Lạt"]);
    expect(err).toContain("; chữ “Sở” ở dòng ");
  });

  test("a council signs for itself, and gets a report of the words for the committee", async () => {
    const { err } = await run(["init", "a", "--issuer", "Hội đồng nhân dân tỉnh Lâm Đồng"]);
    expect(read("a.yaml")).toContain("  on_behalf_of: Hội đồng nhân dân\n");
    expect(err).toContain("; chữ “Ủy ban nhân dân” ở dòng ");
    const { out } = await run(["validate", "a.yaml", "--format", "jsonl"]);
    expect(out.toString("utf8")).not.toContain("sign-for-collective");
  });

  test("a body whose head signs by title is told of the collective that the example is signed for", async () => {
    const { err } = await run(["init", "a", "--issuer", "Trạm Y tế xã Kim Liên", "--place", "Kim Liên"]);
    expect(err).toMatch(/; ký thay mặt Ủy ban nhân dân ở dòng \d+\)/);
  });

  test("the number of the example is not taken over", async () => {
    await run(["init", "a", "--issuer", "UBND tỉnh Nghệ An"]);
    expect(read("a.yaml")).toContain("\nnumber:\n");
  });

  test("a name in two lines of the example is replaced as one; other levels of units stay", async () => {
    const argv = ["init", "a", "--example", "dai-hoi-thi-dua-ba-cap", "--issuer"];
    await run([...argv, "UBND thành phố Hồ Chí Minh"]);
    expect(read("van-phong.yaml")).toContain('place: "Thành phố Hồ Chí Minh"');
    expect(read("a.yaml")).toContain("Ủy ban nhân dân Thành phố Hồ Chí Minh ban hành Kế hoạch");
    rmSync(join(cwd, "van-phong.yaml"));
    const { err } = await run(["init", "b", ...argv.slice(2), "UBND xã Kim Liên"]);
    expect(read("b.yaml")).toContain("Ủy ban nhân dân xã Kim Liên ban hành Kế hoạch");
    expect(err).toContain("tỉnh Hưng Yên ở dòng ");
  });

  test("without an office the example's own is among what is left", async () => {
    expect((await run(["init"])).err).toContain("(Ủy ban nhân dân xã Tân Phú ở dòng 9, 18; ");
  });

  test("a department starts from a department's plan, under its province and with a symbol", async () => {
    const { err } = await run(["init", "a", "--issuer", "Sở Dân tộc và Tôn giáo tỉnh Nghệ An"]);
    expect(err).toContain("Đã chép mẫu trien-khai-so-phu-luc. ");
    expect(read("van-phong.yaml")).toContain(
      'issuer:\n  parent: "UBND tỉnh Nghệ An"\n  name: "Sở Dân tộc và Tôn giáo"\n  in_text: "Sở Dân tộc và Tôn giáo tỉnh Nghệ An"\nplace: "Nghệ An"\nsymbol: KH-SDTTG # ',
    );
    expect(read("a.yaml")).toContain("của Ủy ban nhân dân tỉnh Nghệ An về");
    expect(await errorsOf("a.yaml")).toEqual([]);
  });

  test.each([
    ["UBND tỉnh Nghệ An", "hoi-nghi-khen-thuong-tinh"],
    ["Ủy ban nhân dân thành phố Hải Phòng", "tuyen-truyen-va-hoi-nghi-thanh-pho"],
    ["UBND phường Vinh", firstExample],
    ["Ủy ban nhân dân xã Kim Liên, tỉnh Nghệ An", firstExample],
    ["UBND đặc khu Phú Quốc", firstExample],
    ["Hội đồng nhân dân xã Kim Liên", firstExample],
    ["Trường Trung học phổ thông Kim Liên", "hoi-khoe-truong-hoc"],
    ["TRƯỜNG TIỂU HỌC KIM LIÊN", "hoi-khoe-truong-hoc"],
    ["Trường PTDTBT THCS Nậm Cắn", "hoi-khoe-truong-hoc"],
    ["Trường Dân tộc nội trú Than Uyên", "hoi-khoe-truong-hoc"],
    ["Trường Chuyên biệt Niềm Vui", "hoi-khoe-truong-hoc"],
    ["Nhà trẻ Hoa Mai", "hoi-khoe-truong-hoc"],
    ["Trường Đại học Vinh", "trien-khai-so-phu-luc"],
    ["Nhà Văn hóa Thiếu nhi", "trien-khai-so-phu-luc"],
    ["ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", "hoi-nghi-khen-thuong-tinh"],
    ["ubnd tỉnh nghệ an", "hoi-nghi-khen-thuong-tinh"],
    ["UBND TP. Hải Phòng", "tuyen-truyen-va-hoi-nghi-thanh-pho"],
    ["Chi cục Kiểm lâm", "trien-khai-so-phu-luc"],
    ["Ban Chỉ đạo chuyển đổi số xã Kim Liên", firstExample],
    ["Ủy ban MTTQ Việt Nam phường Vinh", firstExample],
    ["Trạm Y tế xã", firstExample],
    ["Trạm Y tế, UBND xã Ea Kar", firstExample],
    ["Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Gai", firstExample],
    ["Bệnh viện Mắt, phường Vinh", "trien-khai-so-phu-luc"],
    ["Hợp tác xã nông nghiệp Kim Liên", "trien-khai-so-phu-luc"],
    ["Bảo hiểm xã hội tỉnh Nghệ An", "trien-khai-so-phu-luc"],
    ["UBND tỉnh", "hoi-nghi-khen-thuong-tinh"],
    ["Thường trực HĐND tỉnh Nghệ An", "hoi-nghi-khen-thuong-tinh"],
    ["Hội đồng nhân dân tỉnh", "hoi-nghi-khen-thuong-tinh"],
    ["Ủy ban nhân dân thành phố", "tuyen-truyen-va-hoi-nghi-thanh-pho"],
    ["UBND TP", "tuyen-truyen-va-hoi-nghi-thanh-pho"],
    ["THCS Lê Lợi", "hoi-khoe-truong-hoc"],
    ["TH&THCS Sơn Hà", "hoi-khoe-truong-hoc"],
    ["Mầm non Sao Mai", "hoi-khoe-truong-hoc"],
  ])("%s starts from a plan of its own level", async (issuer, example) => {
    const { err } = await run(["init", "a", "--issuer", issuer, "--place", "Nghệ An"]);
    expect(err).toContain(`Đã chép mẫu ${example}. `);
  });

  test("an organization of a province does not imply its place, and a department of a city stands under the city", async () => {
    expect((await run(["init", "a", "--issuer", "Tỉnh Đoàn Nghệ An"])).code).toBe(exitCodes.usage);
    await run(["init", "b", "--issuer", "Sở Nội vụ TP. Huế", "--place", "Huế"]);
    expect(read("van-phong.yaml")).toContain('parent: "UBND thành phố Huế"\n  name: "Sở Nội vụ"');
  });

  test.each([
    ["ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", "Ủy ban nhân dân tỉnh Nghệ An"],
    ["hđnd xã kim liên, tỉnh nghệ an", "Hội đồng nhân dân xã Kim Liên, tỉnh Nghệ An"],
    ["Uỷ ban nhân dân TP.HẢI PHÒNG", "Ủy ban nhân dân thành phố Hải Phòng"],
    ["UBND TP HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"],
    ["ubnd thành phố hồ chí minh", "Ủy ban nhân dân Thành phố Hồ Chí Minh"],
    ["UBND Xã Ea H'leo", "Ủy ban nhân dân xã Ea H'leo"],
    ["UBND phường 1", "Ủy ban nhân dân phường 1"],
    ["Ủy ban nhân dân P. Bến Nghé", "Ủy ban nhân dân phường Bến Nghé"],
    ["TRƯỜNG MẦM NON SƠN CA", "Trường Mầm non Sơn Ca"],
    ["trường thcs&thpt nguyễn thị minh khai", "Trường THCS&THPT Nguyễn Thị Minh Khai"],
    ["TRƯỜNG PTDTBT TIỂU HỌC SỐ 2 NẬM CẮN", "Trường PTDTBT Tiểu học số 2 Nậm Cắn"],
    ["SỞ NỘI VỤ", "Sở Nội vụ"],
    ["SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"],
    ["TRUNG TÂM Y TẾ HƯNG NGUYÊN", "Trung tâm Y tế Hưng Nguyên"],
    ["BỆNH VIỆN ĐA KHOA HOÀNG MAI", "Bệnh viện Đa khoa Hoàng Mai"],
    ["LIÊN ĐOÀN LAO ĐỘNG TỈNH NGHỆ AN", "Liên đoàn Lao động tỉnh Nghệ An"],
    ["ỦY BAN MTTQ VIỆT NAM XÃ EA KAR", "Ủy ban MTTQ Việt Nam xã Ea Kar"],
    ["TÒA ÁN NHÂN DÂN KHU VỰC 3", "Tòa án nhân dân khu vực 3"],
    ["BỘ CHỈ HUY QUÂN SỰ TỈNH NGHỆ AN", "Bộ Chỉ huy quân sự tỉnh Nghệ An"],
  ])("%s is written as it stands in a sentence", async (issuer, written) => {
    await run(["init", "a", "--issuer", issuer, "--place", "Vinh"]);
    expect(read("van-phong.yaml")).toContain(`issuer: "${written}"\n`);
  });

  test("a name in capitals that no table knows is asked for in small letters, and nothing is written", async () => {
    const { code, err } = await run(["init", "a", "--issuer", "TRUNG TÂM CÔNG NGHỆ MỚI", "--place", "Vinh"]);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain("“TRUNG TÂM CÔNG NGHỆ MỚI”: tên viết toàn chữ in hoa nên chưa biết viết thế nào trong câu");
    expect(existsSync(join(cwd, "van-phong.yaml"))).toBe(false);
    const answers = ["BAN DỰ ÁN MỚI", "Ban Dự án mới", "Vinh", ""];
    const asked = await run(["init", "a"], { ask: async () => answers.shift() ?? "" });
    expect(asked.err).toContain("Tên viết toàn chữ in hoa");
    expect(read("van-phong.yaml")).toContain('issuer: "Ban Dự án mới"');
  });

  test("a school does not take over the symbol of the school in the example", async () => {
    await run(["init", "a", "--issuer", "Trường Tiểu học Kim Liên", "--place", "Kim Liên"]);
    expect(read("a.yaml")).not.toMatch(/^symbol:/m);
    expect(await errorsOf("a.yaml")).toEqual([]);
  });

  test.each([
    ["Trường Tiểu học Kim Đồng", "KH-THKĐ"],
    ["Trường Tiểu học số 2 Ân Thi", "KH-THSAT"],
    ["Ban Quản lý dự án đầu tư xây dựng tỉnh Nghệ An", "KH-BQLDAĐTXD"],
    ["Trường Trung học cơ sở Kim Liên", "KH-THCSKL"],
    ["Công an xã Tân Phú", "KH-CA"],
    ["Phòng Văn hóa - Xã hội xã Tân Phú", "KH-PVHXH"],
    ["Bộ Nội vụ", "KH-BNV"],
    ["Trường THPT Lê Quý Đôn", "KH-THPTLQĐ"],
    ["Ban CHQS xã Tân Phú", "KH-BCHQS"],
    ["PHÒNG VH-XH XÃ TÂN PHÚ", "KH-PVHXH"],
    ["Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Phú", "KH-MTTQ"],
    ["Hội Cựu chiến binh xã Tân Phú", "KH-HCCB"],
    ["Trạm Y tế xã Tân Phú", "KH-TYT"],
    ["Thường trực Hội đồng nhân dân xã Tân Phú", "KH-HĐND"],
    ["Ban Quản lý các khu công nghiệp tỉnh Nghệ An", "KH-BQLCKCN"],
  ])("%s has a first symbol, which is reported, and the first build works", async (issuer, symbol) => {
    const { err } = await run(["init", "a", "--issuer", issuer, "--place", "Tân Phú"]);
    expect(read("van-phong.yaml")).toContain(`\nsymbol: ${symbol} # ghép từ chữ đầu của tên`);
    expect(err).toContain(`Ký hiệu ${symbol} ghép tạm từ tên cơ quan, xem lại ở van-phong.yaml.\n`);
    expect((await run(["build", "a.yaml"])).code).toBe(exitCodes.done);
  });

  test.each(["UBND xã Kim Liên tỉnh Cà Mau", "UBND xã Kim Liên - tỉnh Cà Mau", "UBND xã Kim Liên, tỉnh Cà Mau"])(
    "a commune is its own place, however its province is added: %s",
    async (issuer) => {
      await run(["init", "a", "--issuer", issuer]);
      expect(read("van-phong.yaml")).toContain(
        'issuer: "Ủy ban nhân dân xã Kim Liên, tỉnh Cà Mau"\nplace: "Kim Liên"\n',
      );
    },
  );

  test("an office that has written down no symbol finds a first one in its plan", async () => {
    writeFileSync(join(cwd, "van-phong.yaml"), "issuer: Công an xã Kim Liên\nplace: Kim Liên\n");
    const { err } = await run(["init", "a"]);
    expect(read("a.yaml")).toMatch(/\nsymbol: KH-CA # .*\ndate:/);
    expect(err).toContain("Ký hiệu KH-CA ghép tạm từ tên cơ quan, xem lại ở a.yaml.\n");
    expect((await run(["build", "a.yaml"])).code).toBe(exitCodes.done);
  });

  test("Thành phố Hồ Chí Minh is written as the decree has it, also in the plan's own words", async () => {
    await run(["init", "a", "--issuer", "UBND thành phố Hồ Chí Minh"]);
    const { out } = await run(["validate", "a.yaml", "--format", "jsonl"]);
    expect(out.toString("utf8")).not.toMatch(/capital-place|place-plain/);
    expect(read("van-phong.yaml")).toContain('issuer: "Ủy ban nhân dân Thành phố Hồ Chí Minh"');
  });

  test("an office whose abbreviation follows no custom finds where to write it", async () => {
    await run(["init", "a", "--issuer", "Trường Trung học cơ sở Kim Liên", "--place", "xã Kim Liên"]);
    expect(read("van-phong.yaml")).toContain('place: "Kim Liên"\nsymbol: KH-THCSKL # ');
  });

  test("van-phong.yaml alone can be written, also beside a plan", async () => {
    writeFileSync(join(cwd, "ke-hoach.yaml"), "");
    const { code, err } = await run(["init", "van-phong.yaml", "--issuer", "UBND xã Kim Liên"]);
    expect(code).toBe(exitCodes.done);
    expect(err).toMatch(/^✓ van-phong\.yaml\n/);
    expect(read("van-phong.yaml")).toContain('issuer: "Ủy ban nhân dân xã Kim Liên"');
    expect(readdirSync(cwd).sort()).toEqual([".kehoach", "ke-hoach.yaml", "van-phong.yaml"]);
    const unnamed = await run(["init", "b/van-phong.yaml"]);
    expect(unnamed.code).toBe(exitCodes.usage);
    expect(unnamed.err).toContain('--issuer "Tên cơ quan"');
  });

  test("van-phong.yaml takes settings of an editor, and no example", async () => {
    const named = ["init", "van-phong.yaml", "--issuer", "UBND xã Tân Phú"];
    expect((await run([...named, "--example", firstExample])).err).toContain("van-phong.yaml không chép từ mẫu nào");
    expect((await run([...named, "--vscode"])).err).toContain("✓ .vscode/settings.json");
  });

  test("a plan is no Word file", async () => {
    const { code, err } = await run(["init", "a b.docx"]);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain('a b.docx: tệp kế hoạch có đuôi .yaml. Gõ: kehoach init "a b.yaml"');
  });

  test("an unknown example is reported with the one that was meant", async () => {
    const { code, err } = await run(["init", "--example", "tuyen-truyen-sa"]);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain("Có phải là tuyen-truyen-xa?");
  });

  test.each(examples().map(({ name }) => name))(
    "%s can be built as it was copied, with an office and without",
    async (name) => {
      await run(["init", "khong", "--example", name]);
      expect(await errorsOf("khong.yaml")).toEqual([]);
      writeFileSync(join(cwd, "van-phong.yaml"), office);
      await run(["init", "co", "--example", name]);
      const text = read("co.yaml");
      expect(text).not.toMatch(/^(?:issuer|place|archive):/m);
      expect(text).toMatch(/\nsignature: chu-tich # hoặc: pho-chu-tich\n$/);
      expect(await errorsOf("co.yaml")).toEqual([]);
    },
  );
});

test("kehoach examples lists each with its headings", async () => {
  const { out } = await run(["examples"]);
  for (const { name, about, outline } of examples()) {
    expect(out.toString("utf8")).toContain(`${name}: ${about}\n${outline.map((line) => `    ${line}\n`).join("")}`);
    expect(outline.length).toBeGreaterThan(2);
  }
});

test("kehoach schema prints a schema, or places both", async () => {
  expect(JSON.parse((await run(["schema"])).out.toString("utf8")).title).toBe("Kế hoạch");
  expect(JSON.parse((await run(["schema", "--office"])).out.toString("utf8")).title).toBe("Văn phòng");
  await run(["schema", "-o", "s"]);
  expect(JSON.parse(read("s/office.schema.json")).title).toBe("Văn phòng");
});

describe("keys taken out of a text", () => {
  const text = "# đầu\na: 1 # một\n\n# của b\nb:\n  - x\n  # trong b\n  - y\n# của c\nc: 3\n";

  test("go with what stands under them; comments of the next key stay", () => {
    expect(withoutKeys(text, new Set(["b"]))).toBe("# đầu\na: 1 # một\n\n# của b\n# của c\nc: 3\n");
    expect(withoutKeys(text, new Set(["a"]))).toBe("# đầu\n\n# của b\nb:\n  - x\n  # trong b\n  - y\n# của c\nc: 3\n");
    expect(withoutKeys(text, new Set(["c"]))).toBe(text.replace("c: 3\n", ""));
  });

  test("leave all else as it was", () => {
    expect(withoutKeys(text, new Set(["d"]))).toBe(text);
    expect(withoutKeys("- a\n", new Set(["a"]))).toBe("- a\n");
  });
});
