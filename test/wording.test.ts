import { describe, expect, test } from "vitest";
import { wrongCapitals } from "../src/knowledge/agency-names.ts";
import { issuerSymbol } from "../src/knowledge/issuer-symbols.ts";
import { breakName } from "../src/measure/break-names.ts";
import { dateInWords, parseDate, weekday } from "../src/wording/date-words.ts";
import { folded } from "../src/wording/folded.ts";
import { legacyWord } from "../src/wording/legacy-encodings.ts";
import { lookalikes } from "../src/wording/lookalikes.ts";
import { numberFromWords, numberInWords } from "../src/wording/number-words.ts";
import { grouped, letter, padded, parseGrouped, roman } from "../src/wording/numerals.ts";
import { pairedMarks } from "../src/wording/paired-marks.ts";
import { capitals, listed, withEndMark } from "../src/wording/punctuation.ts";
import { isSyllable } from "../src/wording/syllables.ts";
import { heldIn, unbroken } from "../src/wording/unbroken.ts";

describe("numbers", () => {
  test("points count in the Vietnamese alphabet, without f, j, w, z", () => {
    const first = Array.from({ length: 23 }, (_, index) => letter(index + 1)).join(" ");
    expect(first).toBe("a b c d đ e g h i k l m n o p q r s t u v x y");
    expect(letter(24)).toBe("aa");
  });

  test.each([
    [1, "I"],
    [4, "IV"],
    [9, "IX"],
    [14, "XIV"],
    [49, "XLIX"],
  ])("%i is %s", (number, expected) => expect(roman(number)).toBe(expected));

  test.each([
    [0, "00"],
    [5, "05"],
    [10, "10"],
    [1105, "1105"],
  ])("the number %i is printed %s", (number, expected) => expect(padded(number)).toBe(expected));

  test.each([
    [1500000, "1.500.000"],
    [999, "999"],
    [1234.5, "1.234,5"],
  ])("%d is grouped as %s, and reads back", (number, expected) => {
    expect(grouped(number)).toBe(expected);
    expect(parseGrouped(expected)).toBe(number);
  });
});

describe("numbers in words", () => {
  test.each([
    [0, "không"],
    [15, "mười lăm"],
    [21, "hai mươi mốt"],
    [24, "hai mươi tư"],
    [105, "một trăm linh năm"],
    [1_005_000, "một triệu không trăm linh năm nghìn"],
    [122_000_000, "một trăm hai mươi hai triệu"],
    [3_000_000_005, "ba tỷ không trăm linh năm"],
    [2_000_500_000_000, "hai nghìn tỷ năm trăm triệu"],
  ])("%d is read %s, and back", (number, words) => {
    expect(numberInWords(number)).toBe(words);
    expect(numberFromWords(words)).toBe(number);
  });

  test.each([
    ["Một tỉ hai trăm lẻ bốn triệu", 1_204_000_000],
    ["một nghìn hai trăm triệu", 1_200_000_000],
    ["hai mươi bốn ngàn", 24_000],
    ["bẩy chục", 70],
  ])("%s is understood too", (words, number) => expect(numberFromWords(words)).toBe(number));

  test.each(["", "bốn lăm triệu", "năm trăm rưỡi", "triệu", "khoảng hai tỷ"])("%j is not guessed at", (words) =>
    expect(numberFromWords(words)).toBeUndefined(),
  );
});

describe("dates", () => {
  test.each([
    ["2026-01-05", "ngày 05 tháng 01 năm 2026"],
    ["2026-02-15", "ngày 15 tháng 02 năm 2026"],
    ["2026-3-9", "ngày 09 tháng 3 năm 2026"],
    ["29/6/2019", "ngày 29 tháng 6 năm 2019"],
    ["2026-10-31", "ngày 31 tháng 10 năm 2026"],
    ["2026-09", "ngày \u00A0\u00A0\u00A0\u00A0\u00A0 tháng 9 năm 2026"],
    ["2/2026", "ngày \u00A0\u00A0\u00A0\u00A0\u00A0 tháng 02 năm 2026"],
    [2026, "ngày \u00A0\u00A0\u00A0\u00A0\u00A0 tháng \u00A0\u00A0\u00A0\u00A0\u00A0 năm 2026"],
  ])("%s is printed in words: days and the months 1 and 2 padded, no other month", (written, expected) => {
    expect(dateInWords(parseDate(written) ?? { year: 0 })).toBe(expected);
  });

  test.each(["2026-02-31", "31/4/2026", "2025-02-29", "2026-13-01", "hôm nay"])("%s is no date", (written) =>
    expect(parseDate(written)).toBeUndefined(),
  );

  test("weekdays carry the capital that Phụ lục II asks", () => {
    expect(weekday({ year: 2023, month: 6, day: 6 })).toBe("thứ Ba");
    expect(weekday({ year: 2026, month: 6, day: 7 })).toBe("Chủ nhật");
  });
});

describe("punctuation", () => {
  test("list items end with ; and the last with . whatever was typed", () => {
    expect(listed(["Sở A", "Sở B;", "Sở C.", "Sở D…"])).toEqual(["Sở A;", "Sở B;", "Sở C;", "Sở D…"]);
    expect(listed(["một", "hai;"])).toEqual(["một;", "hai."]);
    expect(listed(["báo, đài v.v.", "hai."])).toEqual(["báo, đài v.v.;", "hai."]);
  });

  test.each([
    "thực hiện",
    "thực hiện.",
    "thực hiện./.",
    "thực hiện ./.",
    "thực hiện././",
    "thực hiện./",
    "thực hiện. / .",
  ])("%j ends with one ./.", (typed) => expect(withEndMark(typed)).toBe("thực hiện./."));

  test("an ellipsis and a date before the end mark stay", () => {
    expect(withEndMark("hội thảo...")).toBe("hội thảo.../.");
    expect(withEndMark("trước ngày 05/6/2026")).toBe("trước ngày 05/6/2026./.");
  });

  test("capitals keep Vietnamese letters whole", () => {
    expect(capitals("Ủy ban nhân dân đặc khu Cô Tô")).toBe("ỦY BAN NHÂN DÂN ĐẶC KHU CÔ TÔ");
    expect(capitals("mục đích".normalize("NFD"))).toBe("MỤC ĐÍCH");
  });
});

test.each([
  ["Ủy ban nhân dân xã Tân Phú", "UBND"],
  ["Uỷ ban nhân dân tỉnh Lào Cai", "UBND"],
  ["Sở Nội vụ", "SNV"],
  ["Sở Văn hóa, Thể thao và Du lịch", undefined],
])("the symbol of %s is settled by its name, or asked for", (issuer, symbol) => {
  expect(issuerSymbol(issuer)).toBe(symbol);
});

test.each([
  ["ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", 62, ["ỦY BAN NHÂN DÂN", "TỈNH BÀ RỊA - VŨNG TÀU"]],
  ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 60, ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"]],
  ["SỞ NỘI VỤ", 60, ["SỞ NỘI VỤ"]],
  ["VĂN PHÒNG HĐND VÀ UBND", 45, ["VĂN PHÒNG", "HĐND VÀ UBND"]],
])("%s breaks by sense", (name, widthMm, lines) => {
  expect(breakName(name, widthMm, { sizePt: 12, bold: true, italic: false }).lines).toEqual(lines);
});

test.each([
  ["Uỷ ban", "ỦY BAN"],
  ["thuỷ lợi", "Thủy lợi"],
  ["nguỵ", "ngụy"],
  ["khoẻ", "khỏe"],
  ["giai đoạn 2021 – 2025", "Giai đoạn 2021 - 2025"],
])("compared texts: %s is %s", (one, other) => {
  expect(folded(one)).toBe(folded(other));
  expect(folded(one)).toHaveLength(one.length);
});

test.each(["quý", "quỳ", "toàn", "hoàn", "giỏi"])("compared texts keep %s", (word) => {
  expect(folded(word)).toBe(word);
});

describe("letters", () => {
  test.each("gì giếng quốc quy khuya nghiêng kỹ cả ngoằn ngoèo uống yêu ĐẢNG xoong".split(" "))(
    "%s is spelt as Vietnamese is",
    (word) => expect(isSyllable(word)).toBe(true),
  );

  test.each("cé kạ nghà chac strong Krông xx đắkk UBND".split(" "))("%s is not", (word) =>
    expect(isSyllable(word)).toBe(false),
  );

  test.each([
    ["ho¹ch", "TCVN3", "hoạch"],
    ["së", "TCVN3", "sở"],
    ["d­ìng", "TCVN3", "dưỡng"],
    ["céng", undefined, undefined],
    ["ViÖt", "TCVN3", "Việt"],
    ["h\u00ADíng", "TCVN3", "hướng"],
    ["ñoäng", "VNI", "động"],
    ["Ñaûng", "VNI", "đảng"],
    ["tröôøng", "VNI", "trường"],
    ["Köln", undefined, undefined],
    ["Señor", undefined, undefined],
  ])("%s in an old encoding", (typed, encoding, word) =>
    expect(legacyWord(typed)).toEqual(encoding && { encoding, word }),
  );

  test.each([
    ["HÐND", [{ at: 1, typed: "Ð", right: "Đ" }]],
    ["ＦＭ", [{ at: 0, typed: "ＦＭ", right: "FM" }]],
    ["Guðmundur", []],
    ["мир", []],
    ["Đảng", []],
  ])("%s and letters that only look like ours", (word, found) => expect(lookalikes(word)).toEqual(found));
});

describe("marks in pairs", () => {
  const marks = (text: string): string =>
    pairedMarks(text)
      .loose.map(({ mark, at }) => `${mark}${at}`)
      .join(" ");

  test.each([
    ["gồm: a) một; b) hai; 1) ba", ""],
    ["a1) một; b.2) hai", ""],
    ["đạt: [5; 8), tốt: [8; 10]", ""],
    ["(tại điểm a) khoản 2 Quy chế)", ""],
    ["(gồm: a) một; b) hai)", ""],
    ["(một", "(0"],
    ["một) hai", ")3"],
    ['màn hình "43" và 55"', ""],
    ["“một “hai” ba”", ""],
    ["“một", "“0"],
  ])("%s", (text, expected) => expect(marks(text)).toBe(expected));
});

test.each([
  ["Sở tài chính", "Sở Tài chính"],
  ["Ủy Ban Nhân Dân", "Ủy ban nhân dân"],
  ["Ban chấp hành Đảng bộ", "Ban Chấp hành"],
  ["Ban chấp hành các chi đoàn", undefined],
  ["giám đốc sở giáo dục và đào tạo", undefined],
  ["Uỷ Ban nhân dân", "Uỷ ban nhân dân"],
  ["cơ sở y tế", undefined],
  ["cán bộ tư pháp", undefined],
  ["Sở xây dựng kế hoạch", undefined],
  ["SỞ TÀI CHÍNH", undefined],
])("capitals of an agency: %s", (typed, right) => expect(wrongCapitals(typed)[0]?.right).toBe(right));

describe("symbols, years and ranges stay on one line", () => {
  test.each([
    ["giai đoạn 2021-2025", "giai đoạn 2021‑2025"],
    ["Nghị quyết số 80-NQ/TW, số 11-CT/TU", "Nghị quyết số 80‑NQ/TW, số 11‑CT/TU"],
    [
      "30/2020/NĐ-CP, 158/TTr-SNV, 19/2025/QĐ-TTg, 01/QyĐ-UBND",
      "30/2020/NĐ‑CP, 158/TTr‑SNV, 19/2025/QĐ‑TTg, 01/QyĐ‑UBND",
    ],
    ["12-CTr/TU, KH-UBND-VP, Ban TĐ-KT, Đài PT-TH", "12‑CTr/TU, KH‑UBND‑VP, Ban TĐ‑KT, Đài PT‑TH"],
    ["(11/6/1948-11/6/2023)", "(11/6/1948‑11/6/2023)"],
    ["(11/6/1948 - 11/6/2023)", "(11/6/1948·‑·11/6/2023)"],
    ["7h00 - 7h15, 7h - 8h, 5% - 10%, 1 - 2 - 3", "7h00·‑·7h15, 7h·‑·8h, 5%·‑·10%, 1·‑·2·‑·3"],
    ["2025 – 2030, 7h00 — 7h15", "2025·–·2030, 7h00·—·7h15"],
    ["30%-40%, quý I-II, Phụ lục I-V", "30%‑40%, quý I‑II, Phụ lục I‑V"],
    ["quý II - IV, quý I – III", "quý II·‑·IV, quý I·–·III"],
    ["Covid-19, 0216-3812345, ngày 3-tháng 4", "Covid‑19, 0216‑3812345, ngày 3‑tháng 4"],
  ])("%s", (text, held) => expect(unbroken(text).replaceAll("\u00A0", "·")).toBe(held));

  test.each([
    "kinh tế-xã hội, Bà Rịa-Vũng Tàu",
    "Thi đua - Khen thưởng",
    "- 02 đại biểu",
    "năm 2025–2030, Thể thao – Truyền thông",
    "Số hóa - 12 xã",
    "https://thongtin.example.vn/van-ban-2025-01-15-cap-xa",
    "Độc lập - Tự do - Hạnh phúc",
  ])("and these are as they are: %s", (text) => expect(unbroken(text)).toBe(text));

  test("those that a line is too narrow for break behind their hyphen", () => {
    const text = "Ngày 11/6/1948 - 11/6/2023, 80-NQ/TW";
    const [range = "", symbol] = heldIn(text);
    expect([range, symbol]).toEqual(["11/6/1948 - 11/6/2023,", "80-NQ/TW"]);
    expect(unbroken(text, [range])).toBe("Ngày 11/6/1948\u00A0- 11/6/2023, 80\u2011NQ/TW");
  });

  test("a word of a million letters takes no time", () => {
    const long = "a".repeat(1_000_000);
    expect(unbroken(`${long}-1 1-${long}`)).toHaveLength(2_000_005);
  });
});
