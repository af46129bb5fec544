import { folded } from "../wording/folded.ts";

// Chữ viết tắt tên cơ quan trong ký hiệu do người đứng đầu cơ quan quy định (Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.3.b): ở đây
// chỉ có những chữ mà mọi cơ quan cùng loại đều dùng. `name` là tên đầy đủ; `begins` – tên còn có địa danh ở sau.
export const issuerSymbols: readonly IssuerSymbol[] = [
  { name: "Ủy ban nhân dân", symbol: "UBND", begins: true },
  { name: "UBND", symbol: "UBND", begins: true },
  { name: "Hội đồng nhân dân", symbol: "HĐND", begins: true },
  { name: "HĐND", symbol: "HĐND", begins: true },
  { name: "Sở Nội vụ", symbol: "SNV" },
  { name: "Sở Tài chính", symbol: "STC" },
  { name: "Sở Tư pháp", symbol: "STP" },
  { name: "Sở Công Thương", symbol: "SCT" },
  { name: "Sở Xây dựng", symbol: "SXD" },
  { name: "Sở Y tế", symbol: "SYT" },
  { name: "Sở Giáo dục và Đào tạo", symbol: "SGDĐT" },
  { name: "Sở Khoa học và Công nghệ", symbol: "SKHCN" },
  { name: "Sở Nông nghiệp và Môi trường", symbol: "SNNMT" },
];

interface IssuerSymbol {
  name: string;
  symbol: string;
  /** A place follows the name. */
  begins?: boolean;
}

const inOneCase = (name: string): string => folded(name).replace(/\s+/g, " ").trim();

const rows = issuerSymbols.map((row) => ({ ...row, name: inOneCase(row.name) }));

/** The issuer's part of the symbol where its name settles it. @example issuerSymbol("Sở Nội vụ") // "SNV" */
export const issuerSymbol = (issuer: string): string | undefined => {
  const name = inOneCase(issuer.normalize("NFC"));
  return rows.find((row) => name === row.name || (row.begins && name.startsWith(`${row.name} `)))?.symbol;
};

/** True for symbols that all offices of a kind share. @example isIssuerSymbol("SNV") // true */
export const isIssuerSymbol = (part: string): boolean => rows.some(({ symbol }) => symbol === part);
