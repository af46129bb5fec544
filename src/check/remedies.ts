import type { Component, Fix } from "../document/fix.ts";

/** A component as it is printed. */
const printed = (component: Component, words: string): string => {
  if (component === "symbol") return `…/${words}`;
  return component === "archive" ? `- Lưu: ${words}.` : `${component}. ${words.toUpperCase()}`;
};

/** A remedy as somebody applies it in Word. @example { do: "add", component: "KT", words: "Giám đốc" } // "Thêm dòng ở trên: KT. GIÁM ĐỐC" */
export const remedyInWord = (fix: Fix): string => {
  if (fix.do === "send") return `Thêm vào Nơi nhận dòng: - ${fix.to};`;
  if (fix.do === "remove") return `Bỏ dòng ${fix.component}.`;
  return `${fix.do === "add" ? "Thêm dòng ở trên" : "Ghi"}: ${printed(fix.component, fix.words)}`;
};
