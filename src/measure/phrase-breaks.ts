import { isOneWord } from "../knowledge/two-syllable-words.ts";

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

const opens = /^[("“]+/;

const isCapitalised = (word: string): boolean => /^[("“]?\p{Uppercase}/u.test(word);

/** Cost of a break inside a word or a name: more than a line. */
export const torn = 100;

/** A dash between blanks joins a name, such as "Thương binh - Liệt sĩ": rather a line more than a break beside it. */
const besideDash = 25;

/** A sentence's last sign, or the closing of what is quoted: the next capital begins something else. */
const closes = /[,;:.!?)”"]$/;

// In capitals a name is known by the unit in front of it: "TỈNH NGHỆ AN".
const beforeNames = wordsIn("tỉnh xã phố phường khu thôn");
const noNames = wordsIn("hội đoàn năm và các về");

/**
 * Cost of a line break between two words of a title: none before a phrase, most inside a word or a name.
 *
 * @param earlier the word in front of both
 */
export const phraseBreakCost = (before: string, after: string, earlier = ""): number => {
  const last = before.split("\u00A0").at(-1) ?? "";
  const [first = ""] = after.split("\u00A0");
  const [lower, next] = [last.toLowerCase(), first.toLowerCase()];
  // In capitals every word looks like a name's.
  const isPlain = /\p{Lowercase}/u.test(last + first);
  const isName = isPlain && isCapitalised(last) && isCapitalised(first) && !closes.test(last);
  const isNameInCapitals =
    !isPlain && beforeNames.has(earlier.toLowerCase()) && !noNames.has(lower) && !closes.test(last);
  if (isName || isNameInCapitals || isOneWord(lower.replace(opens, ""), next.replace(closes, ""))) return torn;
  if (/^[-–—]$/.test(first) || /^[-–—]$/.test(last)) return besideDash;
  if (leaning.has(lower)) return 8;
  if (/[,;:]$/.test(last) || openers.has(next)) return 0;
  if (/[-–—]$/.test(last)) return 8;
  if (/\d$/.test(last) || /^(?:\d|[ivx]+[.,;)]?$)/.test(next)) return 6;
  if (lesserOpeners.has(next)) return 1;
  return isPlain && isCapitalised(last) ? 6 : 3;
};
