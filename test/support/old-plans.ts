import { fakeDocx } from "./fake-docx.ts";

// A small plan of a commune that does not exist, as Word files of several habits.

const text = (words: string): string =>
  words
    .split(/(\t|\n)/)
    .map((piece) =>
      piece === "\t" ? "<w:tab/>" : piece === "\n" ? "<w:br/>" : `<w:t xml:space="preserve">${piece}</w:t>`,
    )
    .join("");

type Look = "" | "b" | "i" | "bi";

const run = (words: string, look: Look = "", more = ""): string =>
  `<w:r><w:rPr>${more}${look.includes("b") ? "<w:b/>" : ""}${look.includes("i") ? "<w:i/>" : ""}<w:sz w:val="28"/></w:rPr>${text(words)}</w:r>`;

const p = (runs: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const centred = '<w:jc w:val="center"/>';
const indented = '<w:ind w:firstLine="720"/><w:jc w:val="both"/>';

const cell = (width: number, ...paragraphs: string[]): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs.join("")}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const table = (widths: readonly number[], ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;

const left = ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG XUÂN"];
const right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const number = "Số: 05/KH-UBND";
const date = "Đồng Xuân, ngày 09 tháng 3 năm 2025";

const box = (inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:extent cx="2500000" cy="800000"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const tabs = '<w:tabs><w:tab w:val="center" w:pos="1700"/><w:tab w:val="center" w:pos="6500"/></w:tabs>';

const letterheads = {
  table: table(
    [3600, 5700],
    row(
      cell(3600, ...left.map((line) => p(run(line, "b"), centred)), p(run(number), centred)),
      cell(5700, ...right.map((line) => p(run(line, "b"), centred)), p(run(date, "i"), centred)),
    ),
  ),
  "table of two rows": table(
    [3600, 5700],
    row(
      cell(3600, ...left.map((line) => p(run(line, "b"), centred))),
      cell(5700, ...right.map((line) => p(run(line, "b"), centred))),
    ),
    row(cell(3600, p(run(number), centred)), cell(5700, p(run(date, "i"), centred))),
  ),
  "lines of one paragraph": table(
    [3600, 5700],
    row(
      cell(3600, p(run([...left, number].join("\n"), "b"), centred)),
      cell(5700, p(run([...right, date].join("\n"), "b"), centred)),
    ),
  ),
  tabs: [
    p(run(`\t${left[0]}\t${right[0]}`, "b"), tabs),
    p(run(`\t${left[1]}\t${right[1]}`, "b"), tabs),
    p(run(`\t${number}\t`) + run(date, "i"), tabs),
  ].join(""),
  blanks: [
    p(run(`${left[0]}            ${right[0]}`, "b")),
    p(run(`   ${left[1]}                         ${right[1]}`, "b")),
    p(run(`${number}             `) + run(date, "i")),
  ].join(""),
  boxes: p(
    box([...left.map((line) => p(run(line, "b"), centred)), p(run(number), centred)].join("")) +
      box([...right.map((line) => p(run(line, "b"), centred)), p(run(date, "i"), centred)].join("")),
  ),
} as const;

const title = "Tổ chức Ngày hội đọc sách xã Đồng Xuân năm 2025";

const titles = {
  "lines of their own": p(run("KẾ HOẠCH", "b"), centred) + p(run(title, "b"), centred),
  "one paragraph": p(run(`KẾ HOẠCH\n${title}`, "b"), centred),
  "letters apart": p(run("K Ế   H O Ạ C H", "b"), centred) + p(run(title, "b"), centred),
  "begun on the line of the kind":
    p(run("KẾ HOẠCH TỔ CHỨC NGÀY HỘI ĐỌC SÁCH", "b"), centred) + p(run("xã Đồng Xuân năm 2025", "b"), centred),
} as const;

const recipients = ["Thường trực Đảng ủy;", "Các thôn;", "Lưu: VT."];
const signature = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Tám"];

const endings = {
  table: table(
    [4600, 4700],
    row(
      cell(4600, p(run("Nơi nhận:", "bi")), ...recipients.map((line) => p(run(`- ${line}`)))),
      cell(4700, ...signature.map((line) => p(run(line, "b"), centred))),
    ),
  ),
  "signature above": [
    ...signature.map((line) => p(run(line, "b"), '<w:ind w:left="4800"/><w:jc w:val="center"/>')),
    p(run("Nơi nhận:", "bi")),
    ...recipients.map((line) => p(run(`- ${line}`))),
  ].join(""),
  "authorized by": table(
    [4600, 4700],
    row(
      cell(4600, p(run("Nơi nhận:", "bi")), ...recipients.map((line) => p(run(`- ${line}`)))),
      cell(
        4700,
        ...["TUQ. CHỦ TỊCH", "CÔNG CHỨC VĂN PHÒNG - THỐNG KÊ", "Lê Văn Tám"].map((line) => p(run(line, "b"), centred)),
      ),
    ),
  ),
  tabs: [
    p(run("Nơi nhận:\t", "bi") + run(signature[0] ?? "", "b"), tabs),
    p(run(`- ${recipients[0]}\t`) + run(signature[1] ?? "", "b"), tabs),
    p(run(`- ${recipients[1]}`), tabs),
    p(run(`- ${recipients[2]}`), tabs),
    p(run("\t\t") + run(signature[2] ?? "", "b"), tabs),
  ].join(""),
} as const;

/** Numbered paragraphs of Word's own lists, by level. */
const inList = (level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>${indented}`;
const numbering = `<w:abstractNum w:abstractNumId="0">${[
  ["upperRoman", "%1."],
  ["decimal", "%2."],
  ["lowerLetter", "%3)"],
]
  .map(
    ([format, shown], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/><w:pPr><w:ind w:left="${720 * level + 360}" w:hanging="360"/></w:pPr></w:lvl>`,
  )
  .join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** Sections, items and points, each with its label, level and look. */
const items: readonly (readonly [label: string, level: number, look: Look, words: string])[] = [
  ["I.", 0, "b", "MỤC ĐÍCH, YÊU CẦU"],
  ["1.", 1, "b", "Mục đích"],
  ["a)", 2, "", "Khuyến khích người dân đọc sách, nhất là học sinh."],
  ["b)", 2, "", "Giới thiệu 500 cuốn sách mới của thư viện xã."],
  ["2.", 1, "b", "Yêu cầu"],
  ["a)", 2, "", "Tổ chức tiết kiệm, an toàn, đúng thời gian."],
  ["b)", 2, "", "Mỗi thôn cử ít nhất 10 người tham gia."],
  ["II.", 0, "b", "NỘI DUNG"],
  ["1.", 1, "", "Trưng bày sách tại nhà văn hóa xã từ 7 giờ 30 phút."],
  ["2.", 1, "", "Thi kể chuyện theo sách cho học sinh tiểu học."],
  ["III.", 0, "b", "TỔ CHỨC THỰC HIỆN"],
  ["1.", 1, "", "Phòng Văn hóa - Xã hội chủ trì, báo cáo kết quả."],
  ["2.", 1, "", "Các thôn thông báo đến từng hộ dân."],
];

const bodies = {
  "typed labels": items.map(([label, , look, words]) => p(run(`${label} ${words}`, look), indented)).join(""),
  "labels and tabs": items.map(([label, , look, words]) => p(run(`${label}\t${words}`, look), indented)).join(""),
  "labels of lists": items.map(([, level, look, words]) => p(run(words, look), inList(level))).join(""),
  "runs in pieces": items
    .map(([label, , look, words]) => {
      const whole = `${label} ${words}`;
      const at = Math.floor(whole.length / 2);
      return p(
        `${run(whole.slice(0, at), look)}<w:proofErr w:type="spellStart"/>${run(whole.slice(at), look)}`,
        indented,
      );
    })
    .join(""),
  "decomposed letters": items
    .map(([label, , look, words]) => p(run(`${label} ${words}`.normalize("NFD"), look), indented))
    .join(""),
} as const;

const opening =
  p(run("Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;", "i"), indented) +
  p(run("Ủy ban nhân dân xã Đồng Xuân ban hành Kế hoạch tổ chức Ngày hội đọc sách như sau:"), indented);

const closing = p(
  run("Trên đây là Kế hoạch tổ chức Ngày hội đọc sách, đề nghị các đơn vị nghiêm túc thực hiện./."),
  indented,
);

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

interface Habits {
  letterhead?: keyof typeof letterheads;
  title?: keyof typeof titles;
  body?: keyof typeof bodies;
  ending?: keyof typeof endings;
  /** Behind the opening, and behind the ending. */
  within?: string;
  behind?: string;
  parts?: Readonly<Record<string, string>>;
}

const oldPlan = ({
  letterhead = "table",
  title: kind = "lines of their own",
  body = "typed labels",
  ending = "table",
  within = "",
  behind = "",
  parts = {},
}: Habits): Uint8Array =>
  fakeDocx({
    body:
      letterheads[letterhead] +
      p("") +
      titles[kind] +
      opening +
      within +
      bodies[body] +
      closing +
      endings[ending] +
      behind +
      page,
    numbering,
    ...parts,
  });

const comment = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${p(run("Xem lại câu này"))}</w:comment></w:comments>`;

const merged = (kind: "restart" | ""): string => `<w:vMerge${kind === "" ? "" : ` w:val="${kind}"`}/>`;
const plainCell = (words: string, properties = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/>${properties}<w:tcBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/></w:tcBorders></w:tcPr>${p(run(words))}</w:tc>`;

const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const appendix =
  `<w:p><w:pPr>${page}</w:pPr></w:p>` +
  p(run("Phụ lục", "b"), centred) +
  p(run("PHÂN CÔNG TRƯNG BÀY SÁCH", "b"), centred) +
  p(run("(Kèm theo Kế hoạch số 05/KH-UBND ngày 09 tháng 3 năm 2025 của Ủy ban nhân dân xã Đồng Xuân)", "i"), centred) +
  table(
    [2300, 2300, 2300],
    row(plainCell("Thôn"), plainCell("Số sách"), plainCell("Người phụ trách")),
    row(plainCell("Thôn Một", merged("restart")), plainCell("120"), plainCell("Bà Hoa")),
    row(plainCell("", merged("")), plainCell("80"), plainCell("Ông Nam")),
    row(plainCell("Thôn Hai"), plainCell("300"), plainCell("Bà Lan")),
  );

/** Word files as offices make them, by what is particular about each. */
export const oldPlans: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    (Object.keys(letterheads) as (keyof typeof letterheads)[]).map((letterhead) => [
      `letterhead: ${letterhead}`,
      oldPlan({ letterhead }),
    ]),
  ),
  ...Object.fromEntries(
    (Object.keys(titles) as (keyof typeof titles)[]).map((kind) => [`title: ${kind}`, oldPlan({ title: kind })]),
  ),
  ...Object.fromEntries(
    (Object.keys(bodies) as (keyof typeof bodies)[]).map((body) => [`body: ${body}`, oldPlan({ body })]),
  ),
  "ending: tabs": oldPlan({ ending: "tabs" }),
  "ending: authorized by": oldPlan({ ending: "authorized by" }),
  "ending: signature above": oldPlan({ ending: "signature above" }),
  "lines to fill in with labels of no list": oldPlan({
    within: ["Họ và tên:", "c. Tuổi:", "2.3.1 Nơi ở:", "10) Nghề nghiệp:", "v) Sở thích:"]
      .map((line) => p(run(`${line}\t`), '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9300"/></w:tabs>'))
      .join(""),
  }),
  "a form with a letterhead": oldPlan({
    behind:
      appendix +
      pageBreak +
      p(run("Phụ lục II", "b"), centred) +
      p(run("MẪU BÁO CÁO", "b"), centred) +
      letterheads.table +
      p(run("BÁO CÁO", "b"), centred),
  }),
  "tracked changes and a comment": oldPlan({
    within: p(
      `${run("Các thôn ")}<w:del w:id="1"><w:r><w:delText>không </w:delText></w:r></w:del><w:ins w:id="2">${run("đều ")}</w:ins>${run("tham gia đầy đủ.")}<w:r><w:commentReference w:id="0"/></w:r>`,
      indented,
    ),
    parts: { "word/comments.xml": comment },
  }),
  "a footnote": oldPlan({
    within: p(
      `${run("Ngày hội")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" được tổ chức hằng năm.")}`,
      indented,
    ),
    parts: {
      footnotes: `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${run(" Từ năm 2020\ntrở đi.")}`)}</w:footnote>`,
    },
  }),
  "an old encoding": oldPlan({
    within: p(
      run("Thùc hiÖn nghiªm tóc kÕ ho¹ch nµy.", "", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),
      indented,
    ),
  }),
  "an appendix with a table of merged cells": oldPlan({ behind: appendix }),
  "an appendix that is issued with the plan": oldPlan({ behind: appendix.replace("(Kèm theo", "(Ban hành kèm theo") }),
  "a copy of a signed plan, with a list behind": oldPlan({
    ending: "signature above",
    behind: `${pageBreak}${p(run("Biểu số 01", "b"), '<w:jc w:val="right"/>')}${p(run("BIỂU TỔNG HỢP", "b"), centred)}${table([2300, 2300], row(plainCell("Thôn"), plainCell("Số sách")), row(plainCell("Thôn Một"), plainCell("120")))}`,
  }),
  "a table without lines": oldPlan({
    within: table(
      [2300, 4600],
      ...["Thời gian|Từ 7 giờ 30 phút", "Địa điểm|Nhà văn hóa xã", "Thành phần|Toàn thể học sinh"].map((line) =>
        row(...line.split("|").map((words) => cell(2300, p(run(words))))),
      ),
    ),
  }),
  "words in quotes in a table": oldPlan({
    within: table(
      [2300, 2300],
      row(plainCell("Khẩu hiệu"), plainCell("Nơi treo")),
      row(plainCell("“Đọc sách”"), plainCell("“Nhà văn hóa”")),
    ),
  }),
};

/** Word files that are no plans, and what is said of them. */
export const noPlans: Readonly<Record<string, readonly [bytes: Uint8Array, said: RegExp]>> = {
  "a report": [
    fakeDocx({
      body:
        letterheads.table.replace("KH-UBND", "BC-UBND") +
        p(run("BÁO CÁO", "b"), centred) +
        p(run("Kết quả Ngày hội đọc sách", "b"), centred) +
        bodies["typed labels"] +
        endings.table +
        page,
    }),
    /Báo cáo.*không phải Kế hoạch/,
  ],
  "a document of the Party": [
    fakeDocx({
      body:
        table(
          [4600, 4700],
          row(
            cell(
              4600,
              p(run("ĐẢNG BỘ TỈNH A"), centred),
              p(run("ĐẢNG ỦY XÃ ĐỒNG XUÂN", "b"), centred),
              p(run("*"), centred),
              p(run("Số 05-KH/ĐU"), centred),
            ),
            cell(
              4700,
              p(run("ĐẢNG CỘNG SẢN VIỆT NAM", "b"), centred),
              p(run("Đồng Xuân, ngày 09 tháng 3 năm 2025", "i"), centred),
            ),
          ),
        ) +
        p(run("KẾ HOẠCH", "b"), centred) +
        p(run("học tập nghị quyết", "b"), centred) +
        bodies["typed labels"] +
        page,
    }),
    /văn bản của Đảng/,
  ],
  "a document of the Youth Union": [
    fakeDocx({
      body:
        table(
          [4600, 4700],
          row(
            cell(
              4600,
              p(run("BCH ĐOÀN XÃ ĐỒNG XUÂN", "b"), centred),
              p(run("***"), centred),
              p(run("Số: 05-KH/ĐTN"), centred),
            ),
            cell(
              4700,
              p(run("ĐOÀN TNCS HỒ CHÍ MINH", "b"), centred),
              p(run("Đồng Xuân, ngày 09 tháng 3 năm 2025", "i"), centred),
            ),
          ),
        ) +
        p(run("KẾ HOẠCH", "b"), centred) +
        p(run("Tháng Thanh niên năm 2025", "b"), centred) +
        bodies["typed labels"] +
        page,
    }),
    /văn bản của Đoàn Thanh niên/,
  ],
  "a scan": [
    fakeDocx({
      body: p('<w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="7000000"/></wp:inline></w:drawing></w:r>') + page,
    }),
    /bản chụp/,
  ],
  "a price list": [
    fakeDocx({ body: p(run("Bảng giá sách")) + p(run("Sách giáo khoa: 20.000 đồng")) + page }),
    /không phải một kế hoạch/,
  ],
};
