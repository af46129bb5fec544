import { folded } from "../wording/folded.ts";

/** A type of administrative document, and what stands for it in the symbol (PL III, I). */
export interface DocumentKind {
  name: string;
  abbreviation: string;
}

const abbreviations: Readonly<Record<string, string>> = {
  "Nghị quyết": "NQ",
  "Quyết định": "QĐ",
  "Chỉ thị": "CT",
  "Quy chế": "QC",
  "Quy định": "QyĐ",
  "Thông cáo": "TC",
  "Thông báo": "TB",
  "Hướng dẫn": "HD",
  "Chương trình": "CTr",
  "Kế hoạch": "KH",
  "Phương án": "PA",
  "Đề án": "ĐA",
  "Dự án": "DA",
  "Báo cáo": "BC",
  "Biên bản": "BB",
  "Tờ trình": "TTr",
  "Hợp đồng": "HĐ",
  "Công điện": "CĐ",
  "Bản ghi nhớ": "BGN",
  "Bản thỏa thuận": "BTT",
  "Giấy ủy quyền": "GUQ",
  "Giấy mời": "GM",
  "Giấy giới thiệu": "GGT",
  "Giấy nghỉ phép": "GNP",
  "Phiếu gửi": "PG",
  "Phiếu chuyển": "PC",
  "Phiếu báo": "PB",
};

const kinds: readonly (DocumentKind & { key: string })[] = Object.entries(abbreviations).map(
  ([name, abbreviation]) => ({
    name,
    abbreviation,
    key: folded(name),
  }),
);

/** The kind that a line names, and what follows its name there. */
export const kindIn = (line: string): { kind: DocumentKind; rest: string } | undefined => {
  const bare = line.replace(/[ \u00A0\t]+/g, " ").trim();
  const text = folded(bare);
  const kind = kinds.find(({ key }) => text === key || text.startsWith(`${key} `) || text.startsWith(`${key}:`));
  return kind && { kind, rest: bare.slice(kind.key.length).trim() };
};
