/** A text of the plan by the value that holds it: `key` of an object, an index of a list. */
export interface Origin {
  of: object;
  key: string | number;
  /** Index of the line, as `linesOf` counts; absent if the text is printed as one. */
  line?: number;
}

/**
 * The texts of the plan that a printed text is made of, in printed order. A symbol, so that the keys of a node stay those
 * that its author wrote, and copies made by spreading keep it.
 */
export const origins: unique symbol = Symbol("origins");

/** Place in the plan that sets the numbering of a node's list, or of the list that holds a line. */
export const numberedBy: unique symbol = Symbol("numberedBy");

export interface WithOrigins {
  [origins]?: readonly Origin[];
  [numberedBy]?: Origin | undefined;
}

const originals = new WeakMap<object, object>();

/** Marks an object that the program made as a copy of a value of the plan: same keys, same texts. */
export const standingFor = <T extends object>(copy: T, original: object): T => {
  originals.set(copy, originals.get(original) ?? original);
  return copy;
};

/** The value of the plan that an object is a copy of; the object itself if it is no copy. */
export const originalOf = (value: object): object => originals.get(value) ?? value;
