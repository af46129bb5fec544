/** Maps attribute values to our own. Not a plain object, which has `constructor` as a key, a value that a file may hold. */
export const meanings = <Meaning>(
  words: Readonly<Record<string, Meaning>>,
): ((word: string | undefined) => Meaning | undefined) => {
  const known = new Map(Object.entries(words));
  return (word) => (word === undefined ? undefined : known.get(word));
};
