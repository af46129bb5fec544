import type { Document, Signer, Text } from "../document/document.ts";
import { bodyKindOf, hasOwnTitles, isBody } from "../knowledge/bodies.ts";
import { surnames } from "../knowledge/namesakes.ts";
import { anySign, type Sign, signOf, signs } from "../knowledge/signs.ts";
import { rankOf, titleOfPerson } from "../knowledge/titles.ts";
import { folded } from "../wording/folded.ts";
import { capitalised } from "../wording/punctuation.ts";
import { anyOf, words } from "../wording/words.ts";

/** An abbreviation of authority at the start of a line: as it stands there, and whether that is the decree's way. */
interface WrittenSign {
  sign: Sign;
  written: string;
  right: boolean;
  inWords: boolean;
}

const opening = new RegExp(`^(?:${anySign})(?:\\s*[.:]|(?=\\s|$))`, "iu");

/** @example signAt("T/M ỦY BAN NHÂN DÂN") // { sign: "TM", written: "T/M", right: false, inWords: false } */
export const signAt = (line: string): WrittenSign | undefined => {
  const [written = ""] = opening.exec(line) ?? [];
  const sign = signOf(written);
  if (sign) return { sign, written, right: written === `${sign}.`, inWords: false };
  const start = folded(line);
  const found = signs.find(({ words }) => start.startsWith(`${words} `));
  return found && { sign: found.sign, written: line.slice(0, found.words.length), right: false, inWords: true };
};

/** A line that a sign opens, and the words behind that sign. */
export interface SignedLine extends WrittenSign {
  text: Text;
  /** As they are printed, with what goes on on the lines below. */
  words: string;
  /** The same in the letters of the author, without a second sign. */
  typedWords: string;
  /** Another sign behind the first: "TM. T/M Ủy ban nhân dân". */
  second: WrittenSign | undefined;
}

/** The lines of authority above a signature. */
export interface Authority {
  /** The body that the signer signs for, where it stands above; empty where it does not. */
  agency: string;
  signed: readonly SignedLine[];
  /** The signer's own titles. */
  titles: readonly Text[];
}

/** Title of a head of a body. */
export const isHeadTitle = (title: string): boolean => rankOf(title) === "head";

const isDeputyTitle = (title: string): boolean => rankOf(title) === "deputy";

const typedWords = (text: Text, ...signs: (WrittenSign | undefined)[]): string =>
  signs.reduce((words, sign) => words.slice(sign?.written.length ?? 0).trim(), text.typed.trim());

const signedLine = (text: Text, sign: WrittenSign): SignedLine => {
  const words = text.printed.slice(sign.written.length).trim();
  const second = signAt(words);
  return { ...sign, text, words, typedWords: typedWords(text, sign, second), second };
};

/** Meaning of the lines above a signature. */
const authorityOf = ({ authority }: Signer): Authority => {
  const agency: string[] = [];
  const signed: SignedLine[] = [];
  let titles: Text[] = [];
  for (const [index, text] of authority.entries()) {
    const sign = signAt(text.printed);
    const last = signed.at(-1);
    const goesOn = titles.length === 0 && index < authority.length - 1 && rankOf(text.printed) === undefined;
    if (sign) {
      signed.push(signedLine(text, sign));
      titles = [];
    } else if (last && titles.length === 0 && (last.words === "" || (last.sign === "TM" && goesOn))) {
      last.words = `${last.words} ${text.printed}`.trim();
      last.typedWords = `${last.typedWords} ${text.typed}`.trim();
    } else if (!last && goesOn && (agency.length > 0 || bodyKindOf(text.printed))) agency.push(text.typed);
    else titles.push(text);
  }
  return { agency: agency.join(" "), signed, titles };
};

/** Somebody who signs, and the body whose head or deputy that is; empty where several sign and do not say. */
export interface Signing extends Authority {
  signer: Signer;
  body: string;
}

export const signingsOf = ({ signers, issuer }: Document): Signing[] =>
  signers.map((signer) => {
    const authority = authorityOf(signer);
    const issuing = signers.length === 1 ? (issuer?.typed ?? "") : "";
    return { ...authority, signer, body: authority.agency || issuing };
  });

// "Ông" is a family name too, as in Ông Cao Thắng.
const honorific = new RegExp(`^(?:ông|bà)\\s+(?=(?:${anyOf(surnames)})\\s)`, "iu");

/** What stands in front of a signer's name: a degree, a rank, "Ông"; empty where nothing does. @example titleBefore("TS. Lê A") // "TS. " */
export const titleBefore = (name: string): string => (titleOfPerson.exec(name) ?? honorific.exec(name))?.[0] ?? "";

/** True where the sector of a body decides about degrees and ranks in front of names. */
export const mayHaveTitle = ({ parent, issuer }: Document, { body }: Signing): boolean =>
  [parent?.typed ?? "", issuer?.typed ?? "", body].some(hasOwnTitles);

/** A name of two syllables or more without a small letter. */
export const isInCapitals = (name: string): boolean =>
  /\p{Uppercase}{2}/u.test(name) && !/\p{Lowercase}/u.test(name) && name.trim().includes(" ");

/** A name as the decree writes it: each syllable with one capital. @example inNameLetters("NGUYỄN VĂN A") // "Nguyễn Văn A" */
export const inNameLetters = (name: string): string => {
  const letters = isInCapitals(name) ? name.toLowerCase() : name;
  return letters.trim().split(/\s+/).map(capitalised).join(" ");
};

export const lineOf = ({ signed }: Authority, sign: Sign): SignedLine | undefined =>
  signed.find((line) => line.sign === sign);

/** Name of the collective for which its chairman signs (Điều 13). Party, Front and councils are not covered. */
export const collectiveOf = (body: string): string | undefined => {
  const kind = bodyKindOf(body);
  return kind?.traits.includes("collective") ? kind.name : undefined;
};

const chairTitle = words(/^(?:phó )?chủ tịch\b/u);

/** Title of who heads a collective, or of a deputy. */
export const isChairTitle = (title: string): boolean => chairTitle.test(folded(title));

/** True if the words behind TM. name no collective: the head of such a body signs by title alone. */
export const isNoCollective = (body: string, collective: string): boolean =>
  isBody(body, "one head") && isBody(collective, "one head");

const dutyBehind = words(/(?<!\s)\s+(?:thường trực|phụ trách|điều hành)\b.*$/isu);

/** Title of the head for a deputy's title. @example headOf("Phó Chủ tịch Thường trực") // "Chủ tịch" */
export const headOf = (deputy: string): string => capitalised(deputy.replace(/^phó\s+/iu, "").replace(dutyBehind, ""));

type HeadFault = "deputy-as-head" | "for-himself" | "no-deputy" | "no-head";

/** Faults between a head and a deputy, for bodies known to have one head. */
export const headFault = (signing: Signing): HeadFault | undefined => {
  const { titles, signed, body } = signing;
  const title = titles[0]?.printed ?? "";
  const head = lineOf(signing, "KT")?.words;
  const isKnown = isBody(body, "one head") || collectiveOf(body) === "Ủy ban nhân dân";
  if (head === undefined) {
    const isAlone = isDeputyTitle(title) && signed.every(({ sign }) => sign === "TM");
    return isKnown && isAlone ? "no-head" : undefined;
  }
  if (isDeputyTitle(head)) return "deputy-as-head";
  if (folded(head) === folded(title)) return "for-himself";
  return isKnown && isHeadTitle(title) ? "no-deputy" : undefined;
};
