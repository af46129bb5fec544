/** Takes off a bullet typed in front of an item, which the program prints itself. */
export const withoutDash = (text: string): string => text.trim().replace(/^[-–—+•*]\s+/, "");

const typedNumber = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(\d{1,3}\))\s+/;
const typedLetter = /^(?:\(?[a-zđ]\)|\d{1,3}[.)])\s+/;

// "II/ ", "II - ", "Mục II: ": a mục's own number as it is typed elsewhere.
const typedSection = /^(?:mục\s+)?([IVXLC]+|[A-ZĐ]|\d{1,3})\s*(?:[./):]|[-–—](?=\s))\s+/iu;

/**
 * Takes off the label an author typed in front of an item that the program labels itself: the same label, or one of its
 * kind with another count. Anything else is the author's text.
 */
export const withoutLabel = (text: string, label: string): string => {
  const bare = label === "" ? text.trim() : withoutDash(text);
  if (label !== "" && bare.startsWith(`${label} `)) return bare.slice(label.length).trimStart();
  const [typed = "", number] = typedSection.exec(bare) ?? [];
  const isSure = !/^\d/.test(typed) && `${number}.` === label;
  if (isSure) return bare.slice(typed.length);
  if (/^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\.$|^\(?\d+\)$|^\d+(?:\.\d+)+$/.test(label))
    return bare.replace(typedNumber, "");
  return /^\(?[a-zđ]{1,2}[.)]$/.test(label) ? bare.replace(typedLetter, "") : bare;
};

const lastSign = /(?:\*|\[\^[0-9A-Za-z_-]+\])$/;
const longestSign = 24;

/** Stars and footnote marks at the end of a text, which its closing mark stands behind. */
const splitTail = (text: string): [core: string, tail: string] => {
  let end = text.length;
  for (;;) {
    const sign = lastSign.exec(text.slice(Math.max(0, end - longestSign), end));
    if (!sign) return [text.slice(0, end), text.slice(end)];
    end -= sign[0].length;
  }
};

// Patterns that end in $ begin where a run of blanks begins: tried from each blank, they would take a long run squared.

/** Takes off a `./.` typed where the text does not end. */
export const withoutFinalMark = (text: string): string => text.replace(/(?<!\s)\s*\.\s*\/(?:\s*\.)?\s*$/, ".");

/** Keeps "v.v." and "…" whole; takes off one closing `;`, `.` or `,`, and a `./.`. */
export const withoutEndMark = (text: string): string => {
  const [core, tail] = splitTail(text.trim());
  const bare = withoutFinalMark(core);
  return (/(\.\.|…|v\.v\.)$/.test(bare) ? bare : bare.replace(/(?<!\s)\s*[;.,]$/, "")) + tail;
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

/** Takes off the author's stars and footnote marks, which are not printed as letters. */
export const withoutMarkup = (text: string): string => text.replace(/\*+|\[\^[0-9A-Za-z_-]+\]/g, "");

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

/** What a mark is called. @example markName(";") // "dấu chấm phẩy" */
export const markName = (mark: string): string => `dấu ${markNames[mark] ?? mark}`;

/** Whether spaces are room to write a number or a day in by hand: "ngày     tháng", "ngày     , tại". */
export const isRoomToWrite = (text: string, at: number, spaces: number): boolean =>
  spaces > 2 && /(?<![A-Za-zÀ-ỹ])(?:ngày|tháng|năm|số):?$/iu.test(text.slice(Math.max(0, at - 8), at));
