import { describe, expect, test } from "vitest";
import { basisItemsIn } from "../src/document/basis-items.ts";
import { citationsIn } from "../src/document/citations.ts";
import { isBefore, nearestOn } from "../src/wording/calendar.ts";
import { parseClocks } from "../src/wording/clocks.ts";
import { shortDate } from "../src/wording/date-words.ts";
import { type DateInText, datesIn, impossibleDatesIn } from "../src/wording/dates-in-text.ts";

describe("dates in running text", () => {
  const written = ({ day, month, year }: DateInText): string =>
    `${day}/${month}${year === undefined ? "" : `/${year}`}`;

  test.each([
    ["ngày 06/6/2023", ["6/6/2023"]],
    ["ngày 09 tháng 6 năm 2023", ["9/6/2023"]],
    ["ngày 09-6-2023", ["9/6/2023"]],
    ["trước ngày **29/5/2026**", ["29/5/2026"]],
    ["ngày 06/6", ["6/6"]],
    ["từ ngày 05 đến hết ngày 07/6/2026", ["5/6/2026", "7/6/2026"]],
    ["ngày 05-07/6/2026", ["5/6/2026", "7/6/2026"]],
    ["ngày 18 hoặc ngày 19/01/2024", ["18/1/2024", "19/1/2024"]],
    ["từ ngày 25/12 đến ngày 05/01/2027", ["25/12", "5/1/2027"]],
    ["(11/6/1948-11/6/2023)", ["11/6/1948", "11/6/2023"]],
    ["quý 1/2026, số 12/2026/NQ-HĐND, số 15/5/2026, tháng 5/2026, ngày Quốc khánh 2-9", []],
    ["ngày 10/3 âm lịch, tức ngày 26/4/2026", []],
    ["ngày … tháng 5 năm 2026", []],
  ])("%s", (text, dates) => {
    expect(datesIn(text).map(written)).toEqual(dates);
    expect(impossibleDatesIn(text)).toEqual([]);
  });

  test.each(["ngày 31/4", "31/6/2026", "ngày 29 tháng 02 năm 2027", "ngày 15/13/2026"])("%s is none", (text) => {
    expect(datesIn(text)).toEqual([]);
    expect(impossibleDatesIn(text)).toHaveLength(1);
  });

  test.each([
    ["thứ Ba, ngày 06/6/2023", "thứ Ba"],
    ["sáng thứ 7 ngày 10/10/2026", "thứ 7"],
    ["Chủ nhật (07/6/2026)", "Chủ nhật"],
    ["buổi sáng ngày 06/6/2023 (thứ Ba)", "thứ Ba"],
    ["ngày 06/6/2023 (T3)", "T3"],
    ["ngày 06/6/2023, thứ Ba, tại hội trường", "thứ Ba"],
    ["Kỳ họp thứ Ba, ngày 06/6/2023", undefined],
    ["Thứ hai, ngày 06/6/2023 tổ chức", undefined],
    ["thứ Sáu, thứ Bảy, ngày 05, 06/6/2026", undefined],
    ["thứ Bảy hằng tuần, từ ngày 06/6/2026", undefined],
  ])("the weekday of %s", (text, name) => {
    const weekday = datesIn(text).at(-1)?.weekday;
    expect(weekday && text.slice(weekday.from, weekday.to)).toBe(name);
  });
});

test("a date comes before another as far as both are known", () => {
  expect(isBefore({ year: 2026, month: 4, day: 30 }, { year: 2026, month: 5 })).toBe(true);
  expect(isBefore({ year: 2026, month: 5, day: 1 }, { year: 2026, month: 5 })).toBe(false);
  expect(isBefore({ year: 2026 }, { year: 2026, month: 5, day: 1 })).toBe(false);
});

test("the nearest date of a weekday is at most three days off", () => {
  expect(shortDate(nearestOn(1, { year: 2026, month: 12, day: 31 }))).toBe("28/12/2026");
  expect(shortDate(nearestOn(0, { year: 2026, month: 12, day: 31 }))).toBe("03/01/2027");
});

test.each([
  ["07:30 - 08:00", { start: 450, end: 480 }],
  ["7h30", { start: 450 }],
  ["07 giờ 30 phút", { start: 450 }],
  ["Từ 07 giờ 30 đến 08 giờ 00", { start: 450, end: 480 }],
  ["8h", { start: 480 }],
  ["08:75", undefined],
  ["Chiều 14:00", undefined],
])("the clocks of %s", (time, clocks) => {
  expect(parseClocks(time)).toEqual(clocks);
});

describe("citations", () => {
  test("each with its number, its date and what it is about, those inside of others too", () => {
    const text =
      "Thực hiện Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW; Kế hoạch 58/KH-UBND.";
    expect(citationsIn(text)).toMatchObject([
      { type: "kết luận", number: "01-kl/tw", date: { day: 18, month: 5, year: 2021 } },
      { type: "chỉ thị", number: "05-ct/tw" },
      { type: "kế hoạch", number: "58/kh-ubnd", subject: "" },
    ]);
  });

  test.each(["kế hoạch số 58/KH-UBND", "Chương trình 1 - Phát triển du lịch", "Kế hoạch số      /KH-UBND"])(
    "%s is none",
    (text) => expect(citationsIn(text)).toEqual([]),
  );

  test.each([
    ["Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;", []],
    ["Căn cứ Quyết định số     /QĐ-UBND ngày    tháng    năm 2026 của Ủy ban nhân dân xã về phân công;", []],
    ["Căn cứ Quyết định số 12/QĐ-UBND của Ủy ban nhân dân xã ngày 03/3/2026 phê duyệt Đề án;", []],
    ["Căn cứ Quyết định của Ủy ban nhân dân xã về phân công;", ["number", "date"]],
    ["Căn cứ Kế hoạch số 12/KH-UBND ngày 03/3/2026;", ["issuer", "subject"]],
    ["Căn cứ Nghị quyết Đại hội Đảng bộ xã Tân Phú;", []],
  ])("what %s lacks", (text, lacks) => {
    expect(basisItemsIn(text)[0]?.document?.lacks).toEqual(lacks);
  });
});
