/** True if words of the same sentence directly precede a place in a text. */
export const isMidSentence = (text: string, at: number): boolean =>
  /[A-Za-zÀ-ỹ\d,][*]*[ \u00A0]+[*]*$/u.test(text.slice(Math.max(0, at - 12), at));
