/** The plan that a document was built from, as the document itself remembers it. */
export interface BuiltFrom {
  /** See `planNameOf`; empty where whoever built it did not say. */
  plan: string;
  /** The plan's folder as seen from the document's; empty where both are in one. See `isFarFolder`. */
  folder: string;
  /** Year of its date, and its number; empty where there is none. */
  year: string;
  number: string;
  author: string;
  title: string;
}

/** Of a document that tells nothing of its plan. */
export const nowhere: BuiltFrom = { plan: "", folder: "", year: "", number: "", author: "", title: "" };

/** Name under which a document knows its plan: that of the file, without folder, ending and signs that XML reserves. */
export const planNameOf = (path: string): string =>
  path
    .normalize("NFC")
    .replace(/^.*[\\/]/, "")
    .replace(/\.ya?ml$/i, "")
    .replace(/[^\p{L}\p{N} ._()-]/gu, "_");

/** A folder far away is kept as a checksum: its path may name people and machines, and documents are sent to others. */
export const isFarFolder = (folder: string): boolean => folder.startsWith("#");

export const isSameOrigin = (one: BuiltFrom, other: BuiltFrom): boolean =>
  (Object.keys(nowhere) as (keyof BuiltFrom)[]).every((fact) => one[fact] === other[fact]);
