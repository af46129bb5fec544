import { strFromU8, unzipSync } from "fflate";

/** The words of a document's body, run behind run. */
export const wordsOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())
    .replaceAll("<w:noBreakHyphen/>", "-")
    .replace(/<[^>]+>/g, "");
