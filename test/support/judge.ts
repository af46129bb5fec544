import { lintPlan, plainSettings } from "../../src/lint/run.ts";
import { readPlan } from "../../src/plan/read.ts";
import { inOrder, type Problem } from "../../src/problem.ts";
import type { Source } from "../../src/source/source.ts";
import { builtInKind } from "./plans.ts";

/** Required keys of a plan, line by line, for fragments about something else. */
const head: Readonly<Record<string, string>> = {
  issuer: "issuer: Ủy ban nhân dân xã Tân Phú",
  place: "place: Tân Phú",
  date: "date: 2026-05-15",
  title: "title: Tổ chức Hội nghị tổng kết",
  recipients: "recipients: [Các thôn]",
  archive: "archive: VT, VP",
  signature: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }",
};

const bodyKey = /^(?:purpose|requirements|event|agenda|delegates|budget|responsibilities|sections):/m;

/** A fragment of a plan with what it lacks behind it, so that its lines keep their numbers. */
export const asPlan = (fragment: string): string => {
  const missing = Object.entries(head)
    .filter(([key]) => !new RegExp(`^${key}:`, "m").test(fragment))
    .map(([, line]) => line);
  if (!bodyKey.test(fragment)) missing.push("purpose: [Đánh giá kết quả đạt được.]");
  return `${fragment.replace(/\n*$/, "\n")}${missing.join("\n")}\n`;
};

/** All that `kehoach validate` says of a plan or of a fragment of one. */
export const judge = (fragment: string, path = "plan.yaml"): { problems: Problem[]; source: Source } => {
  const read = readPlan(path, new TextEncoder().encode(asPlan(fragment)));
  const found = lintPlan(read, builtInKind(), plainSettings);
  return { problems: inOrder([...read.problems, ...found]), source: read.source };
};
