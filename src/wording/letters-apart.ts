/** Words of a text whose letters are typed apart from their marks (not NFC), and where they begin. */
export const lettersApart = (text: string): { at: number; typed: string }[] =>
  text === text.normalize("NFC")
    ? []
    : [...text.matchAll(/[A-Za-zÀ-ỹ]+/gu)]
        .filter(([typed]) => typed.normalize("NFC") !== typed)
        .map(({ 0: typed, index }) => ({ at: index, typed }));

/** Instruction to type them as one, in the program that offices type with. */
export const howToCompose = "Trong UniKey chọn bảng mã “Unicode” (không phải “Unicode tổ hợp”) rồi gõ lại";
