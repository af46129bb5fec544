/** The plan that a document was built from, as recorded in the document. */
export interface BuiltFrom {
  /** See `planNameOf`; empty if the caller of the build gave none. */
  plan: string;
  /** The plan's folder relative to the document's; empty if they are the same. See `isFarFolder`. */
  folder: string;
  /** Year of its date, and its number; empty where there is none. */
  year: string;
  number: string;
  author: string;
  title: string;
}

/** For documents that do not name their plan. */
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
