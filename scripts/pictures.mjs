// Draws the pictures of README.md and README.vi.md from what the program really says and builds: `npm run pictures`.
// Needs chromium, libreoffice-writer, poppler-utils and fonts-croscore, and what window-picture.mjs names.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { shootWindow } from "./window-picture.mjs";

const program = fileURLToPath(new URL("../bin/kehoach.js", import.meta.url));
const docs = fileURLToPath(new URL("../docs/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kehoach-pictures-"));
const office = join(folder, "Ke hoach");
// The program is drawn as the command that README.vi.md installs.
const commands = join(folder, "bin");

const kehoach = (...words) => {
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: office,
    env: { PATH: `${commands}${delimiter}${process.env.PATH}`, HOME: process.env.HOME, FORCE_COLOR: "1" },
    encoding: "utf8",
  });
  return stdout + stderr;
};

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const colours = {
  1: "bold",
  2: "dim",
  4: "underline",
  9: "strike",
  31: "red",
  32: "green",
  33: "yellow",
  35: "magenta",
  36: "cyan",
};
const asHtml = (text) =>
  escaped(text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences of colours
    .replace(/\x1b\[(\d+)m/g, (_all, code) => (colours[code] ? `<span class="${colours[code]}">` : "</span>"));

const width = 860;

/** A page as a picture among the docs. */
const shoot = (name, page, height) => {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, page);
  const shot = join(folder, `${name}.png`);
  const words = [
    "--headless",
    "--no-sandbox",
    "--hide-scrollbars",
    `--screenshot=${shot}`,
    `--window-size=${width},${height}`,
  ];
  execFileSync("chromium", [...words, pathToFileURL(file).href], { stdio: "ignore" });
  copyFileSync(shot, join(docs, `${name}.png`));
};

/** A window of commands, each with what it says. */
const drawTerminal = (name, lines) => {
  const page = `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #fff; font: 13.5px/1.45 "DejaVu Sans Mono", monospace; }
    section { margin: 8px; border-radius: 8px; overflow: hidden; background: #1c2128; color: #d7dde4; }
    header { background: #333b45; color: #c8d0d9; padding: 6px 12px; font-size: 12px; }
    pre { margin: 0; padding: 10px 14px 14px; white-space: pre-wrap; font: inherit; }
    .bold { font-weight: bold; } .dim { opacity: .65; } .red { color: #ff7b72; } .green { color: #56d364; }
    .magenta { color: #d2a8ff; } .underline { text-decoration: underline; } .strike { text-decoration: line-through; }
    .yellow { color: #e3b341; } .cyan { color: #76e3ea; } b { color: #fff; }
  </style><section><header>Command Prompt</header><pre>${lines
    .map(({ typed, said }) => `<b>C:\\Ke hoach&gt;${escaped(typed)}</b>\n${asHtml(said)}`)
    .join("\n")}</pre></section>`;
  const rows = lines
    .flatMap(({ said }) => said.split("\n"))
    .reduce((sum, row) => sum + 1 + Math.floor(row.length / 104), 0);
  shoot(name, page, 40 + Math.ceil((rows + 2 * lines.length) * 13.5 * 1.45));
};

const cells = [
  ["In tài liệu", "Văn phòng", "3.000.000"],
  ["Trang trí, âm thanh", "Đoàn xã", "4.500.000"],
  ["Nước uống, y tế", "Trạm Y tế xã", "1.500.000"],
];

const pasted = `table:
  columns:
    - Việc
    - Đơn vị
    - { title: Số tiền, sum: true }
  rows: |
${cells.map((row) => `    ${row.join("\t")}\n`).join("")}  total: Tổng cộng`;

/** Cells as a sheet shows them, the same as rows of a plan, and the table that is built of it. */
const drawPasted = (name) => {
  const head = readFileSync(join(office, "ke-hoach-1.yaml"), "utf8").replace(
    /^(?:purpose|requirements):[\s\S]*?(?=^\w)/gm,
    "",
  );
  const plan = head.replace(
    /^sections:[\s\S]*?(?=^\w)/m,
    `sections:\n  - heading: Dự toán\n${pasted.replace(/^/gm, "    ")}\n`,
  );
  writeFileSync(join(office, "bang.yaml"), plan);
  kehoach("build", "bang.yaml", "--pdf");
  const page = join(folder, "bang");
  const crop = ["-x", "95", "-y", "368", "-W", "620", "-H", "140"];
  execFileSync("pdftoppm", [
    "-png",
    "-r",
    "92",
    "-f",
    "1",
    "-l",
    "1",
    "-singlefile",
    ...crop,
    join(office, "bang.pdf"),
    page,
  ]);
  const letters = ["A", "B", "C"].map((letter) => `<th>${letter}</th>`).join("");
  const rows = cells.map((row, at) => `<tr><th>${at + 1}</th>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  const html = `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #fff; font: 14px/1.45 "DejaVu Sans", sans-serif; display: flex; flex-direction: column; gap: 10px; padding: 10px; }
    .sheet { border-collapse: collapse; background: #fff; align-self: flex-start; } .sheet th { background: #e8eaed; font-weight: normal; color: #555; padding: 2px 12px; }
    .sheet th, .sheet td { border: 1px solid #c8ccd1; } .sheet td { background: #e3f1e8; padding: 3px 16px; }
    pre { margin: 0; background: #1c2128; color: #d7dde4; border-radius: 8px; padding: 10px 14px; font: 13.5px/1.45 "DejaVu Sans Mono", monospace; tab-size: 26; }
    pre i { color: #6b7785; font-style: normal; } p { margin: 0; color: #444; } img { align-self: flex-start; border: 1px solid #c8ccd1; }
  </style><p>1. Trong Excel: bôi đen các ô, bấm Ctrl-C</p><table class="sheet"><tr><th></th>${letters}</tr>${rows.join("")}</table>
  <p>2. Trong kế hoạch: dán dưới <b>rows: |</b> (mũi tên là phím Tab, không nhìn thấy trong tệp)</p>
  <pre>${escaped(pasted).replaceAll("\t", "<i> →</i>\t")}</pre><p>3. In ra</p><img src="bang.png">`;
  shoot(name, html, 600);
};

/** The first page of a PDF, or its upper part. */
const drawPage = (name, pdf, part = []) => {
  const options = ["-png", "-r", "80", "-gray", "-f", "1", "-l", "1", "-singlefile", ...part];
  execFileSync("pdftoppm", [...options, join(office, pdf), join(folder, name)]);
  copyFileSync(join(folder, `${name}.png`), join(docs, `${name}.png`));
};

const run = (typed, ...words) => ({ typed, said: kehoach(...words) });

try {
  mkdirSync(office);
  mkdirSync(commands);
  writeFileSync(join(commands, "kehoach"), "");
  const words = ["init", "ke-hoach-1.yaml", "--issuer", "UBND xã Tân Phú", "--example", "tuyen-truyen-xa"];
  const typed = words.map((word) => (word.includes(" ") ? `"${word}"` : word)).join(" ");
  drawTerminal("buoc-1-init", [run(`kehoach ${typed}`, ...words)]);
  const plan = join(office, "ke-hoach-1.yaml");
  const right = readFileSync(plan, "utf8")
    .replace("số 205/KH-UBND ngày 14/8/2026", "số 231/KH-UBND ngày 20/8/2026")
    .replace("Trần Thị B", "Lê Thị Hồng");
  writeFileSync(plan, right.replace("deadline: 2026-11-06", "deadline: 2026-11-31"));
  drawTerminal("buoc-2-validate", [run("kehoach validate ke-hoach-1.yaml", "validate", "ke-hoach-1.yaml")]);
  writeFileSync(plan, right);
  drawTerminal("buoc-3-build", [run("kehoach build ke-hoach-1.yaml --pdf", "build", "ke-hoach-1.yaml", "--pdf")]);
  drawPage("buoc-4-trang-dau", "ke-hoach-1.pdf");
  writeFileSync(join(office, "ke-hoach-2025.yaml"), right.replaceAll("2026", "2025").replace(/thứ \S+ (?=ngày)/g, ""));
  kehoach("build", "ke-hoach-2025.yaml");
  const old = ["import", "ke-hoach-2025.docx", "-o", "ke-hoach-2026.yaml", "--new-year", "--report", "doi-chieu.html"];
  drawTerminal("van-ban-cu", [run(`kehoach ${old.join(" ")}`, ...old)]);
  shoot("doi-chieu", readFileSync(join(office, "doi-chieu.html"), "utf8"), 800);
  // As somebody changed the document in Word.
  const changed = right
    .replace("lợi ích của chuyển đổi số", "ích lợi của chuyển đổi số")
    .replace("  - Công an xã\n", "  - Trạm Y tế xã\n")
    .replace("number:", "number: 12");
  writeFileSync(join(office, "sua.yaml"), changed);
  kehoach("build", "sua.yaml", "-o", "ke-hoach-1.docx", "--force");
  drawTerminal("so-sanh", [
    run("kehoach diff ke-hoach-1.yaml ke-hoach-1.docx", "diff", "ke-hoach-1.yaml", "ke-hoach-1.docx"),
    run(
      "kehoach import --update ke-hoach-1.yaml ke-hoach-1.docx",
      "import",
      "--update",
      "ke-hoach-1.yaml",
      "ke-hoach-1.docx",
    ),
  ]);
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  writeFileSync(join(office, "trang.yaml"), /<!-- example: page\.yaml -->\n```yaml\n([\s\S]*?)```/.exec(readme)[1]);
  kehoach("build", "trang.yaml", "--pdf");
  drawPage("trang", "trang.pdf", "-x 0 -y 0 -W 661 -H 640".split(" "));
  drawPasted("bang-tu-excel");
  await shootWindow(folder, join(docs, "cua-so.png"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
