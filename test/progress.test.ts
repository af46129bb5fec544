import { expect, test } from "vitest";
import type { Io } from "../src/cli/io.ts";
import { durationInWords, Progress, rateInWords } from "../src/cli/many/progress.ts";

/** A clock that the test moves, and what was said. */
const world = (errIsTerminal: boolean, env: Io["env"] = {}) => {
  const said: string[] = [];
  const clock = { ms: 5000 };
  const io = { errIsTerminal, env, now: () => clock.ms, writeErr: (text: string) => void said.push(text) };
  return { said, clock, io: io as unknown as Io };
};

test("without a terminal a line comes now and then, with the rate and the time that is left", () => {
  const { said, clock, io } = world(false);
  const progress = new Progress(io, 10_000);
  for (let done = 0; done < 6000; done++) {
    clock.ms += 5;
    progress.step();
  }
  progress.end();
  expect(said).toEqual([
    "2.000/10.000 kế hoạch, 200 kế hoạch/giây, còn khoảng 40 giây\n",
    "4.000/10.000 kế hoạch, 200 kế hoạch/giây, còn khoảng 30 giây\n",
    "6.000/10.000 kế hoạch, 200 kế hoạch/giây, còn khoảng 20 giây\n",
  ]);
});

test("on a terminal a bar grows, makes way for lines, and goes in the end", () => {
  const { said, clock, io } = world(true);
  const progress = new Progress(io, 4);
  clock.ms += 1000;
  progress.step();
  progress.say("plan.yaml: lỗi\n");
  progress.end();
  expect(said).toEqual([
    "\r\x1b[?7l░░░░░░░░░░░░░░░░░░░░ 0/4 kế hoạch\x1b[K\x1b[?7h",
    "\r\x1b[?7l█████░░░░░░░░░░░░░░░ 1/4 kế hoạch, 1 kế hoạch/giây, còn khoảng 3 giây\x1b[K\x1b[?7h",
    "\r\x1b[Kplan.yaml: lỗi\n",
    "\r\x1b[?7l█████░░░░░░░░░░░░░░░ 1/4 kế hoạch, 1 kế hoạch/giây, còn khoảng 3 giây\x1b[K\x1b[?7h",
    "\r\x1b[K",
  ]);
});

test("counts what it is given", () => {
  const { said, clock, io } = world(false);
  const progress = new Progress(io, 100, "tệp PDF");
  clock.ms += 20_000;
  progress.step();
  expect(said).toEqual(["1/100 tệp PDF, 0,1 tệp PDF/giây, còn khoảng 33 phút\n"]);
});

test("a bar is drawn no more often than one sees, and not where a terminal can do nothing but print", () => {
  const seen = world(true);
  const often = new Progress(seen.io, 1000);
  for (let done = 0; done < 1000; done++) {
    seen.clock.ms += 1;
    often.step();
  }
  expect(seen.said.length).toBeLessThan(15);

  const dumb = world(true, { TERM: "dumb" });
  const plain = new Progress(dumb.io, 1000);
  plain.step();
  plain.say("plan.yaml: lỗi\n");
  plain.end();
  expect(dumb.said).toEqual(["plan.yaml: lỗi\n"]);
});

test("a run that shows no progress still says what it has to", () => {
  const { said, io } = world(true);
  const silent = new Progress(io, 0);
  silent.step();
  silent.say("plan.yaml: lỗi\n");
  silent.end();
  expect(said).toEqual(["plan.yaml: lỗi\n"]);
});

test.each([
  [0, "0 giây"],
  [1240, "1,2 giây"],
  [9440, "9,4 giây"],
  [9960, "10 giây"],
  [59_400, "59 giây"],
  [60_000, "1 phút"],
  [200_400, "3 phút 20 giây"],
  [3_600_000, "60 phút"],
])("%d ms is %s", (ms, words) => expect(durationInWords(ms)).toBe(words));

test("a rate has a decimal where it is small", () => {
  expect(rateInWords(3, 2000)).toBe("1,5 kế hoạch/giây");
  expect(rateInWords(25_000, 10_000)).toBe("2.500 kế hoạch/giây");
});
