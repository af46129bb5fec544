import { anyUnitToday, hoChiMinhCity, isHoChiMinhCity } from "../../knowledge/administrative-units.ts";
import { anyCouncil, bodyKindOf, frontCommittee } from "../../knowledge/bodies.ts";
import { issuerInSentence } from "../../knowledge/issuer-letters.ts";
import { issuerSymbol } from "../../knowledge/issuer-symbols.ts";
import { plainPlace } from "../../lint/rules/place-plain.ts";
import { issuerOf, type Plan } from "../../plan/plan.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { words } from "../../wording/words.ts";
import type { Io } from "../io.ts";
import { calledWrongly } from "../stop.ts";
import { unitOf } from "./replace-names.ts";

/** An office's answers when it has no file yet. */
export interface Introduction {
  issuer: Plan["issuer"];
  place: string;
  /** Of an office whose abbreviation does not follow from its name: a guess, or as it is known. */
  symbol?: { guess: string } | { known: string };
}

const firstLetter = words(/\b\p{L}/gu);

/** A name typed without capitals, or in nothing else, gets them; "HCM" has no syllables to give them to. */
const properName = (name: string): string => {
  const isInOneCase = name === name.toLowerCase() || name === name.toUpperCase();
  const areSyllables = name.split(" ").every((word) => /[aeiouyăâêôơư\d]/i.test(word.normalize("NFD")));
  if (!isInOneCase || !areSyllables) return name;
  return name.toLowerCase().replace(firstLetter, (letter) => letter.toUpperCase());
};

/** Words for units as they are shortened every day. */
const shortUnits: Readonly<Record<string, string>> = { tp: "thành phố", p: "phường", x: "xã", t: "tỉnh" };

/** @example unitInFull("TP. HẢI PHÒNG") // "thành phố Hải Phòng" */
const unitInFull = (unit: string): string => {
  if (isHoChiMinhCity(unit)) return hoChiMinhCity;
  const [, city, noun = city, name = ""] =
    new RegExp(`^(?:((?:tp|p|x|t)\\.\\s?|(?:tp|p|x|t) )|(${anyUnitToday}) )(\\S.*)$`, "iu").exec(unit) ?? [];
  if (noun === undefined) return unit;
  const inShort = city?.replace(/[.\s]/g, "").toLowerCase() ?? "";
  return `${shortUnits[inShort] ?? noun.toLowerCase()} ${properName(name)}`;
};

const council = new RegExp(`^(${anyCouncil}) (.*)$`, "iu");

/**
 * A name is written in full at the head of a document, however short it is called every day, or in whichever letters;
 * undefined where it is all in capitals, and only its office knows which of them stay in a sentence.
 */
const inFull = (issuer: string): string | undefined => {
  const typed = issuer.normalize("NFC").replace(/\s+/g, " ").trim();
  const [, named = "", units = ""] = council.exec(typed) ?? [];
  const body = bodyKindOf(named)?.name ?? "";
  const isInCapitals = typed === typed.toUpperCase() && typed !== typed.toLowerCase();
  if (body === "" && isInCapitals) return issuerInSentence(typed);
  const own = typed.replace(/(?<= )(?:TP|Tp)(?:\. ?| )(?=\p{Uppercase})/u, "thành phố ");
  if (body === "") return typed === typed.toLowerCase() ? (issuerInSentence(typed) ?? typed) : own;
  return `${body} ${units
    .split(/, ?| (?:- )?(?=(?:tỉnh|thành phố) \p{L})/iu)
    .map(unitInFull)
    .join(", ")}`;
};

const inSmallLetters =
  "tên viết toàn chữ in hoa nên chưa biết viết thế nào trong câu. Ghi chữ thường, viết hoa chữ đầu và tên riêng, như: Trường Mầm non Sơn Ca (chương trình tự in hoa ở đầu văn bản)";

/** The name that was said or is typed in, in full. @throws Stop where it is in capitals and nobody can be asked again */
const nameOf = async (said: string | undefined, io: Io): Promise<string> => {
  const question = "Tên cơ quan ban hành (bấm Enter: để nguyên tên trong mẫu, sửa sau): ";
  const typed = said ?? (await io.ask?.(question)) ?? "";
  const name = inFull(typed);
  if (name !== undefined) return name;
  if (said !== undefined || !io.ask) throw calledWrongly(`“${typed.trim()}”: ${inSmallLetters}`);
  io.writeErr(`  ${capitalised(inSmallLetters)}\n`);
  return nameOf(undefined, io);
};

const unitAtEnd = new RegExp(`(?<=\\S)\\s+(?:${anyUnitToday}|${anyUnitToday.toUpperCase()})\\s+\\p{Uppercase}.*$`, "u");

/** "Trạm Y tế, UBND xã Ea Kar" */
const committeeBehind = words(new RegExp(`(?<=\\S),? (?:- |thuộc )?(?:${anyCouncil}) .*$`, "iu"));

/** "Sở Nội vụ tỉnh Nghệ An" stands under the committee of its province, which has a line of its own. */
const withParent = (name: string): Introduction["issuer"] => {
  const [, own = "", province = ""] = /^(Sở .+?)(?: thuộc)? ((?:tỉnh|thành phố) \p{Uppercase}.*)$/su.exec(name) ?? [];
  return own === "" ? name : { parent: `UBND ${province}`, name: own, in_text: `${own} ${province}` };
};

/** "Ủy ban nhân dân xã Tân Phú" sits in Tân Phú; where other offices sit is theirs to say. */
const placeOf = (issuer: string): string => {
  const name = unitOf(issuer)?.name ?? "";
  return plainPlace(name) ?? name;
};

const fatherlandFront = new RegExp(frontCommittee.replace("ủy", "(?:ủy|uỷ)"), "iu");
const hasVowel = (word: string): boolean => /[aeiouy]/i.test(word.normalize("NFD"));

/** Letters that stand for words: "THPT", "GDNN", "VH"; in a name all in capitals those that are no syllable. */
const isShort = (word: string, inCapitals: boolean): boolean =>
  word.length > 1 && word === word.toUpperCase() && (!inCapitals || !hasVowel(word));

/**
 * The first letters of "Sở Dân tộc và Tôn giáo", as most bodies are abbreviated, without the unit that it is of; schools
 * leave out "Trường", and abbreviations stay whole. Symbols have no tone marks, only Đ.
 *
 * @example "SDTTG", "THKĐ", "THPTLQĐ"
 */
const initials = (name: string): string => {
  const inCapitals = name === name.toUpperCase();
  return name
    .replace(committeeBehind, "")
    .replace(unitAtEnd, "")
    .replace(/^Trường\s+/iu, "")
    .replace(fatherlandFront, "MTTQ")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && word.toLowerCase() !== "và")
    .map((word) =>
      word === "MTTQ" || isShort(word, inCapitals) ? word : word.normalize("NFD").charAt(0).toUpperCase(),
    )
    .join("");
};

/** The standing committee of a council, whose symbol is the council's. */
const standing = /^Thường trực\s+/iu;

/** A symbol to begin with, for an office whose abbreviation does not follow from its name. */
export const symbolFor = (issuer: Introduction["issuer"]): string | undefined => {
  const name = issuerOf({ issuer } as Plan).name.join(" ");
  const ofStanding = issuerSymbol(name.replace(standing, ""));
  if (standing.test(name) && ofStanding !== undefined) return `KH-${ofStanding}`;
  return issuerSymbol(name) === undefined ? `KH-${initials(name) || "VP"}` : undefined;
};

const symbolOf = (issuer: Introduction["issuer"]): Pick<Introduction, "symbol"> => {
  const guess = symbolFor(issuer);
  return guess === undefined ? {} : { symbol: { guess } };
};

/** From the command line, or asked for; nothing where the office does not want to say. */
export const introduce = async (
  said: { issuer?: string; place?: string },
  io: Io,
): Promise<Introduction | undefined> => {
  const name = await nameOf(said.issuer, io);
  if (name === "") return undefined;
  const guess = placeOf(name);
  const asked = async (): Promise<string> => {
    while (io.ask) {
      const answer = (await io.ask(`Địa danh${guess ? ` (bấm Enter: ${guess})` : ""}: `)).trim() || guess;
      if (answer !== "") return answer;
      io.writeErr("  Địa danh đứng trước ngày, tháng ở đầu văn bản, như: Lào Cai\n");
    }
    return "";
  };
  // Whoever has said it all in the command is not asked for what follows from it.
  const follows = said.issuer !== undefined && guess !== "";
  const typed = (said.place ?? (follows ? guess : await asked())).normalize("NFC").trim() || guess;
  if (typed === "")
    throw calledWrongly('chưa biết địa danh ghi trước ngày tháng. Ghi thêm --place, như: --place "Lào Cai"');
  const issuer = withParent(name);
  return { issuer, place: plainPlace(typed) ?? typed, ...symbolOf(issuer) };
};

const issuerText = (issuer: Introduction["issuer"]): string =>
  typeof issuer === "string" || Array.isArray(issuer)
    ? `issuer: ${JSON.stringify(issuer)}`
    : ["issuer:", ...Object.entries(issuer).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`)].join("\n");

/** A guess at a symbol as a line of YAML. */
export const symbolLine = (guess: string): string =>
  `symbol: ${guess} # ghép từ chữ đầu của tên; cơ quan quy định chữ khác thì sửa\n`;

const symbolText = ({ symbol }: Introduction): string => {
  if (!symbol) return "";
  return "known" in symbol ? `symbol: ${symbol.known}\n` : symbolLine(symbol.guess);
};

/** The office's file, to be completed by hand. */
export const officeText = (said: Introduction, schemaLine: string): string => `${schemaLine}
# Những điều mọi kế hoạch của cơ quan dùng chung. Kế hoạch tự ghi khác thì theo kế hoạch.
${issuerText(said.issuer)}
place: ${JSON.stringify(said.place)}
${symbolText(said)}# archive: VT, VP
# usual_recipients: # nơi kế hoạch nào cũng gửi, đứng trước nơi nhận của từng kế hoạch
#   - UBND tỉnh (để b/c)
# signers: # người hay ký; trong kế hoạch chỉ ghi signature: chu-tich
#   chu-tich: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }
# template: mau-trinh-bay # thư mục mẫu trình bày riêng, nếu có
`;
