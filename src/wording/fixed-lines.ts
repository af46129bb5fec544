import { folded } from "./folded.ts";

const plain = (text: string): string => folded(text).replace(/\s+/g, " ").trim();

/** Whether a line opens with Quốc hiệu. @example isNational("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") // true */
export const isNational = (text: string): boolean => plain(text).startsWith("cộng hòa xã hội");

const motto = /^độc lập\s*(?:[^\s\w]\s*)?tự do/;

/** Whether a line holds Tiêu ngữ, however its words are joined. @example isMotto("Độc lập - Tự do - Hạnh phúc") // true */
export const isMotto = (text: string): boolean => {
  const words = plain(text);
  const start = words.indexOf("độc lập");
  return motto.test(words) || (start >= 0 && words.indexOf("hạnh phúc", start) > 0);
};

/** Whether a line is the label above the recipients. @example isRecipientsLabel("Nơi nhận:") // true */
export const isRecipientsLabel = (text: string): boolean => /^nơi nhận\s*(?:[:.]|$)/.test(plain(text));
