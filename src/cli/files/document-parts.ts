import { strFromU8, unzipSync } from "fflate";

/** The XML of a document that the program wrote, by path. */
export const partsIn = (document: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(document, { filter: ({ name }) => name.endsWith(".xml") || name.endsWith(".rels") })).map(
      ([name, bytes]) => [name, strFromU8(bytes)],
    ),
  );
