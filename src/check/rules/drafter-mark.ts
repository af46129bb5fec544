import { builtInLayout } from "../../kind/built-in.ts";
import { looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const drafterMark: CheckRule = {
  id: "drafter-mark",
  topic: "word",
  severity: "error",
  summary: `Ký hiệu người soạn thảo và số bản cỡ ${sizeInWords(builtInLayout, "soan-thao")}, đứng`,
  reason: "Ghi như “PL.(300)”, ở dưới phần nơi nhận",
  clause: clauseOf("III.3"),
  check({ parts: { ending }, layout }, report) {
    const line = ending.drafter;
    const faults = line ? looksFaults(line, layout, { style: "soan-thao", except: ["align"] }) : [];
    if (line && faults.length > 0) report(line, `ký hiệu người soạn thảo: ${faults.join("; ")}`);
  },
};
