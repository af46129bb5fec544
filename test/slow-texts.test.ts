import { expect, test } from "vitest";
import { lintPlan, plainSettings } from "../src/lint/run.ts";
import { readPlan } from "../src/plan/read.ts";
import { briefDocx } from "./support/brief-docx.ts";
import { builtInKind, plainHead } from "./support/plans.ts";
import { judgeWord } from "./support/word.ts";

const hostile = [
  "a",
  " ",
  "1",
  "1.",
  ".",
  "-",
  "“a",
  "(",
  "[",
  "*",
  "\u00A0",
  "…/",
  "ngày 01/01/2026 ",
  "huyện A ",
  "số 1/KH-UBND ",
];
const length = 20_000;

/** Far above what a slow machine needs, far below what a quadratic pattern takes. */
const longestMs = 15_000;

test.each(hostile)(
  "a long text of %j is judged in time",
  (piece) => {
    const text = piece.repeat(length / piece.length);
    const began = performance.now();
    judgeWord(briefDocx(["[c b] KẾ HOẠCH", "[c b] Vệ sinh", `[i] Căn cứ ${text};`, "[b] I. NỘI DUNG", `1. ${text}`]));
    const plan = JSON.stringify([`x${text}x`]);
    const read = readPlan("plan.yaml", new TextEncoder().encode(`${plainHead}basis: ${plan}\npurpose: ${plan}\n`));
    lintPlan(read, builtInKind(), plainSettings);
    expect(performance.now() - began).toBeLessThan(longestMs);
  },
  2 * longestMs,
);

test(
  "thousands of findings in a text of thousands of pieces are reported in time",
  () => {
    const began = performance.now();
    const title = JSON.stringify("A**".repeat(20_000));
    const read = readPlan("plan.yaml", new TextEncoder().encode(plainHead.replace("Tổ chức Hội nghị", title)));
    expect(lintPlan(read, builtInKind(), plainSettings).length).toBeGreaterThan(5000);
    expect(performance.now() - began).toBeLessThan(longestMs);
  },
  2 * longestMs,
);
