import { readFileSync } from "node:fs";
import { checkDocument, type Judgement } from "../../src/check/check.ts";
import { builtInLayout } from "../../src/kind/built-in.ts";
import { plainSettings } from "../../src/lint/run.ts";
import type { Measured } from "../../src/ooxml/measured.ts";
import { readDocx } from "../../src/ooxml/read.ts";
import { sentenceOf } from "../../src/ooxml/refusals.ts";
import type { Problem } from "../../src/problem.ts";
import { bytesOf } from "./package.ts";
import { pathOf, plainHead, planFrom, treeOf } from "./plans.ts";

export const measuredFrom = (bytes: Uint8Array): Measured => {
  const read = readDocx(bytes);
  if ("refusal" in read) throw new Error(sentenceOf(read.refusal));
  return read.measured;
};

/** The judgement of `kehoach check` on a document. */
export const judgeWord = (bytes: Uint8Array, { severities, office } = plainSettings): Judgement =>
  checkDocument("van-ban.docx", measuredFrom(bytes), builtInLayout, severities, office);

/** The document of a plan's file; a fragment gets the head of a plain plan. */
export const documentAt = (path: string): Promise<Uint8Array> => {
  const text = readFileSync(pathOf(path), "utf8");
  return bytesOf(treeOf(planFrom(/^issuer:/m.test(text) ? text : plainHead + text, path)));
};

export const told = (problems: readonly Problem[]): string =>
  problems.map(({ severity, rule, where, message }) => `${severity} [${rule}] ${where ?? "-"} | ${message}\n`).join("");
