/** Why a file cannot be read as a Word document. */
type RefusalReason = keyof typeof sentences;

export interface Refusal {
  reason: RefusalReason;
  /** The part of the file that is at fault, where one is. */
  part?: string;
  /** Description of the fault, as its finder reported it. */
  detail?: string;
}

/** The message printed after the file name, by reason. */
export const sentences = {
  empty: "tệp rỗng, không có gì bên trong; có thể tệp chưa được chép hoặc tải về xong",
  "word-97":
    "đây là tệp Word đời cũ (.doc); hãy mở bằng Word, chọn Lưu thành (Save As) kiểu “Word Document (.docx)” rồi kiểm tra tệp mới",
  encrypted:
    "tệp được đặt mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ Tài liệu) rồi lưu lại",
  rtf: "đây là tệp RTF, không phải .docx dù tên tệp có thể ghi như vậy; hãy mở bằng Word rồi lưu thành .docx",
  pdf: "đây là tệp PDF, không phải .docx dù tên tệp có thể ghi như vậy; hãy đưa tệp Word dùng để xuất ra PDF đó",
  "open-document":
    "đây là tệp OpenDocument (.odt), không phải .docx; hãy mở bằng LibreOffice hoặc Word rồi lưu thành .docx",
  "flat-xml":
    "đây là tệp XML hoặc HTML, không phải .docx dù tên tệp có thể ghi như vậy; hãy mở bằng Word rồi lưu thành .docx",
  "other-office": "đây là bảng tính hoặc bài trình chiếu, không phải văn bản Word",
  "not-zip": "đây không phải tệp Word (.docx): nội dung bên trong không phải của một tệp .docx",
  "cut-short": "tệp bị cắt cụt, thiếu phần cuối; hãy chép hoặc tải lại tệp",
  damaged: "tệp bị hỏng, không giải nén được; hãy chép lại tệp hoặc mở bằng Word để sửa chữa rồi lưu lại",
  "not-docx": "đây là tệp nén (zip), nhưng bên trong không có văn bản Word nào",
  "missing-part": "tệp .docx thiếu phần bên trong chứa lời văn; hãy mở bằng Word để sửa chữa rồi lưu lại",
  "broken-xml": "một phần bên trong tệp .docx bị hỏng; hãy mở bằng Word để sửa chữa rồi lưu lại",
  "too-large": "tệp quá lớn so với một văn bản hành chính nên không được kiểm tra",
  "too-deep": "một phần bên trong tệp .docx lồng quá nhiều lớp vào nhau nên không được kiểm tra",
} as const;

/** The sentence, and the part it is about. */
export const sentenceOf = ({ reason, part, detail }: Refusal): string => {
  if (part === undefined) return sentences[reason];
  return `${sentences[reason]} (${detail === undefined ? part : `${part}: ${detail}`})`;
};
