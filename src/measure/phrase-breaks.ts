import { isOneWord } from "./break-names.ts";

const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(" "));

// Words that open a phrase: a line of a title may well begin with them.
const openers = wordsIn(
  "trên nhân của và tại theo giữa về cho với từ để nhằm do thuộc trong giai ở gắn tiến chào hưởng lần",
);

// A line may begin with these where no phrase is near.
const lesserOpeners = wordsIn("năm xã tỉnh phường thành");

// Words that lean on the next one: a line should not end with them.
const leaning = wordsIn(
  "và các của trên tại tỉnh xã phố phường thôn đặc sở phòng ban bộ về cho với từ đến theo trong thuộc ở do để nhằm những một",
);

const isCapitalised = (word: string): boolean => /^[("“]?\p{Lu}/u.test(word);

/** What a line break between two words of a title costs: nothing before a phrase, most inside a name. */
export const phraseBreakCost = (before: string, after: string): number => {
  const last = before.toLowerCase().split("\u00A0").at(-1) ?? "";
  const [first = ""] = after.toLowerCase().split("\u00A0");
  // In capitals every word looks like a name's.
  const isPlain = /\p{Ll}/u.test(before + after);
  if (isOneWord(last, first) || (isPlain && isCapitalised(before) && isCapitalised(after))) return 10;
  if (leaning.has(last)) return 8;
  if (/[,;:]$/.test(before) || openers.has(first)) return 0;
  if (/^[-–—]$/.test(first) || /[-–—]$/.test(last)) return 4;
  if (lesserOpeners.has(first)) return 1;
  return isPlain && isCapitalised(before) ? 6 : 3;
};
