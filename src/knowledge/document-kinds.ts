import { folded } from "../wording/folded.ts";
import { capitalised } from "../wording/punctuation.ts";
import { anyOf } from "../wording/words.ts";

/** A type of administrative document, and what stands for it in the symbol. */
export interface DocumentKind {
  name: string;
  abbreviation: string;
}

/**
 * - `titled`: never issued without a trích yếu under its name
 * - `listed`: goes to those listed at its end, never to somebody under "Kính gửi" (PL I, II.9)
 * - `above`: a plan follows it; an appendix or a year named with it is never the plan's own
 * - `numbered`: never cited without its number
 */
type KindTrait = "titled" | "listed" | "above" | "numbered";

interface KindRow extends DocumentKind {
  traits: readonly KindTrait[];
}

// Mỗi dòng là một tên loại văn bản hành chính, chữ viết tắt của nó (Nghị định số 30/2020/NĐ-CP, Phụ lục III, Phần I), và:
// titled – luôn có trích yếu; listed – chỉ gửi các nơi ghi ở cuối, không có “Kính gửi” (Phụ lục I, II.9.b và II.9.c); above – kế
// hoạch làm theo văn bản ấy; numbered – khi viện dẫn luôn có số.
export const documentKinds: readonly KindRow[] = [
  { name: "Nghị quyết", abbreviation: "NQ", traits: ["titled", "listed", "above"] },
  { name: "Quyết định", abbreviation: "QĐ", traits: ["titled", "listed", "above", "numbered"] },
  { name: "Chỉ thị", abbreviation: "CT", traits: ["titled", "listed", "above", "numbered"] },
  { name: "Quy chế", abbreviation: "QC", traits: ["above"] },
  { name: "Quy định", abbreviation: "QyĐ", traits: ["above"] },
  { name: "Thông cáo", abbreviation: "TC", traits: [] },
  { name: "Thông báo", abbreviation: "TB", traits: ["titled", "listed"] },
  { name: "Hướng dẫn", abbreviation: "HD", traits: ["titled", "listed", "numbered"] },
  { name: "Chương trình", abbreviation: "CTr", traits: ["titled", "listed"] },
  { name: "Kế hoạch", abbreviation: "KH", traits: ["titled", "listed", "numbered"] },
  { name: "Phương án", abbreviation: "PA", traits: ["titled", "listed"] },
  { name: "Đề án", abbreviation: "ĐA", traits: ["titled", "listed", "above"] },
  { name: "Dự án", abbreviation: "DA", traits: ["titled", "listed"] },
  { name: "Báo cáo", abbreviation: "BC", traits: ["titled"] },
  { name: "Biên bản", abbreviation: "BB", traits: [] },
  { name: "Tờ trình", abbreviation: "TTr", traits: ["titled", "numbered"] },
  { name: "Hợp đồng", abbreviation: "HĐ", traits: [] },
  { name: "Công điện", abbreviation: "CĐ", traits: [] },
  { name: "Bản ghi nhớ", abbreviation: "BGN", traits: [] },
  { name: "Bản thỏa thuận", abbreviation: "BTT", traits: [] },
  { name: "Giấy ủy quyền", abbreviation: "GUQ", traits: [] },
  { name: "Giấy mời", abbreviation: "GM", traits: [] },
  { name: "Giấy giới thiệu", abbreviation: "GGT", traits: [] },
  { name: "Giấy nghỉ phép", abbreviation: "GNP", traits: [] },
  { name: "Phiếu gửi", abbreviation: "PG", traits: [] },
  { name: "Phiếu chuyển", abbreviation: "PC", traits: [] },
  { name: "Phiếu báo", abbreviation: "PB", traits: [] },
];

/**
 * - `law`: cited by its name and not by its number (PL I, II.6)
 * - `normative`: the decree does not speak of its form
 */
type ActTrait = KindTrait | "law" | "normative";

interface ActRow {
  name: string;
  traits: readonly ActTrait[];
}

// Loại văn bản khác được nêu tên trong kế hoạch: law – viện dẫn bằng tên; normative – văn bản quy phạm pháp luật; above, numbered
// như ở trên (Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15, Điều 4; Hướng dẫn số 36-HD/VPTW).
export const otherActs: readonly ActRow[] = [
  { name: "Hiến pháp", traits: ["law", "normative", "above"] },
  { name: "Bộ luật", traits: ["law", "normative", "above"] },
  { name: "Luật", traits: ["law", "normative", "above"] },
  { name: "Pháp lệnh", traits: ["law", "normative", "above"] },
  { name: "Lệnh", traits: ["normative"] },
  { name: "Nghị định", traits: ["normative", "above", "numbered"] },
  { name: "Thông tư", traits: ["normative", "above", "numbered"] },
  { name: "Thông tư liên tịch", traits: ["normative", "above"] },
  { name: "Nghị quyết liên tịch", traits: ["normative", "above"] },
  { name: "Quy chuẩn", traits: ["above"] },
  { name: "Tiêu chuẩn", traits: ["above"] },
  { name: "Kết luận", traits: ["above"] },
  { name: "Chương trình hành động", traits: [] },
  { name: "Công văn", traits: ["numbered"] },
];

const acts: readonly ActRow[] = [...documentKinds, ...otherActs];

/** Names of kinds of acts in small letters: all, or those of a trait. */
export const actKinds = (trait?: ActTrait): string[] =>
  acts.filter(({ traits }) => trait === undefined || traits.includes(trait)).map(({ name }) => name.toLowerCase());

/** Patterns of any kind of act: in small letters, and as it begins in a sentence. */
export const anyAct = anyOf(actKinds());
export const anyCapitalAct = anyOf(actKinds().map(capitalised));

const keys = documentKinds.map((kind) => ({ kind, key: folded(kind.name) }));

/** Letters set apart by blanks: "K Ế   H O Ạ C H", as words between wider gaps or with none. */
export const isLetterSpaced = (text: string): boolean => /^[A-Za-zÀ-ỹ](?:\s{1,6}[A-Za-zÀ-ỹ]){3,40}$/u.test(text);

/** The kind that a line names, and what follows its name there. @example kindIn("KẾ HOẠCH Tổ chức")?.rest // "Tổ chức" */
export const kindIn = (line: string): { kind: DocumentKind; rest: string } | undefined => {
  const bare = line.replace(/[ \u00A0\t]+/g, " ").trim();
  const text = folded(bare);
  if (isLetterSpaced(bare)) {
    const letters = text.replaceAll(" ", "");
    const spaced = keys.find(({ key }) => key.replaceAll(" ", "") === letters);
    return spaced && { kind: spaced.kind, rest: "" };
  }
  const found = keys.find(({ key }) => text === key || text.startsWith(`${key} `) || text.startsWith(`${key}:`));
  return found && { kind: found.kind, rest: bare.slice(found.key.length).trim() };
};

const bareLetters = (text: string): string => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** The kind that a line can only be meant to name: with a wrong mark on a letter, or a sign behind it. @example kindLike("KÉ HOẠCH:")?.name // "Kế hoạch" */
export const kindLike = (line: string): DocumentKind | undefined => {
  const text = bareLetters(folded(line.replace(/[ \u00A0\t]+/g, " ").replace(/(?<![\s.:;,])[\s.:;,]+$/, "")).trim());
  const alike = keys.filter(({ key }) => bareLetters(key) === text);
  return alike.length === 1 ? alike[0]?.kind : undefined;
};

/** True if documents with that abbreviation have a trait. @example isKind("KH", "listed") // true */
export const isKind = (abbreviation: string | undefined, trait: KindTrait): boolean =>
  documentKinds.some((kind) => kind.abbreviation === abbreviation && kind.traits.includes(trait));
