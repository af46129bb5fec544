/** No mark at the end of a text is longer. */
const longestEnd = 20;

/** Difference of a text's end from "./.", as a predicate; undefined if there is none. */
export const endMarkFault = (text: string): string | undefined => {
  const end = text.slice(-longestEnd);
  // Room to write, in dots, may be the last thing that stands there.
  if (/[.…]{5}\/?\.\/?\.?$/.test(end) && end.endsWith("/.")) return undefined;
  const isTwice = /\/[\s.…]*\/[\s.]*$/.test(end);
  if (!isTwice && /[^\s./]\.\/\.$|[.…]\/\.$/.test(end) && !/\.\/\.\/|\.\.\/\.$/.test(end.replace("..", "")))
    return undefined;
  const found = /(?<![\s./])[\s.]*\/[\s./]*$/.exec(end)?.[0].trim();
  return found ? `kết thúc bằng “${found}”, phải là “./.” liền sau chữ cuối` : "chưa kết thúc bằng “./.”";
};
