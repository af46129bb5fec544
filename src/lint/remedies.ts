import type { Component, Fix, Sign } from "../document/fix.ts";
import { authorityKeys } from "../template/view.ts";

const keyOf = (sign: Sign): string => authorityKeys.find(([, printed]) => printed === `${sign}.`)?.[0] ?? "";

/** Names of plan keys in sentences: their group, and the key. */
const keys: Readonly<Record<Component, readonly [group: string, key: string]>> = {
  TM: ["signature", keyOf("TM")],
  KT: ["signature", keyOf("KT")],
  TL: ["signature", keyOf("TL")],
  TUQ: ["signature", keyOf("TUQ")],
  Q: ["signature", keyOf("Q")],
  symbol: ["", "symbol"],
  archive: ["", "archive"],
};

/** A remedy as the author of a plan applies it. @example { do: "add", component: "KT", words: "Giám đốc" } // "Thêm vào signature: for: Giám đốc" */
export const remedyInPlan = (fix: Fix): string => {
  if (fix.do === "send") return `Thêm vào recipients dòng: - ${fix.to}`;
  const [group, key] = keys[fix.component];
  if (fix.do === "remove") return `Bỏ khóa ${key}`;
  const line = `${key}: ${fix.words}`;
  const verb = fix.do === "add" ? "Thêm" : "Ghi";
  return group === "" ? `${verb}: ${line}` : `${verb} vào ${group}: ${line}`;
};
