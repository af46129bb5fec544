/** Notes, captions and remarks in brackets, which offices set in italics. */
export const isRemark = (text: string): boolean =>
  /^[-–+•*\s]*(?:\(|ghi chú|lưu ý|chú thích|nguồn|bảng|biểu|hình|đơn vị(?: tính)?\s*:)/iu.test(text);
