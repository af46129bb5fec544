import { span } from "../../document/document.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { isPartOf, naming } from "../naming.ts";
import type { Rule } from "../rule.ts";

const sayings: readonly (readonly [where: "preamble" | "closing", said: string, issues: RegExp])[] = [
  ["preamble", "lời dẫn", words(/(?<= )(?:(?:xây dựng(?: và|,)? )?ban hành|xây dựng) kế hoạch\b(?! số)/gu)],
  ["closing", "lời kết", words(/(?<= )ban hành kế hoạch\b(?! số)/gu)],
];

/** A body that opens a clause: only who acts stands there. */
const opener = words(
  /(?:^|[,;.:] *)\**(?=(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|sở|phòng|trung tâm|trường|chi cục|cục|đảng ủy)\b)/gu,
);

/** More than a name: the body acts in another way, or is only spoken of. */
const notName = words(/\b(?:của|theo|về|đã|được|cùng|thực hiện|đề nghị|yêu cầu|giao|tổ chức|phối hợp)\b/u);

/** Bodies of whose name the place is a part; a place behind another's name only adds to it. */
const ofPlaces = /^(?:ủy ban|ubnd|hội đồng|hđnd|đảng ủy)/u;

interface Named {
  from: number;
  to: number;
  /** How the text goes on behind the name. */
  verb: string;
}

const issuersNamed = (value: string, issues: RegExp): Named[] => {
  const plain = folded(value);
  return [...plain.matchAll(issues)].flatMap(({ 0: verb, index }) => {
    const before = plain.slice(0, index);
    const last = [...before.matchAll(opener)].at(-1);
    if (!last) return [];
    const from = last.index + last[0].length;
    const name = before.slice(from).trimEnd();
    return notName.test(name) || name.length > 150
      ? []
      : [{ from, to: from + name.length, verb: verb.replace(/ kế hoạch$/, "") }];
  });
};

export const preambleIssuer: Rule = {
  id: "preamble-issuer",
  topic: "agencies",
  severity: "warning",
  of: "document",
  summary: "Cơ quan ban hành nêu trong lời dẫn là cơ quan ban hành ở đầu văn bản",
  reason:
    "Kế hoạch chép từ năm trước hoặc từ nơi khác hay còn tên cơ quan cũ trong lời dẫn. Tên viết tắt, tên không ghi địa danh, cơ quan chủ quản, kế hoạch liên tịch thì không báo",
  bad: "preamble: Ủy ban nhân dân phường Hòa Bình ban hành Kế hoạch tổ chức Hội nghị, cụ thể như sau.",
  good: "preamble: Ủy ban nhân dân xã Tân Phú ban hành Kế hoạch tổ chức Hội nghị, cụ thể như sau.",
  check(document, report, office) {
    const { parent, issuer, issuerNames, signers } = document;
    if (!issuer || signers.length > 1) return;
    const signsOf = naming(document, office);
    const above = signsOf(parent?.typed ?? "");
    const isOwn = (said: string): boolean => {
      const signs = signsOf(said);
      return issuerNames.some((name) => {
        const own = signsOf(name);
        const goesOn = ofPlaces.test(folded(said)) ? folded(said).startsWith(folded(name)) : isPartOf(own, signs);
        return goesOn || isPartOf(signs, own) || isPartOf(signs, [...own, ...above]);
      });
    };
    for (const [where, said, issues] of sayings) {
      const told = document[where].flatMap((text) =>
        issuersNamed(text.printed, issues).map((named) => ({ ...named, text })),
      );
      const names = told.map(({ text, from, to }) => text.printed.slice(from, to));
      if (names.some(isOwn)) continue;
      const last = told.at(-1);
      if (!last) continue;
      report(
        span(last.text, last.from, last.to),
        `${said} ghi “${names.at(-1)}” ${last.verb}, mà cơ quan ban hành là ${issuerNames.at(-1)}. Sửa một trong hai chỗ`,
      );
    }
  },
};
