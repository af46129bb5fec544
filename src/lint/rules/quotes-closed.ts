import { span, type Text } from "../../document/document.ts";
import { type LooseMark, pairedMarks } from "../../wording/paired-marks.ts";
import type { DocumentReport, Rule } from "../rule.ts";

const partners: Readonly<Record<string, string>> = { "(": ")", ")": "(", "[": "]", "]": "[", "“": "”", "”": "“" };
const partnerOf = (mark: string): string => partners[mark] ?? mark;

interface Loose extends LooseMark {
  text: Text;
}

const tell = ({ text, at, last, mark, missing }: Loose, report: DocumentReport): void => {
  const other = partnerOf(mark);
  report(
    span(text, at, last + 1),
    missing === "closing"
      ? `mở bằng dấu ${mark} mà chưa thấy dấu đóng ${other}. Thêm dấu đóng vào cuối phần này`
      : `có dấu đóng ${mark} mà chưa thấy dấu mở ${other}. Thêm dấu mở vào đầu phần này, hoặc bỏ dấu đóng`,
  );
};

export const quotesClosed: Rule = {
  id: "quotes-closed",
  topic: "wording",
  severity: "warning",
  of: "document",
  summary: "Ngoặc đơn, ngoặc vuông, ngoặc kép mở ra thì đóng lại",
  reason:
    "Thiếu một dấu, người đọc không biết lời trích hay phần chú thích dừng ở đâu. Không báo lời trích qua nhiều dòng, nhiều đoạn liền nhau, ký hiệu như a), 1), và dấu inch",
  bad: "purpose: [Hưởng ứng phong trào “Sáng - xanh - sạch - đẹp ở khu dân cư.]",
  good: "purpose: [Hưởng ứng phong trào “Sáng - xanh - sạch - đẹp” ở khu dân cư.]",
  check({ texts }, report) {
    // Quotation marks left open by earlier texts of the same list: a quotation may span its lines.
    let open: Loose[] = [];
    let list: number | undefined;
    const endList = (): void => {
      for (const loose of open) tell(loose, report);
      open = [];
    };
    for (const text of texts) {
      if (text.list !== list) endList();
      list = text.list;
      const { loose } = pairedMarks(text.printed);
      for (const mark of loose) {
        const wanted = mark.mark === '"' || mark.missing === "opening" ? partnerOf(mark.mark) : undefined;
        const begun = wanted === undefined ? -1 : open.findIndex((other) => other.mark === wanted);
        const isRepeated = mark.at === 0 && mark.mark === "“" && open.some((other) => other.mark === "“");
        if (begun >= 0) open.splice(begun, 1);
        else if (mark.missing === "opening") tell({ ...mark, text }, report);
        else if (!isRepeated) open.push({ ...mark, text });
      }
      // The last paragraph of a quotation opens it once more, and closes it.
      if (loose.length === 0 && /^“[^“]*”[.,;:]?$/.test(text.printed))
        open = open.filter((other) => other.mark !== "“");
    }
    endList();
  },
};
