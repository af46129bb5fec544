// The head of an office fixes its abbreviation (PL I, II.3.b), so only those that all offices of a kind share are known.
const shared: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:ủy|uỷ) ban nhân dân|ubnd)(\s|$)/, "UBND"],
  [/^(?:hội đồng nhân dân|hđnd)(\s|$)/, "HĐND"],
  [/^sở nội vụ$/, "SNV"],
  [/^sở tài chính$/, "STC"],
  [/^sở tư pháp$/, "STP"],
  [/^sở công thương$/, "SCT"],
  [/^sở xây dựng$/, "SXD"],
  [/^sở y tế$/, "SYT"],
  [/^sở giáo dục và đào tạo$/, "SGDĐT"],
  [/^sở khoa học và công nghệ$/, "SKHCN"],
  [/^sở nông nghiệp và môi trường$/, "SNNMT"],
];

/** The issuer's part of the symbol where its name settles it. @example issuerSymbol("Sở Nội vụ") // "SNV" */
export const issuerSymbol = (issuer: string): string | undefined => {
  const name = issuer.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  return shared.find(([pattern]) => pattern.test(name))?.[1];
};

/** Whether a part of a symbol is one that all offices of a kind share. @example isIssuerSymbol("SNV") // true */
export const isIssuerSymbol = (part: string): boolean => shared.some(([, symbol]) => symbol === part);
