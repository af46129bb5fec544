/** What the words of a file mean to us. Not a plain object: that would also know `constructor`, and a file may say that. */
export const meanings = <Meaning>(
  words: Readonly<Record<string, Meaning>>,
): ((word: string | undefined) => Meaning | undefined) => {
  const known = new Map(Object.entries(words));
  return (word) => (word === undefined ? undefined : known.get(word));
};
