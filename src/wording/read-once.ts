/** What was read of texts while a document is judged. */
const memories: Map<string, unknown>[] = [];
let judging = 0;

/** Of a document with more texts the first ones are kept: one of tens of thousands would fill the memory. */
const most = 4000;

/**
 * A reading of texts that many rules ask for: while a document is judged, it is done once for each text. What it gives is
 * shared, and not to be changed.
 */
export const onceEach = <T>(read: (text: string) => T): ((text: string) => T) => {
  const memory = new Map<string, T>();
  memories.push(memory);
  return (text) => {
    if (judging === 0) return read(text);
    const known = memory.get(text);
    if (known !== undefined) return known;
    const found = read(text);
    if (memory.size < most) memory.set(text, found);
    return found;
  };
};

/** Judges a document; what was read of its texts is forgotten with it. */
export const readingOnce = <T>(judge: () => T): T => {
  judging++;
  try {
    return judge();
  } finally {
    judging--;
    if (judging === 0) for (const memory of memories) memory.clear();
  }
};
