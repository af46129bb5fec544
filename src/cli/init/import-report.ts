import { readFileSync } from "node:fs";
import { wordsIn } from "../../compare/words.ts";
import { importReport, type Remark } from "../../html/import-report.ts";
import type { DocxImport } from "../../import-docx.ts";
import { finderOf } from "../../pages/find.ts";
import { partsShowing } from "../../pages/foreign.ts";
import type { ParagraphWords } from "../../pages/page.ts";
import { pagesOf } from "../../pages/pages.ts";
import { readPlan } from "../../plan/read.ts";
import type { Position } from "../../problem.ts";
import {
  asideLines,
  balanceLine,
  doubtLine,
  isBalanced,
  leftLine,
  restatedLine,
  strayLine,
} from "../../proof/in-words.ts";
import { partsIn } from "../files/document-parts.ts";
import { packageFile } from "../files/package-folder.ts";
import type { Outdated } from "./out-of-date.ts";

/** Input of `reportOn`. */
interface ImportedFile {
  /** The Word file and the plan, as the user named them. */
  file: string;
  plan: string;
  imported: DocxImport;
  /** The plan as it was written. */
  yaml: string;
  outdated: readonly Outdated[];
  /** Keys of van-phong.yaml that make the built document differ from the Word file, as sentences. */
  added: readonly string[];
}

const keyOf = (text: string): string => ` ${wordsIn(text.toLowerCase()).join(" ")} `;

/** Finds the paragraph that holds words; of longer ones, their beginning. */
const finderIn = (paragraphs: readonly ParagraphWords[]): ((text: string) => number | undefined) => {
  const keys = paragraphs.map(({ number, text }) => ({ number, key: keyOf(text) }));
  return (text) => {
    const key = keyOf(text);
    return key.trim() === "" ? undefined : keys.find((each) => each.key.includes(key))?.number;
  };
};

/** The page that shows a Word file beside the document that its plan makes. */
export const reportOn = ({ file, plan, imported, yaml, outdated, added }: ImportedFile): string => {
  const { balance, built, doubts, left, measured } = imported;
  const source = pagesOf(partsShowing(measured));
  const result = built && pagesOf(partsIn(built));
  const inSource = finderIn(source.paragraphs);
  const inResult = finderIn(result?.paragraphs ?? []);
  const { content } = readPlan(plan, new TextEncoder().encode(yaml));
  const find = content && finderOf(content, result?.paragraphs ?? []);
  const placeAt = (position: Position | undefined): number | undefined =>
    position && find?.({ rule: "", severity: "hint", message: "", file: plan, position });
  const placeOf = (pointer: string): number | undefined => placeAt(content?.locate({ pointer, on: "value" }).position);
  const placesOf = (lines: readonly number[]): number[] => {
    const places = lines.map((line) => placeAt({ line, column: Number.MAX_SAFE_INTEGER, length: 0 }));
    return [...new Set(places.filter((place) => place !== undefined))];
  };
  const strays = { missing: balance?.missing ?? [], added: balance?.added ?? [] };
  const lists = [
    {
      title: "Còn thiếu so với tệp Word",
      remarks: strays.missing.map(
        (stray): Remark => ({ text: strayLine(stray), severity: "error", inSource: inSource(stray.context) }),
      ),
    },
    {
      title: "Có thêm so với tệp Word",
      remarks: strays.added.map(
        (stray): Remark => ({ text: strayLine(stray), severity: "error", inResult: inResult(stray.context) }),
      ),
    },
    {
      title: "Để lại, không đưa vào kế hoạch",
      remarks: [
        ...left.map((each): Remark => ({ text: leftLine(each), severity: "hint", inSource: inSource(each.text) })),
        ...(balance ? asideLines(balance) : []).map((text): Remark => ({ text, severity: "hint" })),
      ],
    },
    {
      title: "Nên xem lại",
      remarks: doubts.map(
        (doubt): Remark => ({ text: doubtLine(doubt), severity: "warning", inResult: placeOf(doubt.pointer) }),
      ),
    },
    {
      title: "Văn bản dựng ra khác tệp Word theo tệp văn phòng",
      remarks: added.map((text): Remark => ({ text, severity: "hint" })),
    },
    {
      title: "Đã qua, đã đổi hoặc không còn",
      remarks: outdated.map(({ text, lines }): Remark => {
        const [inResult, ...alsoInResult] = placesOf(lines);
        return { text, severity: "warning", inResult, alsoInResult };
      }),
    },
  ];
  return importReport(
    {
      file,
      plan,
      line: balance ? balanceLine(balance) : "chưa dựng thử được văn bản nên chưa so được từng chữ",
      restated: balance ? restatedLine(balance) : "",
      isBalanced: balance !== undefined && isBalanced(balance),
      lists,
      source,
      result,
    },
    readFileSync(packageFile("preview", "import-report.css"), "utf8"),
  );
};
