import type { AgendaItem } from "../../plan/plan.ts";
import { below } from "../../plan/walk.ts";
import { type ClockSpan, clockOf, parseClocks } from "../../wording/clocks.ts";
import { searchable } from "../../wording/dates-in-text.ts";
import { partOfDay } from "../../wording/time-words.ts";
import { words } from "../../wording/words.ts";
import type { Report, Rule } from "../rule.ts";

type Timed = ClockSpan & { text: string };

/** Headings of a new day or half of a day, after which the clock may start anew. */
const anew = words(new RegExp(`\\b(?:ngày|buổi|${partOfDay}|phiên|phần|nhóm|tiểu ban)\\b`, "u"));
/** Items that run in parallel to others. */
const besides = words(/\b(?:đón|văn nghệ|trưng bày|triển lãm|tham quan|điểm danh|đăng ký|song song|tài liệu)\b/u);

const evening = 18 * 60;
const longestSlip = 2 * 60;

/** Fault in the time of an item behind another; undefined if another reading is likely. */
const faultBehind = (one: Timed, next: Timed): string | undefined => {
  if (next.start < one.start) {
    // A long step back is a new day, or an afternoon written as "1:30".
    if (one.start - next.start > longestSlip) return undefined;
    return `việc này bắt đầu lúc ${clockOf(next.start)}, trước việc đứng trên (${clockOf(one.start)}). Xem lại giờ, hoặc đổi thứ tự hai việc`;
  }
  if (one.end === undefined || next.start >= one.end || next.start === one.start) return undefined;
  const isInside = next.end !== undefined && next.end <= one.end;
  if (isInside || besides.test(one.text) || besides.test(next.text)) return undefined;
  return `việc này bắt đầu lúc ${clockOf(next.start)}, khi việc đứng trên chưa xong (đến ${clockOf(one.end)}). Xem lại giờ của hai việc`;
};

const checkAgenda = (items: readonly (string | AgendaItem)[], pointer: string, report: Report): void => {
  let last: Timed | undefined;
  items.forEach((item, index) => {
    const text = searchable(typeof item === "string" ? item : item.text);
    const time = typeof item === "string" ? undefined : item.time;
    const clocks = time === undefined ? undefined : parseClocks(time);
    if (anew.test(text) || (time !== undefined && !clocks)) last = undefined;
    if (!clocks) return;
    const place = `${pointer}/${index}/time`;
    const { start, end } = clocks;
    if (end !== undefined && end < start && start < evening) {
      report(place, `giờ kết thúc (${clockOf(end)}) trước giờ bắt đầu (${clockOf(start)}). Xem lại hai giờ này`);
      last = undefined;
      return;
    }
    const next = { ...clocks, text };
    const fault = last && faultBehind(last, next);
    if (fault) report(place, fault);
    last = next;
  });
};

export const agendaInOrder: Rule = {
  id: "agenda-in-order",
  topic: "dates",
  severity: "warning",
  of: "plan",
  summary: "Giờ trong chương trình nối tiếp nhau, không lùi và không chồng lên nhau",
  reason:
    "Người dẫn chương trình và các đơn vị trình bày chuẩn bị theo giờ này. Việc diễn ra cùng lúc như đón tiếp đại biểu, văn nghệ, và chương trình nhiều ngày, nhiều buổi không bị xét",
  bad: `agenda:
  - { time: "08:00 - 08:30", text: Khai mạc }
  - { time: "08:15 - 09:00", text: Báo cáo tổng kết }`,
  good: `agenda:
  - { time: "08:00 - 08:30", text: Khai mạc }
  - { time: "08:30 - 09:00", text: Báo cáo tổng kết }`,
  check({ plan }, report) {
    for (const { key, value, pointer } of below(plan)) {
      if (key === "agenda" && Array.isArray(value)) checkAgenda(value as (string | AgendaItem)[], pointer, report);
    }
  },
};
