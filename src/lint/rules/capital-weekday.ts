import { span } from "../../document/document.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { isMidSentence } from "../../wording/sentences.ts";
import { partOfDay } from "../../wording/time-words.ts";
import { words } from "../../wording/words.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

const numbered = words(/\b([Tt])hứ ([Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)\b/gu);
const sunday = words(/\bchủ nhật\b(?! ký\b)/gu);

const leadsToDay = words(/(?:^|[^A-Za-zÀ-ỹ\d\s]\s*|\b(?:vào|từ|đến|là|trong|hoặc)\s)$/u);
const behindPartOfDay = words(new RegExp(`\\b${partOfDay}\\s$`, "iu"));
const everyWeek = words(/^\s(?:hằng|hàng|mỗi)\s+tuần\b/u);
const firstly = words(/\bthứ nhất\b/iu);

/** "thứ hai" counts as well as it names a day: only a part of the day, a date or a week around it settles which. */
const isDay = (before: string, after: string, isCounting: boolean): boolean => {
  const isFree = !isCounting && leadsToDay.test(before);
  return (
    behindPartOfDay.test(before) ||
    /(?:\d[/-]\d{1,4}|(?:ngày|năm) \d{1,4})\s?\($/.test(before) ||
    (isFree && /^,?\s*\(?(?:ngày\s+\d|\d{1,2}\s*[/-]\s*\d{1,2})/.test(after)) ||
    (!/lần\s$/.test(before) && everyWeek.test(after))
  );
};

export const capitalWeekday: Rule = {
  id: "capital-weekday",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Ngày trong tuần viết bằng chữ thì viết hoa: thứ Hai, thứ Tư, Chủ nhật",
  reason:
    "Viết hoa để không lẫn với số thứ tự. “Lần thứ hai”, “phiên thứ ba” là số thứ tự nên không báo; chỉ báo khi bên cạnh có ngày, buổi hoặc tuần",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.8.c",
  bad: "purpose: [Tổng vệ sinh vào sáng thứ bảy hằng tuần.]",
  good: "purpose: [Tổng vệ sinh vào sáng thứ Bảy hằng tuần.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      // "Thứ nhất, …; thứ hai, ngày 05/6 …" counts.
      const isCounting = firstly.test(value);
      for (const { 0: typed, 1: small = "", 2: day = "", index } of value.matchAll(numbered)) {
        const end = index + typed.length;
        const before = value.slice(Math.max(0, index - 12), index);
        if (!isDay(before, value.slice(end, end + 16), isCounting)) continue;
        const right = `${isMidSentence(value, index) ? "t" : small}hứ ${capitalised(day)}`;
        if (typed !== right) report(span(text, index, end), `“${typed}” là ngày trong tuần. Viết: “${right}”`);
      }
      for (const { 0: typed, index } of value.matchAll(sunday)) {
        report(span(text, index, index + typed.length), "“chủ nhật” là ngày trong tuần. Viết: “Chủ nhật”");
      }
    }
  },
};
