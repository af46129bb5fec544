import { letters } from "./numerals.ts";
import { words } from "./words.ts";

/** Takes off a bullet typed in front of an item, which the program prints itself. */
export const withoutDash = (text: string): string => text.trim().replace(/^[-–—•]\s+/, "");

/** The bullets that stand for one another; a typed "+" or "*" is a sign of its own. */
const sameBullet: Readonly<Record<string, string>> = { "-": "-–—", "+": "+", "*": "*" };

const typedBullet = /^[-–—+•*]\s+/;

// "1.", "1.2.", "1)", "(1)", "a)", "a.", "(a)"
const typedCount = /^(?:\((\d{1,3}|[a-zđ]{1,2})\)|(\d{1,3}(?:\.\d{1,3})*|[a-zđ]{1,2})[.)])\s+/;

// "II/ ", "II - ", "Mục II: ": a mục's own number as it is typed elsewhere.
const typedSection = /^(?:mục\s+)?([IVXLC]+|[A-ZĐ]|\d{1,3})\s*(?:[./):]|[-–—](?=\s))\s+/iu;

const titleNumber =
  /^((?:mục\s+)?(?:(?:[IVX]+|\d{1,2}(?:\.\d{1,2}){0,3})(?:[./):]|\s?[-–—](?=\s))|[A-HĐ][./):]))\s+(?=[^\d\s])/iu;

/** The number or letter of a label, without its marks and leading zeros. @example coreOf("(01)") // "1" */
const coreOf = (label: string): string => label.replace(/^\(|(?<![.)])[.)]+$/g, "").replace(/(?<![\d])0+(?=\d)/g, "");

/** The place in its list that a label names. @example ordinalOf("c") // 3 */
const ordinalOf = (core: string): number | undefined =>
  /^\d+$/.test(core)
    ? Number(core)
    : core.length === 1 && letters.includes(core)
      ? letters.indexOf(core) + 1
      : undefined;

/** A text that the program labels, and the label that its author typed in front of it. */
interface Unlabelled {
  /** As it is printed behind the program's label. */
  text: string;
  /** The typed label where the program prints another one; empty where it prints that one, or none was typed. */
  other: string;
  /** True if that other label is still part of the text. */
  kept: boolean;
}

/**
 * Takes off a label typed in front of an item that the program labels itself, where it names the same place in the list:
 * "2)" where "2." is printed, "b)" or a dash as well, which `other` reports. Any other number, and any number behind a
 * dash, is the author's text.
 *
 * @param isTitle whether "II/" and "B." are numbers here, which begin names elsewhere
 */
export const withoutLabel = (text: string, label: string, isTitle = false): Unlabelled => {
  const whole = text.trim();
  if (label === "") return { text: whole, other: "", kept: false };
  if (whole.startsWith(`${label} `)) return { text: whole.slice(label.length).trimStart(), other: "", kept: false };
  const bullet = typedBullet.exec(whole)?.[0] ?? "";
  const bare = whole.slice(bullet.length);
  const ownBullet = sameBullet[label];
  const other = bullet === "" || ownBullet?.includes(bullet[0] ?? "") ? "" : bullet.trim();
  const [count = "", bracketed, marked] = typedCount.exec(bare) ?? [];
  // "tp. Vinh" begins with no letter of a list.
  const strangeCount = /^[a-zđ]+\./.test(count) ? "" : count.trim();
  if (ownBullet !== undefined) return { text: bare, other: strangeCount || other, kept: strangeCount !== "" };
  if (bare.startsWith(`${label} `)) return { text: bare.slice(label.length).trimStart(), other, kept: false };

  const [section = "", name] = typedSection.exec(bare) ?? [];
  if (!/^\d/.test(section) && `${name}.` === label) return { text: bare.slice(section.length), other, kept: false };
  const core = coreOf(bracketed ?? marked ?? "");
  const own = coreOf(label);
  if (count !== "" && core === own) return { text: bare.slice(count.length), other, kept: false };
  if (count !== "" && ordinalOf(core) !== undefined && ordinalOf(core) === ordinalOf(own))
    return { text: bare.slice(count.length), other: other || count.trim(), kept: false };
  const inTitle = isTitle ? titleNumber.exec(bare.replace(/^\*+/, ""))?.[1] : undefined;
  const strange = inTitle ?? strangeCount;
  return { text: bare, other: strange || other, kept: strange !== "" };
};

const lastSign = /(?:(?<!\\)\*|\[\^[0-9A-Za-z_-]+\])$/;
const longestSign = 24;

/** Stars and footnote marks at the end of a text, which its closing mark stands behind. */
const splitTail = (text: string): [core: string, tail: string] => {
  let end = text.length;
  while (text[end - 1] === "*" || text[end - 1] === "]") {
    const sign = lastSign.exec(text.slice(Math.max(0, end - longestSign), end));
    if (!sign) break;
    end -= sign[0].length;
  }
  return [text.slice(0, end), text.slice(end)];
};

// Patterns that end in $ begin where a run of blanks begins: tried from each blank, they would take a long run squared.

/** Takes off a `./.` typed where the text does not end. */
export const withoutFinalMark = (text: string): string =>
  text.includes("/") ? text.replace(/(?<!\s)\s*\.\s*\/(?:\s*\.)?\s*$/, ".").replace(/(?<=…)\/\.$/, "") : text;

/** Keeps "v.v." and "…" whole; takes off one closing `;`, `.` or `,`, and a `./.`. */
export const withoutEndMark = (text: string): string => {
  const [core, tail] = splitTail(text.trim());
  const bare = withoutFinalMark(core);
  const isWhole = /(\.\.|…|v\.v\.)$/.test(bare) || !/[;.,]$/.test(bare);
  return (isWhole ? bare : bare.slice(0, -1).trimEnd()) + tail;
};

/** Items end with `;`, the last with `.`, whatever the author typed (PL I, II.6.a and II.9.d). */
export const listed = (items: readonly string[]): string[] =>
  items.map((item, index) => endedWith(item, index === items.length - 1 ? "." : ";"));

export const endedWith = (text: string, mark: string): string => {
  const bare = withoutEndMark(text);
  return mark === "." && /[.…]$/.test(bare) ? bare : bare + mark;
};

// One mark of "./." as it is mistyped: "./", " ./.", "././", "/." and the like, or a plain full stop.
const endMarks = /(?<![./\s])[.\s]*\/[./\s]*$|(?<!\s)\s*(?<!\.)[.;,]$/;

/** Ends the main text with `./.`, once (Mẫu 1.4). An ellipsis before it stays. */
export const withEndMark = (text: string): string => {
  const [core, tail] = splitTail(text.trim());
  const bare = core.replace(endMarks, "");
  return `${bare}${tail}${/(\.\.|…)$/.test(bare) ? "/." : "./."}`;
};

/** Joins a title and the text on its line with a colon, unless the title brings its own. */
export const withColon = (title: string): string => (/[:.?!;,]\**$/.test(title) ? title : `${title}:`);

/** Upper case, safe for Vietnamese: NFC in, NFC out. The name in a footnote's mark stays as it is. */
export const capitals = (text: string): string =>
  text
    .normalize("NFC")
    .split(/(\[\^[0-9A-Za-z_-]+\])/)
    .map((part, index) => (index % 2 === 0 ? part.toUpperCase() : part))
    .join("");

/** The first letter in upper case, the rest untouched. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The first letter in lower case, the rest untouched; what begins with a short form in capitals stays. */
export const uncapitalised = (text: string): string =>
  /^\p{Uppercase}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);

/** Takes off the author's signs of emphasis and footnote marks, which are not printed as letters; `\*` is a star. */
export const withoutMarkup = (text: string): string => text.replace(/\\(\*)|\*+|\[\^[0-9A-Za-z_-]+\]/g, "$1");

const markNames: Readonly<Record<string, string>> = {
  ",": "phẩy",
  ";": "chấm phẩy",
  ":": "hai chấm",
  ".": "chấm",
  "!": "chấm than",
  "?": "chấm hỏi",
  ")": "đóng ngoặc",
  "”": "đóng nháy",
};

/** Name of a mark. @example markName(";") // "dấu chấm phẩy" */
export const markName = (mark: string): string => `dấu ${markNames[mark] ?? mark}`;

/** Pattern of the words behind which a blank is left for a number. */
export const beforeBlank = "(?:ngày|tháng|năm|số|hồi|lúc|giờ)";
const beforeRoom = words(new RegExp(`\\b${beforeBlank}$`, "iu"));

/** Behind the room of a form: nothing, a mark, the next label, or what is counted: "phút", "người dự họp". */
const nextLabel = /^(?:$|[^\p{L}\d(“"]|[^:;.]{1,40}:|\p{Lowercase}+(?: \p{Lowercase}+){0,2} ?(?:[.;()]|$))/u;

/** True if spaces are room to write by hand: "hồi     giờ     phút, ngày     tháng", "ngày     , tại", "Họ tên:     Tuổi:", "Số lượng:     người". */
export const isRoomToWrite = (text: string, at: number, spaces: number): boolean => {
  if (spaces <= 2) return false;
  const behind = text.slice(at + spaces, at + spaces + 42);
  return text.charAt(at - 1) === ":"
    ? nextLabel.test(behind)
    : !/^\d/.test(behind) && beforeRoom.test(text.slice(Math.max(0, at - 8), at));
};

const dayOrMonth = words(/\b(?:ngày|tháng)$/iu);
const monthOrYear = words(/^(?:tháng|năm)\b/iu);

/** True if two blanks or more are room for a day or a month: "ngày  tháng  năm 2026". */
export const isRoomInDate = (text: string, from: number, to: number): boolean =>
  dayOrMonth.test(text.slice(Math.max(0, from - 6), from)) && monthOrYear.test(text.slice(to, to + 6));

/** Longer runs may break at their end. */
const longestUnbroken = 12;

/** Three blanks or more are room that their author left: no-break spaces keep it. */
export const withRoom = (text: string): string =>
  text.replace(/(?<=\S) {3,}(?=\S)/g, ({ length }) =>
    length > longestUnbroken ? `${"\u00A0".repeat(length - 1)} ` : "\u00A0".repeat(length),
  );

/** True if a run of blanks is room kept by no-break spaces. */
export const isKeptRoom = (blanks: string): boolean => /^\u00A0{3,} ?$/.test(blanks);

/** The mark behind a word that ends its phrase or what is quoted: what follows belongs to something else. */
export const endsPhrase = /[,;:.!?)”"]$/;

/** A word without the marks behind it. @example withoutMarksBehind("Đoàn”,") // "Đoàn" */
export const withoutMarksBehind = (word: string): string => word.replace(/(?<![,;:.!?)”"])[,;:.!?)”"]+$/, "");
