/** Pattern of the parts of a day. */
export const partOfDay = "(?:sáng|trưa|chiều|tối|đêm)";

// Can và chi của năm âm lịch (Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.8.a); “tị” là cách viết khác của “tỵ”.
export const stems: readonly string[] = ["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"];
export const branches: readonly string[] = [
  ...["tý", "sửu", "dần", "mão", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"],
];

/** Pattern of a lunar year's name in small letters: "bính ngọ". */
export const lunarYear = `(?:${stems.join("|")}) (?:${branches.join("|")})`;
