/** All texts that one stands for: "‹a|b› c" is "a c" and "b c". */
export const spelledOut = (text: string): string[] => {
  const [found, inside = ""] = /‹(.*?)›/s.exec(text) ?? [];
  return found === undefined ? [text] : inside.split("|").flatMap((one) => spelledOut(text.replace(found, () => one)));
};
