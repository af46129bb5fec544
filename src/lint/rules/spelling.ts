import { span } from "../../document/document.ts";
import { misspelt } from "../../knowledge/misspellings.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { isSyllable, toneMended } from "../../wording/syllables.ts";
import { legacyPlaces } from "../legacy.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

const words = /[A-Za-zÀ-ỹ]+/gu;

/** True if letters, digits or signs of codes and addresses adjoin a word. */
const isPart = (text: string, from: number, to: number): boolean =>
  /[\d\u00AD'’@_./\p{L}\p{M}-]$/u.test(text.slice(Math.max(0, from - 1), from)) ||
  /^(?:[\d\u00AD'’@_/\p{L}\p{M}-]|\.[A-Za-z\d])/u.test(text.slice(to, to + 2));

/** Letters, clusters and ends that only words of other tongues have: "jun", "prôtêin", "Krông", "Đắk". */
const isForeign = /[fjwz]|^(?:[bcdđgkpvmx][lr]|s[tkpl]|x[tk]|h[mr]|mn)|[bdđklqrsvx]$/;
/** A joined word of other tongues: "mêtan", "kilôgam". */
const severalSyllables = /[aeiouyàáảãạăâêôơư][^aeiouy]{1,20}[aeiouy]/;
const vowel = /[aeiouy]/;

const bare = (word: string): string => word.normalize("NFD").replace(/[\u0300-\u036F]/g, "");

/** Only letters of Vietnamese, and one at least that English does not have; other letters are another rule's. */
const vietnamese = /^(?=.*[à-ỹ])[a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]+$/;

/** True if a word of Vietnamese letters cannot be a Vietnamese syllable. */
const isImpossible = (word: string): boolean => {
  if (isToneless(word)) return true;
  if (!vietnamese.test(word) || isSyllable(word)) return false;
  const plain = bare(word);
  return vowel.test(plain) && !isForeign.test(plain) && !severalSyllables.test(plain);
};

/** Words of other tongues that look like a syllable without its tone. */
const foreignStops: ReadonlySet<string> = new Set("that trap trip trot".split(" "));

/** A syllable that ends in a stop and has no tone, as none of Vietnamese is: "khich"; its onset is none of other tongues. */
const isToneless = (word: string): boolean =>
  /^(?:khu?|ngh?|nh|th|tr|ph|gi)[aeiou]{1,2}(?:c|ch|p|t)$/.test(word) && !foreignStops.has(word);

/** A Vietnamese word whose tone stands on another of its vowels: "cuả"; names have theirs as any word. */
const withToneMoved = (written: string): string | undefined =>
  vietnamese.test(written.toLowerCase()) && isSyllable(written) ? toneMended(written) : undefined;

/** Most words come again and again. */
const remembered = <T extends string | boolean>(judge: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, T>();
  return (word) => {
    const answer = known.get(word) ?? judge(word);
    if (known.size < mostKnown) known.set(word, answer);
    return answer;
  };
};

const mostKnown = 20_000;

const isImpossibleWord = remembered(isImpossible);
const toneMoved = remembered((word) => withToneMoved(word) ?? "");

/** A word in small letters, or with a capital where a sentence begins; empty for names and abbreviations. */
const ownWord = (text: string, written: string, at: number): string => {
  const word = written.toLowerCase();
  if (written === word) return word;
  const isCapitalised = written.slice(1) === word.slice(1);
  return isCapitalised && (at === 0 || /[.:]\s+$/.test(text.slice(Math.max(0, at - 4), at))) ? word : "";
};

export const spelling: Rule = {
  id: "spelling",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Chữ viết đúng chính tả tiếng Việt",
  reason:
    "Báo hai loại: tiếng không thể có trong tiếng Việt như “nghành”, “tuyên tryền”, “duyêt”, và từ hay viết nhầm như “sữ dụng”, “bổ xung”. Tên riêng, chữ viết tắt, từ mượn như “mêtan”, “ôxy”, lời trích trong ngoặc kép không bị báo",
  bad: "purpose: [Nâng cao nhận thức của nghành giáo dục.]",
  good: "purpose: [Nâng cao nhận thức của ngành giáo dục.]",
  check({ texts }, report) {
    if (legacyPlaces(texts).length > 0) return;
    for (const { text, value } of proseOf(texts)) {
      let before = { word: "", from: 0, to: 0 };
      for (const { 0: written, index } of value.matchAll(words)) {
        const to = index + written.length;
        const word = ownWord(value, written, index);
        const isPair = before.word !== "" && index === before.to + 1;
        const pair = isPair ? misspelt.get(`${before.word} ${word}`) : undefined;
        const right = pair ?? misspelt.get(word) ?? (toneMoved(written) || undefined);
        const from = pair === undefined ? index : before.from;
        before = { word, from: index, to };
        if ((right === undefined && !isImpossibleWord(word)) || isPart(value, from, to)) continue;
        const isCapital = value.charAt(from) !== value.charAt(from).toLowerCase();
        const advice =
          right === undefined
            ? "không phải một tiếng của tiếng Việt. Xem lại chữ và dấu"
            : `viết sai chính tả. Viết: “${isCapital ? capitalised(right) : right}”`;
        report(span(text, from, to), `“${value.slice(from, to)}” ${advice}`);
      }
    }
  },
};
