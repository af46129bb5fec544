import type { Event, EventTime } from "../../plan/plan.ts";
import { belowKeys } from "../../plan/walk.ts";
import { joinPointer } from "../../problem.ts";
import { isBefore } from "../../wording/calendar.ts";
import { parseDate } from "../../wording/date-words.ts";
import type { Rule } from "../rule.ts";

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
};

const wrongEnd = ({ date, end_date, start, end }: EventTime): { key: string; message: string } | undefined => {
  const [first, last] = [parseDate(date), end_date === undefined ? undefined : parseDate(end_date)];
  if (first && last && isBefore(last, first)) {
    return { key: "end_date", message: `ngày kết thúc “${end_date}” sớm hơn ngày bắt đầu “${date}”. Xem lại hai ngày` };
  }
  const oneDay = end_date === undefined || end_date === date;
  if (!oneDay || !start || !end || minutesOf(end) > minutesOf(start)) return undefined;
  return {
    key: "end",
    message: `kết thúc lúc ${end} mà bắt đầu lúc ${start}. Xem lại giờ; qua ngày sau thì ghi end_date`,
  };
};

export const eventInOrder: Rule = {
  id: "event-in-order",
  topic: "dates",
  severity: "warning",
  of: "plan",
  summary: "Thời gian kết thúc đứng sau thời gian bắt đầu",
  reason: "Giờ hay ngày ghi ngược là do sửa một đầu mà quên đầu kia; đại biểu sẽ hiểu theo đầu sai",
  bad: 'event: { time: { date: 2026-06-05, start: "14:00", end: "11:30" } }',
  good: 'event: { time: { date: 2026-06-05, start: "14:00", end: "16:30" } }',
  check({ plan }, report) {
    for (const { key, value, pointer } of belowKeys(plan)) {
      const time = key === "event" ? (value as Event).time : undefined;
      const wrong = typeof time === "object" ? wrongEnd(time) : undefined;
      if (wrong) report(joinPointer(joinPointer(pointer, "time"), wrong.key), wrong.message);
    }
  },
};
