import { wordsIn } from "../compare/words.ts";
import { hasTelltale } from "../wording/legacy-encodings.ts";
import { Account, type LeftText, type Restatement, type Stray } from "./account.ts";
import type { Passage, Region } from "./passages.ts";
import { decoded, decodersFor, keyOf, typedWord, wordsOf } from "./words.ts";

/** The words of a Word file by where they went. */
export interface Balance {
  /** All of the file, wherever in it. */
  total: number;
  /** In the built document. */
  placed: number;
  /** Reported as left out, by the import or because no page prints it. */
  listed: number;
  /** The rest; these three sum up to the total. */
  missing: Stray[];
  /** Words of the built document without a source. */
  added: Stray[];
  /** Count of places restated in each way. */
  restated: Partial<Record<Restatement, number>>;
  /** Passages that no page prints and that the import has not listed. */
  asides: Passage[];
}

/** No import of a plan that an office wrote leaves out more letters. */
const mostListed = 100_000;

const onPage = ({ region }: Passage): boolean => region === "page";

/** Returns true for passages whose words an import has listed. */
const listedBy = (left: readonly LeftText[]): ((passage: Passage) => boolean) => {
  const listed = left.map(({ text }) => ` ${wordsIn(text).map(keyOf).join(" ")} `);
  const whole = new Set(listed);
  const all = listed.join("|").slice(0, mostListed);
  return (passage) => {
    const said = ` ${wordsOf(passage)
      .map(({ key }) => key)
      .join(" ")} `;
    return whole.has(said) || all.includes(said);
  };
};

/**
 * Holds the words of a Word file against those of the document that was built from what was imported of it, as sequences.
 *
 * @param left what the import says it left out
 */
export const balance = (
  source: readonly Passage[],
  built: readonly Passage[],
  left: readonly LeftText[] = [],
): Balance => {
  const builtWords = built.filter(onPage).flatMap((passage) => wordsOf(passage));
  const known = new Set(builtWords.map(({ text }) => text.toLowerCase()));
  const written = new Set(built.flatMap(({ text }) => text.normalize("NFC").toLowerCase().match(typedWord) ?? []));
  // A short text may not show the old encoding of its file; longer ones do.
  const isOld = source.some((passage) => hasTelltale(passage.text));
  const decoders = isOld
    ? decodersFor(
        source.map(({ text }) => text.normalize("NFC")),
        known,
      )
    : [];
  let decodings = 0;
  const sourceWords = source.filter(onPage).flatMap((passage) => {
    const words = wordsOf(passage);
    if (!hasTelltale(passage.text) && words.every(({ text }) => known.has(text.toLowerCase()))) return words;
    const text = isOld ? decoded(passage.text.normalize("NFC"), known, written, decoders) : undefined;
    if (text === undefined) return words;
    decodings++;
    return wordsOf(passage, text);
  });
  const account = new Account(sourceWords, builtWords);
  account.takeSpaced();
  account.takeMoved();
  account.takeLabels(source.filter((passage) => passage.numbered && wordsOf(passage).length === 0).length);
  account.takeFixed();
  account.takeListed(left);
  account.compareLooks();
  const isListed = listedBy(left);
  const asides = source.filter((passage) => !onPage(passage) && wordsOf(passage).length > 0);
  const asideWords = asides.reduce((sum, passage) => sum + wordsOf(passage).length, 0);
  const restated = Object.fromEntries(account.restated) as Balance["restated"];
  return {
    total: sourceWords.length + asideWords,
    placed: account.placed,
    listed: account.listed + asideWords,
    missing: account.strays("lost"),
    added: account.strays("extra"),
    restated: decodings > 0 ? { ...restated, encoding: decodings } : restated,
    asides: asides.filter((passage) => !isListed(passage)),
  };
};

/** Reasons why a text that no page prints is left out. */
export const reasons: Readonly<Record<Exclude<Region, "page">, string>> = {
  deleted: "đã xóa khi theo dõi sửa đổi",
  hidden: "chữ ẩn",
  comment: "ghi chú bên lề",
  margin: "đầu trang, cuối trang",
  drawing: "chữ trong hình vẽ, biểu đồ",
  "building-block": "khối dựng sẵn của Word, không in ra",
};
