import { type Converter, openLibreOffice } from "./libre-office.ts";
import { type PdfContent, type PdfFont, readPdf } from "./pdf-fonts.ts";
import { hasVietnameseFont, noVietnameseFont } from "./vietnamese-fonts.ts";

interface Pdf extends PdfContent {
  bytes: Uint8Array;
}

/** Times New Roman, and what has its measures: LibreOffice takes Liberation Serif for it where that is installed. */
const isTimes = ({ name }: PdfFont): boolean =>
  /^(?:TimesNewRoman(?:PS)?(?:MT)?|Tinos|LiberationSerif)(?:[-,]|$)/i.test(name.replace(/\s/g, ""));

const family = ({ name }: PdfFont): string =>
  name.replace(/[-,]?(?:Bold|Italic|Oblique|Regular|Roman|Book|MT){1,4}$/i, "");

const samples = 5;

/** Two fonts of one width may share the letters of a word: where LibreOffice brings a fontconfig of its own. */
const mixedWarning = (fonts: readonly PdfFont[]): string | undefined => {
  const families = [...new Set(fonts.filter((font) => isTimes(font)).map(family))];
  return families.length > 1
    ? `chữ vẽ lẫn bằng các phông ${families.join(", ")}: chỗ ngắt dòng vẫn đúng, nhưng nét chữ không đều. Gỡ phông Liberation bản cũ rồi dựng lại (Debian, Ubuntu: sudo apt remove fonts-liberation)`
    : undefined;
};

/** Warns if words are drawn in fonts other than Times New Roman; signs such as ☐ and → are exempt. */
export const fontWarning = (fonts: readonly PdfFont[], platform: NodeJS.Platform): string | undefined => {
  const letters = (font: PdfFont): string[] =>
    [...font.letters.normalize("NFC")].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const others = fonts.filter((font) => !isTimes(font) && (letters(font).length > 0 || font.letters === ""));
  if (others.length === 0) return mixedWarning(fonts);
  const names = [...new Set(others.map(family))].join(", ");
  const marked = [...new Set(others.flatMap(letters))].filter((sign) => /[^\x20-\x7E]/.test(sign));
  const such = marked.length > 0 ? ` (kể cả chữ có dấu như ${marked.slice(0, samples).join(", ")})` : "";
  const install =
    platform === "linux"
      ? "Cài phông Tinos: sudo apt install fonts-croscore"
      : "Cài phông Times New Roman, hoặc phông Tinos miễn phí tại https://fonts.google.com/specimen/Tinos";
  return fonts.some(isTimes)
    ? `một số chữ${such} phải vẽ bằng phông ${names}, vì phông Times New Roman của máy không có. ${install}`
    : `máy này không có Times New Roman nên chữ${such} vẽ bằng phông ${names}: chỗ ngắt dòng, ngắt trang có thể khác bản Word. ${install}`;
};

/** Turns documents into PDF. */
export interface PdfMaker extends Pick<Converter, "close"> {
  /**
   * One start for all of them: it takes far longer than a document.
   *
   * @param documents .docx files, or their paths
   * @returns for each a PDF, or why there is none
   */
  make(
    documents: readonly (string | Uint8Array)[],
    signal: AbortSignal,
    limitMs?: number,
  ): Promise<(Pdf | { reason: string })[]>;
}

/** The machine's LibreOffice as a maker of PDFs, or why there is none. */
export const openPdfMaker = async (
  env: Readonly<Record<string, string | undefined>>,
): Promise<PdfMaker | { reason: string }> => {
  const converter = await openLibreOffice(env);
  if ("reason" in converter) return converter;
  if ((await hasVietnameseFont(env)) === false) {
    await converter.close();
    return { reason: noVietnameseFont };
  }
  return {
    make: async (documents, signal, limitMs) => {
      const made = await converter.convert(
        documents.map((from) => ({ from, ending: "docx" })),
        "pdf",
        signal,
        limitMs,
      );
      return made.map((bytes) => {
        if ("reason" in bytes) return bytes;
        const content = readPdf(bytes);
        return content ? { ...content, bytes } : { reason: "LibreOffice không tạo được tệp PDF đọc được" };
      });
    },
    close: () => converter.close(),
  };
};
