import { folded } from "./folded.ts";

const formName =
  /^(?:(?:biểu )?mẫu|phiếu|tờ khai|giấy|đơn(?! (?:vị|giá))|biên bản|hợp đồng|bản (?:cam kết|đăng ký|kê khai|tự)|đề cương báo cáo)(?![a-zà-ỹ])|(?<![a-zà-ỹ])biểu mẫu/;

/** Whether an appendix is a form, by its label or its title. @example isFormName("Mẫu số 01") // true */
export const isFormName = (name: string): boolean => formName.test(folded(name));

/** Ends in room to write, or in a label in front of it. @example isToFill("Họ và tên: …") // true */
export const isToFill = (text: string): boolean => /:[\s._…]*$|[._…]{5}$/.test(text.trimEnd());
