/** Caches for the time that a document is judged. */
const memories: { clear(): void }[] = [];
let judging = 0;

/** Of a document with more texts the first ones are kept: one of tens of thousands would fill the memory. */
const most = 4000;

/**
 * A reading that many rules ask for: while a document is judged, it is done once for each text or object. What it gives is
 * shared, and not to be changed.
 */
export const onceEach = <T, K = string>(read: (of: K) => T): ((of: K) => T) => {
  const memory = new Map<K, T>();
  memories.push(memory);
  return (of) => {
    if (judging === 0) return read(of);
    const known = memory.get(of);
    if (known !== undefined) return known;
    const found = read(of);
    if (memory.size < most) memory.set(of, found);
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
