import type { Looks } from "../ooxml/measured.ts";
import type { StyledRun } from "../recognize/runs.ts";
import type { Stretch } from "./words.ts";

/** A sentence about a property of letters that differs; undefined where it does not. */
type Says = (before: Looks, now: Looks) => string | undefined;

const switched =
  (name: keyof Looks, on: string, off: string): Says =>
  (before, now) =>
    Boolean(before[name]) === Boolean(now[name]) ? undefined : now[name] ? on : off;

const other =
  (name: keyof Looks, says: string): Says =>
  (before, now) =>
    before[name] === now[name] ? undefined : says;

const colorOf = ({ color }: Looks): string => (color === "000000" ? "auto" : color);
const decimal = (value: number): string => String(Math.round(value * 100) / 100).replace(".", ",");

const effectNames: Readonly<Record<string, string>> = {
  emboss: "chữ nổi",
  imprint: "chữ chìm",
  outline: "viền chữ",
  shadow: "bóng chữ",
};

const effects: Says = (before, now) => {
  if (before.effects === now.effects) return undefined;
  const name = effectNames[now.effects ?? before.effects ?? ""] ?? "hiệu ứng chữ";
  return now.effects === undefined ? `bỏ ${name}` : name;
};

const properties: readonly Says[] = [
  (before, now) =>
    before.sizePt === now.sizePt ? undefined : `cỡ chữ ${decimal(before.sizePt)} → ${decimal(now.sizePt)}`,
  (before, now) => (before.font === now.font ? undefined : `phông chữ ${before.font} → ${now.font}`),
  switched("bold", "in đậm", "bỏ in đậm"),
  switched("italic", "in nghiêng", "bỏ in nghiêng"),
  switched("underline", "gạch chân", "bỏ gạch chân"),
  switched("strike", "gạch ngang chữ", "bỏ gạch ngang chữ"),
  switched("caps", "in hoa", "bỏ in hoa"),
  switched("smallCaps", "in hoa nhỏ", "bỏ in hoa nhỏ"),
  (before, now) => (colorOf(before) === colorOf(now) ? undefined : "màu chữ"),
  switched("highlight", "tô nền chữ", "bỏ tô nền chữ"),
  switched("shaded", "tô nền chữ", "bỏ tô nền chữ"),
  switched("boxed", "đóng khung chữ", "bỏ khung chữ"),
  switched("hidden", "ẩn chữ", "hiện chữ ẩn"),
  other("raised", "chỉ số trên, dưới"),
  other("spacingPt", "giãn chữ"),
  other("scale", "độ rộng chữ"),
  other("risePt", "nâng, hạ chữ"),
  effects,
  switched("linked", "gắn liên kết", "bỏ liên kết"),
];

const looksAt = (runs: readonly StyledRun[]): ((at: number) => Looks | undefined) => {
  let index = 0;
  let from = 0;
  // Asked in rising order.
  return (at) => {
    for (let run = runs[index]; run; run = runs[index]) {
      if (at < from + run.text.length) return run.looks;
      from += run.text.length;
      index++;
    }
    return undefined;
  };
};

/**
 * Changed looks of words that two texts share, as phrases: "in đậm" for all of them, "“loa”: in đậm" for some.
 *
 * @param stretches of the letters of both
 */
export const looksDifferences = (
  before: readonly StyledRun[],
  now: readonly StyledRun[],
  stretches: readonly Stretch[],
): string[] => {
  const [looksBefore, looksNow] = [looksAt(before), looksAt(now)];
  const found = new Map<string, { words: string; isOpen: boolean }[]>();
  let [at, to, count] = [0, 0, 0];
  for (const { text, in: where } of stretches) {
    if (where === "both") {
      for (const piece of text.match(/\s+|\S+/g) ?? []) {
        if (piece.trim() !== "") {
          count++;
          const [was, is] = [looksBefore(at), looksNow(to)];
          const says = was && is ? properties.flatMap((property) => property(was, is) ?? []) : [];
          for (const phrase of says) {
            const all = found.get(phrase) ?? [];
            const last = all.at(-1);
            if (last?.isOpen) last.words += ` ${piece}`;
            else all.push({ words: piece, isOpen: true });
            found.set(phrase, all);
          }
          for (const [phrase, all] of found) for (const one of all) one.isOpen &&= says.includes(phrase);
        }
        at += piece.length;
        to += piece.length;
      }
      continue;
    }
    if (where === "before") at += text.length;
    else to += text.length;
    for (const all of found.values()) for (const one of all) one.isOpen = false;
  }
  return [...found].map(([phrase, all]) => {
    const words = all.map((one) => one.words);
    const isWhole = words.join(" ").split(" ").length === count;
    const named = words.map((each) => `“${each.length > 40 ? `${each.slice(0, 40).trimEnd()}…` : each}”`);
    return isWhole ? phrase : `${named.slice(0, 3).join(", ")}${named.length > 3 ? " …" : ""}: ${phrase}`;
  });
};
