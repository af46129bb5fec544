const rhymes = new Set(
  [
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu",
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong op ot ooc oong",
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu",
    "ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu",
  ]
    .join(" ")
    .split(" "),
);

const onset = /^(?:ngh|ng|nh|gh|gi|g|kh|k|ch|c|th|tr|t|ph|p|qu|b|d|đ|h|l|m|n|r|s|v|x)?/;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A letter without its tone, and its tone. */
interface TonedLetter {
  bare: string;
  tone: string;
}

const taken = new Map<string, TonedLetter>();
const mostLetters = 1000;

/** A letter taken apart; there are few, and normalizing is slow. */
const letterOf = (letter: string): TonedLetter => {
  const known = taken.get(letter);
  if (known) return known;
  const apart = letter.normalize("NFD");
  const one = { bare: apart.replace(tones, "").normalize("NFC"), tone: apart.match(tones)?.join("") ?? "" };
  if (taken.size < mostLetters) taken.set(letter, one);
  return one;
};

const lettersOf = (word: string): TonedLetter[] => [...word.normalize("NFC")].map(letterOf);
const bareOf = (letters: readonly TonedLetter[]): string => letters.map(({ bare }) => bare).join("");

/** The vowels of a rhyme that may bear its tone; both of "hòa", "hoà" and the like. */
const bearersIn = (vowels: string, isClosed: boolean): readonly number[] => {
  const marked = Math.max(...[..."ăâêôơư"].map((vowel) => vowels.lastIndexOf(vowel)));
  if (marked >= 0) return [marked];
  if (vowels.length === 3) return [1];
  if (vowels.length < 2) return [0];
  if (isClosed) return [1];
  return /^(?:oa|oe|uy)$/.test(vowels) ? [0, 1] : [0];
};

/** A syllable with its tone where it belongs, where it stands elsewhere. @example toneMended("cuả") // "của" */
export const toneMended = (word: string): string | undefined => {
  const letters = lettersOf(word);
  const toned = letters.findIndex(({ tone }) => tone !== "");
  const bare = bareOf(letters).toLowerCase();
  const begin = onset.exec(bare)?.[0] ?? "";
  const [vowels = ""] = /^[aăâeêioôơuưy]+/.exec(bare.slice(begin.length)) ?? [];
  if (toned < 0 || vowels === "" || letters.filter(({ tone }) => tone !== "").length > 1) return undefined;
  const isClosed = begin.length + vowels.length < bare.length;
  const bearers = bearersIn(vowels, isClosed).map((at) => begin.length + at);
  const [place = toned] = bearers;
  if (bearers.includes(toned)) return undefined;
  const tone = letters[toned]?.tone ?? "";
  return letters.map(({ bare: letter }, at) => (at === place ? (letter + tone).normalize("NFC") : letter)).join("");
};

/** Onsets as they are written before e, ê, i, y, and as they are written before other vowels. */
const frontVowels: ReadonlySet<string> = new Set("eêiy");
const beforeFront: ReadonlySet<string> = new Set(["k", "gh", "ngh"]);
const beforeOthers: ReadonlySet<string> = new Set(["c", "g", "ng"]);

/** True if a word is spelt like a Vietnamese syllable. @example isSyllable("hoạch") // true */
export const isSyllable = (word: string): boolean => {
  const letters = lettersOf(word.toLowerCase());
  const tone = letters.map(({ tone }) => tone).join("");
  const bare = bareOf(letters);
  const begin = onset.exec(bare)?.[0] ?? "";
  const rest = bare.slice(begin.length);
  if (tone.length > 1) return false;
  const isFront = frontVowels.has(rest.charAt(0));
  if (isFront ? beforeOthers.has(begin) : beforeFront.has(begin)) return false;
  // "yê" stands alone or behind "u": "yên", "quyên", "thuyền".
  if (rest.length > 1 && rest.startsWith("y") && begin !== "" && begin !== "qu") return false;
  // After a stop only two of the tones are spoken.
  if (/(?:c|ch|p|t)$/.test(rest) && tone !== "\u0301" && tone !== "\u0323") return false;
  const glide = begin === "gi" ? "i" : begin === "qu" ? "u" : "";
  return rhymes.has(rest) || (glide !== "" && rhymes.has(glide + rest));
};
