import { plainBlanks } from "../../document/document.ts";
import { builtInLayout } from "../../kind/built-in.ts";
import { kindIn, kindLike } from "../../knowledge/document-kinds.ts";
import type { Components } from "../../recognize/components.ts";
import type { Line } from "../../recognize/flow.ts";
import { some } from "../../recognize/lines.ts";
import { askedInWords, centreFaults, decimal, type LooksAsked, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

/** Deviations in the label of the recipients; repeated blanks are another rule's. */
const labelFaults = (text: string): string[] => {
  if (/^Nơi +nhận:$/.test(text)) return [];
  return [/^Nơi +nhận +:$/.test(text) ? "thừa dấu cách trước dấu hai chấm" : "phải ghi “Nơi nhận:” trên dòng riêng"];
};

/** Set in by less, a line stands at the edge. */
const nearEdgeMm = 2;

/** Deviations of a line that must begin at the left edge of its column, as phrases. */
const atLeftFaults = ({ para: { measured } }: Line): string[] => {
  const { align, leftMm, firstLineMm } = measured;
  if (align === "center" || align === "right")
    return [`${align === "center" ? "canh giữa" : "canh phải"}, phải sát lề trái`];
  const startMm = leftMm + firstLineMm;
  return startMm > nearEdgeMm ? [`lùi vào ${decimal(startMm / 10)} cm, phải sát lề trái`] : [];
};

/** A component whose letters look as a style of the layout asks. */
interface StyleRow extends Pick<LooksAsked, "except"> {
  id: string;
  /** The component, as messages name it. */
  what: string;
  /** Name of the style in `layout.json`. */
  style: string;
  lines(parts: Components): readonly (Line | null)[];
  /** Stands in the middle wherever it is, also outside of a table. */
  centred?: true;
  /** Messages leave out what the style asks. */
  short?: true;
  /** Faults of this component alone. */
  also?(line: Line): string[];
  /** With SIZE for the sizes of the style. */
  summary: string;
  reason: string;
  /** In the decree's first annex. */
  clause: string;
}

// Mỗi dòng là một thành phần thể thức: kiểu chữ của nó trong layout.json, chỗ tìm nó, và điểm của Phụ lục I quy định nó.
const rows: readonly StyleRow[] = [
  {
    id: "national-style",
    what: "Quốc hiệu",
    style: "quoc-hieu",
    lines: ({ header }) => header.national,
    summary: "Quốc hiệu in hoa, cỡ SIZE, đứng, đậm, canh giữa",
    reason: "Cỡ 14 làm Quốc hiệu xuống hai dòng",
    clause: "II.1.a",
  },
  {
    id: "motto-style",
    what: "Tiêu ngữ",
    style: "tieu-ngu",
    lines: ({ header }) => [header.motto],
    summary: "Tiêu ngữ in thường, cỡ SIZE, đứng, đậm, canh giữa",
    reason: "Tiêu ngữ đặt ngay dưới Quốc hiệu, canh giữa theo Quốc hiệu",
    clause: "II.1.b",
  },
  {
    id: "issuer-style",
    what: "tên cơ quan ban hành",
    style: "co-quan",
    lines: ({ header }) => header.issuer,
    summary: "Tên cơ quan ban hành in hoa, cỡ SIZE, đứng, đậm, canh giữa",
    reason: "Tên cơ quan ban hành phải nổi hơn tên cơ quan chủ quản ở trên",
    clause: "II.2.b",
  },
  {
    id: "parent-style",
    what: "tên cơ quan chủ quản",
    style: "chu-quan",
    lines: ({ header }) => header.parents,
    summary: "Tên cơ quan chủ quản in hoa, cỡ SIZE, đứng, không đậm",
    reason: "Trong hai dòng, chỉ tên cơ quan ban hành được in đậm",
    clause: "II.2.b",
  },
  {
    id: "date-style",
    what: "địa danh, ngày tháng",
    style: "dia-danh-ngay",
    lines: ({ header }) => [header.date],
    summary: "Địa danh và ngày tháng in thường, cỡ SIZE, nghiêng, không đậm, canh giữa",
    reason: "Dòng này canh giữa dưới Quốc hiệu và Tiêu ngữ, không canh phải",
    clause: "II.4.c",
  },
  {
    id: "kind-style",
    what: "tên loại văn bản",
    style: "ten-loai",
    lines: ({ header }) => [header.kindLine],
    except: ["align"],
    centred: true,
    also: ({ text }) => {
      const [found, meant] = [kindIn(text), kindLike(text)];
      return meant && found?.rest !== "" ? [`phải ghi “${meant.name.toUpperCase()}”`] : [];
    },
    summary: "Tên loại văn bản in hoa, cỡ SIZE, đứng, đậm, canh giữa",
    reason: "Cỡ 15, 16 hay gặp và sai",
    clause: "II.5.b",
  },
  {
    id: "title-style",
    what: "trích yếu",
    style: "trich-yeu",
    lines: ({ header }) => header.title,
    except: ["align", "capitals"],
    centred: true,
    summary: "Trích yếu in thường, cỡ SIZE, đứng, đậm, canh giữa",
    reason:
      "Trích yếu nghiêng hoặc không đậm là lỗi hay gặp. Trích yếu của công văn (V/v) có kiểu riêng, không xét ở đây",
    clause: "II.5.b",
  },
  {
    id: "signature-title-style",
    what: "quyền hạn, chức vụ",
    style: "quyen-han",
    // "(Ký tên, đóng dấu)" and the like are no title.
    lines: ({ ending }) =>
      ending.signers
        .flatMap(({ authority, other }) => [...authority, ...other])
        .filter(({ text }) => !text.startsWith("(")),
    summary: "Quyền hạn, chức vụ của người ký in hoa, cỡ SIZE, đứng, đậm, canh giữa",
    reason: "Chức vụ khác ghi trên họ tên cũng vậy",
    clause: "II.7.đ",
  },
  {
    id: "signature-name-style",
    what: "họ tên người ký",
    style: "ho-ten",
    lines: ({ ending }) => ending.signers.map(({ name }) => name),
    except: ["capitals"],
    summary: "Họ tên người ký cỡ SIZE, đứng, đậm, canh giữa",
    reason: "Họ tên canh giữa dưới chức vụ. Chữ hoa, chữ thường là việc của luật signer-name-capitals",
    clause: "II.7.đ",
  },
  {
    id: "recipients-label",
    what: "Nơi nhận",
    style: "nhan-noi-nhan",
    lines: ({ ending }) => [ending.label],
    also: (line) => [
      ...labelFaults(plainBlanks(line.text)),
      ...atLeftFaults(line),
      ...(some(line, ({ underline }) => underline !== "") ? ["gạch chân"] : []),
    ],
    summary: "“Nơi nhận:” cỡ SIZE, nghiêng, đậm, sát lề trái",
    reason: "Không gạch chân; có dấu hai chấm",
    clause: "II.9.d",
  },
  {
    id: "recipients-style",
    what: "dòng nơi nhận",
    style: "noi-nhan",
    lines: ({ ending }) => [...ending.recipients, ending.archive],
    except: ["align"],
    short: true,
    also: ({ para: { measured } }) =>
      measured.align === "center" || measured.align === "right"
        ? [`${measured.align === "center" ? "canh giữa" : "canh phải"}, phải canh trái`]
        : [],
    summary: "Các dòng nơi nhận cỡ SIZE, đứng, không đậm, canh trái",
    reason: "Cỡ 12 là lỗi hay gặp; đây là một trong ít chỗ Nghị định đặt một cỡ chữ duy nhất",
    clause: "II.9.d",
  },
  {
    id: "drafter-mark",
    what: "ký hiệu người soạn thảo",
    style: "soan-thao",
    lines: ({ ending }) => [ending.drafter],
    except: ["align"],
    short: true,
    summary: "Ký hiệu người soạn thảo và số bản cỡ SIZE, đứng",
    reason: "Ghi như “PL.(300)”, ở dưới phần nơi nhận",
    clause: "III.3",
  },
  {
    id: "appendix-label",
    what: "dòng Phụ lục",
    style: "phu-luc",
    lines: ({ appendices }) => appendices.map(({ label }) => label),
    except: ["align", "capitals"],
    centred: true,
    short: true,
    summary: "“Phụ lục” (và số) trên dòng riêng, canh giữa, cỡ SIZE, đứng, đậm",
    reason: "Dòng này dẫn đầu phụ lục nên đứng giữa trang, đậm như tên phụ lục ở dưới",
    clause: "III.1.b",
  },
  {
    id: "appendix-title",
    what: "tên phụ lục",
    style: "phu-luc-ten",
    lines: ({ appendices }) => appendices.flatMap(({ title }) => title),
    except: ["align", "capitals"],
    summary: "Tên phụ lục in hoa, cỡ SIZE, đứng, đậm, canh giữa",
    reason: "Tên phụ lục ở dòng dưới chữ “Phụ lục”",
    clause: "III.1.b",
  },
];

const ruleOf = (row: StyleRow): CheckRule => ({
  id: row.id,
  topic: "word",
  severity: "error",
  summary: row.summary.replace("SIZE", sizeInWords(builtInLayout, row.style)),
  reason: row.reason,
  clause: clauseOf(row.clause),
  check({ parts, layout }, report) {
    for (const line of row.lines(parts)) {
      if (!line) continue;
      const faults = looksFaults(line, layout, row);
      if (row.centred) faults.push(...centreFaults(line));
      faults.push(...(row.also?.(line) ?? []));
      const asked = row.short ? "" : `. Quy định: ${askedInWords(layout, row.style)}`;
      if (faults.length > 0) report(line, `${row.what}: ${faults.join("; ")}${asked}`);
    }
  },
});

export const styleRules: readonly CheckRule[] = rows.map(ruleOf);
