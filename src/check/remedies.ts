import type { Component, Fix } from "../document/fix.ts";

const signed = (sign: string) => (words: string) => `${sign}. ${words.toUpperCase()}`;

/** Components as they are printed. */
const lines: Readonly<Record<Component, (words: string) => string>> = {
  TM: signed("TM"),
  KT: signed("KT"),
  TL: signed("TL"),
  TUQ: signed("TUQ"),
  Q: signed("Q"),
  symbol: (words) => `…/${words}`,
  archive: (words) => `- Lưu: ${words}.`,
};

/** A remedy as somebody applies it in Word. @example { do: "add", component: "KT", words: "Giám đốc" } // "Thêm dòng ở trên: KT. GIÁM ĐỐC" */
export const remedyInWord = (fix: Fix): string => {
  if (fix.do === "send") return `Thêm vào Nơi nhận dòng: - ${fix.to};`;
  if (fix.do === "remove") return `Bỏ dòng ${fix.component}.`;
  return `${fix.do === "add" ? "Thêm dòng ở trên" : "Ghi"}: ${lines[fix.component](fix.words)}`;
};
