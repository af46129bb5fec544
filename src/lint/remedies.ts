import type { Component, Fix } from "../document/fix.ts";
import { signs } from "../knowledge/signs.ts";

/** Names of plan keys in sentences: their group, and the key. */
const keyOf = (component: Component): readonly [group: string, key: string] => {
  const key = signs.find(({ sign }) => sign === component)?.key;
  return key === undefined ? ["", component] : ["signature", key];
};

/** A remedy as the author of a plan applies it. @example { do: "add", component: "KT", words: "Giám đốc" } // "Thêm vào signature: for: Giám đốc" */
export const remedyInPlan = (fix: Fix): string => {
  if (fix.do === "send") return `Thêm vào recipients dòng: - ${fix.to}`;
  const [group, key] = keyOf(fix.component);
  if (fix.do === "remove") return `Bỏ khóa ${key}`;
  const line = `${key}: ${fix.words}`;
  const verb = fix.do === "add" ? "Thêm" : "Ghi";
  return group === "" ? `${verb}: ${line}` : `${verb} vào ${group}: ${line}`;
};
