interface OpeningRow {
  word: string;
  /** Also a word in names of bodies and ministries: "Ban Tổ chức", "Bộ Giao thông vận tải". */
  inNames?: true;
}

// Từ mở đầu trích yếu của một văn bản, đứng sau tên cơ quan ban hành: “Quyết định số … của … về …”.
export const subjectOpenings: readonly OpeningRow[] = [
  { word: "về" },
  { word: "quy định" },
  { word: "hướng dẫn" },
  { word: "thi hành" },
  { word: "sửa đổi" },
  { word: "phê duyệt" },
  { word: "ban hành" },
  { word: "công bố" },
  { word: "phát động" },
  { word: "thành lập" },
  { word: "triển khai" },
  { word: "thực hiện" },
  { word: "tổ chức", inNames: true },
  { word: "giao", inNames: true },
];

/** Patterns of what opens a subject: all words, and those that are in no name. */
export const anySubjectOpening = subjectOpenings.map(({ word }) => word).join("|");
export const sureSubjectOpening = subjectOpenings
  .filter(({ inNames }) => !inNames)
  .map(({ word }) => word)
  .join("|");
