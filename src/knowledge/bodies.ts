import { folded } from "../wording/folded.ts";
import { anyOf, words } from "../wording/words.ts";

/**
 * - `one head`: one head answers for it and signs by title alone
 * - `collective`: decides as a collective, for which its chairman signs (TM.)
 * - `units`: divided into units that draft, which its archive line names (Phụ lục I, II.9.d)
 * - `registry`: keeps its originals with its registry (VT), as state agencies do
 * - `letterhead`: its name begins a line at the top left of a document
 * - `under`: the name of the body above it stands over its own
 * - `over`: its name stands over those of bodies that belong to it
 * - `copies`: gets a copy of its own when work is given to it
 * - `issuer`: names itself in front of "ban hành kế hoạch" in the lead-in of its plans
 * - `province`: spoken of with the province that it belongs to: "Tòa án nhân dân tỉnh Lào Cai"
 * - `listed`: its noun stands once in front of several of their fields: "các sở: Tài chính, Nội vụ"
 * - `grouped`: named without a name of its own in groups: "các sở, ban, ngành"
 * - `served`: its office may be named together with that of another: "Văn phòng HĐND và UBND"
 * - `convened`: another body convenes it, yet it issues in its own name
 * - `of a unit`: each administrative unit has its own, which ends with it: "Công an huyện", "Sở Nội vụ tỉnh Hà Giang"
 * - `school`: teaches children, in classes
 * - `field`: its field of work follows, with a capital: "Trung tâm Y tế"
 * - `own titles`: its sector decides about ranks and degrees in front of a signer's name
 */
export type Trait =
  | "one head"
  | "collective"
  | "units"
  | "registry"
  | "letterhead"
  | "under"
  | "over"
  | "copies"
  | "issuer"
  | "province"
  | "listed"
  | "of a unit"
  | "grouped"
  | "served"
  | "convened"
  | "school"
  | "field"
  | "own titles";

/** A kind of body, by the words that its names begin with. */
interface BodyKind {
  name: string;
  /** Other words for the same. */
  also?: readonly string[];
  /** Words behind which the same letters name no body: "phòng chống", "trường hợp". */
  unless?: readonly string[];
  /** Kinds of bodies that it may be a unit of, whose name stands behind its own: "Ban A, Sở B". */
  unitOf?: readonly string[];
  traits: readonly Trait[];
  /** A name of such a body. */
  example: string;
  source: string;
}

const stateBody: readonly Trait[] = ["registry", "letterhead", "copies"];
const localLaw = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15";
const decree = "Nghị định số 30/2020/NĐ-CP";
const usage = "Cách ghi nơi nhận và tên cơ quan trong kế hoạch các địa phương đã ban hành";

// Mỗi dòng là một loại cơ quan: tên đứng đầu (dòng có tên dài hơn được xét trước), các nét riêng, một ví dụ, nguồn.
export const bodyKinds: readonly BodyKind[] = [
  // Chính quyền địa phương: làm việc theo chế độ tập thể, ký TM. (Điều 13).
  {
    name: "Ủy ban nhân dân",
    also: ["UBND"],
    traits: ["province", "issuer", "collective", "units", "over", "served", "of a unit", ...stateBody],
    example: "Ủy ban nhân dân xã Tân Phú",
    source: `${decree}, Điều 13`,
  },
  {
    name: "Hội đồng nhân dân",
    also: ["HĐND"],
    traits: ["province", "issuer", "collective", "served", "of a unit", "registry", "letterhead"],
    example: "Hội đồng nhân dân tỉnh Lào Cai",
    source: `${decree}, Điều 13`,
  },
  { name: "Chủ tịch", traits: ["letterhead"], example: "Chủ tịch Ủy ban nhân dân xã Tân Phú", source: localLaw },

  // Làm việc theo chế độ thủ trưởng: người đứng đầu ký, không có TM.
  {
    name: "Sở",
    traits: [
      "field",
      "province",
      "issuer",
      "one head",
      "units",
      "under",
      "over",
      "listed",
      "grouped",
      "of a unit",
      ...stateBody,
    ],
    example: "Sở Nông nghiệp và Môi trường",
    source: `${decree}, Điều 13 và Phụ lục I, II.2`,
  },
  {
    name: "Phòng",
    unless: ["bệnh", "cháy", "chống", "dịch", "họp", "ngừa", "trừ"],
    unitOf: ["Sở"],
    traits: ["over", "field", "issuer", "one head", "under", "listed", "grouped", ...stateBody],
    example: "Phòng Văn hóa - Xã hội",
    source: `${decree}, Điều 13 và Phụ lục I, II.2`,
  },
  {
    name: "Chi cục",
    unitOf: ["Sở"],
    traits: ["over", "field", "province", "issuer", "one head", "under", ...stateBody],
    example: "Chi cục Quản lý thị trường",
    source: `${decree}, Điều 13`,
  },
  {
    name: "Văn phòng",
    also: ["VP"],
    traits: ["field", "province", "one head", "under", ...stateBody],
    example: "Văn phòng Ủy ban nhân dân tỉnh",
    source: `${decree}, Điều 13`,
  },
  {
    name: "Thanh tra",
    traits: ["province", "one head", "under", "letterhead", "copies"],
    example: "Thanh tra tỉnh",
    source: `${decree}, Điều 13`,
  },
  {
    name: "Ban Quản lý",
    unitOf: ["Sở", "Văn phòng"],
    traits: ["over", "under", "letterhead", "copies"],
    example: "Ban Quản lý Khu kinh tế",
    source: usage,
  },
  {
    name: "Bộ",
    traits: ["units", "over", "listed", "letterhead"],
    example: "Bộ Nội vụ",
    source: `${decree}, Phụ lục I, II.2`,
  },
  {
    name: "Tổng cục",
    traits: ["units", "over", "letterhead"],
    example: "Tổng cục Chính trị",
    source: `${decree}, Phụ lục I, II.2`,
  },
  {
    name: "Cục",
    traits: ["over", "field", "province", "issuer", "units", "letterhead", "copies"],
    example: "Cục Hải quan",
    source: usage,
  },
  { name: "Vụ", traits: ["letterhead"], example: "Vụ Pháp chế", source: usage },
  { name: "Thuế", traits: ["over", "province", "letterhead", "copies"], example: "Thuế tỉnh Lào Cai", source: usage },
  { name: "Hải quan", traits: ["letterhead"], example: "Hải quan khu vực VII", source: usage },
  { name: "Thống kê", traits: ["letterhead", "copies"], example: "Thống kê tỉnh Lào Cai", source: usage },
  {
    name: "Kho bạc",
    traits: ["over", "province", "letterhead", "copies"],
    example: "Kho bạc Nhà nước khu vực VIII",
    source: usage,
  },
  {
    name: "Bảo hiểm",
    traits: ["letterhead", "province", "copies"],
    example: "Bảo hiểm xã hội tỉnh Lào Cai",
    source: usage,
  },
  {
    name: "Tòa án",
    traits: ["province", "letterhead", "copies"],
    example: "Tòa án nhân dân tỉnh Lào Cai",
    source: usage,
  },
  { name: "Hạt", traits: ["letterhead", "copies"], example: "Hạt Kiểm lâm Bát Xát", source: usage },
  { name: "Đội", traits: ["field", "under", "letterhead"], example: "Đội Quản lý trật tự đô thị", source: usage },
  { name: "Cơ quan", traits: ["letterhead"], example: "Cơ quan Ủy ban Kiểm tra", source: usage },
  { name: "Chi nhánh", traits: ["field", "letterhead"], example: "Chi nhánh Văn phòng Đăng ký đất đai", source: usage },

  // Sự nghiệp giáo dục, y tế, khoa học; lực lượng vũ trang: ngành quy định việc ghi học vị, cấp bậc (II.7.c).
  {
    name: "Trung tâm",
    unitOf: ["Sở", "Văn phòng"],
    traits: ["over", "field", "issuer", "one head", "under", "own titles", ...stateBody],
    example: "Trung tâm Y tế Bát Xát",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Trường",
    unless: ["hợp"],
    traits: ["over", "issuer", "one head", "under", "letterhead", "copies", "own titles"],
    example: "Trường Chính trị tỉnh Lào Cai",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Trường Mầm non",
    also: [
      ...["Trường Mẫu giáo", "Trường MN", "Trường MG", "Trường Tiểu học", "Trường TH", "Trường Trung học"],
      ...["Trường THCS", "Trường THPT", "Trường PTCS", "Trường PTTH", "Trường Phổ thông", "Trường PT", "Trường PTDT"],
      ...["Trường PTDTBT", "Trường PTDTNT", "Trường Dân tộc", "Trường DTNT", "Trường DTBT", "Trường Liên cấp"],
      ...["Trường Chuyên biệt", "Trường Giáo dục Chuyên biệt", "Trường Chuyên", "Trường Năng khiếu", "Trường Cấp"],
      ...["Trường Quốc tế", "Trường Song ngữ", "Trường Nuôi dạy trẻ", "Nhà trẻ", "Nhóm trẻ", "Lớp Mẫu giáo"],
    ],
    traits: ["over", "issuer", "one head", "under", "letterhead", "copies", "school", "own titles"],
    example: "Trường Mầm non Sơn Ca",
    source: `${decree}, Phụ lục I, II.7.c; Luật Giáo dục số 43/2019/QH14, Điều 26, 33, 61, 62`,
  },
  {
    name: "Bệnh viện",
    traits: ["over", "field", "one head", "under", "letterhead", "copies", "own titles"],
    example: "Bệnh viện Đa khoa tỉnh",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Đại học",
    traits: ["over", "letterhead", "own titles"],
    example: "Đại học Thái Nguyên",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Cao đẳng",
    traits: ["letterhead", "own titles"],
    example: "Cao đẳng Lào Cai",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Học viện",
    traits: ["over", "letterhead", "own titles"],
    example: "Học viện Hành chính và Quản trị công",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Viện",
    traits: ["over", "field", "province", "letterhead", "copies", "own titles"],
    example: "Viện Khoa học xã hội",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Khoa",
    unless: ["học"],
    traits: ["under", "letterhead", "own titles"],
    example: "Khoa Khám bệnh",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  { name: "Trạm", traits: ["field", "under", "letterhead", "copies"], example: "Trạm Y tế xã Tân Phú", source: usage },
  {
    name: "Công an",
    traits: ["letterhead", "over", "province", "of a unit", "copies", "own titles"],
    example: "Công an xã Tân Phú",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Bộ Chỉ huy",
    also: ["Bộ Tư lệnh"],
    traits: ["province", "of a unit", "over", "letterhead", "copies", "own titles"],
    example: "Bộ Chỉ huy quân sự tỉnh",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Ban Chỉ huy",
    traits: ["convened", "letterhead", "copies", "own titles"],
    example: "Ban Chỉ huy quân sự xã",
    source: `${decree}, Phụ lục I, II.7.c`,
  },
  {
    name: "Đồn Biên phòng",
    traits: ["letterhead", "own titles"],
    example: "Đồn Biên phòng Y Tý",
    source: `${decree}, Phụ lục I, II.7.c`,
  },

  // Đảng, Mặt trận, đoàn thể: văn thư theo quy định riêng, nên không xét TM., VT.
  {
    name: "Ủy ban",
    traits: ["over", "province", "of a unit", "served", "letterhead", "copies"],
    example: "Ủy ban Kiểm tra Đảng ủy xã",
    source: usage,
  },
  {
    name: "Ủy ban Mặt trận Tổ quốc",
    also: ["Ủy ban Mặt trận", "Ủy ban MTTQ", "UB MTTQ", "UBMTTQ"],
    traits: ["over", "province", "of a unit", "served", "letterhead", "copies"],
    example: "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
    source: usage,
  },
  {
    name: "Mặt trận Tổ quốc",
    also: ["Mặt trận", "MTTQ"],
    traits: ["over", "province", "of a unit", "letterhead", "copies"],
    example: "MTTQ xã Tân Phú",
    source: usage,
  },
  {
    name: "Hội đồng",
    traits: ["province", "served", "convened", "letterhead"],
    example: "Hội đồng Thi đua - Khen thưởng",
    source: usage,
  },
  {
    name: "Hội",
    unless: ["nghị", "thi", "trường", "thảo", "họp"],
    traits: ["over", "field", "province", "of a unit", "grouped", "letterhead", "copies"],
    example: "Hội Nông dân xã",
    source: usage,
  },
  { name: "Đoàn", traits: ["province", "grouped", "letterhead"], example: "Đoàn kiểm tra liên ngành", source: usage },
  {
    name: "Đoàn Thanh niên",
    also: ["Đoàn TNCS", "Đoàn TN", "Tỉnh đoàn", "Thành đoàn", "Quận đoàn", "Huyện đoàn", "Thị đoàn", "Xã đoàn"],
    traits: ["letterhead", "copies"],
    example: "Đoàn TNCS Hồ Chí Minh xã",
    source: usage,
  },
  {
    name: "Tổng liên đoàn",
    also: ["Liên đoàn"],
    traits: ["province", "of a unit", "over", "letterhead", "copies"],
    example: "Liên đoàn Lao động tỉnh",
    source: usage,
  },
  {
    name: "Liên minh",
    traits: ["letterhead", "province", "copies"],
    example: "Liên minh Hợp tác xã tỉnh",
    source: usage,
  },
  { name: "Liên hiệp", traits: ["letterhead"], example: "Liên hiệp các Hội Khoa học và Kỹ thuật", source: usage },
  { name: "Công đoàn", traits: ["letterhead", "copies"], example: "Công đoàn ngành Giáo dục", source: usage },
  {
    name: "Ban",
    unless: ["hành"],
    unitOf: ["Sở", "Văn phòng"],
    traits: ["field", "province", "grouped", "letterhead", "copies"],
    example: "Ban Dân vận Tỉnh ủy",
    source: usage,
  },
  {
    // Bộ phận của một cơ quan, một cuộc họp, hay một nhóm người: nhận việc mà không có dòng nơi nhận riêng.
    name: "Ban Thường vụ",
    also: ["Ban Chấp hành"],
    traits: ["of a unit", "letterhead"],
    example: "Ban Thường vụ Đảng ủy xã",
    source: usage,
  },
  {
    name: "Ban Lãnh đạo",
    also: [
      ...["Ban Giám", "Ban Công tác", "Ban Đại diện", "Ban Nhân dân", "Ban Thư ký", "Ban Nội dung"],
      ...["Ban Chủ", "Ban Quản trị", "Ban Liên lạc", "Ban Kiểm"],
    ],
    traits: ["letterhead"],
    example: "Ban Công tác Mặt trận thôn",
    source: usage,
  },
  { name: "BCH", traits: ["letterhead"], example: "BCH Đoàn xã Tân Phú", source: usage },
  {
    name: "Ban Chỉ đạo",
    also: ["Ban Tổ chức", "Ban Vận động", "Ban Điều hành", "Ban Soạn", "Ban Biên"],
    traits: ["convened", "letterhead"],
    example: "Ban Tổ chức Hội thi",
    source: usage,
  },
  { name: "Tổ công tác", traits: ["convened", "letterhead"], example: "Tổ công tác Đề án 06", source: usage },
  {
    // Lãnh đạo của cơ quan theo chế độ thủ trưởng: không phải một tập thể ký TM.
    name: "Ban Giám đốc",
    also: ["Ban Giám hiệu"],
    traits: ["one head", "letterhead"],
    example: "Ban Giám hiệu Trường Mầm non Sơn Ca",
    source: `${decree}, Điều 13`,
  },
  {
    name: "Ban Tổ chức Tỉnh ủy",
    also: ["Ban Tổ chức Thành ủy", "Ban Tổ chức Đảng ủy", "Ban Tổ chức Huyện ủy", "Ban Tổ chức Trung ương"],
    traits: ["letterhead", "copies"],
    example: "Ban Tổ chức Tỉnh ủy Lào Cai",
    source: usage,
  },

  // Doanh nghiệp, báo, đài, khu dân cư.
  { name: "Đài", traits: ["letterhead", "province", "copies"], example: "Đài Phát thanh - Truyền hình", source: usage },
  { name: "Báo", unless: ["cáo"], traits: ["letterhead", "province", "copies"], example: "Báo Lào Cai", source: usage },
  {
    name: "Tổng công ty",
    also: ["Tập đoàn"],
    traits: ["over", "letterhead"],
    example: "Tập đoàn Điện lực Việt Nam",
    source: usage,
  },
  { name: "Công ty", traits: ["field", "letterhead", "copies"], example: "Công ty Điện lực Lào Cai", source: usage },
  { name: "Điện lực", traits: ["letterhead", "copies"], example: "Điện lực Bát Xát", source: usage },
  { name: "Ngân hàng", traits: ["letterhead", "copies"], example: "Ngân hàng Chính sách xã hội", source: usage },
  { name: "Quỹ", also: ["Nhà"], traits: ["letterhead"], example: "Nhà Văn hóa Thiếu nhi", source: usage },
  { name: "Thôn", also: ["Ấp", "Tổ dân phố", "Khu phố"], traits: ["copies"], example: "Thôn Tân Lập", source: usage },
];

const byName = new Map(
  bodyKinds.flatMap((kind) => [kind.name, ...(kind.also ?? [])].map((name) => [folded(name), kind] as const)),
);
const namesLongestFirst = [...byName.keys()].sort((one, other) => other.length - one.length);
const opening = words(
  new RegExp(`^(${namesLongestFirst.join("|").replaceAll(" ", "\\s+")})\\b(?:,?\\s([A-Za-zÀ-ỹ]+))?`, "u"),
);

/**
 * The kind of body that a text begins with; undefined where it begins with none.
 *
 * @example bodyKindOf("SỞ NỘI VỤ")?.name // "Sở"
 */
export const bodyKindOf = (text: string): BodyKind | undefined => {
  const [, name = "", next = ""] = opening.exec(folded(text.trimStart())) ?? [];
  const kind = byName.get(name.replace(/\s+/g, " "));
  // "Viện trưởng" is a person.
  return next === "trưởng" || kind?.unless?.includes(next) ? undefined : kind;
};

/** True if a text begins with the name of a body of that kind. @example isBody("Phòng Nội vụ", "one head") // true */
export const isBody = (text: string, trait: Trait): boolean => bodyKindOf(text)?.traits.includes(trait) === true;

/** The names that abbreviations of one word stand for: "UBND", "MTTQ". */
export const fullNames: ReadonlyMap<string, string> = new Map(
  bodyKinds.flatMap(({ name, also = [] }) =>
    also.filter((short) => /^\p{Uppercase}+$/u.test(short)).map((short) => [short, name] as const),
  ),
);

/** True if a body may be a unit of another: "Ban Thi đua - Khen thưởng" and "Sở Nội vụ". */
export const isUnitOf = (unit: string, whole: string): boolean =>
  bodyKindOf(unit)?.unitOf?.includes(bodyKindOf(whole)?.name ?? "") === true;

/** True if a text is the words for a kind of body and does not tell which one. @example isKindAlone("BAN QUẢN LÝ") // true */
export const isKindAlone = (text: string): boolean => byName.has(folded(text).replace(/\s+/g, " ").trim());

/** Pattern of the words for the Youth Union of a unit, which the name of the unit follows: "tỉnh đoàn". */
export const youthUnionOfUnit = anyOf(
  [...byName].flatMap(([name, kind]) => (kind.name === "Đoàn Thanh niên" && /^\S+ đoàn$/.test(name) ? [name] : [])),
);

/** Pattern of the names of councils and people's committees, as they begin in a sentence. */
export const anyCouncil = anyOf(
  bodyKinds
    .filter(({ traits }) => traits.includes("collective"))
    .flatMap(({ name, also = [] }) => [name, name.replace(/^Ủy/, "Uỷ"), ...also]),
);

/** Pattern of the names of bodies of a trait, in small letters. */
export const anyBody = (trait: Trait): string =>
  bodyKinds
    .filter(({ traits }) => traits.includes(trait))
    .flatMap(({ name, also = [], unless }) =>
      [name, ...also].map((one) => `${folded(one)}\\b${unless ? `(?! (?:${unless.join("|")})\\b)` : ""}`),
    )
    .join("|");

/** The words that names of bodies of that kind begin with, in small letters. */
export const namesWith = (trait: Trait): string[] =>
  bodyKinds
    .filter(({ traits }) => traits.includes(trait))
    .flatMap(({ name, also = [] }) => [name, ...also].map((one) => folded(one)));

/** Pattern of the committees of the Fatherland Front, in small letters. */
export const frontCommittee = "ủy ban (?:mttq|mặt trận tổ quốc)(?: việt nam| vn)?";

interface Sector {
  /** In names of its bodies. */
  word: string;
  /** Decides about the place in its documents, too (II.4.d). */
  ownPlaces?: true;
}

// Ngành tự quy định việc ghi học vị, cấp bậc trước họ tên (II.7.c), có ngành cả việc ghi địa danh, theo một từ trong tên cơ quan.
export const sectors: readonly Sector[] = [
  { word: "y tế" },
  { word: "giáo dục" },
  { word: "khoa học" },
  { word: "quân sự", ownPlaces: true },
  { word: "biên phòng", ownPlaces: true },
  { word: "quốc phòng", ownPlaces: true },
  { word: "công an", ownPlaces: true },
  { word: "bộ tư lệnh", ownPlaces: true },
];

const anySector = (rows: readonly Sector[]): RegExp =>
  words(new RegExp(`\\b(?:${anyOf(rows.map(({ word }) => word))})\\b`, "u"));
const withOwnTitles = anySector(sectors);
const withOwnPlaces = anySector(sectors.filter(({ ownPlaces }) => ownPlaces));

/** True if its own sector decides about ranks and degrees in front of a signer's name (II.7.c). */
export const hasOwnTitles = (body: string): boolean => isBody(body, "own titles") || withOwnTitles.test(folded(body));

/** True if its own sector decides about the place (II.4.d). */
export const hasOwnPlaces = (body: string): boolean => withOwnPlaces.test(folded(body));

/** Pattern of the committees of the Party. */
export const committee = "(?:tỉnh|thành|huyện|quận|thị|đảng) ủy";
const party = words(
  new RegExp(
    `^(?:(?:ban chấp hành |ban thường vụ |thường trực )?(?:${committee}|đảng (?:bộ|đoàn)|chi (?:bộ|ủy)|ban cán sự đảng)|(?:văn phòng|ủy ban kiểm tra|ban (?:tổ chức|tuyên giáo|dân vận|nội chính|tuyên giáo và dân vận|xây dựng đảng)) ${committee}|ban xây dựng đảng)\\b`,
    "u",
  ),
);

/**
 * True if a body belongs to the Party, whose documents follow Quy định số 66-QĐ/TW and Hướng dẫn số 36-HD/VPTW.
 *
 * @example isOfParty("ĐẢNG ỦY XÃ TÂN PHÚ") // true
 */
export const isOfParty = (name: string): boolean => party.test(folded(name.trim()));
