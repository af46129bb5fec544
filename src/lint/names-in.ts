import { anyBody, bodyKindOf, isBody, isUnitOf } from "../knowledge/bodies.ts";
import { anyCapitalTitle, anyTitle } from "../knowledge/titles.ts";
import { folded } from "../wording/folded.ts";
import { words } from "../wording/words.ts";

/** A name in a text, without what stands around it, and where. */
export interface Named {
  text: string;
  from: number;
  to: number;
}

export const inBrackets = /\([^()]*\)/g;

export const collective = words(/^(?:các|toàn thể|tất cả|mọi|những)\b/u);

// "Ban, ngành", "Ban ngành thành phố" go on with a group's name.
const groupGoesOn = words(
  new RegExp(
    `^(?:${anyBody("grouped")}|ngành)(?:\\s*[,;]|\\s+(?:${anyBody("grouped")}|(?:ngành|đoàn thể|đơn vị)\\b)|$)`,
    "u",
  ),
);

const beginsName = (rest: string): boolean => {
  const start = folded(rest.slice(0, 60));
  return (
    /^(?:\p{Uppercase}|các )/u.test(rest) &&
    (collective.test(start) || (isBody(start, "copies") && !groupGoesOn.test(start)))
  );
};

/** A person's titles go on behind a comma: "Phó Chủ tịch Hội đồng nhân dân, Trưởng Ban Chỉ đạo". */
const ofPerson = words(new RegExp(`^(?:(?:các )?(?:đồng chí|ông|bà)|${anyTitle})\\b`, "u"));

/** "Văn phòng HĐND và UBND": one office of both. */
const joinsOffices = (before: string, rest: string): boolean =>
  bodyKindOf(before)?.name === "Văn phòng" && isBody(rest, "served");

// Blanks are matched from where a run of them begins: tried from each, a long run would take its length squared.
const leadIn = words(
  /^(?:[-–+•*\s]|\d+[.)]|(?:trân trọng |kính )?đề nghị\b|giao(?: nhiệm vụ)?(?: cho)?\b|phân công\b|chỉ đạo\b|yêu cầu\b)+/iu,
);
const followOn = words(
  new RegExp(
    `(?<!\\s)\\s*(?:(?<![:.;,])[:.;,]+|,?\\s(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu)\\b.*|,\\s(?:${anyCapitalTitle})\\b.*)$`,
    "su",
  ),
);

export const trimmed = (text: string, from: number, to: number): Named => {
  const part = text.slice(from, to);
  const start = leadIn.exec(part)?.[0].length ?? part.length - part.trimStart().length;
  const name = part.slice(start).replace(followOn, "").trimEnd();
  return { text: name, from: from + start, to: from + start + name.length };
};

/** The names in a text that lists some: "Phòng A, Phòng B và Phòng C", but not "Sở Văn hóa, Thể thao và Du lịch". */
export const namesIn = (text: string): Named[] => {
  const cuts: { at: number; end: number; sign: string }[] = [];
  const brackets = [...text.matchAll(inBrackets)].map(({ 0: found, index }) => [index, index + found.length] as const);
  let begun = 0;
  let inside = 0;
  for (const { 0: separator, index } of text.matchAll(/(?:(?<!\s)\s+)?[;,]\s*|(?<!\s)\s+và\s+/gu)) {
    while ((brackets[inside]?.[1] ?? text.length) <= index) inside++;
    if ((brackets[inside]?.[0] ?? text.length) <= index) continue;
    const end = index + separator.length;
    const sign = separator.trim();
    const rest = text.slice(end, end + 80);
    const before = text.slice(begun, begun + 80).replace(leadIn, "");
    const goesOn = ofPerson.test(folded(before)) || !beginsName(rest) || (sign === "và" && joinsOffices(before, rest));
    if (sign !== ";" && goesOn) continue;
    cuts.push({ at: index, end, sign });
    begun = end;
  }
  const [cut, more] = cuts;
  const unit =
    cut && !more && cut.sign === "," && isUnitOf(text.slice(0, cut.at).replace(leadIn, ""), text.slice(cut.end));
  const kept = unit ? [] : cuts;
  return [...kept.map(({ at }) => at), text.length]
    .map((to, index) => trimmed(text, kept[index - 1]?.end ?? 0, to))
    .filter((name) => name.text !== "");
};
