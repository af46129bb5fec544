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

/** Whether a word is spelt as a Vietnamese syllable can be. @example isSyllable("hoạch") // true */
export const isSyllable = (word: string): boolean => {
  const apart = word.toLowerCase().normalize("NFD");
  const marks = apart.match(tones) ?? [];
  const bare = apart.replace(tones, "").normalize("NFC");
  const begin = onset.exec(bare)?.[0] ?? "";
  const rest = bare.slice(begin.length);
  if (marks.length > 1) return false;
  if (/^(?:k|gh|ngh)$/.test(begin) && !/^[eêiy]/.test(rest)) return false;
  if (/^(?:c|g|ng)$/.test(begin) && /^[eêiy]/.test(rest)) return false;
  // "yê" stands alone or behind "u": "yên", "quyên", "thuyền".
  if (/^y./.test(rest) && begin !== "" && begin !== "qu") return false;
  // After a stop only two of the tones are spoken.
  if (/(?:c|ch|p|t)$/.test(rest) && !/[\u0301\u0323]/.test(marks[0] ?? "")) return false;
  const glide = begin === "gi" ? "i" : begin === "qu" ? "u" : "";
  return rhymes.has(rest) || (glide !== "" && rhymes.has(glide + rest));
};
