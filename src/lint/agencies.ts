import { issuerOf, type Plan } from "../plan/plan.ts";
import { folded } from "../wording/folded.ts";
import type { OfficeNames } from "./rule.ts";

/** A name in a text, without what stands around it, and where. */
export interface Named {
  text: string;
  from: number;
  to: number;
}

// What an abbreviation's letters do not spell, and names that offices write in several ways.
const oneWay: readonly (readonly [RegExp, string])[] = [
  [/(?:TW|TƯ)(?![A-Za-zÀ-ỹ])/gu, " trung ương"],
  [/(?<![A-Za-zÀ-ỹ])(?:TP|Tp)(?:\.\s*|(?![A-Za-zÀ-ỹ]))/gu, " thành phố "],
  [/(?<![A-Za-zÀ-ỹ])VPUB(?:ND)?(?![A-Za-zÀ-ỹ])/gu, "văn phòng UBND"],
  [/(?<![A-Za-zÀ-ỹ])VP(?![A-Za-zÀ-ỹ])/gu, "văn phòng"],
  [/(?<![A-Za-zÀ-ỹ])TT(?=\.? ?(?:HĐND|UBND|(?:đảng|tỉnh|thành|huyện) (?:ủy|uỷ)))/giu, "thường trực"],
  [
    /(?<![A-Za-zÀ-ỹ])(?:(?:ủy|uỷ) ban |UB ?)?(?:MTTQ|mặt trận tổ quốc)(?: ?VN| việt nam)?(?![A-Za-zÀ-ỹ])/giu,
    "mặt trận tổ quốc",
  ],
  [
    /(?<![A-Za-zÀ-ỹ])đoàn (?:TNCS|TN|thanh niên)(?: cộng sản)?(?: ?(?:HCM|hồ chí minh))?(?![A-Za-zÀ-ỹ])/giu,
    "đoàn thanh niên",
  ],
  [/(?<![A-Za-zÀ-ỹ])(?:tỉnh|thành|huyện|xã|phường) đoàn(?! (?:kết|thể))(?![A-Za-zÀ-ỹ])/giu, "đoàn thanh niên"],
  [/(?<![A-Za-zÀ-ỹ])hội (?:LHPN|liên hiệp phụ nữ)(?: ?VN| việt nam)?(?![A-Za-zÀ-ỹ])/giu, "hội phụ nữ"],
];

const empty: ReadonlySet<string> = new Set(["và", "thuộc", "của", "cấp"]);

const levels: readonly (readonly string[])[] = [
  ["thành", "phố"],
  ["thị", "xã"],
  ["thị", "trấn"],
  ["đặc", "khu"],
  ["tỉnh"],
  ["huyện"],
  ["quận"],
  ["xã"],
  ["phường"],
];

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/;
const hasTone = (text: string): boolean => toneMarks.test(text.normalize("NFD"));

const inBrackets = /\([^()]*\)/g;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const startsWith = (words: readonly string[], from: number, wanted: readonly string[]): boolean =>
  wanted.every((word, index) => words[from + index] === word);

const wordsOf = (text: string): string[] => folded(text).match(/[A-Za-zÀ-ỹ\d]+/gu) ?? [];

/** The administrative level named here, but for "xã hội", "tỉnh ủy", "xã đội" and their like. */
const levelAt = (words: readonly string[], index: number): readonly string[] | undefined => {
  const level = levels.find((candidate) => startsWith(words, index, candidate));
  return level && !/^(?:hội|ủy|đoàn|đội)$/.test(words[index + level.length] ?? "") ? level : undefined;
};

/**
 * A name as a row of signs: a word in lower case, or a capital that stands for a word in an abbreviation. So "GD&ĐT" is
 * the same as "Giáo dục và Đào tạo", and "UBND" as "Ủy ban nhân dân", without a list of abbreviations.
 */
type Signs = readonly string[];

const isLetter = (sign: string): boolean => sign.length === 1 && sign !== sign.toLocaleLowerCase("vi");
const initialOf = (sign: string): string => sign.charAt(0).normalize("NFD").charAt(0).toLocaleUpperCase("vi");
const initialsOf = (signs: Signs): string => signs.map(initialOf).join("");
const sameSign = (one: string, other: string): boolean =>
  one === other || ((isLetter(one) || isLetter(other)) && initialOf(one) === initialOf(other));

const isAbbreviation = (token: string, before: string, behind: string): boolean =>
  (/^\p{Lu}{2,}$/u.test(token) && !hasTone(token)) || (/^\p{Lu}$/u.test(token) && (behind === "." || before === "&"));

/** Whether a name stands in a longer row of signs, not counting that of another level ("Công an các xã"). */
const holds = (row: Signs, rowInitials: string, name: Signs): boolean => {
  if (name.length === 0) return false;
  const initials = initialsOf(name);
  for (let at = rowInitials.indexOf(initials); at >= 0; at = rowInitials.indexOf(initials, at + 1)) {
    if (!name.every((sign, index) => sameSign(sign, row[at + index] ?? ""))) continue;
    const end = at + name.length;
    if (!levelAt(row, end) && row[end] !== "các" && !startsWith(row, end, ["trung", "ương"])) return true;
  }
  return false;
};

/** A shortened name: "Trung tâm Hành chính công" for "Trung tâm Phục vụ hành chính công". */
const shortens = (short: Signs, name: Signs): boolean => {
  if (short.length < 2 || short.length >= name.length || !sameSign(short[0] ?? "", name[0] ?? "")) return false;
  let found = 0;
  for (const sign of name) if (found < short.length && sameSign(sign, short[found] ?? "")) found++;
  return found === short.length;
};

/** How this plan's office writes names: its own level and its place go without saying. */
export const naming = (plan: Plan, office: OfficeNames): ((text: string) => Signs) => {
  const issuer = issuerOf(plan);
  const ownNames = [issuer.name.join(" "), issuer.parent.join(" "), issuer.inText].map(wordsOf);
  const own = ownNames.flatMap((words) => {
    const at = words.findIndex((_, index) => levelAt(words, index));
    const level = at < 0 ? undefined : levelAt(words, at);
    return level ? [{ level, place: words.slice(at + level.length) }] : [];
  });
  const aliases = Object.entries(office.aliases).map(
    ([short, long]) => [new RegExp(`(?<![A-Za-zÀ-ỹ])${escaped(short)}(?![A-Za-zÀ-ỹ])`, "gu"), long] as const,
  );
  return (text) => {
    const capitals = !/\p{Ll}/u.test(text) && hasTone(text);
    const whole = [...aliases, ...oneWay].reduce((part, [from, to]) => part.replace(from, () => to), text);
    const tokens = [...whole.matchAll(/[A-Za-zÀ-ỹ\d]+/gu)];
    const words = tokens.map(([token]) => folded(token));
    const signs: string[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]?.[0] ?? "";
      const at = tokens[index]?.index ?? 0;
      const level = levelAt(words, index);
      const mine = level && (own.length === 0 ? { level, place: [] } : own.find((one) => one.level === level));
      if (level && mine) {
        index += level.length - 1;
        if (startsWith(words, index + 1, mine.place)) index += mine.place.length;
      } else if (!capitals && isAbbreviation(token, whole.charAt(at - 1), whole.charAt(at + token.length))) {
        signs.push(...token);
      } else if (words[index] === "và" && words[index + 1] === "các") {
        signs.push("\n");
      } else if (!empty.has(words[index] ?? "")) {
        signs.push(words[index] ?? "");
      }
    }
    return signs;
  };
};

// Kinds of bodies that get copies of their own, as far as their first words tell.
const body =
  /^(?:sở|phòng(?!,? (?:chống|họp))|ban(?! (?:thường vụ|chấp hành|tổ chức(?! (?:tỉnh|thành|đảng|huyện|trung))|chỉ đạo|giám|soạn|biên|vận động|công tác|đại diện|nhân dân|thư ký|nội dung|chủ|điều hành|quản trị|liên lạc|kiểm|lãnh đạo))|văn phòng|vp|ủy ban|ubnd|ub ?mttq|mttq|mặt trận|công an|bộ (?:chỉ huy|tư lệnh)|thanh tra|hội(?! (?:đồng|nghị|thi|trường|thảo|họp))|đoàn (?:thanh niên|tncs|tn)|liên đoàn|liên minh|công đoàn|trung tâm|trường(?! hợp)|đài|báo(?! cáo)|công ty|điện lực|chi cục|cục|hạt|kho bạc|bảo hiểm|trạm|bệnh viện|thống kê|thuế|tòa án|viện|thôn|ấp|tổ dân phố|khu phố|ngân hàng)(?![A-Za-zÀ-ỹ])/u;

const collective = /^(?:các|toàn thể|tất cả|mọi|những)(?![A-Za-zÀ-ỹ])/u;

// "Ban, ngành", "Ban ngành thành phố" go on with a group's name.
const groupGoesOn =
  /^(?:sở|ban|ngành|phòng|hội|đoàn)(?:\s*[,;]|\s+(?:ngành|ban|đoàn thể|hội|đơn vị)(?![A-Za-zÀ-ỹ])|$)/u;

const beginsName = (rest: string): boolean => {
  const start = folded(rest.slice(0, 60));
  return /^(?:\p{Lu}|các )/u.test(rest) && (collective.test(start) || (body.test(start) && !groupGoesOn.test(start)));
};

const joinsOffices = (before: string, rest: string): boolean =>
  /^(?:văn phòng|vp)(?![A-Za-zÀ-ỹ])/u.test(folded(before)) &&
  /^(?:ủy ban|ubnd|hội đồng|hđnd)(?![A-Za-zÀ-ỹ])/u.test(folded(rest));

/** "Ban Thi đua - Khen thưởng, Sở Nội vụ": a unit, and what it belongs to. */
const isUnitOf = (unit: string, whole: string): boolean =>
  (/^(?:ban|phòng|chi cục|trung tâm)(?![A-Za-zÀ-ỹ])/u.test(folded(unit)) &&
    /^sở(?![A-Za-zÀ-ỹ])/u.test(folded(whole))) ||
  (/^(?:ban|trung tâm)(?![A-Za-zÀ-ỹ])/u.test(folded(unit)) && /^(?:văn phòng|vp)(?![A-Za-zÀ-ỹ])/u.test(folded(whole)));

// Blanks are matched from where a run of them begins: tried from each, a long run would take its length squared.
const leadIn =
  /^(?:[-–+•*\s]|\d+[.)]|(?:trân trọng |kính )?đề nghị(?![A-Za-zÀ-ỹ])|giao(?![A-Za-zÀ-ỹ])|yêu cầu(?![A-Za-zÀ-ỹ]))+/iu;
const followOn =
  /(?<!\s)\s*(?:(?<![:.;,])[:.;,]+|,?\s(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu)(?![A-Za-zÀ-ỹ]).*)$/su;

const trimmed = (text: string, from: number, to: number): Named => {
  const part = text.slice(from, to);
  const start = leadIn.exec(part)?.[0].length ?? part.length - part.trimStart().length;
  const name = part.slice(start).replace(followOn, "").trimEnd();
  return { text: name, from: from + start, to: from + start + name.length };
};

/** The names in a text that lists some: "Phòng A, Phòng B và Phòng C", but not "Sở Văn hóa, Thể thao và Du lịch". */
export const namesIn = (text: string): Named[] => {
  const cuts: { at: number; end: number; sign: string }[] = [];
  const brackets = [...text.matchAll(inBrackets)].map(({ 0: found, index }) => [index, index + found.length] as const);
  let begun = 0;
  let inside = 0;
  for (const { 0: separator, index } of text.matchAll(/(?:(?<!\s)\s+)?[;,]\s*|(?<!\s)\s+và\s+/gu)) {
    while ((brackets[inside]?.[1] ?? text.length) <= index) inside++;
    if ((brackets[inside]?.[0] ?? text.length) <= index) continue;
    const end = index + separator.length;
    const sign = separator.trim();
    const rest = text.slice(end, end + 80);
    const before = text.slice(begun, begun + 80).replace(leadIn, "");
    if (sign !== ";" && (!beginsName(rest) || (sign === "và" && joinsOffices(before, rest)))) continue;
    cuts.push({ at: index, end, sign });
    begun = end;
  }
  const [cut, more] = cuts;
  const unit =
    cut && !more && cut.sign === "," && isUnitOf(text.slice(0, cut.at).replace(leadIn, ""), text.slice(cut.end));
  const kept = unit ? [] : cuts;
  return [...kept.map(({ at }) => at), text.length]
    .map((to, index) => trimmed(text, kept[index - 1]?.end ?? 0, to))
    .filter((name) => name.text !== "");
};

/** Whoever gets a copy through a line such as this one cannot be told by name. */
const everybody =
  /như (?:trên|phần|mục|điều|đã nêu)(?![A-Za-zÀ-ỹ])|cụm,? (?:và )?khối|khối,? (?:và )?cụm|khối (?:thi đua|tđ)|các [^;]{0,200}(?:cơ quan|đơn vị|địa phương|các ngành|các cấp)(?!,? (?:báo|thông tấn|truyền thông))|(?:cơ quan|ngành), đơn vị|toàn thể|thành viên (?:ban (?:chỉ đạo|tổ chức)|bcđ|btc|tổ|tiểu ban|hội đồng|hđ)/u;

/** What a line says of a group, and the bodies that are meant by it. */
const groups: readonly (readonly [said: RegExp, members: RegExp])[] = [
  [
    /(?:sở|ban),? (?:ban|ngành)|các (?:sở|ban|ngành)(?![A-Za-zÀ-ỹ])/u,
    /^(?:sở|ban|văn phòng|vp|phòng|thanh tra|công an|bộ chỉ huy|bộ tư lệnh|cục|chi cục|kho bạc|thuế|thống kê|bảo hiểm|ngân hàng|tòa án|viện|trung tâm|hạt|trạm)(?![A-Za-zÀ-ỹ])/u,
  ],
  [
    /các (?:phòng|ban)(?![A-Za-zÀ-ỹ])|phòng,? ban|phòng chuyên môn/u,
    /^(?:phòng|ban|văn phòng|vp|thanh tra|trung tâm|chi cục)(?![A-Za-zÀ-ỹ])/u,
  ],
  [
    /(?:các|cấp) (?:xã|phường|huyện|quận|thị (?:xã|trấn)|thành phố|đặc khu)(?![A-Za-zÀ-ỹ]| hội)|(?:ubnd|nhân dân) (?:xã|phường|huyện|quận|thị xã|thành phố|đặc khu), /u,
    /^(?:ubnd|ủy ban nhân dân)(?![A-Za-zÀ-ỹ])/u,
  ],
  [
    /(?:các|trưởng|\d) (?:thôn|ấp|bản|làng|buôn|khóm|khu dân cư|khu vực)(?![A-Za-zÀ-ỹ])|tổ dân phố|khu phố|(?<![A-Za-zÀ-ỹ])tdp(?![A-Za-zÀ-ỹ])/u,
    /^(?:thôn|ấp|tổ dân phố|khu phố)(?![A-Za-zÀ-ỹ])/u,
  ],
  [/các (?:nhà )?trường|(?<![A-Za-zÀ-ỹ])trường học|cơ sở giáo dục/u, /^trường(?![A-Za-zÀ-ỹ])/u],
  [
    /đoàn thể|tổ chức (?:chính trị|ct)|các tổ chức (?:xã hội|thành viên|hội|đoàn)|tcct|ct-xh|các hội(?![A-Za-zÀ-ỹ])/u,
    /^(?:hội|đoàn|liên đoàn|liên minh|công đoàn)(?![A-Za-zÀ-ỹ])/u,
  ],
  [/đoàn thể/u, /^(?:(?:ủy ban )?mặt trận|ub ?mttq|mttq)/u],
  [
    /(?:các |cơ quan )[^;]{0,200}(?:báo|đài|thông tấn|truyền thông)(?![A-Za-zÀ-ỹ])/u,
    /^(?:báo|đài|trung tâm (?:truyền thông|văn hóa))(?![A-Za-zÀ-ỹ])/u,
  ],
  [/doanh nghiệp/u, /^(?:công ty|điện lực|ngân hàng)(?![A-Za-zÀ-ỹ])/u],
];

const isGroup =
  /(?<![A-Za-zÀ-ỹ])các(?![A-Za-zÀ-ỹ])|^(?:sở|ban),? (?:ban|ngành)|^(?:ủy ban nhân dân|ubnd) (?:cấp|[A-Za-zÀ-ỹ ]+,)/u;

/** "các trạm", "các bệnh viện": all words behind "các", whatever kinds of bodies they are. */
const kindsIn = (line: string): string[] => {
  const [, behind = ""] = /(?<![A-Za-zÀ-ỹ])các(?![A-Za-zÀ-ỹ])(.+)/su.exec(line) ?? [];
  return wordsOf(behind).filter((word) => word !== "các");
};

/** The name itself, what stands in brackets behind it, a unit and what it belongs to: a copy to one of them will do. */
const waysToSay = (name: string): string[] => {
  const inside = [...name.matchAll(inBrackets)]
    .map(([found]) => found.slice(1, -1))
    .filter((way) => body.test(folded(way)));
  const outside = name.replace(inBrackets, " ").trim();
  const [unit = "", whole = ""] = outside.split(/,(.*)/su, 2).map((part) => part.trim());
  return [outside, ...inside, ...(isUnitOf(unit, whole) ? [unit, whole] : [])];
};

/**
 * Whether a body that is named surely has no copy coming, by its own name, under a group's, through a unit of its own or as
 * the drafter who keeps one. Doubtful names are taken to have one.
 */
export const withoutCopy = (plan: Plan, office: OfficeNames): ((name: string) => boolean) => {
  const signsOf = naming(plan, office);
  const written = [...plan.recipients, ...(plan.archive === undefined ? [] : [`Lưu: ${plan.archive}`])];
  const groupsSaid = Object.entries(office.groups).filter(([group]) =>
    written.some((line) => folded(line).includes(folded(group))),
  );
  const lines = [...written, ...groupsSaid.flatMap(([, members]) => members)];
  const texts = lines.map((line) => folded(line).replace(/\s+/g, " "));
  const row = lines.flatMap((line) => [...signsOf(line), "\n"]);
  const rowInitials = initialsOf(row);
  const parts = lines.flatMap(namesIn).map((part) => signsOf(part.text));
  const said = new Set(groups.filter(([group]) => texts.some((text) => group.test(text))));
  const kinds = new Set(texts.flatMap(kindsIn));
  const isForAll = texts.some((text) => everybody.test(text));
  const issuer = initialsOf(signsOf(issuerOf(plan).name.join(" ")));
  const keepers = written
    .filter((line) => /^[-\s]*Lưu/iu.test(line))
    .flatMap((line) => line.match(/[\p{Lu}&]{2,}/gu) ?? [])
    .map((keeper) => keeper.replaceAll("&", ""))
    .filter((keeper) => keeper !== "VT");

  const isNamed = (way: string): boolean => {
    const signs = signsOf(way);
    const initials = initialsOf(signs);
    // "Xã A" is the same as "Ủy ban nhân dân xã A".
    const bare = initials.startsWith("UBND") ? signs.slice(4) : signs;
    return (
      signs.length < 2 ||
      initials === issuer ||
      keepers.some((keeper) => initials.endsWith(keeper) || (keeper === "VP" && initials.startsWith("VP"))) ||
      holds(row, rowInitials, signs) ||
      holds(row, rowInitials, bare) ||
      parts.some((part) => shortens(part, signs))
    );
  };

  const isCovered = (way: string): boolean => {
    const name = folded(way).replace(/\s+/g, " ");
    if (!body.test(name) && !collective.test(name)) return true;
    const same = groups.filter(([group]) => group.test(name));
    if (isGroup.test(name) && (same.length === 0 || same.some((group) => said.has(group)))) return true;
    const isMember = groups.some((group) => said.has(group) && group[1].test(name));
    return isMember || kinds.has(/^[A-Za-zÀ-ỹ]+/u.exec(name)?.[0] ?? "") || isNamed(way);
  };

  return (name) => !isForAll && !waysToSay(name).some(isCovered);
};

const note =
  /(?:(?<!\s)\s+)?\((?:(?:để|b\/c|t\/h|p\/h|báo cáo|phối hợp|thực hiện|theo dõi|chỉ đạo|biết)(?![A-Za-zÀ-ỹ])[^()]*|[^()\p{Ll}]*)\)/gu;

/** Two letters may mean anything: "Ban TG" is not yet "Ban Tôn giáo". */
const surelySame = (one: Signs, other: Signs): boolean => {
  const spelled = one.filter((sign, at) => isLetter(sign) !== isLetter(other[at] ?? "")).length;
  return (spelled === 0 || spelled > 2) && one.every((sign, at) => sameSign(sign, other[at] ?? ""));
};

/** The places at which a name comes again, each with the place of the first. */
export const repeated = (
  names: readonly string[],
  signsOf: (text: string) => Signs,
): { index: number; first: number }[] => {
  const seen = new Map<string, { index: number; signs: Signs }[]>();
  return names.flatMap((name, index) => {
    const signs = signsOf(trimmed(name.replace(note, ""), 0, name.length).text);
    if (signs.length === 0) return [];
    const initials = initialsOf(signs);
    const alike = seen.get(initials) ?? [];
    const first = alike.find((other) => surelySame(other.signs, signs));
    if (first) return [{ index, first: first.index }];
    alike.push({ index, signs });
    seen.set(initials, alike);
    return [];
  });
};
