import { span } from "../../document/document.ts";
import { isBody, isOfParty } from "../../knowledge/bodies.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { isPartOf, naming } from "../naming.ts";
import type { Rule } from "../rule.ts";

const sayings: readonly (readonly [where: "preamble" | "closing", said: string, verbs: RegExp])[] = [
  ["preamble", "lời dẫn", words(/(?<= )(?:(?:xây dựng(?: và|,)? )?ban hành|xây dựng) kế hoạch\b(?! số)/gu)],
  ["closing", "lời kết", words(/(?<= )ban hành kế hoạch\b(?! số)/gu)],
];

/** Start of a clause: only the name of who acts stands there. */
const clauseStart = /(?:^|[,;.:] *)\**/gu;

const issues = (text: string): boolean => isBody(text, "issuer") || isOfParty(text);

/** More than a name: the body acts in another way, or is only spoken of. */
const notName = words(/\b(?:của|theo|về|đã|được|cùng|thực hiện|đề nghị|yêu cầu|giao|tổ chức|phối hợp)\b/u);

/** The place is a part of the name of such a body; behind another's name it only adds to it. */
const isOfPlace = (name: string): boolean => isBody(name, "collective") || isOfParty(name);

interface NamedIssuer {
  from: number;
  to: number;
  /** Text behind the name. */
  verb: string;
}

const issuersNamed = (value: string, verbs: RegExp): NamedIssuer[] => {
  const plain = folded(value);
  return [...plain.matchAll(verbs)].flatMap(({ 0: verb, index }) => {
    const before = plain.slice(0, index);
    const starts = [...before.matchAll(clauseStart)].map((start) => start.index + start[0].length);
    const from = starts.findLast((start) => issues(before.slice(start)));
    if (from === undefined) return [];
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
        const goesOn = isOfPlace(said) ? folded(said).startsWith(folded(name)) : isPartOf(own, signs);
        return goesOn || isPartOf(signs, own) || isPartOf(signs, [...own, ...above]);
      });
    };
    for (const [where, said, verbs] of sayings) {
      const named = document[where].flatMap((text) =>
        issuersNamed(text.printed, verbs).map((named) => ({ ...named, text })),
      );
      const names = named.map(({ text, from, to }) => text.printed.slice(from, to));
      if (names.some(isOwn)) continue;
      const last = named.at(-1);
      if (!last) continue;
      report(
        span(last.text, last.from, last.to),
        `${said} ghi “${names.at(-1)}” ${last.verb}, mà cơ quan ban hành là ${issuerNames.at(-1)}. Sửa một trong hai chỗ`,
      );
    }
  },
};
